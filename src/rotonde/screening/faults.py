"""What is wrong with a cell, a row or a file, in a sentence with what to do about it."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import NamedTuple


class Fault(NamedTuple):
    """Where it goes wrong, why, and what to do; row 1 is the header, row 0 the file as a whole."""

    file: str
    row: int
    column: str
    why: str
    what_to_do: str

    def __str__(self) -> str:
        where = ", ".join(
            filter(
                None,
                [
                    self.file,
                    f"row {self.row}" if self.row else "",
                    f"column {self.column}" if self.column else "",
                ],
            )
        )
        return f"{where}: {self.why}. {self.what_to_do}."


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
