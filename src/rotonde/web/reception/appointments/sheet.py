"""The sheet that everybody gets at a reception session: data, the same for all, in three languages."""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

FILE = Path(__file__).with_name("sheet.yaml")
PLACE = {"nl": 0, "fr": 1, "en": 2}


class Part(NamedTuple):
    """One part: its heading, and its sentences to go through together."""

    title: str
    says: list[str]


class Sheet(NamedTuple):
    """The sheet in one language."""

    title: str
    lead: str
    parts: list[Part]


@cache
def _told() -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
    return told


def sheet_in(lang: str) -> Sheet:
    """The sheet in a language.

    >>> len(sheet_in("nl").parts) == len(sheet_in("en").parts)
    True
    """
    told, n = _told(), PLACE[lang]
    parts = [Part(part["title"][n], [says[n] for says in part["says"]]) for part in told["parts"]]
    return Sheet(told["title"][n], told["lead"][n], parts)
