"""Changing the master key: every data key is wrapped anew, and what hangs on the master key itself is sealed anew."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.db import transaction

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.sealing import rewrapped
from rotonde.web.accounts.sessions import SEALED, sealed_text, unsealed_text
from rotonde.web.accounts.walls import inside


@transaction.atomic
def rotate_master_key(old: bytes, new: bytes) -> int:
    """Go from one master key to another, all or nothing; give the number of organisations. Everybody signs in again.

    What was sealed for clients needs no change: their data keys stay. Raises CannotUnseal when the old key isn't it.
    """
    organisations = list(Organisation.objects.select_for_update())
    for organisation in organisations:
        organisation.wrapped_key = rewrapped(bytes(organisation.wrapped_key), old, new)
        organisation.save(update_fields=["wrapped_key"])
        with inside(organisation):
            for factor in Authenticator.objects.filter(user__organisation=organisation):
                factor.data = {key: _resealed(value, old, new) for key, value in factor.data.items()}
                factor.save(update_fields=["data"])
    Session.objects.all().delete()
    return len(organisations)


def _resealed(value: Any, old: bytes, new: bytes) -> Any:
    """Seal anew what is sealed; a number or a public key isn't."""
    if isinstance(value, list):
        return [_resealed(part, old, new) for part in value]
    is_sealed = isinstance(value, str) and value.startswith(SEALED)
    return sealed_text(unsealed_text(value, old), new) if is_sealed else value
