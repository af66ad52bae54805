"""Search over the services in plain words: what a question is about, who can help, and why it stands there."""

from rotonde.web.directory.searching.found import Asked, Found, Hit
from rotonde.web.directory.searching.search import search

__all__ = ["Asked", "Found", "Hit", "search"]
