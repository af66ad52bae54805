"""What claiming brings in a year: the floor for a household, what a right opens, and what falls away."""
