"""Who may handle an application, and the clocks that the law sets for it, as data with their sources."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("competence.yaml")
OWN = "own"


@dataclass(frozen=True)
class Handler:
    """Somebody who may handle an application. `hand_over_days` is None where nobody told us the term."""

    id: str
    words: tuple[str, str, str]
    hand_over_days: int | None
    law: str

    def hand_over_by(self, made_on: date) -> date | None:
        """The last day on which it is to be handed over.

        >>> handlers()["other_ocmw"].hand_over_by(date(2026, 11, 22))
        datetime.date(2026, 11, 27)
        """
        return None if self.hand_over_days is None else made_on + timedelta(days=self.hand_over_days)


@cache
def handlers() -> Mapping[str, Handler]:
    """Everybody who may handle one, by their id, in the order in which they are shown."""
    return {
        id: Handler(id, _three(told["words"]), told.get("hand_over_days"), told.get("law", ""))
        for id, told in _file()["handlers"].items()
    }


def decide_days(kind: str) -> int | None:
    """Within how many days an organisation of this kind decides on what it handles itself; None where we don't know.

    >>> decide_days("ocmw"), decide_days("caw")
    (30, None)
    """
    told = _file()["decide_days"].get(kind)
    return int(told["days"]) if told else None


def _three(words: list[str]) -> tuple[str, str, str]:
    nl, fr, en = words
    return nl, fr, en


@cache
def _file() -> Mapping[str, Any]:
    told: Mapping[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
    return told
