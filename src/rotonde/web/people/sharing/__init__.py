"""Sharing what one organisation knows of a person with another one. Rows never move: they are read at that instant."""

from rotonde.web.people.sharing.reading import read_shared

__all__ = ["read_shared"]
