"""How the values of one household are kept, and how they are laid out anew over other records.

A number of one record is a whole number, of several records a list of them. A truth is one whole number with a bit for
each place, whatever it speaks of: a household of eight is asked and answered in one operation.
"""

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import Any

Cells = Any
Layout = Callable[[Cells], Cells]
SHORT = 8


class Spread(dict[int, int]):
    """Truths laid out over other places; what was worked out once for a few places is kept."""

    def __init__(self, places: Sequence[int]) -> None:
        super().__init__()
        self.bits = [1 << place for place in places]
        self.keeps = max(places, default=0) < SHORT

    def __missing__(self, truths: int) -> int:
        found = gathered(truths & bit for bit in self.bits)
        if self.keeps:
            self[truths] = found
        return found


def gathered(truths: Iterable[Any]) -> int:
    """Truths one after the other as the bits of one number.

    >>> gathered([True, False, True])
    5
    """
    found, bit = 0, 1
    for one in truths:
        if one:
            found |= bit
        bit <<= 1
    return found


def parted(truths: int, count: int) -> list[int]:
    """The bits of a number one after the other.

    >>> parted(5, 3)
    [1, 0, 1]
    """
    return [truths >> place & 1 for place in range(count)]


def truths_at(places: Sequence[int], count: int) -> Layout | None:
    """Truths of so many places laid out over these; None where they lie so already.

    >>> truths_at([0, 1, 0], 2)(0b01)
    5
    """
    if list(places) == list(range(count)):
        return None
    if count == 1:
        full = (1 << len(places)) - 1
        return lambda truths: full if truths else 0
    return Spread(places).__getitem__


def numbers_at(places: Sequence[int], count: int) -> Layout | None:
    """Numbers of so many places laid out over these; None where they lie so already.

    >>> numbers_at([1, 0, 1], 2)([7, 8]), numbers_at([0], 2)([7, 8]), numbers_at([0, 0], 1)(7)
    ((8, 7, 8), 7, [7, 7])
    """
    if list(places) == list(range(count)):
        return None
    if count == 1:
        times = len(places)
        return lambda number: [number] * times
    if not places:
        return lambda numbers: []
    return itemgetter(*places)


class Evaluated(Sequence[Sequence[int]]):
    """The values of all nodes by slot, each as a list over the places that it speaks of."""

    def __init__(self, cells: Sequence[Cells], shapes: Sequence[tuple[int, bool]]) -> None:
        self.cells, self.shapes = cells, shapes
        self._listed: list[Any] = [None] * len(cells)

    def __len__(self) -> int:
        return len(self.cells)

    def __getitem__(self, slot: Any) -> Any:
        found = self._listed[slot]
        if found is None:
            cells, (count, is_truth) = self.cells[slot], self.shapes[slot]
            numbers = [cells] if count == 1 else cells
            found = parted(cells, count) if is_truth else numbers
            self._listed[slot] = found
        return found
