"""The law: a vocabulary of facts, shared notions, and one folder with everything about each right."""

from rotonde.rights.loading import load_catalogue

__all__ = ["load_catalogue"]
