"""The least that must be known for an answer to be what it is."""
