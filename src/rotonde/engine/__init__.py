"""The theory: a right is an expression over facts, and every feature is a reading of that expression."""
