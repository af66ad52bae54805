"""Which rights a household has, why, how much, and what is still to be asked."""
