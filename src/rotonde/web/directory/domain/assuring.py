"""Assuring: somebody looked at what stands here and says that it is still so, today."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.directory.domain.clock import wait_for_others
from rotonde.web.directory.domain.keeping import keep_service
from rotonde.web.directory.domain.reading import service_told, services
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.models import Change, Service

FIELD = "assured_date"


@transaction.atomic
def assure(user: User, chosen: Iterable[UUID], today: date) -> list[UUID]:
    """Say of services that all is still so; gives those that changed by it. What isn't this user's is passed over."""
    wait_for_others()
    return [one.id for one in _kept(user, chosen) if _assured_on(one, today, user)]


@transaction.atomic
def take_back(user: User, chosen: Iterable[UUID], today: date) -> int:
    """Undo what was assured today: each service gets the day back that it had before; gives how many did."""
    wait_for_others()
    undone = 0
    for one in _kept(user, chosen):
        if one.assured_on != today:
            continue
        last = Change.objects.filter(record=one.id, kind="service", field=FIELD).order_by("-at").first()
        if last is not None and last.after == today.isoformat():
            undone += _assured_on(one, date.fromisoformat(last.before) if last.before else None, user)
    return undone


def assured(told: Told, today: date) -> Told:
    """Give a service with today as the day on which it was assured."""
    return told.model_copy(update={FIELD: today})


def _kept(user: User, chosen: Iterable[UUID]) -> list[Service]:
    mine = visible(user, "directory.keep", Service).filter(id__in=list(chosen)).values("id")
    return list(services().filter(id__in=mine).order_by("id"))


def _assured_on(service: Service, day: date | None, user: User) -> bool:
    if service.assured_on == day:
        return False
    keep_service(service_told(service).model_copy(update={FIELD: day}), user.role)
    return True
