"""What can be learnt of a household: one thing more, or everything."""

import random
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from engine.likely_facts import FAR, point, windows
from engine.written_situations import as_written, dates_of, read
from rotonde.engine.calendar import Dates, period
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Direction, Fact
from rotonde.engine.situations.possible import ALWAYS, History, Possible, Spell, constant, domain, truth
from rotonde.engine.situations.situation import Pair, Situation
from rotonde.rights import load_catalogue

PERIODS = ("month", "quarter", "year", "school_year")
LEFT_ALONE = ("member", "stays_with")  # a pair more there would take back what the reader of files fills in


def narrowed(situation: Mapping[str, Any], rng: random.Random, catalogue: Catalogue | None = None) -> dict[str, Any]:
    """The same household with one thing more known: a fact filled in or narrowed, or a list closed."""
    catalogue = catalogue or load_catalogue()
    known, days = _by_period(read(situation, catalogue), catalogue), dates_of(situation)
    open_facts = [place for place in _places(known, catalogue) if not _is_point(known, *place, catalogue, days)]
    if open_facts:
        fact, record = rng.choice(open_facts)
        _narrow(known, fact, record, rng, catalogue, days)
    return as_written(known, situation)


def completed(situation: Mapping[str, Any], rng: random.Random, catalogue: Catalogue | None = None) -> dict[str, Any]:
    """One way in which it can be in truth: every fact that a rule can read has one value, every list is closed.

    Before an open list is closed, a record that is there or a stranger may come onto it.
    """
    catalogue = catalogue or load_catalogue()
    known, days = _by_period(read(situation, catalogue), catalogue), dates_of(situation)
    if rng.random() < 0.5:
        _add_pairs(known, rng)
    if rng.random() < 0.3:
        _add_stranger(known, rng)
    for fact, record in _places(known, catalogue):
        _settle(known, fact, record, rng, catalogue, days)
    for link in known.vocabulary.links.values():
        for pair in known.pairs.get(link.id, {}).values():
            for fact in catalogue.vocabulary.facts.values():
                if fact.link == link.id:
                    pair.facts[fact.id] = _pointed(fact, pair.facts.get(fact.id), rng, days, catalogue)
    return as_written(known, situation)


def _by_period(known: Situation, catalogue: Catalogue) -> Situation:
    """What is assumed over many years (no wage of a child) as one value for each period, as people write it."""
    days = Dates.asked(on=known.on, today=known.on)
    for (id, record), history in known.facts.items():
        fact = known.vocabulary.facts[id]
        if fact.dated in PERIODS and any(spell.start == ALWAYS[0] or spell.until == ALWAYS[1] for spell in history):
            first, last = _span(fact, catalogue, days)
            known.facts[id, record] = tuple(
                Spell(*part, spell.value)
                for spell in history
                for part in _parts(fact, max(first, spell.start), min(last, spell.until), random.Random(0))
            )
    return known


def _places(known: Situation, catalogue: Catalogue) -> list[tuple[str, str]]:
    """Every fact of every record that a rule can read."""
    readable = windows(catalogue, Dates.asked(on=known.on, today=known.on))
    facts = known.vocabulary.facts
    return [(id, record) for id in readable if not facts[id].link for record in known.records.get(facts[id].record, ())]


def _is_point(known: Situation, id: str, record: str, catalogue: Catalogue, days: Dates) -> bool:
    history = known.known(id, record)
    if history is None:
        return False
    first, last = _span(known.vocabulary.facts[id], catalogue, days)
    return not _gaps(history, first, last) and all(
        spell.value.is_known for spell in history if spell.start <= last and spell.until >= first
    )


def _span(fact: Fact, catalogue: Catalogue, days: Dates) -> tuple[int, int]:
    if fact.dated == "fixed":
        return ALWAYS
    on = days.on.toordinal()
    window = windows(catalogue, days).get(fact.id) or (on - FAR, on + FAR)
    if fact.dated in PERIODS:
        return period(fact.dated, window[0])[0], period(fact.dated, window[1])[1]  # type: ignore[arg-type]
    return window


def _gaps(history: Iterable[Spell], first: int, last: int) -> list[tuple[int, int]]:
    found, day = [], first
    for spell in sorted(history):
        if spell.until < first or spell.start > last:
            continue
        if spell.start > day:
            found.append((day, spell.start - 1))
        day = max(day, spell.until + 1)
    return [*found, (day, last)] if day <= last else found


