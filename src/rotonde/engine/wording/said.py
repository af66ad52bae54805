"""A piece of text: a line, and below it the points that it announces."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import Formatter

LETTERS = "abcdefghijklmnop"


@dataclass(frozen=True)
class Said:
    """A line that says it all, or one that ends in a colon and announces its points."""

    text: str
    points: tuple["Said", ...] = ()

    @property
    def is_line(self) -> bool:
        """Whether it fits in a sentence."""
        return not self.points

    def lines(self, depth: int = 0) -> Iterable[str]:
        """As indented bullets."""
        yield f"{'  ' * depth}- {self.text}"
        for point in self.points:
            yield from point.lines(depth + 1)


def filled(template: str, **parts: Said) -> Said:
    """A template filled with pieces; a piece that doesn't fit in the line follows below it, under a letter.

    >>> print("\\n".join(filled("{left} plus {right}", left=Said("A"), right=Said("the sum of:", (Said("B"),))).lines()))
    - A plus the sum of:
      - B
    """
    blocks = [name for _, name, _, _ in Formatter().parse(template) if name and not parts[name].is_line]
    if not blocks:
        return Said(template.format(**{name: part.text for name, part in parts.items()}))
    if len(blocks) == 1 and template.endswith(f"{{{blocks[0]}}}"):
        return Said(template.format(**{name: part.text for name, part in parts.items()}), parts[blocks[0]].points)
    fills = {name: part.text for name, part in parts.items()}
    below = []
    for letter, name in zip(LETTERS, blocks, strict=False):
        fills[name] = f"({letter})"
        below.append(Said(f"({letter}) {parts[name].text}", parts[name].points))
    return Said(template.format(**fills) + ":", tuple(below))
