"""Two records that may be one: proposed by a stated rule, decided by a person, and remembered."""
