"""The narrowest whole numbers that hold a value: its static range is known, so nothing can overflow.

Narrow columns cost less memory and less time. A choice between two numbers is made with bits instead of branches,
which a processor guesses wrong half of the time.
"""

from typing import Any

from rotonde.engine.plain import Plain

WIDE = "int64"
WIDTHS = {7: "int8", 15: "int16", 31: "int32", 63: WIDE}


def width_of(*ends: int) -> str:
    """The narrowest width that holds all of these.

    >>> width_of(0, 127), width_of(-129, 5), width_of(738_000), width_of(2**40)
    ('int8', 'int16', 'int32', 'int64')
    """
    return next(name for bits, name in WIDTHS.items() if -(2**bits) <= min(ends) and max(ends) < 2**bits)


def own_width(node: Plain) -> str:
    """The width in which a node's value is kept."""
    return "bool" if node.is_truth else width_of(node.low, node.high)


def shared_width(*nodes: Plain) -> str:
    """The width in which several numbers can be reckoned with."""
    return width_of(*(node.low for node in nodes), *(node.high for node in nodes))


def mask(xp: Any, truth: Any) -> Any:
    """All bits where it holds, none where it doesn't."""
    return xp.negative(truth.view(xp.int8))


def opposite_mask(xp: Any, truth: Any) -> Any:
    """No bits where it holds, all where it doesn't."""
    return truth.view(xp.int8) - xp.int8(1)


def chosen(mask: Any, yes: Any, no: Any) -> Any:
    """The first number where the mask has bits, else the second; a whole new array, so it may be worked on."""
    found = (yes ^ no) & mask
    found ^= no
    return found
