"""Adding lines to the log, in the transaction of what they tell about: both are kept, or neither."""

from collections.abc import Iterable
from typing import Any

from django.db import models, transaction

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.audit.models import Event


def record_read(user: User, action: str, records: models.Model | Iterable[models.Model]) -> Event:
    """Tell that a user saw these records: one line, with the number of the record where it was one, else how many."""
    return _record(user, action, records)


def record_write(user: User, action: str, records: models.Model | Iterable[models.Model]) -> Event:
    """Tell that a user changed these records, as `record_read` does, in the transaction of the change.

    Without a transaction it raises RuntimeError: a change without its line must be impossible.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A change and its line in the log belong in one transaction.")
    return _record(user, action, records)


def record_machine(organisation: Organisation, action: str, records: models.Model | Iterable[models.Model]) -> Event:
    """Tell that Rotonde itself changed these records, with nobody at the desk; in the transaction of the change."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A change and its line in the log belong in one transaction.")
    return _record(None, action, records, organisation)


def record_sign_in(user: User, action: str) -> Event:
    """Tell that a user signed in or out, or that somebody failed to sign in as them."""
    return Event.objects.create(organisation_id=user.organisation_id, actor=user, action=action)


def _record(
    user: User | None,
    action: str,
    records: models.Model | Iterable[Any],
    organisation: Organisation | None = None,
) -> Event:
    given = [records] if isinstance(records, models.Model) else list(records)
    one = given[0] if len(given) == 1 else None
    here = organisation or (user and user.organisation)
    return Event.objects.create(
        organisation=here,
        actor=user,
        action=action,
        kind=given[0]._meta.model_name if given else "",  # noqa: SLF001 - Django's name for it
        record=str(one.pk) if one is not None else "",
        count=len(given),
    )
