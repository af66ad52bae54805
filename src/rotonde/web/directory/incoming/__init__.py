"""Bringing services in: files are read, shown as what they would change, and only what somebody chose is kept."""
