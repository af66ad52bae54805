"""The people of an OpenFisca test as situations: everybody listed, every list complete, and nought where nothing is said.

A test that names nobody is about one person alone in one household; a list of values makes as many of them. A
person whom no household lists lives alone. A quantity that a test gives is told, and the facts it is computed
from stay open unless the test gives them too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from rotonde.engine.calendar import Dates, period, read_period
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.expressions import TRUTH, Reading
from rotonde.engine.facts import Fact, Link, Vocabulary
from rotonde.engine.openfisca_files import BadTest, OpenfiscaTest, number_of
from rotonde.engine.possible import FOREVER, History, Possible, Spell, constant
from rotonde.engine.resolve import definitions_used, walk
from rotonde.engine.situations import EVERY_DAY, Pair, Situation, always, plural
from rotonde.engine.told import read_told
from rotonde.engine.values import BadValue, read_possible

PERSON = "person"
UNBORN_DAY = date(1970, 1, 1)
PERIODS = {"month": 1, "quarter": 3, "year": 12}
Span = tuple[int, int]


class UnknownVariable(KeyError):
    """A test speaks of something that the catalogue doesn't have."""

    def __str__(self) -> str:
        return f"the catalogue has no fact or quantity '{self.args[0]}'"


@dataclass
class People:
    """The records of a test: what is written of each, and who is in which group under which name."""

    period: str
    records: dict[str, dict[str, Mapping[str, Any]]]
    members: list[tuple[str, str, str, str | None]] = field(default_factory=list)


def people_of(test: OpenfiscaTest, catalogue: Catalogue) -> list[People]:
    """The people that a test gives: one lot, or as many as its lists have values."""
    vocabulary = catalogue.vocabulary
    groups = _groups(vocabulary)
    names = {name: kind for kind in (PERSON, *groups) for name in (kind, plural(kind))}
    if not any(key in names for key in test.given):
        return [_alone(test, given, catalogue, groups) for given in _one_by_one(test.given)]
    people = People(test.period, {kind: {} for kind in (PERSON, *groups)})
    for key, written in test.given.items():
        if key not in names:
            raise BadTest(f"'{key}' stands beside {', '.join(names)}: give it to one of their records")
        kind = names[key]
        people.records[kind].update({kind: written} if key == kind else written)
    for kind, link in groups.items():
        for name, written in people.records[kind].items():
            people.records[kind][name] = _without_members(people, kind, name, written or {}, link)
        _house_the_rest(people, kind)
    return people_checked(people, catalogue)


def people_checked(people: People, catalogue: Catalogue) -> list[People]:
    """The same people, after every variable was found in the catalogue."""
    for kind, records in people.records.items():
        for written in records.values():
            for variable in written or {}:
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


def _groups(vocabulary: Vocabulary) -> dict[str, Link]:
    """The kinds of group that a person can be in."""
    links = vocabulary.links.values()
    return {link.to: link for link in reversed(links) if link.of == PERSON and link.to != PERSON}


