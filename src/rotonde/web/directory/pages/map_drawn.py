"""The results on a map that is drawn here: no tiles, nothing from outside; the numbers are those of the list.

The map is flat: within a few dozen kilometres a degree of longitude is as long as in its middle. Dots that would lie
over each other stand in a ring around where they are; where they are too many, one dot tells how many there are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

from rotonde.web.directory.pages.dots import DOT, Dot, Spot, spread
from rotonde.web.directory.pages.places_said import Point

WIDTH, HEIGHT, MARGIN = 480, 440, 46
METRES_A_DEGREE = 111_195
LEAST_ACROSS = 1_200
"""Metres: a map of one service still shows its surroundings."""
NICE = (100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
LETTER, LINE = 8.2, 18
"""How wide a letter of a name and how high a line is, in units of the map."""


@dataclass(frozen=True)
class Marked:
    """A service to put on the map, at each of its points."""

    number: int
    is_open: bool
    points: Sequence[Point]


@dataclass(frozen=True)
class Name:
    """The name of a part of a town, around its middle."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Scale:
    """The bar that says how far things are: its length on the map, and in words."""

    length: float
    said: str


@dataclass(frozen=True)
class Map:
    """Everything that the template draws. `without` are the numbers that have no point."""

    width: int
    height: int
    names: list[Name]
    dots: list[Dot]
    scale: Scale
    without: list[int]

    @property
    def together(self) -> list[str]:
        """The numbers that one dot stands for, where they are too many to spread."""
        return [", ".join(map(str, dot.numbers)) for dot in self.dots if dot.is_count]

    @property
    def without_said(self) -> str:
        """The numbers that have no point."""
        return ", ".join(map(str, self.without))


@dataclass(frozen=True)
class Frame:
    """From points on earth to points on the map."""

    middle: Point
    metres_a_unit: float

    def place(self, point: Point) -> tuple[float, float]:
        """Give where a point lies on the map, from its upper left corner."""
        latitude, longitude = self.middle
        east = (point[1] - longitude) * METRES_A_DEGREE * cos(radians(latitude))
        north = (point[0] - latitude) * METRES_A_DEGREE
        return round(WIDTH / 2 + east / self.metres_a_unit, 1), round(HEIGHT / 2 - north / self.metres_a_unit, 1)


def drawn_map(marked: Sequence[Marked], named: Sequence[tuple[str, Point]]) -> Map | None:
    """Draw services and the names of neighbourhoods that lie among them; None where no service has a point."""
    points = [point for one in marked for point in one.points]
    if not points:
        return None
    frame = _frame(points)
    spots = [Spot(one.number, one.is_open, *frame.place(point)) for one in marked for point in one.points]
    dots = spread(spots, WIDTH, HEIGHT)
    return Map(
        WIDTH,
        HEIGHT,
        _names(named, frame, dots),
        dots,
        _scale(frame.metres_a_unit),
        [one.number for one in marked if not one.points],
    )


def _frame(points: Sequence[Point]) -> Frame:
    south, north = min(one[0] for one in points), max(one[0] for one in points)
    west, east = min(one[1] for one in points), max(one[1] for one in points)
    middle = ((south + north) / 2, (west + east) / 2)
    high = (north - south) * METRES_A_DEGREE / (HEIGHT - 2 * MARGIN)
    wide = (east - west) * METRES_A_DEGREE * cos(radians(middle[0])) / (WIDTH - 2 * MARGIN)
    return Frame(middle, max(high, wide, LEAST_ACROSS / WIDTH))


def _scale(metres_a_unit: float) -> Scale:
    metres = max((one for one in NICE if one / metres_a_unit <= WIDTH / 4), default=NICE[0])
    said = f"{metres // 1000} km" if metres >= 1000 else f"{metres} m"
    return Scale(round(metres / metres_a_unit, 1), said)


def _names(named: Sequence[tuple[str, Point]], frame: Frame, dots: Sequence[Dot]) -> list[Name]:
    """Place the names that fit on the map without lying over a dot or another name."""
    found: list[Name] = []
    for text, point in named:
        x, y = frame.place(point)
        places = (Name(text, x, y + at) for at in (5, -DOT - 8, DOT + 18, -3 * DOT, 3 * DOT + 10))
        fits = next((one for one in places if _fits(one, found, dots)), None)
        if fits:
            found.append(fits)
    return found


def _fits(name: Name, others: Sequence[Name], dots: Sequence[Dot]) -> bool:
    half = len(name.text) * LETTER / 2
    if not (half < name.x < WIDTH - half and LINE < name.y < HEIGHT - 44):
        return False
    apart = (abs(name.x - one.x) > half + len(one.text) * LETTER / 2 or abs(name.y - one.y) > LINE for one in others)
    beside = (
        abs(name.x - dot.x) > half + dot.radius or abs(name.y - 5 - dot.y) > LINE / 2 + dot.radius for dot in dots
    )
    return all(apart) and all(beside)
