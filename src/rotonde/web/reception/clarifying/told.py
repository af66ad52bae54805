"""What a client told, domain by domain, in their own words, and what comes first for them: read and written.

Nothing is obligatory. A domain that nobody spoke of has no words here, and is nowhere a zero.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.sealing import blind_index
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.models import Person
from rotonde.web.reception.clarifying.instrument import instrument
from rotonde.web.reception.models import Clarified

PURPOSE = "reception.clarified"
FIRST = "what comes first"
LONGEST, MOST_FIRST = 4000, 3


@dataclass(frozen=True)
class Told:
    """What a client told about one domain: their words, what goes well or helps, and how they say it goes.

    `rather_not`: they don't want to talk about it now. That is a choice; no reason is asked.
    """

    words: str = ""
    strengths: str = ""
    going: str = ""
    rather_not: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was told: then the domain is not spoken of."""
        return self == Told()


@dataclass(frozen=True)
class Heard:
    """What was told about a domain, with its version, and to whom and when."""

    told: Told = Told()
    version: int = 0
    by: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Talk:
    """Everything that a client told: by domain, and which domains come first for them, in their order."""

    domains: Mapping[str, Heard] = field(default_factory=dict)
    first: tuple[str, ...] = ()
    first_version: int = 0

    def of(self, domain: str) -> Heard:
        """What was told about a domain; nothing where it was not spoken of."""
        return self.domains.get(domain, Heard())

    @property
    def spoken_of(self) -> list[str]:
        """The domains that were spoken of, in the order of the instrument."""
        return [one.code for one in instrument().domains if not self.of(one.code).told.is_empty]


class ToldMeanwhile(RuntimeError):
    """Somebody else wrote this after it was read; `now` is everything as it stands."""

    def __init__(self, now: Talk) -> None:
        super().__init__("somebody else wrote this meanwhile")
        self.now = now


class DataAreRestricted(PermissionDenied):
    """What is kept of this person may not be used now, because they asked so."""

    sentence = "file_is_restricted"


def talk_with(person: Person) -> Talk:
    """What a person told; for who may read it."""
    domains, first, version = {}, (), 0
    for one in Clarified.objects.filter(person=person).select_related("told_to"):
        kept = unseal_json(person, PURPOSE, bytes(one.sealed))
        if kept["about"] == FIRST:
            first, version = tuple(kept["first"]), one.version
        else:
            domains[kept["about"]] = Heard(Told(**kept["told"]), one.version, one.told_to.name, one.told_at)
    return Talk(domains, first, version)


def tell(user: User, person: Person, domain: str, told: Told, version: int) -> None:
    """Write what a person tells about a domain, read at a version (0 where nothing stood there); raises ToldMeanwhile.

    Writing the same again is no change, so that a form that is sent twice counts once.
    """
    if told.is_empty and not version:
        return
    kept: dict[str, Any] = {"about": domain, "told": asdict(told)}
    _write(user, person, kept, version, is_same=lambda talk: talk.of(domain).told == told)


def put_first(user: User, person: Person, domains: Sequence[str], version: int) -> None:
    """Write which domains come first for a person, in their order; raises ToldMeanwhile."""
    first = tuple(dict.fromkeys(domains))[:MOST_FIRST]
    _write(user, person, {"about": FIRST, "first": first}, version, is_same=lambda talk: talk.first == first)


@transaction.atomic
def _write(user: User, person: Person, kept: dict[str, Any], version: int, is_same: Callable[[Talk], bool]) -> None:
    require(user, "reception.clarify", person)
    if person.is_restricted:
        raise DataAreRestricted
    if is_same(talk_with(person)):
        return
    if not _stored(user, person, kept, version):
        raise ToldMeanwhile(talk_with(person))
    record_write(user, "reception.clarified", person)


def _stored(user: User, person: Person, kept: dict[str, Any], version: int) -> bool:
    index, sealed = blind_index(person, PURPOSE, kept["about"]), seal_json(person, PURPOSE, kept)
    row = {"organisation_id": person.organisation_id, "person": person, "about_index": index}
    if version:
        same = Clarified.objects.filter(**row, version=version)
        return bool(same.update(sealed=sealed, version=version + 1, told_to=user, told_at=timezone.now()))
    try:
        with transaction.atomic():
            Clarified.objects.create(**row, sealed=sealed, told_to=user)
    except IntegrityError:
        return False
    return True
