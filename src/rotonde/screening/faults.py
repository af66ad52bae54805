"""What is wrong with a cell, a row or a file, in a sentence with what to do about it."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from rotonde.engine.explaining.wording.sentences import line, wording


class Fault(NamedTuple):
    """Where it goes wrong, why, and what to do; row 1 is the header, row 0 the file as a whole."""

    file: str
    row: int
    column: str
    why: str
    what_to_do: str

    def __str__(self) -> str:
        return f"{self._where(wording('en')['places'])}: {self.why}. {self.what_to_do}."

    def said(self, language: str) -> str:
        """The whole fault in a language, in one line.

        >>> Fault("persons.csv", 3, "birth_date", "'soon' is not a date", "Write a date as 2026-03-31").said("nl")
        'persons.csv, rij 3, kolom birth_date: ‘soon’ is geen datum. Schrijf een datum als 2026-03-31.'
        """
        return line(self._where(wording(language)["places"]), self.why, self.what_to_do, language)

    def _where(self, places: Mapping[str, str]) -> str:
        row = places["row"].format(number=self.row) if self.row else ""
        column = places["column"].format(name=self.column) if self.column else ""
        return ", ".join(filter(None, [self.file, row, column]))


class BadTables(ValueError):
    """Tables that cannot be read at all, with every reason why; nothing is screened."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = list(faults)
        super().__init__("\n".join(map(str, self.faults)))


def nearest(name: str, names: Sequence[str], otherwise: str) -> str:
    """A suggestion for a name that doesn't exist.

    >>> nearest("taxable_incom", ["taxable_income", "fuel"], "Leave it out")
    "Did you mean 'taxable_income'?"
    """
    near = get_close_matches(name, names, 1)
    return f"Did you mean '{near[0]}'?" if near else otherwise
