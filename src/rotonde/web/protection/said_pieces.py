"""A piece of what is held, in words for a reader: what it is called, and its value."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rotonde.screening.worklist.saying import Saying
from rotonde.screening.worklist.values_said import value_said
from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.words import in_language
from rotonde.web.people.holdings import Piece
from rotonde.web.protection.words import Wording

DAY_LENGTH = 10


def label_of(piece: Piece, saying: Saying, w: Wording) -> str:
    """What a piece is called."""
    if piece.words is not None:
        return piece.words[w.position]
    return saying.fact(piece.fact, piece.period or None)


def value_of(piece: Piece, saying: Saying, w: Wording) -> str:
    """The value of a piece as a reader would say it."""
    fact = engine_port.catalogue().vocabulary.facts.get(piece.fact)
    if fact is None:
        return _plain(piece.value, w)
    try:
        if isinstance(piece.value, list):
            return "; ".join(_plain(one, w) for one in piece.value)
        return value_said(fact, piece.value, saying)
    except (ValueError, TypeError, KeyError, ArithmeticError):
        return _plain(piece.value, w)


def _plain(value: Any, w: Wording) -> str:
    if isinstance(value, bool):
        return w["yes"] if value else w["no"]
    if isinstance(value, Mapping):
        return ", ".join(f"{w.word(key)}: {_part(key, one, w)}" for key, one in value.items() if one not in ("", None))
    if isinstance(value, list):
        return "; ".join(_plain(one, w) for one in value)
    text = str(value)
    if len(text) == DAY_LENGTH and _is_day(text):
        return notation.day(text, w.lang)
    return w.word(text)


def _part(key: str, value: Any, w: Wording) -> str:
    if key == "right":
        about = engine_port.right(str(value))
        return in_language(about["names"], w.lang) if about else str(value)
    return _plain(value, w)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
