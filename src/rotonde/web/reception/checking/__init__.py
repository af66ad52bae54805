"""Checking the rights of who sits at the desk, question by question."""
