"""A whole caseload at once: tables in, an answer for every household, person and right out."""
