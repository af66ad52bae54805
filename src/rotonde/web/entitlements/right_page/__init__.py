"""One right for one household: its proof, what it may cost, how to get it, and every step from found to received."""
