"""Random households in the written form of a situation, how one grows by one thing learnt, and how it is completed.

Everything hangs on the `random.Random` that is given: the same seed gives the same household.

    rng = random.Random(7)
    household = random_situation(rng, catalogue, missing=0.4)
    more = narrowed(household, rng)        # one thing more is known
    all_known = completed(household, rng)  # one way in which it can be in truth
"""

import random
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates, period, period_name
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Direction, Fact
from rotonde.engine.possible import ALWAYS, FOREVER, History, Possible, Spell, constant, domain, truth, written
from rotonde.engine.situations import plural, read_situation
from rotonde.engine.situations import Pair, Situation
from rotonde.engine.told import FINE
from rotonde.rights import load_catalogue

ON = date(2025, 11, 15)
FAR = 366 * 3
PERIODS = ("month", "quarter", "year", "school_year")
LEFT_ALONE = ("member", "stays_with")  # a pair more there would take back what the reader of files fills in


def dates_of(situation: Mapping[str, Any]) -> Dates:
    """The days of the question that a written situation carries."""
    on = date.fromisoformat(str(situation["on"]))
    return Dates.asked(on=on, today=on)


def read(situation: Mapping[str, Any], catalogue: Catalogue | None = None) -> Situation:
    """The situation as the engine has it."""
    catalogue = catalogue or load_catalogue()
    return read_situation(situation, catalogue.vocabulary, dates_of(situation), catalogue.quantities)


def random_situation(
    rng: random.Random,
    catalogue: Catalogue,
    missing: float | None = None,
    on: date = ON,
    told: float = 0.0,
    persons: int | None = None,
) -> dict[str, Any]:
    """A household of one to five persons, sometimes with a second home, of which a part of the facts is missing.

    `missing` is the part of facts and list endings left out (anything from 0 to 0.6 where it isn't given);
    `told` is the chance that each quantity is told.
    """
    missing = rng.uniform(0, 0.6) if missing is None else missing
    maker = _Maker(rng, catalogue, missing, on)
    home: dict[str, Any] = {"on": on.isoformat(), "focus": "h1"}
    people = [f"p{number}" for number in range(1, (persons or rng.randint(1, 5)) + 1)]
    homes = ["h1", "h2"] if rng.random() < 0.25 else ["h1"]
    deliveries = [f"d{number}" for number in range(1, rng.choice((0, 0, 1, 1, 2)) + 1)]
    for kind, names in (("person", people), ("household", homes), ("delivery", deliveries)):
        if kind in catalogue.vocabulary.kinds and names:
            home[plural(kind)] = {name: maker.facts(kind) for name in names}
    home["links"] = maker.links(people, homes)
    for name in deliveries:
        home[plural("delivery")][name] = {"owner": rng.choice(homes), **home[plural("delivery")][name]}
    quantities = [maker.told(one, home) for one in catalogue.quantities.values() if rng.random() < told]
    if quantities:
        home["told"] = quantities
    return home


def narrowed(situation: Mapping[str, Any], rng: random.Random, catalogue: Catalogue | None = None) -> dict[str, Any]:
    """The same household with one thing more known: a fact filled in or narrowed, or a list closed."""
    catalogue = catalogue or load_catalogue()
    known = read(situation, catalogue)
    days = dates_of(situation)
    open_facts = [place for place in _places(known, catalogue) if not _is_point(known, *place, catalogue, days)]
    if open_facts:
        fact, record = rng.choice(open_facts)
        _narrow(known, fact, record, rng, catalogue, days)
    return as_written(known, situation)


def completed(situation: Mapping[str, Any], rng: random.Random, catalogue: Catalogue | None = None) -> dict[str, Any]:
    """One way in which the household can be in truth: every fact that a rule can read one value, every list closed.

    Before an open list is closed, a record that is there or a stranger may come onto it.
    """
    catalogue = catalogue or load_catalogue()
    known = read(situation, catalogue)
    days = dates_of(situation)
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


