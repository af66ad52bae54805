"""Recording what was signed."""
