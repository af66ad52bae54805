"""Short sentences about what is wrong: English text for programs, and the same in the language of whoever reads it.

A sentence is a text like any other, so that answers, receipts and logs hold plain English; it remembers what it was
made of. One that comes back from a file as mere text is recognised by its English wording.
"""

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, Self

from rotonde.engine.files import read_file

CODES = ("kind", "unit", "dated")
NUMBERS = ("count", "most", "age")


class Sentence(str):
    """An English text that knows its template and what fills it."""

    __slots__ = ("args", "key")
    key: str
    args: Mapping[str, Any]

    def __new__(cls, text: str, key: str = "", args: Mapping[str, Any] | None = None) -> Self:
        made = super().__new__(cls, text)
        made.key, made.args = key, dict(args or {})
        return made

    def __getnewargs__(self) -> tuple[Any, ...]:
        return str(self), self.key, self.args


def sentence(key: str, /, **args: object) -> Sentence:
    """The sentence with this key, filled in.

    >>> one = sentence("in_future", day=date(2130, 1, 1))
    >>> str(one), said(one, "nl")
    ('2130-01-01 is in the future', '1 januari 2130 ligt in de toekomst')
    """
    return Sentence(wording("en")["sentences"][key].format(**args), key, args)


def said(text: str, language: str) -> str:
    """A sentence in a language; a text that is none of ours stays as it is.

    >>> said("'lore' stays with 2 households", "fr")
    '« lore » séjourne dans 2 ménages'
    """
    found = text if isinstance(text, Sentence) and text.key else recognised(str(text))
    if found is None:
        return text
    words = wording(language)
    filled = {name: _in_words(name, value, language) for name, value in found.args.items()}
    return str(words["sentences"][found.key].format(**filled))


def ended(text: str) -> str:
    """A text with a mark at its end.

    >>> ended("Check the year"), ended("Did you mean 'fuel'?")
    ('Check the year.', "Did you mean 'fuel'?")
    """
    return text if text.endswith(("?", "!", ".")) else f"{text}."


def line(where: str, why: str, what_to_do: str, language: str) -> str:
    """Where, why and what to do, in one line."""
    parts = {"why": ended(said(why, language)), "what_to_do": ended(said(what_to_do, language))}
    return str(wording(language)["line"].format(where=where, **parts))


def place_said(where: str, language: str) -> str:
    """The place of a problem in a situation: its keys stay, for they stand so in the file.

    >>> place_said("links.member, pair 2", "nl")
    'links.member, paar 2'
    """
    places = wording(language)["places"]
    where = re.sub(r"(?<=, )pair (\d+)$", lambda found: str(places["pair"].format(number=found[1])), where)
    where = re.sub(r"(?:(?<=, )|^)told (\d+)$", lambda found: str(places["told"].format(number=found[1])), where)
    return re.sub(r"(?:(?<=, )|^)the file$", str(places["file"]), where)


def recognised(text: str) -> Sentence | None:
    """The sentence that an English text is, if it is one of ours."""
    for key, pattern in _patterns():
        found = pattern.fullmatch(text)
        if found:
            return Sentence(text, key, {name: _read(name, value) for name, value in found.groupdict().items()})
    return None


@cache
def wording(language: str) -> Mapping[str, Any]:
    """Sentences, codes and places in a language."""
    path = Path(__file__).parent / f"problems.{language}.yaml"
    loaded: Mapping[str, Any] = read_file(path)
    return loaded


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """What each English sentence looks like, those with the most text of their own first."""
    found = []
    for key, template in wording("en")["sentences"].items():
        parts = list(Formatter().parse(template))
        own = sum(len(literal) for literal, *_ in parts)
        shape = "".join(re.escape(literal) + (f"(?P<{name}>.+?)" if name else "") for literal, name, *_ in parts)
        found.append((own, key, re.compile(shape, re.DOTALL)))
    return [(key, pattern) for _, key, pattern in sorted(found, key=lambda one: -one[0])]


def _read(name: str, text: str) -> Any:
    if name in NUMBERS and text.isdecimal():
        return int(text)
    try:
        return date.fromisoformat(text) if len(text) == len("2026-01-01") else text
    except ValueError:
        return text


def _in_words(name: str, value: Any, language: str) -> str:
    if name in CODES:
        return str(wording(language)["codes"].get(value, value))
    if isinstance(value, bool) or not isinstance(value, date | int | float):
        return str(value)
    from rotonde.engine.explaining.wording.words import words_of

    words = words_of(language)
    return words.day(value.toordinal()) if isinstance(value, date) else words.number(Fraction(str(value)))
