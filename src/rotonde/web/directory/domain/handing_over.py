"""Who looks after a service: handed to another organisation that agrees, or taken in where nobody did."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from rotonde.web.accounts.models import Membership, Organisation, User
from rotonde.web.accounts.policy import require, visible
from rotonde.web.directory.domain.clock import next_moment, wait_for_others
from rotonde.web.directory.models import Change, Handover, Service

CARE, KEEPER = "care", "kept_by"
"""A change of who looks after a service is no change of what is said of it."""


class NoPartner(ValueError):
    """The organisation isn't a partner today."""


class KeptAlready(RuntimeError):
    """Somebody looks after the service by now."""


def partners_of(user: User, today: date) -> QuerySet[Organisation]:
    """The organisations with which the own one works together today."""
    runs = Q(begins_on__lte=today) & (Q(ends_on__isnull=True) | Q(ends_on__gte=today))
    ours = Membership.objects.filter(runs, organisation=user.organisation_id).values("partnership")
    theirs = Membership.objects.filter(runs, partnership__in=ours).values("organisation")
    return Organisation.objects.filter(id__in=theirs).exclude(id=user.organisation_id).order_by("name")


@transaction.atomic
def ask_to_keep(user: User, service: Service, wanted: UUID, today: date) -> Handover:
    """Ask a partner to look after a service; until it agrees nothing changes. Raises NoPartner."""
    require(user, "directory.keep", service)
    partner = partners_of(user, today).filter(id=wanted).first()
    if partner is None:
        raise NoPartner
    made, _ = Handover.objects.update_or_create(service=service, defaults={"wanted": partner, "asked_on": today})
    return made


@transaction.atomic
def withdraw_asking(user: User, service: Service) -> None:
    """Ask no longer; that nobody was asked changes nothing."""
    require(user, "directory.keep", service)
    Handover.objects.filter(service=service).delete()


@transaction.atomic
def take_in(user: User, service: Service) -> None:
    """Look after a service that nobody looks after. Raises KeptAlready."""
    require(user, "directory.keep", service)
    wait_for_others()
    if Service.objects.filter(id=service.id, kept_by__isnull=False).exists():
        raise KeptAlready
    _keep(service, user)


@transaction.atomic
def answer_handover(user: User, id: UUID, *, agrees: bool) -> Service:
    """Agree to look after a service, or don't. Raises Handover.DoesNotExist."""
    wait_for_others()
    asked = visible(user, "directory.answer_handover", Handover).select_related("service__kept_by").get(id=id)
    service = asked.service
    asked.delete()
    if agrees:
        _keep(service, user)
    return service


def _keep(service: Service, user: User) -> None:
    before = service.kept_by.name if service.kept_by else ""
    Handover.objects.filter(service=service).delete()
    Service.objects.filter(id=service.id).update(kept_by=user.organisation_id)
    Change.objects.create(
        record=service.id,
        kind=CARE,
        at=next_moment(),
        action="update",
        field=KEEPER,
        before=before,
        after=user.organisation.name,
        by_role=user.role,
    )
