"""What somebody gets from a kind of help, in a sentence, and the words that people themselves use for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from rotonde.web.directory.kinds.kinds import Words, domains

LANGUAGES = ("nl", "fr", "en")
HERE = Path(__file__).parent / "words"


@dataclass(frozen=True)
class EverydayWords:
    """`what` somebody gets, in Dutch, French and English; `also_called`: what people type, by language."""

    what: Words
    also_called: Mapping[str, tuple[str, ...]]


def everyday_words(code: str) -> EverydayWords:
    """The everyday words of a kind of help; raises KeyError for a kind that no service gives.

    >>> everyday_words("food_aid").what[2]
    'You get a parcel of food for at home.'
    >>> "voedselbank" in everyday_words("food_aid").also_called["nl"]
    True
    """
    return all_everyday_words()[code]


@cache
def all_everyday_words() -> Mapping[str, EverydayWords]:
    """The everyday words of every kind of help that a service gives, by its code."""
    files = (HERE / f"{domain.code}.yaml" for domain in domains())
    told: list[Mapping[str, Any]] = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in files]
    return {code: _everyday(words) for of_domain in told for code, words in of_domain.items()}


def _everyday(told: Mapping[str, Any]) -> EverydayWords:
    nl, fr, en = told["what"]
    return EverydayWords((nl, fr, en), {language: tuple(told[language]) for language in LANGUAGES})
