"""How a consent stands on a day: whether it counts, and until when."""

from datetime import date, timedelta
from typing import Literal

from django.utils.timezone import localdate

from rotonde.web.people.models import Consent, ConsentChange
from rotonde.web.people.models.consent import Channel

ORAL = timedelta(days=14)
LONGEST = timedelta(days=365)

State = Literal["withdrawn", "not_yet", "unconfirmed", "expired", "stands"]


def state_of(consent: Consent, day: date) -> State:
    """How a consent stands; withdrawn goes first, `unconfirmed` was given aloud and its two weeks passed."""
    kinds = {change.kind for change in consent.changes.all()}
    if ConsentChange.Kind.WITHDRAWN in kinds:
        return "withdrawn"
    if day < consent.begins_on:
        return "not_yet"
    if day > consent.until:
        return "expired"
    if waits_until(consent) is not None and day > last_day(consent):
        return "unconfirmed"
    return "stands"


def waits_until(consent: Consent) -> date | None:
    """The last day of a consent given aloud as long as nobody confirmed it; None where nothing waits."""
    if consent.channel != Channel.ORAL:
        return None
    if any(change.kind == ConsentChange.Kind.CONFIRMED for change in consent.changes.all()):
        return None
    return localdate(consent.captured_at) + ORAL


def last_day(consent: Consent) -> date:
    """The last day on which a consent counts, as it stands now."""
    waiting = waits_until(consent)
    return consent.until if waiting is None else min(consent.until, waiting)
