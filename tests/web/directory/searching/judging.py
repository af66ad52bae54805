"""Judged questions, and how well an order of services answers them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import log2
from pathlib import Path
from uuid import UUID

import yaml

from rotonde.web.directory.made_up import made_up_services
from rotonde.web.directory.searching.found import Asked
from rotonde.web.directory.searching.index import Index
from rotonde.web.directory.searching.search import search_in

FIRST = 10


@dataclass(frozen=True)
class Judged:
    """A question in plain words, the language of its page, and the grade of each kind of help that answers it."""

    question: str
    lang: str
    kinds: dict[str, int]


def judged(file: Path) -> list[Judged]:
    """Read judged questions; who mixes languages reads the Dutch page."""
    told = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [
        Judged(one["question"], one["lang"] if one["lang"] in ("nl", "fr", "en") else "nl", one["kinds"])
        for one in told
    ]


@cache
def index_of(count: int) -> Index:
    """The index of the made-up services, without a database."""
    documents = [one.bare() for one in made_up_services(count)]
    return Index(documents, {UUID(one["organization"]["id"]): one["organization"]["name"] for one in documents})


def ndcg(index: Index, one: Judged, day: date) -> float:
    """How good the first ten are, beside the best order that all services allow."""
    found = search_in(index, Asked(one.question, one.lang), day)
    best = sorted((_grade(one, told.kinds) for told in index.services), reverse=True)
    return _gain([_grade(one, hit.kinds) for hit in found.hits]) / _gain(best)


def _grade(one: Judged, kinds: Sequence[str]) -> int:
    return max((one.kinds.get(code, 0) for code in kinds), default=0)


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades[:FIRST]))
