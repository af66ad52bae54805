"""A signature is written down, or withdrawn, by somebody, in one transaction with its line in the log."""

from datetime import date

from django.db import transaction

from rotonde.web.accounts.domain.grounds import sign, withdraw
from rotonde.web.accounts.models import Ground, User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write


@transaction.atomic
def record_signature(
    user: User, of: str, *, says: str, signed_by: str, signed_on: date, ends_on: date | None = None
) -> Ground:
    """Write down that the organisation of this user signed a ground. Raises CannotSign."""
    require(user, "grounds.record")
    told = {"says": says, "signed_by": signed_by, "signed_on": signed_on, "ends_on": ends_on}
    ground = sign(user.organisation, of, **told, recorded_by=user)  # type: ignore[arg-type]
    record_write(user, "grounds.signed", [ground])
    return ground


@transaction.atomic
def record_withdrawal(user: User, ground: Ground) -> None:
    """Write down that a ground counts no longer."""
    require(user, "grounds.see", ground)
    withdraw(ground)
    record_write(user, "grounds.withdrawn", [ground])
