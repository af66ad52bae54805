"""What is worked out in the background: what a proposal would change, and what waits for which amount."""
