"""The log: who read or wrote what, and when. Lines are added and never changed."""
