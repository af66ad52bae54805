"""The outcome of a screening as one page: counts, what would settle most, and households against rights."""
