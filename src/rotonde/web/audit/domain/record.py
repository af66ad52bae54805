"""Adding lines to the log, in the transaction of what they tell about: both are kept, or neither."""

from collections.abc import Iterable

from django.db import models, transaction

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.audit.models import Event

Records = models.Model | Iterable[models.Model]


def record_read(user: User, action: str, records: Records) -> Event:
    """Tell that a user saw these records: one line, with the number of the record where it was one, else how many."""
    return _record(user.organisation, user, action, records)


def record_write(user: User, action: str, records: Records) -> Event:
    """Tell that a user changed these records, as `record_read` does, in the transaction of the change.

    Without a transaction it raises RuntimeError: a change without its line must be impossible.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A change and its line in the log belong in one transaction.")
    return _record(user.organisation, user, action, records)


def record_machine(organisation: Organisation, action: str, records: Records) -> Event:
    """Tell that Rotonde itself changed these records, with nobody at the desk; in the transaction of the change."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A change and its line in the log belong in one transaction.")
    return _record(organisation, None, action, records)


def record_sign_in(user: User, action: str) -> Event:
    """Tell that a user signed in or out, or that somebody failed to sign in as them."""
    return Event.objects.create(organisation_id=user.organisation_id, actor=user, action=action)


def _record(organisation: Organisation, actor: User | None, action: str, records: Records) -> Event:
    given = [records] if isinstance(records, models.Model) else list(records)
    one = given[0] if len(given) == 1 else None
    return Event.objects.create(
        organisation=organisation,
        actor=actor,
        action=action,
        kind=str(given[0]._meta.model_name) if given else "",  # noqa: SLF001 - Django's name for it
        record=str(one.pk) if one is not None else "",
        count=len(given),
    )
