"""The demo's log: who protects the data, and a few made-up lines of three weeks ago, so that something stands out."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from rotonde.web.accounts.models import User

OFFICER = "mika@verzonnen.example"


def write_made_up_log(worker: "User", on: date, password: str) -> None:
    """Open who protects the data, and write the lines once, inside the organisation and a transaction of the caller."""
    from rotonde.web.accounts.domain.opening import open_account
    from rotonde.web.accounts.models import User
    from rotonde.web.audit.domain.oddities import look_for_oddities

    officer = User.objects.filter(email=OFFICER).first()
    if officer is None:
        told = {"name": "Mika Verzonnen", "email": OFFICER, "role": User.Role.PROTECTION_OFFICER}
        officer, _ = open_account(worker.organisation, **told)
        monday = on - timedelta(days=on.weekday() + 21)
        for number in range(9):
            _opened(worker, monday, 11, UUID(int=number))
        _opened(worker, monday + timedelta(days=1), 23, UUID(int=0))
        look_for_oddities(worker.organisation, monday)
    officer.set_password(password)
    officer.save()


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
