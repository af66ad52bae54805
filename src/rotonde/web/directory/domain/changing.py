"""Changing a part of a service as somebody read it: two at once lose nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.directory.domain.clock import wait_for_others
from rotonde.web.directory.domain.keeping import keep_provider, keep_service
from rotonde.web.directory.domain.reading import service_told, services
from rotonde.web.directory.hsds.records import Organization
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.models import Service

Typed = Mapping[str, str]


class ChangedMeanwhile(RuntimeError):
    """Somebody else changed this part after it was read; `now` is what stands there now. Nothing was kept."""

    def __init__(self, now: Typed) -> None:
        super().__init__("changed meanwhile")
        self.now = now


@dataclass(frozen=True)
class Part:
    """A part of a service: what stands in it, and the service with what was typed in it."""

    typed: Callable[[Told], Mapping[str, str]]
    kept: Callable[[Told, Typed], Told]


@transaction.atomic
def change_part(
    user: User, id: UUID, part: Part, typed: Typed, read: Typed, *, assured_on: date | None = None
) -> Service:
    """Keep what was typed in a part that stood as `read` when it was opened; with a day, all of it is assured too.

    Raises ChangedMeanwhile, whatever `part.kept` raises, and Service.DoesNotExist.
    """
    wait_for_others()
    service = services().get(id=id)
    require(user, "directory.keep", service)
    told = service_told(service)
    now = dict(part.typed(told))
    if now != dict(read):
        raise ChangedMeanwhile(now)
    changed = part.kept(told, typed)
    if assured_on:
        changed = changed.model_copy(update={"assured_date": assured_on})
    return keep_service(changed, user.role)


@transaction.atomic
def new_service(user: User, told: Told, provider: Organization | None) -> Service:
    """Keep a new service, looked after by the organisation of the user; a new organisation is kept with it."""
    require(user, "directory.open_care")
    if provider is not None:
        keep_provider(provider, user.role)
    return keep_service(told, user.role, kept_by=user.organisation)
