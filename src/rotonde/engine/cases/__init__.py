"""Worked cases: those of the catalogue, and OpenFisca's own test files."""
