"""How fresh what stands here is: when somebody of the service looked at it, and a warning where that is long ago."""

from dataclasses import dataclass
from datetime import date, timedelta

from rotonde.web.directory.pages.words import Wording
from rotonde.web.entitlements import notation

STALE_AFTER = timedelta(days=180)


@dataclass(frozen=True)
class Freshness:
    """In words, and whether it was looked at long ago or never."""

    said: str
    is_stale: bool


def freshness_said(assured: date | None, today: date, w: Wording) -> Freshness:
    """Say how fresh.

    >>> freshness_said(date(2026, 3, 3), date(2026, 4, 1), Wording("nl"))
    Freshness(said='Nagekeken op 3 maart 2026', is_stale=False)
    """
    if assured is None:
        return Freshness(w["not_checked_long"], is_stale=True)
    day = notation.day(assured, w.lang)
    if today - assured > STALE_AFTER:
        return Freshness(w.say("not_checked_since", day=day), is_stale=True)
    return Freshness(w.say("checked", day=day), is_stale=False)
