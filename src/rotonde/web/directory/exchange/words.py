"""Searching by words: the one place where the exchange asks which records words mean, the best first."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from rotonde.web.directory.models import Provider
from rotonde.web.directory.searching import Asked, search


def services_by_words(words: str) -> list[UUID]:
    """Give the services that a search in plain words finds, as the pages do."""
    return [hit.service for hit in search(Asked(words=words), date.today()).hits]


def providers_by_words(words: str) -> list[UUID]:
    """Give the organisations in which every word stands."""
    return [
        id
        for id, name, told in Provider.objects.order_by("id").values_list("id", "name", "told")
        if has(words, (name, *_texts(told)))
    ]


def has(words: str, texts: Iterable[str]) -> bool:
    """Say whether every word stands somewhere in the texts.

    >>> has("soep DINSDAG", ["Soep op dinsdag"]), has("soep maandag", ["Soep op dinsdag"])
    (True, False)
    """
    there = " ".join(texts).casefold()
    return all(word in there for word in words.casefold().split())


def _texts(told: dict[str, Any]) -> list[str]:
    return [value for value in told.values() if isinstance(value, str)]