def _narrow(known: Situation, id: str, record: str, rng: random.Random, catalogue: Catalogue, days: Dates) -> None:
    fact = known.vocabulary.facts[id]
    if fact.theme == "links":
        known.facts[id, record] = constant(truth(True))
        return
    history = known.known(id, record) or ()
    loose = [spell for spell in history if not spell.value.is_known]
    if loose and rng.random() < 0.7:
        spell = rng.choice(loose)
        value = _tighter(fact, spell.value, rng, days.on)
        known.facts[id, record] = tuple(one._replace(value=value) if one is spell else one for one in history)
    elif rng.random() < 0.3 and not history and fact.dated == "fixed" and not fact.is_truth:
        known.facts[id, record] = constant(_tighter(fact, domain(fact), rng, days.on))
    else:
        _settle(known, id, record, rng, catalogue, days)


def _tighter(fact: Fact, value: Possible, rng: random.Random, on: date) -> Possible:
    """A part of a possible set."""
    if value.options is not None:
        options = sorted(value.options)
        return value._replace(options=frozenset(rng.sample(options, rng.randint(1, len(options)))))
    ends = sorted(point(fact, value, rng, on).low for _ in range(2))
    return Possible(*ends)


def _settle(known: Situation, id: str, record: str, rng: random.Random, catalogue: Catalogue, days: Dates) -> None:
    fact = known.vocabulary.facts[id]
    known.facts[id, record] = (
        constant(truth(True))
        if fact.theme == "links"
        else _pointed(fact, known.known(id, record), rng, days, catalogue)
    )


def _pointed(fact: Fact, history: History | None, rng: random.Random, days: Dates, catalogue: Catalogue) -> History:
    """One value for each day at which the fact can be read."""
    first, last = _span(fact, catalogue, days)
    spells = [spell._replace(value=point(fact, spell.value, rng, days.on)) for spell in history or ()]
    for start, until in _gaps(spells, first, last):
        spells += [Spell(*part, point(fact, domain(fact), rng, days.on)) for part in _parts(fact, start, until, rng)]
    return tuple(sorted(spells))


def _parts(fact: Fact, start: int, until: int, rng: random.Random) -> list[tuple[int, int]]:
    if fact.dated in PERIODS:
        found = []
        while start <= until:
            found.append(period(fact.dated, start))  # type: ignore[arg-type]
            start = found[-1][1] + 1
        return found
    if fact.dated == "state" and until > start and rng.random() < 0.4:
        middle = rng.randint(start, until - 1)
        return [(start, middle), (middle + 1, until)]
    return [(start, until)]


def _room(known: Situation, direction: Direction, owner: str) -> bool:
    """Whether somebody can still come onto a list."""
    if known.is_complete(direction.complete, owner):
        return False
    listed = sum(
        owner in both if direction.link.symmetric else owner == both[0 if direction.is_forward else 1]
        for both in known.pairs.get(direction.link.id, {})
    )
    return listed < direction.most


def _can_link(known: Situation, link_id: str, of: str, to: str) -> bool:
    link = known.vocabulary.links[link_id]
    forward, *back = link.directions()
    return (
        of != to
        and known.pair(link, of, to) is None
        and _room(known, forward, of)
        and _room(known, back[0] if back else forward, to)
    )


def _add_pairs(known: Situation, rng: random.Random) -> None:
    for link in known.vocabulary.links.values():
        if link.id in LEFT_ALONE or link.owns:
            continue
        for of in known.records[link.of]:
            for to in known.records[link.to]:
                if rng.random() < 0.3 and _can_link(known, link.id, of, to):
                    known.pairs.setdefault(link.id, {})[of, to] = Pair(constant(truth(True)))


def _add_stranger(known: Situation, rng: random.Random) -> None:
    """Somebody of whom nobody spoke, at the far side of some lists that are open."""
    name = "stranger"
    known.records["person"].append(name)
    for home in known.records["household"]:
        if _can_link(known, "member", name, home) and _can_link(known, "stays_with", name, home):
            known.pairs.setdefault("member", {})[name, home] = Pair(constant(truth(True)))
            share = known.vocabulary.facts["stays_with.share"]
            whole = constant(Possible(share.high, share.high))
            known.pairs.setdefault("stays_with", {})[name, home] = Pair(constant(truth(True)), {share.id: whole})
            break
    for link in known.vocabulary.links.values():
        if link.id in LEFT_ALONE or link.of != "person" or link.to != "person":
            continue
        for other in known.records["person"]:
            for of, to in ((name, other), (other, name)):
                if rng.random() < 0.3 and _can_link(known, link.id, of, to):
                    known.pairs.setdefault(link.id, {})[of, to] = Pair(constant(truth(True)))
