"""The people of an OpenFisca test: which records there are, what is written of each and who lives with whom.

A test that names nobody is about one person alone in one household; a list of values makes as many of them. A
person whom no household lists lives alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from rotonde.engine.cases.openfisca_files import BadTest, OpenfiscaTest
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Link, Vocabulary
from rotonde.engine.situations.situation import plural

PERSON = "person"


class UnknownVariable(KeyError):
    """A test speaks of something that the catalogue doesn't have."""

    def __str__(self) -> str:
        return f"the catalogue has no fact or quantity '{self.args[0]}'"


@dataclass
class People:
    """The records of a test by kind and name, with what is written of them in periods or in the test's own `period`.

    `members` are persons, the kind and name of their group, and the role under which they are listed.
    """

    period: str
    records: dict[str, dict[str, Mapping[str, Any]]]
    members: list[tuple[str, str, str, str | None]] = field(default_factory=list)


def people_of(test: OpenfiscaTest, catalogue: Catalogue) -> list[People]:
    """The people that a test gives: one lot, or as many as its lists have values."""
    groups = groups_of(catalogue.vocabulary)
    kinds = (PERSON, *groups)
    names = {name: kind for kind in kinds for name in (kind, plural(kind))}
    if not any(key in names for key in test.given):
        return [_alone(test, given, catalogue, kinds) for given in _one_by_one(test.given)]
    people = People(test.period, {kind: {} for kind in kinds})
    for key, written in test.given.items():
        if key not in names:
            raise BadTest(f"'{key}' stands beside {', '.join(names)}: give it to one of their records")
        kind = names[key]
        records = {kind: written} if key == kind else written
        people.records[kind].update({str(name): dict(one or {}) for name, one in records.items()})
    for kind in groups:
        for name, one in people.records[kind].items():
            people.records[kind][name] = _without_members(people, kind, name, one)
        _house_the_rest(people, kind)
    for kind, records in people.records.items():
        for variable in {variable for one in records.values() for variable in one}:
            if kind_of(variable, catalogue) != kind:
                raise BadTest(f"'{variable}' doesn't belong to a {kind}")
    return [people]


def kind_of(variable: str, catalogue: Catalogue) -> str:
    """The kind of record that has a fact or a quantity."""
    fact = catalogue.vocabulary.fact(variable)
    if fact is not None:
        return fact.record
    if variable not in catalogue.quantities:
        raise UnknownVariable(variable)
    return catalogue.quantities[variable].kind


def groups_of(vocabulary: Vocabulary) -> dict[str, Link]:
    """The kinds of group that a person can be in, with the link that says so."""
    found: dict[str, Link] = {}
    for link in vocabulary.links.values():
        if link.of == PERSON and link.to != PERSON:
            found.setdefault(link.to, link)
    return found


def _one_by_one(given: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    lengths = {len(value) for value in given.values() if isinstance(value, list)}
    if len(lengths) > 1:
        raise BadTest(f"its lists have unlike lengths: {', '.join(map(str, sorted(lengths)))}")
    for at in range(max(lengths, default=1)):
        yield {key: value[at] if isinstance(value, list) else value for key, value in given.items()}


def _alone(test: OpenfiscaTest, given: Mapping[str, Any], catalogue: Catalogue, kinds: tuple[str, ...]) -> People:
    """One record of each kind, under the name of the kind."""
    people = People(test.period, {kind: {kind: {}} for kind in kinds})
    for variable, value in given.items():
        kind = kind_of(variable, catalogue)
        people.records[kind][kind] = {**people.records[kind][kind], variable: value}
    people.members = [(PERSON, kind, kind, None) for kind in kinds[1:]]
    return people


def _without_members(people: People, kind: str, name: str, written: Mapping[str, Any]) -> dict[str, Any]:
    """Take out the lists of persons, each under the name of a role."""
    rest = dict(written)
    for key, value in written.items():
        listed = value if isinstance(value, list) else [value]
        if all(str(one) in people.records[PERSON] for one in listed):
            people.members += [(str(one), kind, name, key) for one in listed]
            del rest[key]
    return rest


def _house_the_rest(people: People, kind: str) -> None:
    housed = {person for person, in_kind, _, _ in people.members if in_kind == kind}
    for person in people.records[PERSON]:
        if person not in housed:
            name = f"{kind} of {person}"
            people.records[kind][name] = {}
            people.members.append((person, kind, name, None))
