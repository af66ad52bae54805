"""Pairing a household with an expert by experience: by a worker of its office, and with the client's agreement."""

from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.models import Dossier, Pairing

LONGEST = timedelta(days=365)


class BadDay(ValueError):
    """An agreement in the future, or an end that is over already or more than a year away."""


class PairedAlready(ValueError):
    """This expert and this household are paired already."""


def experts_of(user: User) -> list[User]:
    """The experts by experience of the organisation who have an account today."""
    found = User.objects.filter(
        organisation=user.organisation_id, role=User.Role.EXPERT_BY_EXPERIENCE, is_active=True
    ).order_by("name")
    return [one for one in found if one.holds_role_on(localdate())]


def open_pairings(dossier: Dossier) -> list[Pairing]:
    """The pairings of a household that nobody ended and whose last day isn't over."""
    found = dossier.pairings.filter(ended_at__isnull=True, until__gte=localdate())
    return list(found.select_related("expert", "recorded_by").order_by("made_at"))


@transaction.atomic
def pair(user: User, dossier: Dossier, expert: User, until: date, agreed_on: date | None) -> Pairing:
    """Pair an expert with a household until a day; without a day of agreement it opens nothing yet.

    Raises BadDay, and PairedAlready where the two are. One whose last day is over makes room.
    """
    require(user, "people.pair", dossier)
    today = localdate()
    if not today <= until <= today + LONGEST or (agreed_on and agreed_on > today):
        raise BadDay
    if expert not in experts_of(user):
        raise User.DoesNotExist
    open_ones = Pairing.objects.filter(dossier=dossier, expert=expert, ended_at__isnull=True)
    open_ones.filter(until__lt=today).update(ended_at=timezone.now())
    told = {"until": until, "agreed_on": agreed_on, "recorded_by": user if agreed_on else None}
    try:
        with transaction.atomic():
            made = Pairing.objects.create(
                organisation_id=dossier.organisation_id, dossier=dossier, expert=expert, **told
            )
    except IntegrityError:
        raise PairedAlready from None
    record_write(user, "people.paired", dossier)
    return made


@transaction.atomic
def record_agreement(user: User, pairing: Pairing, agreed_on: date) -> None:
    """Write down on which day the client agreed; raises BadDay for a day that is still to come."""
    require(user, "people.pair", pairing.dossier)
    if agreed_on > localdate():
        raise BadDay
    found = Pairing.objects.filter(pk=pairing.pk, agreed_on__isnull=True, ended_at__isnull=True)
    if found.update(agreed_on=agreed_on, recorded_by=user):
        record_write(user, "people.pairing_agreed", pairing.dossier)


@transaction.atomic
def end_pairing(user: User, pairing: Pairing) -> None:
    """End a pairing: the expert reads nothing any more from the next request on."""
    require(user, "people.pair", pairing.dossier)
    if Pairing.objects.filter(pk=pairing.pk, ended_at__isnull=True).update(ended_at=timezone.now()):
        record_write(user, "people.unpaired", pairing.dossier)
