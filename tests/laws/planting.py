"""How a bug is planted: one function of the engine is replaced for as long as a test lasts."""

from collections.abc import Callable
from typing import Any

import pytest

from rotonde.engine import bounds
from rotonde.engine import expressions as rule
from rotonde.engine.bounds import Bound

Patch = pytest.MonkeyPatch
BUGS: dict[str, tuple[str, Callable[[Patch], None]]] = {}


def bug(law: str) -> Callable[[Callable[[Patch], None]], Callable[[Patch], None]]:
    """Put a bug on the list, with the law that must catch it."""

    def listed(plant: Callable[[Patch], None]) -> Callable[[Patch], None]:
        BUGS[plant.__name__] = law, plant
        return plant

    return listed


def rewrites(patch: Patch, kind: type[rule.Node], wrong: Callable[[Any, Any], Bound]) -> None:
    """Bound a kind of node in another way."""
    patch.setitem(bounds._RULES, kind, wrong)


def wrapped(patch: Patch, where: Any, name: str, wrong: Callable[..., Any]) -> None:
    """Replace a function by one that gets the right one first."""
    right = getattr(where, name)
    patch.setattr(where, name, lambda *args: wrong(right, *args))
