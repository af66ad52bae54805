"""Adding lines to the log, in the transaction of what they tell about: both are kept, or neither."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models, transaction

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.walls import current_organisation
from rotonde.web.audit.domain.plain_codes import plain_basis, plain_code
from rotonde.web.audit.domain.session_pseudonyms import session_pseudonym
from rotonde.web.audit.models import Concerned, Event

Records = models.Model | Iterable[models.Model]
WHO = {"people.dossier", "people.person"}
POINTING_AT_WHO = ("person_id", "dossier_id")


@dataclass(frozen=True)
class Why:
    """Why it was done and what it showed: codes and numbers, never a value that somebody filled in."""

    purpose: str = ""
    basis: str = ""
    fields: Iterable[str] = ()


def record_read(
    user: User,
    action: str,
    records: Records,
    *,
    about: Iterable[UUID] = (),
    purpose: str = "",
    basis: str = "",
    fields: Iterable[str] = (),
    by: Organisation | None = None,
) -> Event:
    """Tell that a user saw these records: one line, with the number of the record where it was one, else how many.

    `about` are the numbers of the persons or files that it tells something of; a file counts for everybody in it.
    Records that are one, or belong to one, add theirs. `purpose` is a code, `basis` the number of the consent or share
    (or the code of the basis), `fields` the names of what was shown. A line is written in the log of the organisation
    inside whose walls this is; who works for another one is known by it (`by` says which, where it isn't their own).
    A code that isn't one raises ValueError: what somebody filled in never stands in the log.
    """
    return _record(user, action, records, about, Why(purpose, basis, fields), by)


def record_write(
    user: User,
    action: str,
    records: Records,
    *,
    about: Iterable[UUID] = (),
    purpose: str = "",
    basis: str = "",
    fields: Iterable[str] = (),
    by: Organisation | None = None,
) -> Event:
    """Tell that a user changed these records, as `record_read` does, in the transaction of the change.

    Without a transaction it raises RuntimeError: a change without its line must be impossible.
    """
    _in_the_transaction_of_the_change()
    return _record(user, action, records, about, Why(purpose, basis, fields), by)


def record_machine(
    organisation: Organisation,
    action: str,
    records: Records,
    *,
    about: Iterable[UUID] = (),
    purpose: str = "",
    basis: str = "",
    fields: Iterable[str] = (),
) -> Event:
    """Tell that Rotonde itself changed these records, with nobody at the desk; in the transaction of the change."""
    _in_the_transaction_of_the_change()
    return _write(Event(organisation=organisation), action, records, about, Why(purpose, basis, fields))


def record_sign_in(user: User, action: str) -> Event:
    """Tell that a user signed in or out, or that somebody failed to sign in as them."""
    return _write(Event(organisation_id=user.organisation_id, actor=user), action, (), (), Why())


def _in_the_transaction_of_the_change() -> None:
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A change and its line in the log belong in one transaction.")


def _record(
    user: User, action: str, records: Records, about: Iterable[UUID], why: Why, by: Organisation | None
) -> Event:
    here = current_organisation() or user.organisation_id
    acting_for = by.id if by else user.organisation_id
    event = Event(
        organisation_id=here,
        actor=user,
        function=user.role,
        by_organisation_id=acting_for if acting_for != here else None,
    )
    return _write(event, action, records, about, why)


def _write(event: Event, action: str, records: Records, about: Iterable[UUID], why: Why) -> Event:
    given = [records] if isinstance(records, models.Model) else list(records)
    one = given[0] if len(given) == 1 else None
    event.action = plain_code(action)
    event.kind = str(given[0]._meta.model_name) if given else ""  # noqa: SLF001 - Django's name for it
    event.record = str(one.pk) if one is not None else ""
    event.count = len(given)
    event.purpose = plain_code(why.purpose) if why.purpose else ""
    event.basis = plain_basis(why.basis) if why.basis else ""
    event.fields = sorted({plain_code(name) for name in why.fields})
    event.session = session_pseudonym()
    with transaction.atomic(savepoint=False):
        event.save(force_insert=True)
        Concerned.objects.bulk_create(
            Concerned(event=event, subject=subject, organisation_id=event.organisation_id)
            for subject in _about_whom(given, about)
        )
    return event


def _about_whom(records: Iterable[models.Model], told: Iterable[UUID]) -> list[UUID]:
    found = {UUID(str(one)) for one in told}
    for record in records:
        found |= set(_whom(record))
    return sorted(found)


def _whom(record: Any) -> Iterable[UUID]:
    if record._meta.label_lower in WHO:  # noqa: SLF001 - Django's name for it
        return (record.pk,)
    numbers = (getattr(record, name, None) for name in POINTING_AT_WHO)
    return [number for number in numbers if isinstance(number, UUID)]
