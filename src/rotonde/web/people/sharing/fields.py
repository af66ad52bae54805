"""What the categories of a person hold at this instant, read from the records of the organisation that shares.

Facts of the household go along only where they are about the home: its income or health would tell of housemates.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from rotonde.rights.vocabulary import vocabulary
from rotonde.web.accounts.models import Organisation
from rotonde.web.people.consent.categories import categories_of_facts, shareable
from rotonde.web.people.consent.registers import ForbiddenUse, require_use
from rotonde.web.people.domain.dossiers import Contents, contents_of
from rotonde.web.people.domain.names import name_of
from rotonde.web.people.models import Person
from rotonde.web.people.persons.record import record_of
from rotonde.web.people.sharing.contact import ways_to_reach

PERSONS, HOUSEHOLDS = "persons", "households"
OF_THE_HOME = "housing"


@dataclass(frozen=True)
class Field:
    """One thing that is known of a person: its category, its name (a fact or part of the address), its value.

    `source` is where it comes from: the file or list that said it; empty where it was told here.
    """

    category: str
    name: str
    value: Any
    source: str = ""


def fields_of(person: Person, wanted: AbstractSet[str]) -> list[Field]:
    """The fields of a person in these categories, as they stand now; in the order of the categories."""
    contents = contents_of(person.dossier) if person.dossier else None
    found = [*_identity(person, contents), *(_facts(contents, person.member) if contents else ())]
    order = {category: n for n, category in enumerate(shareable())}
    return sorted((one for one in found if one.category in wanted & set(order)), key=lambda one: order[one.category])


def allowed_to(fields: Iterable[Field], purpose: str, receiver: Organisation) -> list[Field]:
    """The fields that their source lets go to a receiver for a purpose."""
    return [one for one in fields if _refusal(one, purpose, receiver) is None]


def refusals(fields: Iterable[Field], purpose: str, receiver: Organisation) -> list[tuple[Field, ForbiddenUse]]:
    """The fields that may not go to a receiver for a purpose, each with why."""
    told = ((one, _refusal(one, purpose, receiver)) for one in fields)
    return [(one, refused) for one, refused in told if refused is not None]


def _refusal(field: Field, purpose: str, receiver: Organisation) -> ForbiddenUse | None:
    try:
        require_use(field.source, purpose, receiver)
    except ForbiddenUse as refused:
        return refused
    return None


def _identity(person: Person, contents: Contents | None) -> Iterator[Field]:
    in_file = name_of(contents.identity.get(person.member) or {}) if contents else ""
    name = in_file or record_of(person).name
    if name:
        yield Field("name", "name", name, contents.source if contents and in_file else "")
    for way, value, source in ways_to_reach(person, contents):
        yield Field("contact", way, value, source)


def _facts(contents: Contents, member: str) -> Iterator[Field]:
    whole, told = contents.whole(), {change.place for change in contents.told_here}
    homes = {
        pair["to"]: whole.get(HOUSEHOLDS, {}).get(pair["to"], {})
        for pair in whole.get("links", {}).get("member", [])
        if pair["of"] == member
    }
    of_person = whole.get(PERSONS, {}).get(member, {})
    records = [(PERSONS, member, of_person), *((HOUSEHOLDS, home, facts) for home, facts in homes.items())]
    for kind, record, facts in records:
        for fact, value in facts.items():
            category = categories_of_facts().get(fact)
            if fact not in vocabulary.facts or category is None or value in (None, "unknown"):
                continue
            if kind == HOUSEHOLDS and category != OF_THE_HOME and fact != "municipality":
                continue
            yield Field(category, fact, value, "" if (kind, record, fact) in told else contents.source)
