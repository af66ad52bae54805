"""What a file holds, and how it is written: a change says which version it was made from."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from itertools import batched
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import require, visible
from rotonde.web.accounts.sealing import blind_index
from rotonde.web.audit.domain.record import record_read, record_write
from rotonde.web.people.domain.in_use import require_in_use
from rotonde.web.people.domain.named import Named, named
from rotonde.web.people.domain.persons import keep_persons
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.domain.told_here import Change, changes_between, with_changes
from rotonde.web.people.linking.marking import mark_members
from rotonde.web.people.models import Dossier
from rotonde.web.people.persons.numbers_brought_in import keep_numbers

Json = dict[str, Any]
PURPOSE, NUMBER = "people.dossier", "people.dossier.number"


@dataclass(frozen=True)
class Contents:
    """Everything in a file: its number, who is who, the household as its source wrote it, and what was told here.

    `erased` are the days on which what is known of somebody was erased from it, while others stayed.
    """

    number: str
    form: Json
    source: str = ""
    source_day: str = ""
    identity: Json = field(default_factory=dict)
    roles: Json = field(default_factory=dict)
    last_contact: str | None = None
    note: str = ""
    told_here: list[Change] = field(default_factory=list)
    erased: list[str] = field(default_factory=list)

    @property
    def members(self) -> list[str]:
        """What the file calls its people."""
        return list((self.whole() if self.told_here else self.form).get("persons", {}))

    def whole(self) -> Json:
        """The household with what was told here."""
        return with_changes(self.form, self.told_here)

    def told(self, here: Json, on: str) -> "Contents":
        """The same file with the household as it stands here now."""
        return replace(self, told_here=changes_between(self.form, here, on, self.told_here))


class Stored(NamedTuple):
    """Files by number, and the numbers that another office of the organisation has already."""

    dossiers: dict[str, Dossier]
    elsewhere: list[str]


class ChangedMeanwhile(RuntimeError):
    """Somebody else wrote the file after it was read; `now` is the file as it stands."""

    def __init__(self, now: Dossier) -> None:
        super().__init__("the file was changed meanwhile")
        self.now = now


def contents_of(dossier: Dossier) -> Contents:
    """What a file holds; for who may read it."""
    kept = unseal_json(dossier.organisation, PURPOSE, bytes(dossier.sealed))
    changes = [Change(tuple(place), *rest) for place, *rest in kept.pop("told_here")]
    return Contents(**kept, told_here=changes)


def read_dossier(user: User, id: Any) -> tuple[Dossier, Contents]:
    """One file that a user may read, and what it holds; the reading is logged. Raises Dossier.DoesNotExist."""
    dossier = visible(user, "people.read_dossier", Dossier).select_related("organisation", "office").get(id=id)
    record_read(user, "people.dossier_read", [dossier])
    return dossier, contents_of(dossier)


def put_in_office(office: Office, found: Iterable[Contents]) -> Stored:
    """Write files under their numbers, new ones and known ones, within a transaction of the caller.

    What was told here of a known file stays; a number that another office has already is left alone.
    """
    organisation = office.organisation
    told_numbers = [without_numbers(one) for one in found]
    numbers = {one.number: digits for one, digits in told_numbers}
    wanted = {index_of(organisation, one.number): one for one, _ in told_numbers}
    known = {bytes(d.number_index): d for d in Dossier.objects.filter(organisation=organisation)}
    dossiers, elsewhere, new, changed = {}, [], [], []
    for index, told in wanted.items():
        dossier, one = known.get(index), told
        if dossier is None:
            dossier = Dossier(organisation=organisation, office=office, number_index=index)
            new.append(dossier)
        elif dossier.office_id != office.id:
            elsewhere.append(one.number)
            continue
        else:
            before = contents_of(dossier)
            one = replace(told, told_here=before.told_here, erased=before.erased)
            dossier.version += 1
            dossier.changed_at = timezone.now()
            changed.append(dossier)
        dossier.sealed = seal_json(organisation, PURPOSE, asdict(one))
        dossiers[one.number] = dossier
    Dossier.objects.bulk_create(new, batch_size=500)
    Dossier.objects.bulk_update(changed, ["sealed", "version", "changed_at"], batch_size=500)
    written = ((dossiers[one.number], one) for one in wanted.values() if one.number in dossiers)
    for some in batched(written, 500):
        keep_persons({dossier: one.members for dossier, one in some})
        mark_members(organisation, {dossier: people_in(one) for dossier, one in some})
        keep_numbers(organisation, {dossier: numbers[one.number] for dossier, one in some})
    return Stored(dossiers, elsewhere)


@transaction.atomic
def change_dossier(user: User, dossier: Dossier, contents: Contents, version: int) -> Dossier:
    """Write a file that was read at a version; raises ChangedMeanwhile when somebody was first."""
    require(user, "people.write_dossier", dossier)
    require_in_use(dossier)
    sealed = seal_json(dossier.organisation, PURPOSE, asdict(contents))
    same = Dossier.objects.filter(id=dossier.id, version=version)
    if not same.update(sealed=sealed, version=version + 1):
        raise ChangedMeanwhile(Dossier.objects.get(id=dossier.id))
    keep_persons({dossier: contents.members})
    mark_members(dossier.organisation, {dossier: people_in(contents)})
    record_write(user, "people.dossier_changed", [dossier])
    return Dossier.objects.get(id=dossier.id)


def without_numbers(contents: Contents) -> tuple[Contents, dict[str, str]]:
    """A file without the national numbers of its members, and those: a person keeps them, with their own key."""
    numbers = {member: told["insz"] for member, told in contents.identity.items() if told.get("insz")}
    if not numbers:
        return contents, {}
    bare = {
        member: {name: text for name, text in told.items() if name != "insz"}
        for member, told in contents.identity.items()
    }
    return replace(contents, identity=bare), numbers


def people_in(contents: Contents) -> dict[str, Named]:
    """How the members of a file are called and born."""
    facts = contents.whole().get("persons", {})
    return {member: named(contents.identity.get(member) or {}, facts[member] or {}) for member in facts}


def index_of(organisation: Any, number: str) -> bytes:
    """The blind index of a file's number: equal for equal numbers of one organisation, and nothing else."""
    return blind_index(organisation, NUMBER, number)
