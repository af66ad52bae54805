"""The public pages of the directory: who can help, found in plain words, on a list and on a map that are the same."""
