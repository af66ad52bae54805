"""Texts of cells as values of facts: yes or no in four languages, decimal comma or point, two sorts of dates.

A lone `-` means none: no for a truth, 0 for a number. For a status it means never: no spell on any day.
"""

import re
from datetime import date
from fractions import Fraction
from typing import Any

from rotonde.engine.calendar import EARLIEST, LATEST
from rotonde.engine.facts import Fact
from rotonde.engine.situations.values import BadValue, read_scalar
from rotonde.screening.faults import nearest

NONE = "-"
UNKNOWN = {"", "unknown", "onbekend"}
YES = {"true", "yes", "ja", "j", "waar", "oui", "vrai", "1"}
NO = {"false", "no", "nee", "neen", "n", "onwaar", "non", "faux", "0"}
FIRST_DAY, LAST_DAY = (date.fromordinal(day).isoformat() for day in (EARLIEST, LATEST))
LONGEST_NUMBER = 40
SPACED = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
GROUPED = re.compile(r"[+-]?\d{1,3}(?:(\.\d{3})+(,\d+)?|(,\d{3})+(\.\d+)?)")
PLAIN = re.compile(r"[+-]?\d+(?:[.,](\d+))?")
DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def value_of(fact: Fact, text: str) -> Any:
    """The value of a fact that a text stands for, as a written situation has it; raises BadValue."""
    if fact.is_truth:
        value: Any = _truth(text)
    elif fact.is_choice:
        value = text
        if fact.values and text not in fact.values:
            what = nearest(text, fact.values, f"Use one of {', '.join(fact.values)}")
            raise BadValue(f"there is no code '{text}'", what)
    elif fact.type == "date":
        value = day_of(text)
    else:
        value = number_of(text, fact.scale)
    read_scalar(fact, value)
    return value


def none_of(fact: Fact) -> Any:
    """What `-` says of a fact; raises BadValue where none makes no sense."""
    if fact.is_choice or fact.type == "date":
        raise BadValue("'-' is not a value here", "Write a value, or leave the cell empty when nobody knows")
    none: Any = False if fact.is_truth else 0
    return [{"from": FIRST_DAY, "value": none}] if fact.dated == "state" else none


def day_of(text: str) -> str:
    """A day in one notation.

    >>> day_of("31/03/2026")
    '2026-03-31'
    """
    match = DAY.fullmatch(text)
    try:
        day = date(*map(int, reversed(match.groups()))) if match else date.fromisoformat(text)
    except ValueError:
        raise BadValue(f"'{text}' is not a date", "Write a date as 2026-03-31 or 31/03/2026") from None
    if not EARLIEST <= day.toordinal() <= LATEST:
        what = f"Write a day from {FIRST_DAY} to {LAST_DAY}"
        raise BadValue(f"'{text}' lies outside what can be", what)
    return day.isoformat()


def number_of(text: str, scale: int) -> int | float | str:
    """A number written with a decimal comma or point; one that can be read two ways is refused.

    >>> number_of("1.234,50", 100), number_of("951", 100), number_of("1/2", 10_000)
    (1234.5, 951, '1/2')
    """
    whole = SPACED.sub("", text)
    if re.fullmatch(r"\d+/[1-9]\d*", whole):
        return whole
    plain, grouped = PLAIN.fullmatch(whole), GROUPED.fullmatch(whole)
    if plain and plain[1] and len(plain[1]) == 3 and scale < 1000:
        both = f"{re.sub('[.,]', '', whole)} or {whole.replace('.', ',')[:-1]}"
        raise BadValue(f"'{text}' can be read in two ways", f"Write {both}, as it is meant")
    if plain and len(whole) <= LONGEST_NUMBER:
        exact = Fraction(whole.replace(",", "."))
    elif grouped and len(whole) <= LONGEST_NUMBER:
        decimal = "," if grouped[1] else "."
        exact = Fraction(whole.replace("." if grouped[1] else ",", "").replace(decimal, "."))
    else:
        raise BadValue(f"'{text}' is not a number", "Write a number such as 1234,50, without € or letters")
    return int(exact) if exact.denominator == 1 else float(exact)


def _truth(text: str) -> bool:
    word = text.casefold()
    if word not in YES | NO:
        raise BadValue(f"'{text}' is not yes or no", "Write ja or nee, or leave the cell empty")
    return word in YES
