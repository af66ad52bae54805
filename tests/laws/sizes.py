"""How many random catalogues a law is tried on: few in `make test`, many in `make proof` (ROTONDE_LAWS of them)."""

import os
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

MANY = int(os.environ.get("ROTONDE_LAWS", "200"))

few_and_many = pytest.mark.parametrize(
    "size", [pytest.param("few", id="few"), pytest.param("many", id="many", marks=pytest.mark.proof)]
)


def try_law(law: Callable[..., None], size: str, few: int, share: float = 1, **settings: Any) -> Counter[str]:
    """Try a law seed by seed; the numbers tried are printed, and stand in the report of a failure."""
    tried: Counter[str] = Counter()
    first, count = (0, few) if size == "few" else (10_000, int(MANY * share))
    for seed in range(first, first + count):
        try:
            law(seed, tried=tried, **settings)
        except Exception as error:
            error.add_note(f"{law.__name__}(seed={seed}, {settings})")
            raise
    print(f"\n{law.__name__} on {count} random catalogues: {dict(tried)}")  # noqa: T201  the figures are the point
    return tried
