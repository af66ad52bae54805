"""What can stand between a household and a right: the list, as data, with its words in three languages."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

B_S = (
    "bruikbaarheid",
    "beschikbaarheid",
    "betaalbaarheid",
    "bereikbaarheid",
    "bekendheid",
    "begrijpbaarheid",
    "betrouwbaarheid",
)
LEVELS = ("client", "relation", "organisation", "rule")
MECHANISMS = ("not_known", "not_asked", "no_access", "not_proposed", "self_exclusion")


class Barrier(NamedTuple):
    """One barrier: its code, which of the seven B's it is about, where it lies, and its words.

    Where it lies it could be taken away. `mechanism` is how it keeps somebody from a right: one of `MECHANISMS`.
    """

    code: str
    b: str
    level: str
    mechanism: str
    words: dict[str, str]


@cache
def barriers() -> dict[str, Barrier]:
    """Every barrier by its code, in the order in which they are shown."""
    told = yaml.safe_load((Path(__file__).parent / "barriers.yaml").read_text(encoding="utf-8"))
    return {
        one["code"]: Barrier(
            one["code"], one["b"], one["level"], one["mechanism"], {lang: one[lang] for lang in ("nl", "fr", "en")}
        )
        for one in told["barriers"]
    }
