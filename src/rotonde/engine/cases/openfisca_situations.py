"""The people of an OpenFisca test as a situation: every list complete, and nought where nothing is said.

A quantity that a test gives is told, and the facts it is computed from stay open unless the test gives them too.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from rotonde.engine.calendar import Dates, period, read_period
from rotonde.engine.cases.openfisca_files import BadTest, number_of
from rotonde.engine.cases.openfisca_people import People, groups_of
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.expressions import TRUTH, Reading
from rotonde.engine.facts import Fact, Link, Vocabulary
from rotonde.engine.resolve import definitions_used, walk
from rotonde.engine.situations.possible import FOREVER, History, Possible, Spell, constant
from rotonde.engine.situations.situation import EVERY_DAY, Pair, Situation
from rotonde.engine.situations.told import read_told
from rotonde.engine.situations.values import BadValue, read_possible

FIRST_DAY = date(1970, 1, 1)
MONTHS = {"month": 1, "quarter": 3, "year": 12}
Span = tuple[int, int]


def situation_on(people: People, catalogue: Catalogue, dates: Dates) -> Situation:
    """What a test says, as it is known for a question about a day."""
    vocabulary = catalogue.vocabulary
    situation = Situation(vocabulary, {kind: list(people.records.get(kind, {})) for kind in vocabulary.kinds})
    told = list(_told(people, catalogue, dates))
    if problems := read_told(situation, told, catalogue.quantities):
        raise BadTest(str(problems[0]))
    still_open = {key for one in told for key in _rests_on(one["quantity"], one["of"], people, catalogue)}
    for kind, records in people.records.items():
        facts = [vocabulary.facts[id] for id in vocabulary.names_for(kind)]
        for name, written in records.items():
            for fact in facts:
                if fact.id in written or (fact.id, name) not in still_open:
                    situation.facts[fact.id, name] = _history(fact, written.get(fact.id), people.period)
    _close(situation)
    groups = groups_of(vocabulary)
    for person, kind, group, role in people.members:
        pairs = situation.pairs.setdefault(groups[kind].id, {})
        pairs[person, group] = Pair(EVERY_DAY, _pair_facts(groups[kind], role, vocabulary))
    return situation


def _close(situation: Situation) -> None:
    """Nobody is left out of any list."""
    for direction in situation.vocabulary.directions.values():
        for name in situation.records[direction.start]:
            situation.facts[direction.complete, name] = EVERY_DAY


def _told(people: People, catalogue: Catalogue, dates: Dates) -> Iterator[dict[str, Any]]:
    """The quantities that a test gives for a period that holds the day."""
    day = dates.on.toordinal()
    for records in people.records.values():
        for name, written in records.items():
            for variable in written:
                if variable not in catalogue.quantities:
                    continue
                is_truth = catalogue.quantities[variable].rule.node.unit == TRUTH
                for (start, until), one in _by_span(written[variable], people.period):
                    if start <= day <= until:
                        said = bool(one) if is_truth else str(number_of(one))
                        yield {"quantity": variable, "of": name, "value": said}


def _rests_on(id: str, record: str, people: People, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The facts below a quantity: of the record itself, and of all records of other kinds."""
    for fact in _facts_below(id, catalogue):
        is_like = fact.record == catalogue.quantities[id].kind
        for name in people.records.get(fact.record, ()):
            if name == record or not is_like:
                yield fact.id, name


def _facts_below(id: str, catalogue: Catalogue) -> list[Fact]:
    found: dict[Fact, None] = {}
    pending, seen = [id], {id}
    while pending:
        node = catalogue.definitions[pending.pop()]
        walk(node, lambda at: found.setdefault(at.fact) if isinstance(at, Reading) else None)
        further = [one for one in definitions_used(node) if one not in seen]
        seen.update(further)
        pending += further
    return list(found)


def span_of(written: str) -> Span:
    """First and last day of a written period; no period is all days.

    >>> first, last = span_of("2024"); last - first
    365
    """
    if written.lower() in ("", "eternity"):
        return -FOREVER, FOREVER
    try:
        _, first, last = read_period(written)
    except ValueError as error:
        raise BadTest(str(error)) from None
    return first, last


def _by_span(value: Any, otherwise: str) -> Iterator[tuple[Span, Any]]:
    by_period = value if isinstance(value, Mapping) else {otherwise: value}
    for name, one in by_period.items():
        yield span_of(str(name)), one


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
    """The days of a value, and over how many periods of the fact a longer one is spread: money of a year by month."""
    if fact.dated not in MONTHS:
        return start, until, 1
    first, last = period(fact.dated, start)  # type: ignore[arg-type]
    if until <= last:
        return first, last, 1
    if until == FOREVER or fact.type != "money":
        raise BadTest(f"'{fact.id}' is known by {fact.dated}: give it for one {fact.dated}")
    shares = 0
    while last <= until:
        shares += 1
        _, last = period(fact.dated, last + 1)  # type: ignore[arg-type]
    return start, until, shares


def _value(fact: Fact, written: Any, shares: int) -> Possible:
    """A value as a fact has it; sums are worked out."""
    if fact.is_truth:
        written = bool(written)
    elif not fact.is_choice and fact.type != "date":
        written = number_of(written) / shares
    try:
        return read_possible(fact, written)
    except BadValue as error:
        raise BadTest(f"{fact.id}: {error}") from None


def _nought(fact: Fact) -> Possible:
    """No, nothing, the first of the codes, or the first day of 1970."""
    if fact.is_choice:
        return Possible(0, 1, frozenset(fact.values[:1]))
    value = FIRST_DAY.toordinal() if fact.type == "date" else 0
    return Possible(value, value)


def _pair_facts(link: Link, role: str | None, vocabulary: Vocabulary) -> dict[str, History]:
    """What is known of a member: the role is the code of a fact of the pair that bears its name."""
    facts = [fact for fact in vocabulary.facts.values() if fact.link == link.id]
    found = {fact.id: constant(_nought(fact)) for fact in facts}
    if role is None:
        return found
    for fact in facts:
        if role in fact.values:
            return {**found, fact.id: constant(Possible(0, 1, frozenset((role,))))}
    raise BadTest(f"nobody is listed in a {link.to} as '{role}'")
