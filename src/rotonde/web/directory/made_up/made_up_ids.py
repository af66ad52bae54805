"""Ids of what is made up: the same for the same words."""

from uuid import UUID, uuid5

from rotonde.web.directory.hsds.taxonomies import OURS


def made_up_id(*words: object) -> UUID:
    """Give the id of what these words call.

    >>> made_up_id("organization", "De Ketel") == made_up_id("organization", "De Ketel")
    True
    """
    return uuid5(OURS, ":".join(("made_up", *map(str, words))))