def _one_by_one(given: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    lengths = {len(value) for value in given.values() if isinstance(value, list)} - {1}
    if len(lengths) > 1:
        raise BadTest(f"its lists have unlike lengths: {', '.join(map(str, sorted(lengths)))}")
    for at in range(max(lengths, default=1)):
        yield {key: value[at % len(value)] if isinstance(value, list) else value for key, value in given.items()}


def _alone(
    test: OpenfiscaTest, given: Mapping[str, Any], catalogue: Catalogue, groups: Mapping[str, Link]
) -> People:
    of = {kind: {key: one for key, one in given.items() if kind_of(key, catalogue) == kind} for kind in (PERSON, *groups)}
    people = People(test.period, {kind: {kind: written} for kind, written in of.items()})
    people.members = [(PERSON, kind, kind, None) for kind in groups]
    return people


def _without_members(people: People, kind: str, name: str, written: Mapping[str, Any], link: Link) -> dict[str, Any]:
    """Take out the lists of persons, each under the name of a role."""
    rest = dict(written)
    for key, value in written.items():
        listed = value if isinstance(value, list) else [value]
        if all(str(one) in people.records[PERSON] for one in listed) and not isinstance(value, Mapping):
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


def situation_on(people: People, catalogue: Catalogue, dates: Dates) -> Situation:
    """What a test says, as it is known for a question about a day."""
    vocabulary = catalogue.vocabulary
    situation = Situation(vocabulary, {kind: list(people.records.get(kind, {})) for kind in vocabulary.kinds})
    told = list(_told(people, catalogue, dates))
    if problems := read_told(situation, told, catalogue.quantities):
        raise BadTest(str(problems[0]))
    still_open = {key for one in told for key in _rests_on(one["quantity"], one["of"], people, catalogue)}
    for kind, records in people.records.items():
        facts = [fact for fact in vocabulary.facts.values() if fact.record == kind and not fact.link]
        for name, written in records.items():
            for fact in facts:
                if fact.id in (written or {}) or (fact.id, name) not in still_open:
                    situation.facts[fact.id, name] = _history(fact, (written or {}).get(fact.id), people.period)
    for link in vocabulary.links.values():
        for direction in link.directions():
            for name in situation.records[direction.start]:
                situation.facts[direction.complete, name] = always(True)
    for person, kind, group, role in people.members:
        link = _groups(vocabulary)[kind]
        situation.pairs.setdefault(link.id, {})[person, group] = Pair(EVERY_DAY, _pair_facts(link, role, vocabulary))
    return situation


def _told(people: People, catalogue: Catalogue, dates: Dates) -> Iterator[dict[str, Any]]:
    for records in people.records.values():
        for name, written in records.items():
            for variable, value in (written or {}).items():
                if variable not in catalogue.quantities:
                    continue
                is_truth = catalogue.quantities[variable].rule.node.unit == TRUTH
                for span, one in _by_span(value, people.period):
                    if span[0] <= dates.on.toordinal() <= span[1]:
                        said = bool(one) if is_truth else str(number_of(one))
                        yield {"quantity": variable, "of": name, "value": said}


def _rests_on(id: str, record: str, people: People, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The facts below a quantity: of the record itself, and of all records of other kinds."""
    pending, seen = [id], {id}
    while pending:
        node = catalogue.definitions[pending.pop()]
        further = [one for one in definitions_used(node) if one not in seen]
        seen.update(further)
        pending += further
        read: list[Fact] = []
        walk(node, lambda at, read=read: read.append(at.fact) if isinstance(at, Reading) else None)  # type: ignore[misc]
        for fact in read:
            same = fact.record == catalogue.quantities[id].kind
            yield from ((fact.id, name) for name in people.records.get(fact.record, ()) if name == record or not same)


def _by_span(value: Any, otherwise: str) -> Iterator[tuple[Span, Any]]:
    by_period = value if isinstance(value, Mapping) else {otherwise: value}
    for name, one in by_period.items():
        yield span_of(str(name)), one


def span_of(written: str) -> Span:
    """The days of a written period."""
    if written.lower() in ("", "eternity"):
        return -FOREVER, FOREVER
    try:
        _, first, last = read_period(written)
    except ValueError as error:
        raise BadTest(str(error)) from None
    return first, last


def _history(fact: Fact, written: Any, otherwise: str) -> History:
    """What is given, and nought on all other days."""
    nought = _nought(fact)
    if written is None:
        return constant(nought)
    if fact.dated == "fixed":
        value = next(iter(written.values())) if isinstance(written, Mapping) else written
        return constant(_value(fact, value, 1))
    spells: list[Spell] = []
    day = -FOREVER
    for (start, until), value in sorted(_by_span(written, otherwise), key=lambda one: one[0]):
        first, last, shares = _whole_periods(fact, start, until)
        if first > day:
            spells.append(Spell(day, first - 1, nought))
        spells.append(Spell(first, last, _value(fact, value, shares)))
        day = last + 1
    if day <= FOREVER:
        spells.append(Spell(day, FOREVER, nought))
    return tuple(spells)


def _whole_periods(fact: Fact, start: int, until: int) -> tuple[int, int, int]:
    """The days of a value and over how many periods of the fact a longer one is spread."""
    if fact.dated not in PERIODS:
        return start, until, 1
    first, last = period(fact.dated, start)  # type: ignore[arg-type]
    if until <= last:
        return first, last, 1
    if abs(until) == FOREVER or fact.type != "money":
        raise BadTest(f"'{fact.id}' is known by {fact.dated}: give it for one {fact.dated}")
    months = round((until - start) / 30.4)
    return start, until, months // PERIODS[fact.dated]


def _value(fact: Fact, written: Any, shares: int) -> Possible:
    if fact.is_truth:
        written = bool(written)
    elif not fact.is_choice and fact.type != "date":
        written = str(number_of(written) / shares)
        written = written if "/" in written else Fraction(written)
    try:
        return read_possible(fact, written)
    except BadValue as error:
        raise BadTest(f"{fact.id}: {error}") from None


def _nought(fact: Fact) -> Possible:
    """No, nothing, the first of the codes, or the first day of 1970."""
    if fact.is_choice:
        return Possible(0, 1, frozenset(fact.values[:1]))
    value = UNBORN_DAY.toordinal() if fact.type == "date" else 0
    return Possible(value, value)


def _pair_facts(link: Link, role: str | None, vocabulary: Vocabulary) -> dict[str, History]:
    facts = {fact.id: fact for fact in vocabulary.facts.values() if fact.link == link.id}
    found = {id: constant(_nought(fact)) for id, fact in facts.items()}
    if role is None:
        return found
    for id, fact in facts.items():
        if role in fact.values:
            return {**found, id: constant(Possible(0, 1, frozenset((role,))))}
    raise BadTest(f"nobody is listed in a {link.to} as '{role}'")
