"""What can be learnt of a household: the truth behind it by chance, and steps that come nearer to that truth."""

import random
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import cache
from itertools import pairwise

from rotonde.engine.calendar import Dates, Unit, period
from rotonde.engine.facts import Direction, Fact, Link, Vocabulary
from rotonde.engine.situations.possible import FOREVER, History, Possible, Spell, constant, domain, truth
from rotonde.engine.situations.situation import Pair, Situation

UNSURE = Possible(0, 1)
PERIODS = ("month", "quarter", "year", "school_year")
Pick = Callable[[Fact, Possible], Possible]


class Truth:
    """One way in which a household can be in truth; `strangers` may turn up on lists that are open.

    `leave` says which facts and lists stay as they are known: (fact, record), for a pair (fact, "of+to").
    """

    def __init__(
        self,
        rng: random.Random,
        dates: Dates,
        strangers: bool = True,
        leave: Callable[[str, str], bool] = lambda fact, record: False,
        pick: Pick | None = None,
    ) -> None:
        self.rng, self.dates, self.strangers, self.leave = rng, dates, strangers, leave
        self.pick = pick or self.any_point

    def of(self, known: Situation) -> Situation:
        """The household with one value for every fact on every day and every list closed."""
        words = known.vocabulary
        found = replace(known, records={kind: list(names) for kind, names in known.records.items()}, facts={}, pairs={})
        if self.strangers:
            self._turn_up(found, known)
        for link in words.links.values():
            found.pairs[link.id] = {
                both: Pair(self._days(link, both, pair), self._pair_facts(words, link, both, pair))
                for both, pair in known.pairs.get(link.id, {}).items()
            }
            self._meet(found, known, link)
        for kind, names in found.records.items():
            for id in words.names_for(kind):
                for name in names:
                    self._settle(found, known, words.facts[id], name)
        return found

    def any_point(self, fact: Fact, value: Possible) -> Possible:
        """One value of a set."""
        return any_point(self.rng, fact, value)

    def _settle(self, found: Situation, known: Situation, fact: Fact, name: str) -> None:
        history = known.facts.get((fact.id, name))
        if self.leave(fact.id, name):
            if history is not None:
                found.facts[fact.id, name] = history
        elif fact.id.startswith("complete."):
            found.facts[fact.id, name] = constant(truth(True))
        else:
            found.facts[fact.id, name] = self.filled(fact, history)

    def filled(self, fact: Fact, history: History | None) -> History:
        """One value on every day."""
        whole = domain(fact)
        if fact.dated == "fixed":
            return constant(self.pick(fact, history[0].value if history else whole))
        spells: list[Spell] = []
        for start, until, value in everyday(history, whole):
            for first, last in self._cut(fact, start, until):
                spells.append(Spell(first, last, self.pick(fact, value)))
        return tuple(spells)

    def _cut(self, fact: Fact, start: int, until: int) -> Iterable[tuple[int, int]]:
        """Days on which the value may be another one: the periods, or for a status any days around the question."""
        on = self.dates.on.toordinal()
        cuts: Collection[int] = ()
        if fact.dated in PERIODS:
            cuts = starts_of(fact.dated, on)  # type: ignore[arg-type]
        elif self.rng.random() < 0.5:
            cuts = sorted({on - self.rng.choice((0, 1, -1, 31, self.rng.randint(-500, 900))) for _ in range(2)})
        edges = [start, *(cut for cut in cuts if start < cut <= until), until + 1]
        return [(first, after - 1) for first, after in pairwise(edges)]

    def _days(self, link: Link, both: tuple[str, str], pair: Pair) -> History:
        if any(self.leave(direction.complete, owner) for direction, owner in owners(link, both)):
            return pair.days
        return tuple(
            Spell(start, until, truth(self.rng.random() < 0.5) if not value.is_known else value)
            for start, until, value in everyday(pair.days, UNSURE)
        )

    def _pair_facts(self, words: Vocabulary, link: Link, both: tuple[str, str], pair: Pair) -> dict[str, History]:
        found = {}
        for fact in words.facts.values():
            if fact.link == link.id:
                if not any(self.leave(fact.id, "+".join(way)) for way in (both, both[::-1])):
                    found[fact.id] = self.filled(fact, pair.facts.get(fact.id))
                elif fact.id in pair.facts:
                    found[fact.id] = pair.facts[fact.id]
        return found

    def _turn_up(self, found: Situation, known: Situation) -> None:
        """Records that nobody spoke of, as many as the kinds allow."""
        for kind, most in known.vocabulary.kinds.items():
            room = most - len(found.records.get(kind, ()))
            for at in range(min(room, self.rng.choice((0, 1, 1, 2, 3)))):
                found.records[kind].append(f"stranger_{kind}{at}")

    def _meet(self, found: Situation, known: Situation, link: Link) -> None:
        """Pairs that nobody spoke of, on lists that are open at both ends and not full."""
        listed = found.pairs[link.id]
        for of in found.records[link.of]:
            for to in found.records[link.to]:
                fresh = (of, to) not in listed and not (link.symmetric and (to, of) in listed)
                itself = of == to and link.of == link.to
                if fresh and not itself and self.rng.random() < 0.5 and self._is_open(found, known, link, (of, to)):
                    days = constant(truth(True))
                    if self.rng.random() < 0.3:
                        day = self.dates.on.toordinal() - self.rng.randint(-300, 600)
                        first = self.rng.random() < 0.5
                        days = (Spell(-FOREVER, day, truth(first)), Spell(day + 1, FOREVER, truth(not first)))
                    listed[of, to] = Pair(days, self._pair_facts(known.vocabulary, link, (of, to), Pair(days)))

    def _is_open(self, found: Situation, known: Situation, link: Link, both: tuple[str, str]) -> bool:
        for direction, owner in owners(link, both):
            if closed(known, direction.complete, owner) or self.leave(direction.complete, owner):
                return False
            if len(on_list(found, direction, owner)) >= direction.most:
                return False
        return True


