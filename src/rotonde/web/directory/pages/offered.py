"""What the directory offers: how many services of each kind, and which help with a right. Read once per change."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from hashlib import blake2b
from uuid import UUID

from rotonde.web.directory.domain.clock import last_change
from rotonde.web.directory.hsds.taxonomies import codes_of
from rotonde.web.directory.hsds.terms import Attribute, Leaf
from rotonde.web.directory.kinds.kinds import kind, kinds
from rotonde.web.directory.models import Service
from rotonde.web.directory.searching import Found, Hit

HEAVIEST = 5


@dataclass(frozen=True)
class Offer:
    """A service by what ties it to kinds and rights; its step is that of the lightest kind, or what it says itself."""

    id: UUID
    provider: UUID | None
    kinds: tuple[str, ...]
    rights: frozenset[str]
    step: int


def services_of_kinds() -> Mapping[str, int]:
    """Count the services of each kind of help."""
    return _counted(last_change())


def helping_with(right: str, day: date) -> Found:
    """Give the services that help with a right."""
    return _found([one for one in _offers(last_change()) if right in one.rights], day)


def offered_by(provider: UUID, day: date) -> Found:
    """Give the services of who offers them."""
    return _found([one for one in _offers(last_change()) if one.provider == provider], day)


def _found(offers: list[Offer], day: date) -> Found:
    """The lightest help first, and within a step in an order that turns daily."""
    ordered = sorted(offers, key=lambda one: (one.step, blake2b(one.id.bytes, key=day.isoformat().encode()).digest()))
    return Found(tuple(Hit(one.id, one.step, one.kinds, (), 1) for one in ordered), (), (), (), nothing_here=False)


@lru_cache(maxsize=2)
def _counted(moment: datetime) -> Mapping[str, int]:
    return Counter(code for one in _offers(moment) for code in one.kinds)


@lru_cache(maxsize=2)
def _offers(moment: datetime) -> tuple[Offer, ...]:
    told = Service.objects.filter(status="active").values_list("id", "provider_id", "told__attributes")
    return tuple(_offer(id, provider, attributes or []) for id, provider, attributes in told)


def _offer(id: UUID, provider: UUID | None, attributes: list[dict[str, str]]) -> Offer:
    tied = Leaf(id=id, attributes=[Attribute.model_validate(one) for one in attributes])
    known = {one.code for one in kinds()}
    of = tuple(code for code in codes_of(tied, "kinds") if code in known)
    rights = frozenset(codes_of(tied, "rights"))
    return Offer(id, provider, of, rights, step_of(tied))


def step_of(service: Leaf) -> int:
    """The step of intrusiveness of a service, from 1: what it says itself, or that of its lightest kind."""
    said = [int(code) for code in codes_of(service, "steps") if code.isdecimal()]
    known = {one.code for one in kinds()}
    steps = said or [kind(code).step for code in codes_of(service, "kinds") if code in known]
    return min(steps, default=HEAVIEST)
