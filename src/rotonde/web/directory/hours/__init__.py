"""When: opening hours, exceptions, public holidays; open now, the next opening, and a week."""

from rotonde.web.directory.hours.opening import (
    ByAppointment,
    Closed,
    Day,
    Open,
    State,
    Times,
    Unknown,
    state,
    state_of,
    times_of,
    week,
)
from rotonde.web.directory.hours.public_holidays import is_public_holiday
from rotonde.web.directory.hours.wording import day_said, hours_said, state_said

__all__ = [
    "ByAppointment",
    "Closed",
    "Day",
    "Open",
    "State",
    "Times",
    "Unknown",
    "day_said",
    "hours_said",
    "is_public_holiday",
    "state",
    "state_of",
    "state_said",
    "times_of",
    "week",
]
