"""Changing the master key: every data key is wrapped anew, and what hangs on the master key itself is sealed anew."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.db import models, transaction

from rotonde.web.accounts.models import Organisation, Partnership
from rotonde.web.accounts.sealing import rewrapped
from rotonde.web.accounts.sessions import SEALED, sealed_text, unsealed_text
from rotonde.web.accounts.walls import inside

KEYED: list[type[models.Model]] = []
"""Other records of an organisation with data keys of their own; an app adds its own when Django starts."""


@transaction.atomic
def rotate_master_key(old: bytes, new: bytes) -> int:
    """Go from one master key to another, all or nothing; give the number of organisations. Everybody signs in again.

    What was sealed for clients needs no change: their data keys stay. Raises CannotUnseal when the old key isn't it.
    """
    organisations = list(Organisation.objects.select_for_update())
    _rewrap(Partnership.objects.all(), old, new)
    for organisation in organisations:
        organisation.wrapped_key = rewrapped(bytes(organisation.wrapped_key), old, new)
        organisation.save(update_fields=["wrapped_key"])
        with inside(organisation):
            for model in KEYED:
                _rewrap(model._default_manager.filter(organisation=organisation), old, new)  # noqa: SLF001
            for factor in Authenticator.objects.filter(user__organisation=organisation):
                factor.data = {key: _resealed(value, old, new) for key, value in factor.data.items()}
                factor.save(update_fields=["data"])
    Session.objects.all().delete()
    return len(organisations)


def _rewrap(records: models.QuerySet[Any], old: bytes, new: bytes) -> None:
    for record in records.iterator(chunk_size=500):
        if record.wrapped_key:  # a key that was thrown away stays away
            wrapped = rewrapped(bytes(record.wrapped_key), old, new)
            records.model._default_manager.filter(pk=record.pk).update(wrapped_key=wrapped)  # noqa: SLF001


def _resealed(value: Any, old: bytes, new: bytes) -> Any:
    """Seal anew what is sealed; a number or a public key isn't."""
    if isinstance(value, list):
        return [_resealed(part, old, new) for part in value]
    is_sealed = isinstance(value, str) and value.startswith(SEALED)
    return sealed_text(unsealed_text(value, old), new) if is_sealed else value
