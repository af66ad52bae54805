"""Whether a service is open now, in words, for a list and for the map."""

from dataclasses import dataclass
from datetime import datetime

from rotonde.web.directory import hours
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.pages.words import Wording

STATES = {hours.Open: "open", hours.Closed: "closed", hours.ByAppointment: "appointment", hours.Unknown: "unknown"}


@dataclass(frozen=True)
class OpenSaid:
    """In words; `state` is open, closed, unknown or appointment. `is_coming`: closed now, and it is known till when."""

    said: str
    state: str
    is_coming: bool = False

    @property
    def is_open(self) -> bool:
        return self.state == "open"


def open_said(service: Service, now: datetime, w: Wording) -> OpenSaid:
    """Say whether a service is open at a moment, and if not when it opens."""
    if service.status == "temporarily closed":
        return OpenSaid(w["temporarily_closed"], "closed")
    state = hours.state(service, now)
    is_coming = isinstance(state, hours.Closed) and state.opens_at is not None
    return OpenSaid(hours.state_said(state, now, w.lang), STATES[type(state)], is_coming)
