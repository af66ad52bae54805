"""The public pages of the catalogue: what rights there are, found in plain words, each with how fresh and how sure."""
