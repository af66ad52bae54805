"""A table as it stands in a file: headers and rows of texts, each row with its number in the file."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

LONGEST_CELL = 10_000
MOST_COLUMNS = 1_000
MOST_ROWS = 1_000_000
MOST_CELLS = 20_000_000


class RawRow(NamedTuple):
    """One row: its number in the file, its cells in the order of the headers, and the code of what is amiss."""

    number: int
    cells: tuple[str, ...]
    fault: str = ""


@dataclass(frozen=True)
class RawTable:
    """One table: its name, its headers as they are written, and its rows."""

    name: str
    headers: tuple[str, ...]
    rows: Sequence[RawRow] = field(repr=False)
    header_row: int = 1

    def column(self, header: str) -> list[str]:
        """All cells under a header."""
        place = self.headers.index(header)
        return [row.cells[place] for row in self.rows]
