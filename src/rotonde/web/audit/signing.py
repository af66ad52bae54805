"""Lines about signing in. An address that was typed wrong is never written down."""

import logging
from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from rotonde.web.accounts import walls
from rotonde.web.accounts.models import User
from rotonde.web.audit.domain.record import record_sign_in

logger = logging.getLogger("rotonde.signing")


@receiver(user_logged_in)
def signed_in(user: User, **_: Any) -> None:
    with walls.at_the_door_of(user):
        record_sign_in(user, "accounts.signed_in")


@receiver(user_logged_out)
def signed_out(user: User | None, **_: Any) -> None:
    if user is not None:
        with walls.at_the_door_of(user):
            record_sign_in(user, "accounts.signed_out")


@receiver(user_login_failed)
def failed_to_sign_in(credentials: dict[str, Any], **_: Any) -> None:
    """Add a line in the log of the organisation whose user was tried; of an unknown address nothing is kept."""
    address = str(credentials.get("email") or "")
    with walls.signing_in(address):
        user = User.objects.filter(email=address.strip().lower()).first()
    if user is None:
        logger.warning("Somebody tried to sign in with an address that no user has.")
        return
    with walls.at_the_door_of(user):
        record_sign_in(user, "accounts.failed_to_sign_in")
