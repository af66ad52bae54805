"""Persons of one organisation who may be there twice: compared only among those whom the asker may see."""

from dataclasses import dataclass

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.domain.dossiers import Contents, contents_of
from rotonde.web.people.domain.named import named
from rotonde.web.people.domain.names import name_of
from rotonde.web.people.linking.described import Described
from rotonde.web.people.linking.scoring import Proposal, proposals
from rotonde.web.people.models import Person, PersonMerge
from rotonde.web.people.persons.record import record_of

MOST_SHOWN = 50


@dataclass(frozen=True)
class Double:
    """Two persons who may be one human, what they are called in which file, and why."""

    one: Person
    other: Person
    called: tuple[str, str]
    numbers: tuple[str, str]
    proposal: Proposal


def doubles_of(user: User) -> list[Double]:
    """The likeliest pairs among the persons whom a user may see, without those that were judged before.

    Housemates of one file aren't held against each other: who brought in the file told them apart.
    """
    persons = list(
        visible(user, "people.read_person", Person)
        .filter(dossier__isnull=False)
        .select_related("dossier__organisation", "office")
        .order_by("id")
    )
    files = {one.dossier_id: one.dossier for one in persons if one.dossier is not None}
    contents = {id: contents_of(dossier) for id, dossier in files.items()}
    told = [(one, contents[one.dossier_id]) for one in persons if one.dossier_id is not None]
    judged = set(PersonMerge.objects.exclude(state=PersonMerge.State.UNDONE).values_list("one_id", "other_id"))
    numbered = {id: n for n, id in enumerate(files)}
    sides = [numbered[one.dossier_id] for one, _ in told if one.dossier_id is not None]
    found = proposals([described(*both) for both in told], sides)
    new = [one for one in found if _ids(told[one.left][0], told[one.right][0]) not in judged][:MOST_SHOWN]
    shown = [_double(one, told) for one in new]
    record_read(user, "people.doubles_looked_for", [person for one in shown for person in (one.one, one.other)])
    return shown


def described(person: Person, file: Contents) -> Described:
    """What the file says of a person, for comparing."""
    identity = file.identity.get(person.member) or {}
    facts = file.whole().get("persons", {}).get(person.member) or {}
    called = named(identity, facts)
    return Described(
        given=called.given,
        surname=called.surname,
        birth=f"{called.birth:%Y%m%d}" if called.birth else "",
        street=identity.get("street") or identity.get("address", ""),
        number=identity.get("house_number", ""),
        extra=identity.get("box", ""),
        postcode=identity.get("postcode", ""),
        id=record_of(person).insz,
    )


def _ids(one: Person, other: Person) -> tuple[object, object]:
    first, second = sorted((one.id, other.id))
    return first, second


def _double(found: Proposal, told: list[tuple[Person, Contents]]) -> Double:
    (one, mine), (other, theirs) = told[found.left], told[found.right]
    called = (name_of(mine.identity.get(one.member) or {}), name_of(theirs.identity.get(other.member) or {}))
    return Double(one, other, called, (mine.number, theirs.number), found)
