"""Verbs of the editors: one transaction each."""
