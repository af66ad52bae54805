"""A header taken apart: whom it is about, since or until when, which period, and the word that is left."""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from rotonde.engine.files import read_file

CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
BETWEEN = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])")
OTHER = re.compile(r"[^a-z0-9]+")
SCHOOL_YEAR = re.compile(r"\b(20\d\d)\s?[-/]\s?(20\d\d)\b")
QUARTER = re.compile(r"\b(20\d\d)-?[qk]([1-4])\b")
MONTH_LAST = re.compile(r"\b(20\d\d)[-/](0?[1-9]|1[0-2])\b")
MONTH_FIRST = re.compile(r"\b(0?[1-9]|1[0-2])[-/](20\d\d)\b")
YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


class Header(NamedTuple):
    """A header taken apart; `rest` has no spaces, `bare` no words such as 'per' and 'maand' either.

    `roleful` is the rest with the word of a role left in: 'child benefit' names no child.
    """

    role: str
    rest: str
    bare: str
    period: str
    spell: str
    whole: str
    roleful: str = ""


@cache
def synonyms() -> dict[str, Any]:
    """The words that exports use."""
    found: dict[str, Any] = read_file(Path(__file__).parent / "synonyms.yaml")
    return found


def plain(text: str) -> str:
    """Lower case without accents, with one space between words.

    >>> plain("Geb.Datum_Cliënt1")
    'geb datum client 1'
    """
    flat = unicodedata.normalize("NFKD", CAMEL.sub(" ", text).casefold() if text.isupper() else CAMEL.sub(" ", text))
    flat = "".join(letter for letter in flat if not unicodedata.combining(letter)).casefold()
    return BETWEEN.sub(" ", OTHER.sub(" ", flat).strip())


def compact(text: str) -> str:
    """The same without spaces: what two ways to write a word have in common.

    >>> compact("Rijksregister-nr."), compact("rijksregisterNr")
    ('rijksregisternr', 'rijksregisternr')
    """
    return plain(text).replace(" ", "")


def taken_apart(header: str) -> Header:
    """A header in its parts.

    >>> taken_apart("Partner - netto belastbaar inkomen (2024)")[:4]
    ('partner', 'nettobelastbaarinkomen', 'nettobelastbaarinkomen', '2024')
    >>> taken_apart("kind 1: kind met zorgtoeslag").whole
    'kindmetzorgtoeslag'
    >>> taken_apart("kind2_geboortedatum").role, taken_apart("leefloon sinds").spell
    ('child_2', 'from')
    """
    named, _, after = header.partition(":")
    role, left = _role(plain(named).split())
    about = header if left or not role or not after.strip() else after
    period, without = _period(about)
    words = plain(without).split()
    spell, words = _spell(words)
    roleful = "".join(words)
    if about is header:
        role, words = _role(words)
    bare = "".join(word for word in words if word not in _noise())
    return Header(role, "".join(words), bare, period, spell, compact(about), roleful)


@cache
def _role_words() -> dict[str, str]:
    return {compact(word): role for role, words in synonyms()["roles"].items() for word in words}


@cache
def _noise() -> frozenset[str]:
    return frozenset(compact(word) for word in synonyms()["noise"])


def _role(words: list[str]) -> tuple[str, list[str]]:
    """The role named by a word at either end, with the number that stands beside it."""
    for place in dict.fromkeys((0, len(words) - 1, *range(len(words)))):
        role = _role_words().get(words[place]) if words else None
        if role is None:
            continue
        after = words[place + 1] if place + 1 < len(words) else ""
        numbered = after.isdecimal() and len(after) <= 2 and int(after) > 0
        left = [*words[:place], *words[place + (2 if numbered else 1) :]]
        if role == "child":
            return (f"child_{int(after)}" if numbered else "child"), left
        return role, left
    return "", words


def _spell(words: list[str]) -> tuple[str, list[str]]:
    """Whether a header speaks of a first or a last day, by a word or a phrase at either end."""
    for length in (3, 2, 1):
        for left, said in ((words[:-length], words[-length:]), (words[length:], words[:length])):
            for spell in ("from", "until"):
                if left and "".join(said) in synonyms()[spell]:
                    return spell, left
    return "", words


def _period(header: str) -> tuple[str, str]:
    """The period in a header, and the header without it."""
    text = header.casefold()
    school = SCHOOL_YEAR.search(text)
    if school and int(school[2]) == int(school[1]) + 1:
        return f"{school[1]}-{school[2]}", _cut(header, school)
    for pattern, shape in ((QUARTER, "{0}-Q{1}"), (MONTH_LAST, "{0}-{1:0>2}"), (MONTH_FIRST, "{1}-{0:0>2}")):
        found = pattern.search(text)
        if found:
            return shape.format(*found.groups()), _cut(header, found)
    year = YEAR.search(text)
    if year is None:
        return "", header
    rest = _cut(header, year)
    named = [word for word in plain(rest).split() if word in synonyms()["months"]]
    if named:
        month = synonyms()["months"][named[0]]
        return f"{year[1]}-{month:02}", re.sub(rf"\b{named[0]}\b", " ", rest, flags=re.IGNORECASE)
    words = plain(rest).split()
    if set(words) & set(synonyms()["assessment_year"]):
        left = " ".join(word for word in words if word not in synonyms()["assessment_year"])
        return str(int(year[1]) - 1), left
    return year[1], rest


def _cut(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"
