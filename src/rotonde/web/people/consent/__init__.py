"""What may be shared, why, and what somebody agreed to: purposes, categories, registers, and consent itself."""
