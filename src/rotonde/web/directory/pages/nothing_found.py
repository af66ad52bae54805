"""Where nothing is found there is still something to do: the desk of the municipality, by phone or by going there."""

from dataclasses import dataclass

from rotonde.web.directory.pages.typed import Typed
from rotonde.web.directory.pages.words import Wording
from rotonde.web.entitlements.public_check.welcome import ELSEWHERE, Welcome, welcomes


@dataclass(frozen=True)
class WayOn:
    """The desk to turn to, where the municipality told of one."""

    desk: Welcome | None
    name: str
    hours: str


def way_on(typed: Typed, w: Wording) -> WayOn:
    """Give the desk of the place that was typed, or of everybody else."""
    known = welcomes()
    desk = known.get(typed.place_code) or known.get(ELSEWHERE)
    return WayOn(desk, desk.name_in(w.lang) if desk else "", desk.hours_in(w.lang) if desk else "")
