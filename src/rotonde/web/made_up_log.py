"""The demo's log: a few made-up lines of three weeks ago, so that something stands out for who protects the data."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from rotonde.web.accounts.models import User


def write_made_up_log(worker: "User", on: date) -> None:
    """Write the lines once, inside the organisation and a transaction of the caller."""
    from rotonde.web.audit.domain.oddities import look_for_oddities
    from rotonde.web.audit.models import Oddity

    if Oddity.objects.exists():
        return
    monday = on - timedelta(days=on.weekday() + 21)
    for number in range(9):
        _opened(worker, monday, 11, UUID(int=number))
    _opened(worker, monday + timedelta(days=1), 23, UUID(int=0))
    look_for_oddities(worker.organisation, monday)


def _opened(worker: "User", day: date, hour: int, file: UUID) -> None:
    from django.utils.timezone import get_current_timezone

    from rotonde.web.audit.models import Concerned, Event

    event = Event.objects.create(
        organisation=worker.organisation,
        actor=worker,
        function=worker.role,
        action="people.dossier_read",
        kind="dossier",
        record=str(file),
        at=datetime.combine(day, time(hour, 10), get_current_timezone()),
    )
    Concerned.objects.create(event=event, subject=file, organisation=worker.organisation)
