"""What stops the erasing of somebody's data, and from which day their retention may count."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.models import Person
from rotonde.web.protection.models import LegalHold

PURPOSE = "protection.hold"
LONGEST = timedelta(days=366 * 5)


class NotAHold(ValueError):
    """The reason is missing, or the end isn't between today and five years from now."""


class NotADay(ValueError):
    """A last day of help lies in the future."""


@transaction.atomic
def hold_back(user: User, person: Person, reason: str, until: date, today: date) -> LegalHold:
    """Keep what is held of somebody until a day, for a reason. Raises NotAHold."""
    require(user, "protection.hold_person", person)
    if not reason.strip() or not today <= until <= today + LONGEST:
        raise NotAHold
    made = LegalHold.objects.create(
        organisation=person.organisation,
        person=person,
        sealed_reason=seal(person.organisation, PURPOSE, reason.strip().encode()),
        until=until,
        set_by=user,
    )
    record_write(user, "protection.held_back", made)
    return made


@transaction.atomic
def lift(user: User, hold: LegalHold) -> None:
    """Let erasing go on before the last day of a hold."""
    require(user, "protection.hold_person", hold.person)
    hold.lifted_at = timezone.now()
    hold.save(update_fields=["lifted_at"])
    record_write(user, "protection.hold_lifted", hold)


def reason_of(hold: LegalHold) -> str:
    """Why something is held back."""
    return unseal(hold.organisation, PURPOSE, bytes(hold.sealed_reason)).decode()


@transaction.atomic
def note_end_of_help(user: User, person: Person, on: date | None, today: date) -> None:
    """Note the last day of help to somebody, or that help goes on. Raises NotADay."""
    require(user, "protection.serve_person", person)
    if on is not None and on > today:
        raise NotADay
    Person.objects.filter(id=person.id).update(help_ended_on=on)
    record_write(user, "protection.help_ended", person)
