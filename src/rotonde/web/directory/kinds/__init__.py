"""The kinds of help in the directory: what somebody can get, in which domain of life, and how much it takes over."""
