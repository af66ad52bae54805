"""Numbered dots that never lie over each other: alone where they are, in a ring around it, or as one that counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

DOT = 14.0
"""The radius of a dot, in units of the map: as a thumb's nail on a phone it is still read."""
APART = 2.0
MOST_IN_A_RING = 7


@dataclass(frozen=True)
class Spot:
    """Where a service is, before dots make room for each other."""

    number: int
    is_open: bool
    x: float
    y: float


@dataclass(frozen=True)
class Dot:
    """A dot as it is drawn; a line leads from it to where it really is. `is_count`: it stands for many services."""

    numbers: list[int]
    is_open: bool
    x: float
    y: float
    from_x: float
    from_y: float
    is_count: bool = False

    @property
    def radius(self) -> float:
        return DOT * 1.35 if self.is_count else DOT

    @property
    def is_moved(self) -> bool:
        return hypot(self.x - self.from_x, self.y - self.from_y) > DOT / 2

    @property
    def text(self) -> str:
        return f"{len(self.numbers)}×" if self.is_count else str(self.numbers[0])


@dataclass
class _Group:
    """Spots that are too near to each other for dots of their own."""

    spots: list[Spot]

    @property
    def numbers(self) -> list[int]:
        return sorted({one.number for one in self.spots})

    @property
    def middle(self) -> tuple[float, float]:
        count = len(self.spots)
        return sum(one.x for one in self.spots) / count, sum(one.y for one in self.spots) / count

    @property
    def ring(self) -> float:
        """The radius of the ring on which the dots stand beside each other."""
        count = len(self.numbers)
        return 0.0 if count == 1 or self.is_count else (DOT + APART / 2) / sin(pi / count)

    @property
    def is_count(self) -> bool:
        return len(self.numbers) > MOST_IN_A_RING

    @property
    def reach(self) -> float:
        return (DOT * 1.35 if self.is_count else self.ring + DOT) + APART / 2


def spread(spots: Sequence[Spot], width: float, height: float) -> list[Dot]:
    """Give the dots for these spots, all within the map; no two lie over each other."""
    groups = [_Group([one]) for one in spots]
    while pair := _too_near(groups, width, height):
        first, second = pair
        groups.remove(second)
        first.spots += second.spots
    return sorted((dot for one in groups for dot in _dots(one, width, height)), key=lambda dot: dot.numbers)


def _too_near(groups: Sequence[_Group], width: float, height: float) -> tuple[_Group, _Group] | None:
    placed = [(one, _inside(one, width, height)) for one in groups]
    for place, (one, (x, y)) in enumerate(placed):
        for other, (other_x, other_y) in placed[place + 1 :]:
            if hypot(x - other_x, y - other_y) < one.reach + other.reach:
                return one, other
    return None


def _inside(group: _Group, width: float, height: float) -> tuple[float, float]:
    """The middle of a group, moved so far that all of it is on the map."""
    (x, y), reach = group.middle, group.reach
    return min(max(x, reach), width - reach), min(max(y, reach), height - reach)


def _dots(group: _Group, width: float, height: float) -> Iterable[Dot]:
    x, y = _inside(group, width, height)
    numbers = group.numbers
    of = {one.number: one for one in reversed(group.spots)}
    if group.is_count:
        yield Dot(numbers, any(one.is_open for one in group.spots), x, y, x, y, is_count=True)
        return
    for number, (right, down) in zip(numbers, ring(len(numbers), group.ring), strict=True):
        spot = of[number]
        yield Dot([number], spot.is_open, round(x + right, 1), round(y + down, 1), spot.x, spot.y)


def ring(count: int, radius: float) -> list[tuple[float, float]]:
    """Give points around a middle, the first above it, clockwise.

    >>> [(round(x), round(y)) for x, y in ring(4, 10)]
    [(0, -10), (10, 0), (0, 10), (-10, 0)]
    """
    turns = [2 * pi * n / count for n in range(count)]
    return [(radius * sin(turn), -radius * cos(turn)) for turn in turns]