class _Maker:
    """Makes the facts of records, as people write them."""

    def __init__(self, rng: random.Random, catalogue: Catalogue, missing: float, on: date) -> None:
        self.rng, self.vocabulary, self.missing, self.on = rng, catalogue.vocabulary, missing, on
        self.read = set(windows(catalogue, Dates.asked(on=on, today=on)))

    def facts(self, kind: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in self.vocabulary.names_for(kind):
            fact = self.vocabulary.facts[name]
            if fact.id not in self.read:
                continue
            if fact.theme == "links":
                found.update(self.completeness(fact))
            elif self.rng.random() >= self.missing:
                found[name] = self.value(fact)
            elif self.rng.random() < 0.2:
                found[name] = "unknown"
        return found

    def completeness(self, fact: Fact) -> dict[str, Any]:
        if fact.id == "complete.owner":
            return {}
        if self.rng.random() >= self.missing:
            return {fact.id: True}
        return {fact.id: "unknown"} if self.rng.random() < 0.5 else {}

    def value(self, fact: Fact) -> Any:
        if fact.dated in PERIODS:
            return {name: self.bare(fact) for name in self.some_periods(fact)}
        if fact.dated == "state" and self.rng.random() < 0.4:
            return self.spells(fact)
        return self.bare(fact)

    def some_periods(self, fact: Fact) -> list[str]:
        first, last = fact.dated, self.on
        steps = {"month": 31, "quarter": 92, "year": 365, "school_year": 365}[first]
        names = [period_name(first, last.toordinal() - steps * back) for back in range(-1, 4)]  # type: ignore[arg-type]
        return list(dict.fromkeys(name for name in names if self.rng.random() >= self.missing / 2)) or names[:1]

    def spells(self, fact: Fact) -> list[dict[str, Any]]:
        found, start = [], self.on - timedelta(self.rng.randint(100, FAR))
        for _ in range(self.rng.randint(1, 3)):
            until = start + timedelta(self.rng.randint(1, 900))
            spell: dict[str, Any] = {"from": start.isoformat(), "until": until.isoformat(), "value": self.bare(fact)}
            if self.rng.random() < 0.4:
                del spell["until"]
                return [*found, spell]
            found.append(spell)
            start = until + timedelta(self.rng.choice((1, 30, 200)))
        return found

    def bare(self, fact: Fact) -> Any:
        chance = self.rng.random()
        if chance >= 0.1 or fact.is_truth:
            return written(point(fact, domain(fact), self.rng, self.on), fact)
        if fact.is_choice:
            return {"any_of": self.rng.sample(fact.values, self.rng.randint(1, len(fact.values)))}
        ends = sorted(point(fact, domain(fact), self.rng, self.on).low for _ in range(2))
        low, high = (written(Possible(end, end), fact) for end in ends)
        return {"any_of": [low, high]} if chance < 0.03 else {"min": low, "max": high}

    def links(self, people: list[str], homes: list[str]) -> dict[str, list[dict[str, Any]]]:
        rng = self.rng
        members = [{"of": one, "to": "h1"} for one in people if rng.random() < 0.95]
        if len(homes) > 1 and len(members) > 1 and rng.random() < 0.5:
            members[-1]["to"] = "h2"
        found: dict[str, list[dict[str, Any]]] = {"member": members}
        couple, children = people[:2], people[2:] or people[1:]
        if len(couple) == 2 and rng.random() < 0.6:
            found["partner"] = [self.pair("partner", *couple)]
            children = people[2:]
        found["parent"] = [
            self.pair("parent", one, child)
            for child in children
            for one in couple
            if one != child and rng.random() < 0.7
        ]
        found["dependant"] = [self.pair("dependant", child, people[0]) for child in children if rng.random() < 0.5]
        apart = [(one, other) for one in people for other in people if one < other]
        found["kinship"] = [self.pair("kinship", *both) for both in apart if rng.random() < 0.15]
        if len(homes) > 1 and children:
            shares = rng.choice(((0.5, 0.5), (0.25, 0.75), (1, 0)))
            pairs = [self.pair("stays_with", children[0], home) for home in homes]
            found["stays_with"] = [{**pair, "share": share} for pair, share in zip(pairs, shares, strict=True)]
            if rng.random() < self.missing:
                del found["stays_with"][0]["share"]
        return {link: pairs for link, pairs in found.items() if pairs and link in self.vocabulary.links}

    def pair(self, link: str, of: str, to: str) -> dict[str, Any]:
        found: dict[str, Any] = {"of": of, "to": to}
        for fact in self.vocabulary.facts.values():
            if fact.link == link and self.rng.random() >= self.missing:
                found[fact.id.removeprefix(f"{link}.")] = self.bare(fact)
        chance = self.rng.random()
        if chance < 0.15:
            found["from"] = (self.on - timedelta(self.rng.randint(0, FAR))).isoformat()
        elif chance < 0.2:
            found["until"] = (self.on - timedelta(1)).isoformat()
        return found

    def told(self, quantity: Any, home: Mapping[str, Any]) -> dict[str, Any]:
        of = self.rng.choice(list(home[plural(quantity.kind)]))
        if quantity.rule.node.is_truth:
            value: Any = self.rng.random() < 0.5
        else:
            value = {"min": 0, "max": self.rng.choice((1000, 20000, 10**6))}
        return {"quantity": quantity.id, "of": of, "value": value}


def point(fact: Fact, within: Possible, rng: random.Random, on: date) -> Possible:
    """One value of a possible set, more often a likely one."""
    if within.options is not None:
        return Possible(0, 1, frozenset((rng.choice(sorted(within.options)),)))
    low, high = within.low, within.high
    if fact.type == "date":
        oldest = 36000 if fact.id == "birth_date" else 400
        low, high = max(low, on.toordinal() - oldest), min(high, on.toordinal())
        if fact.id == "birth_date" and rng.random() < 0.4:
            low = min(max(low, on.toordinal() - 20 * 365), high)
        low, high = (low, high) if low <= high else (within.low, within.low)
    elif high - low > 1000 and rng.random() < 0.85:
        likely = min(fact.low + rng.choice((0, 50_00, 1_000_00, 20_000_00, 60_000_00)), high)
        high = max(low, likely)
    if rng.random() < 0.15:
        return Possible(*[rng.choice((low, high))] * 2)
    return Possible(*[rng.randint(low, high)] * 2)


@lru_cache(maxsize=8)
def _windows(catalogue_id: int, dates: Dates) -> dict[str, tuple[int, int] | None]:
    asking = Asking(_CATALOGUES[catalogue_id], dates)
    on = dates.on.toordinal()
    found: dict[str, tuple[int, int] | None] = {}
    for leaf in asking.program.leaves:
        what = leaf.data[0]
        if what.kind == "link":
            for direction in asking.catalogue.vocabulary.links[what.name].directions():
                found[direction.complete] = None
        if what.kind != "fact":
            continue
        start, until = (what.start, what.until) if leaf.op == "leaf" else (on - FAR, on + FAR)
        before = found.get(what.name)
        if start is not None and until is not None and before is not None:
            start, until = min(start, before[0]), max(until, before[1])
        found[what.name] = None if start is None or until is None else (start, until)
    return found


_CATALOGUES: dict[int, Catalogue] = {}


def windows(catalogue: Catalogue, dates: Dates) -> dict[str, tuple[int, int] | None]:
    """The facts that the rules of a catalogue can read, with the first and last day at which they read them."""
    _CATALOGUES[id(catalogue)] = catalogue
    return _windows(id(catalogue), dates)


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
    window = windows(catalogue, days).get(fact.id)
    if fact.dated == "fixed" or window is None:
        return ALWAYS
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
        spells += [
            Spell(*part, point(fact, domain(fact), rng, days.on)) for part in _parts(fact, start, until, rng)
        ]
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


def as_written(known: Situation, before: Mapping[str, Any]) -> dict[str, Any]:
    """A situation in its written form, with everything said that the reader would else fill in."""
    vocabulary = known.vocabulary
    found: dict[str, Any] = {key: before[key] for key in ("on", "claimed", "focus") if key in before}
    for kind, names in known.records.items():
        if not names:
            continue
        found[plural(kind)] = {name: {} for name in names}
        for name in names:
            facts = found[plural(kind)][name]
            for id in vocabulary.names_for(kind):
                history = known.known(id, name)
                if history is not None:
                    facts[id] = written_history(vocabulary.facts[id], history)
                elif id in ("requested", "complete.member"):
                    facts[id] = "unknown"
    found["links"] = {}
    for id, pairs in known.pairs.items():
        link = vocabulary.links[id]
        if link.owns:
            for of, to in pairs:
                found[plural(link.of)][of] = {link.forward: to, **found[plural(link.of)][of]}
            continue
        found["links"][id] = [_written_pair(known, id, of, to, pair) for (of, to), pair in pairs.items()]
    if known.told:
        found["told"] = [
            {"quantity": id, "of": of, "value": _written_told(value)} for (id, of), value in known.told.items()
        ]
        for one in found["told"]:
            original = [old for old in before.get("told", ()) if (old["quantity"], old["of"]) == (one["quantity"], one["of"])]
            one["value"] = original[0]["value"]
    return found


def _written_told(value: Possible) -> Any:
    return {"min": value.low / FINE, "max": value.high / FINE}


def _written_pair(known: Situation, link: str, of: str, to: str, pair: Pair) -> dict[str, Any]:
    found: dict[str, Any] = {"of": of, "to": to}
    held = next(spell for spell in pair.days if spell.value.low == 1)
    if held.start > -FOREVER:
        found["from"] = date.fromordinal(held.start).isoformat()
    if held.until < FOREVER:
        found["until"] = date.fromordinal(held.until).isoformat()
    for id, history in pair.facts.items():
        found[id.removeprefix(f"{link}.")] = written_history(known.vocabulary.facts[id], history)
    return found


def written_history(fact: Fact, history: History) -> Any:
    """What is known of a fact over time, as it is written."""
    if fact.dated == "fixed":
        return written(history[0].value, fact)
    if fact.dated in PERIODS:
        return {period_name(fact.dated, spell.start): written(spell.value, fact) for spell in history}  # type: ignore[arg-type]
    found = []
    for spell in history:
        one: dict[str, Any] = {"from": date.fromordinal(spell.start).isoformat()}
        if spell.until < FOREVER:
            one["until"] = date.fromordinal(spell.until).isoformat()
        found.append({**one, "value": written(spell.value, fact)})
    return found
