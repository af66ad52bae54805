"""One cell as the value of a fact: Dutch dates, decimal commas, words with a meaning; what is doubtful is refused."""

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any

from rotonde.engine.facts import Fact, Vocabulary
from rotonde.screening.cells import FIRST_DAY, LAST_DAY
from rotonde.screening.incoming.faults import words
from rotonde.screening.incoming.meanings import UNKNOWN, code_of
from rotonde.screening.incoming.sheets import ERROR
from rotonde.screening.incoming.targets import Target

NONE = "-"
DAY_FIRST = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})")
DIGITS = re.compile(r"(19\d\d|20\d\d)([01]\d)([0-3]\d)")
SHORT = re.compile(r"\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2}")
ONLY_YEAR = re.compile(r"(?:00[/.\-]00[/.\-])?(19\d\d|20\d\d)(?:[/.\-]00[/.\-]00)?")
MIDNIGHT = re.compile(r"[T ]+0?0:00(?::00(?:\.0+)?)?$")
EURO = re.compile(r"^(?:€|EUR)\s*|\s*(?:€|EUR|euro)$", re.IGNORECASE)
SPACES = re.compile(r"(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))")
PLAIN = re.compile(r"[+-]?\d{1,15}(?:[.,](\d{1,10}))?")
GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d{1,10})?|(?:,\d{3})+(?:\.\d{1,10})?)")
SHOWN = 40


class BadCell(ValueError):
    """A cell that is refused: a code with what fills its sentence. The text of the exception is the code alone."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code, self.params = code, params


def value_of_cell(
    fact: Fact, target: Target, cell: str, values: Mapping[str, str], decimal: str, vocabulary: Vocabulary
) -> Any:
    """The value as a written situation has it, None where the cell says that nobody knows; raises BadCell."""
    if cell.startswith(ERROR):
        raise BadCell("error_in_cell", text=cell[1:])
    if fact.is_truth or fact.is_choice:
        code = code_of(cell, values, target, vocabulary)
        if code is None:
            raise BadCell("not_understood", text=cell[:SHOWN])
        if code == UNKNOWN:
            return None
        return code == "true" if fact.is_truth else code
    meant = values.get(cell, cell)
    if is_unknown(meant):
        return None
    if fact.type == "date":
        return day_or_year(meant) if fact.id == "birth_date" else day_of(meant)
    if meant == NONE:
        return 0
    number = number_of(meant, decimal, fact.scale)
    _refuse_outside(fact, cell, number)
    return number


def is_unknown(cell: str) -> bool:
    """Whether a cell says that nobody knows."""
    return not cell or cell.casefold() in {"?", "onbekend", "unknown", "inconnu", "nvt", "n.v.t."}


@lru_cache(maxsize=1 << 15)
def day_of(cell: str) -> str:
    """A day in one notation; a year of two figures is refused, for the century is a guess.

    >>> [day_of(text) for text in ("31/03/2026", "31-3-2026", "31.3.2026", "2026-03-31 00:00:00", "20260331")]
    ['2026-03-31', '2026-03-31', '2026-03-31', '2026-03-31', '2026-03-31']
    """
    text = MIDNIGHT.sub("", cell.strip())
    found = DAY_FIRST.fullmatch(text)
    parts = found.groups()[::-1] if found else ()
    if not found:
        found = YEAR_FIRST.fullmatch(text) or DIGITS.fullmatch(text)
        parts = found.groups() if found else ()
    if not found and SHORT.fullmatch(text):
        raise BadCell("short_year", text=text)
    try:
        day = date(*map(int, parts)).isoformat() if found else ""
    except ValueError:
        day = ""
    if not day:
        raise BadCell("not_a_date", text=cell[:SHOWN])
    if not FIRST_DAY <= day <= LAST_DAY:
        raise BadCell("outside", text=cell[:SHOWN], low=FIRST_DAY, high=LAST_DAY)
    return day


def day_or_year(cell: str) -> Any:
    """A day of birth, or the days between which it lies where a register only knows the year.

    >>> day_or_year("00/00/1965")
    {'min': '1965-01-01', 'max': '1965-12-31'}
    """
    year = ONLY_YEAR.fullmatch(cell.strip())
    return {"min": f"{year[1]}-01-01", "max": f"{year[1]}-12-31"} if year else day_of(cell)


def number_of(cell: str, decimal: str, scale: int) -> int | float | str:
    """A number; where a mark can mean two things the column's decimal mark decides, and without one it is refused.

    >>> number_of("€ 1.234,50", "", 100), number_of("1.234", ",", 100), number_of("1234.5", "", 100)
    (1234.5, 1234, 1234.5)
    """
    text = SPACES.sub("", EURO.sub("", cell.strip()))
    if re.fullmatch(r"\d{1,6}/[1-9]\d{0,5}", text):
        return text
    plain, grouped = PLAIN.fullmatch(text), GROUPED.fullmatch(text)
    mark = text[-4] if plain and grouped else ""
    if mark and not decimal and scale < 1000:
        raise BadCell("two_readings", text=cell[:SHOWN])
    if grouped and (not plain or (mark != decimal and decimal)):
        thousands = "." if "." in text and (text.rfind(".") < text.rfind(",") or "," not in text) else ","
        text = text.replace(thousands, "")
    elif not plain:
        raise BadCell("not_a_number", text=cell[:SHOWN])
    whole, _, part = text.replace(",", ".").partition(".")
    return float(f"{whole}.{part}") if part.strip("0") else int(whole)


def value_label(fact: Fact, code: str, language: str) -> str:
    """A code in words, for whoever corrects a table of meanings."""
    if fact.is_truth:
        return str(words(language)["truths"][code])
    return str(fact.value_labels.get(code, {}).get(language, code))


def _refuse_outside(fact: Fact, cell: str, number: float | str) -> None:
    exact = number * fact.scale if isinstance(number, int) else Fraction(str(number)) * fact.scale
    if exact.denominator != 1:
        raise BadCell("too_many_decimals", text=cell[:SHOWN], count=len(str(fact.scale)) - 1)
    if not fact.low <= exact <= fact.high:
        low, high = f"{fact.low / fact.scale:g}", f"{fact.high / fact.scale:g}"
        raise BadCell("outside", text=cell[:SHOWN], low=low, high=high)
