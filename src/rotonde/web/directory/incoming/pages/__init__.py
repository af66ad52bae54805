"""The pages of bringing in: choose a file, say what its columns mean, see what would change, and choose."""
