"""A piece of text: a line, and below it the points that it announces."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from string import Formatter

LETTERS = "abcdefghijklmnop"


@dataclass(frozen=True)
class Said:
    """A line that says it all, or one that ends in a colon and announces its points.

    `in_steps` marks points that are steps of one calculation, so that a next step can follow them. `is_noun` marks a
    line that can stand in a sentence without its colon: `this calculation`.
    """

    text: str
    points: tuple["Said", ...] = ()
    in_steps: bool = False
    is_noun: bool = False

    @property
    def is_line(self) -> bool:
        """Whether it fits in a sentence."""
        return not self.points

    def lines(self, depth: int = 0) -> Iterable[str]:
        """As indented bullets."""
        yield f"{'  ' * depth}- {self.text}"
        for point in self.points:
            yield from point.lines(depth + 1)

    def size(self) -> int:
        """How many lines it takes."""
        return 1 + sum(point.size() for point in self.points)

    @property
    def has_mark(self) -> bool:
        """Whether the text comes back to it, so that it must stay one piece."""
        return self.text.startswith("(")

    def marked(self, mark: str) -> "Said":
        """The same with a mark before it, by which the text can come back to it."""
        return replace(self, text=f"{mark} {self.text}")


def filled(template: str, **parts: Said) -> Said:
    """A template filled with pieces; a piece that doesn't fit in the line follows below it, under a letter.

    >>> filled("{left} plus {right}", left=Said("A"), right=Said("the sum of:", (Said("B"),))).text
    'A plus the sum of:'
    """
    fills = {name: part.text for name, part in parts.items()}
    blocks = [name for _, name, _, _ in Formatter().parse(template) if name and not parts[name].is_line]
    if not blocks:
        return Said(template.format(**fills))
    if len(blocks) == 1 and template.endswith(f"{{{blocks[0]}}}"):
        return Said(template.format(**fills), parts[blocks[0]].points)
    if len(blocks) == 1 and parts[blocks[0]].is_noun:
        colon = re.search(r"\s*:$", fills[blocks[0]])
        fills[blocks[0]] = fills[blocks[0]].removesuffix(colon[0] if colon else "")
        return Said(template.format(**fills) + (colon[0] if colon else ":"), parts[blocks[0]].points)
    below = []
    for letter, name in zip(LETTERS, blocks, strict=False):
        fills[name] = f"({letter})"
        below.append(parts[name].marked(f"({letter})"))
    return Said(template.format(**fills).removesuffix(":") + ":", tuple(below))


def then(first: Said, step: str, lead: str) -> Said:
    """One more step of a calculation: after its other steps, or after the block that it starts from."""
    if first.in_steps and not first.has_mark:
        return replace(first, points=(*first.points, Said(step)))
    return Said(lead, (first, Said(step)), in_steps=True, is_noun=True)
