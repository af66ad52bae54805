"""The last day on which somebody was heard, wherever an app writes that down: their retention counts from it.

count_contacts(last_days)     # an app says once, in its `apps.py`; last_days(organisation) -> {person's id: day}
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from uuid import UUID

from rotonde.web.accounts.models import Organisation

LastDays = Callable[[Organisation], Mapping[UUID, date]]
_COUNTED: list[LastDays] = []


def count_contacts(last_days: LastDays) -> None:
    """Let the days that an app knows count as contacts with a person."""
    if last_days not in _COUNTED:
        _COUNTED.append(last_days)


def last_contacts(organisation: Organisation) -> dict[UUID, date]:
    """The last day on which each person of an organisation was heard; who never was isn't in it."""
    found: dict[UUID, date] = {}
    for last_days in _COUNTED:
        for person, day in last_days(organisation).items():
            found[person] = max(day, found.get(person, day))
    return found


AppliedBy = Callable[[Organisation], Iterable[UUID]]
_APPLIED: list[AppliedBy] = []


def count_applications(applied: AppliedBy) -> None:
    """Let the applications that an app keeps of persons count: who applied is kept as long as an application is."""
    if applied not in _APPLIED:
        _APPLIED.append(applied)


def who_applied(organisation: Organisation) -> set[UUID]:
    """The persons of an organisation of whom an application is kept outside their file."""
    return {person for applied in _APPLIED for person in applied(organisation)}
