"""Rules and their outcomes in sentences: for a lawyer, for a worker at the desk, in three languages."""