@cache
def starts_of(unit: Unit, on: int) -> list[int]:
    """The first days of the periods around a day; before and after them a value doesn't change."""
    found, day = [], on - 365 * 4
    while day < on + 365 * 2:
        first, last = period(unit, day)
        found.append(first)
        day = last + 1
    return found


def owners(link: Link, both: tuple[str, str]) -> list[tuple[Direction, str]]:
    """Both lists on which a pair stands."""
    forward, *back = link.directions()
    return [(forward, both[0]), (back[0] if back else forward, both[1])]


def closed(known: Situation, complete: str, owner: str) -> bool:
    """Whether it is said that everybody on the list of a record is there."""
    return any(spell.value.low == 1 for spell in known.facts.get((complete, owner), ()))


def on_list(situation: Situation, direction: Direction, owner: str) -> list[tuple[str, str]]:
    """The pairs on the list of a record."""
    link = direction.link
    return [
        both
        for both in situation.pairs.get(link.id, {})
        if (owner in both if link.symmetric else owner == both[not direction.is_forward])
    ]


def any_point(rng: random.Random, fact: Fact, value: Possible) -> Possible:
    """One value of a set, the ends more often than those between."""
    if value.options is not None:
        return Possible(0, 1, frozenset((rng.choice(sorted(value.options)),)))
    if fact.id.startswith("complete."):
        return truth(True)
    one = rng.choice((value.low, value.high, rng.randint(value.low, value.high), rng.randint(value.low, value.high)))
    return Possible(one, one)


def everyday(history: History | None, unknown: Possible) -> list[Spell]:
    """What is known on every day there is: the gaps between spells too."""
    found, next_day = [], -FOREVER
    for spell in history or ():
        if spell.start > next_day:
            found.append(Spell(next_day, spell.start - 1, unknown))
        found.append(spell)
        next_day = spell.until + 1
    if next_day <= FOREVER:
        found.append(Spell(next_day, FOREVER, unknown))
    return found


def nearer(rng: random.Random, known: Situation, real: Situation, pace: float, judgements: bool = False) -> Situation:
    """A household of which more is known than before, and nothing that isn't so; nobody new turns up."""
    words = known.vocabulary
    found = replace(known, facts=dict(known.facts), pairs={link: dict(pairs) for link, pairs in known.pairs.items()})
    for kind, names in known.records.items():
        for id in words.names_for(kind):
            fact = words.facts[id]
            for name in names:
                if fact.type == "judgement" and not judgements:
                    continue
                if fact.id.startswith("complete."):
                    if rng.random() < pace and _nobody_else(known, real, fact.id, name):
                        found.facts[id, name] = constant(truth(True))
                else:
                    found.facts[id, name] = _nearer(rng, fact, known.facts.get((id, name)), real.facts[id, name], pace)
    for link in words.links.values():
        for both, pair in real.pairs[link.id].items():
            here = known.pairs.get(link.id, {}).get(both)
            strange = any(name not in known.records[kind] for name, kind in zip(both, (link.of, link.to), strict=True))
            if strange or (here is None and rng.random() > pace):
                continue
            facts = here.facts if here else {}
            days = _nearer(rng, None, here.days if here else None, pair.days, pace if here else 1)
            found.pairs.setdefault(link.id, {})[both] = Pair(
                days,
                {
                    id: _nearer(rng, words.facts[id], facts.get(id), history, pace)
                    for id, history in pair.facts.items()
                    if words.facts[id].type != "judgement" or judgements
                }
                | {id: facts[id] for id in facts if words.facts[id].type == "judgement" and not judgements},
            )
    return found


def _nobody_else(known: Situation, real: Situation, complete: str, owner: str) -> bool:
    for link in known.vocabulary.links.values():
        for direction in link.directions():
            if direction.complete == complete:
                return set(on_list(real, direction, owner)) <= set(on_list(known, direction, owner))
    raise LookupError(complete)


def _nearer(rng: random.Random, fact: Fact | None, history: History | None, real: History, pace: float) -> History:
    whole = domain(fact) if fact else UNSURE
    if fact is not None and fact.dated == "fixed":
        return constant(_between(rng, history[0].value if history else whole, real[0].value, pace))
    found = []
    said = iter(everyday(history, whole))
    spell = next(said)
    for true in real:
        while spell.start <= true.until:
            first, last = max(true.start, spell.start), min(true.until, spell.until)
            found.append(Spell(first, last, _between(rng, spell.value, true.value, pace)))
            if spell.until > true.until or spell.until == FOREVER:
                break
            spell = next(said)
    return tuple(sorted(spell for spell in found if spell.value != whole or rng.random() < 0.5))


def _between(rng: random.Random, wide: Possible, true: Possible, pace: float) -> Possible:
    """A set that lies within the wide one and holds the true one."""
    if rng.random() > pace:
        return wide
    if wide.options is not None and true.options is not None:
        others = sorted(wide.options - true.options)
        return wide._replace(options=true.options | set(rng.sample(others, rng.randint(0, len(others)))))
    if rng.random() < 0.6:
        return true
    return Possible(rng.randint(wide.low, true.low), rng.randint(true.high, wide.high))
