"""The records of one household and those close to it, with what is known of them: the unit of evaluation."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import product
from typing import Any, NamedTuple

from rotonde.engine.explaining.wording.sentences import line, place_said, said
from rotonde.engine.expressions import Var
from rotonde.engine.facts import Link, Vocabulary
from rotonde.engine.plain import Leaf
from rotonde.engine.situations.possible import History, Possible, constant, domain, end_of, ends_of, over_days, truth

UNSURE, YES, NO = Possible(0, 1), truth(True), truth(False)
EVERY_DAY = constant(YES)
FINE = 10**6


class Problem(NamedTuple):
    """What is wrong, where, and what to do."""

    where: str
    why: str
    what_to_do: str

    def __str__(self) -> str:
        return f"{self.where}: {self.why}. {self.what_to_do}."

    def said(self, language: str) -> str:
        """The whole problem in a language, in one line.

        >>> Problem("on", "'soon' is not a date", "Write a date as 2026-03-31").said("nl")
        'on: ‘soon’ is geen datum. Schrijf een datum als 2026-03-31.'
        """
        return line(place_said(self.where, language), self.why, self.what_to_do, language)

    def in_words(self, language: str) -> "Problem":
        """The same problem with each of its parts in a language, for those that lay them out themselves."""
        return Problem(place_said(self.where, language), said(self.why, language), said(self.what_to_do, language))


class BadSituation(ValueError):
    """A situation that cannot be, with every reason why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass
class Pair:
    """Two linked records: on which days, and what is known of the pair itself."""

    days: History
    facts: dict[str, History] = field(default_factory=dict)


@dataclass
class Situation:
    """Records closed under links.

    `facts` is keyed by fact id and record id; what has no key can be anything in its domain. `told` holds
    quantities that somebody told or registered. `assumed` says what was filled in, in words for the receipt.
    """

    vocabulary: Vocabulary
    records: dict[str, list[str]]
    facts: dict[tuple[str, str], History] = field(default_factory=dict)
    pairs: dict[str, dict[tuple[str, str], Pair]] = field(default_factory=dict)
    told: dict[tuple[str, str], Possible] = field(default_factory=dict)
    forgotten: frozenset[tuple[str, str, str]] = frozenset()
    focus: str | None = None
    on: date | None = None
    assumed: list[str] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    _columns: dict[tuple[Leaf, tuple[str, ...]], tuple[list[int], list[int]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _by_fact: dict[str, dict[str, History]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def sizes(self) -> dict[str, int]:
        """How many records there are of each kind."""
        return {kind: len(self.records.get(kind, ())) for kind in self.vocabulary.kinds}

    @property
    def told_of(self) -> frozenset[str]:
        """The quantities of which something is told: they change the question."""
        return frozenset(id for id, _ in self.told)

    def known(self, fact_id: str, record: str) -> History | None:
        """What is known of a fact of a record over time, or None where nothing is."""
        return self.facts.get((fact_id, record))

    def is_complete(self, complete: str, record: str) -> bool:
        """Whether a list of a record is known to be complete."""
        history = self.facts.get((complete, record))
        return history is not None and len(history) > 0 and history[0].value.low == 1

    def with_fact(self, fact_id: str, record: str, history: History) -> "Situation":
        """The same situation with something else known of one fact."""
        told = {(fact_id, record): history}
        return replace(self, facts={**self.facts, **told})._sorted_as(self, told)  # noqa: SLF001

    def with_facts(self, facts: Mapping[tuple[str, str], History]) -> "Situation":
        """The same situation with something else known of some facts; what was read of other facts stays read."""
        found = replace(self, facts={**self.facts, **facts})
        names = {name for name, _ in facts}
        lists = any(name.startswith("complete.") for name in names)
        for key, ends in self._columns.items():
            if key[0].name not in names and not (lists and key[0].kind == "link"):
                found._columns[key] = ends  # noqa: SLF001  another of its own kind
        return found._sorted_as(self, facts)  # noqa: SLF001

    def _sorted_as(self, before: "Situation", told: Mapping[tuple[str, str], History]) -> "Situation":
        self._by_fact.update(before._by_fact)  # noqa: SLF001
        for (name, record), history in told.items() if self._by_fact else ():
            self._by_fact[name] = {**self._by_fact.get(name, {}), record: history}
        return self

    def without(self, items: Iterable[tuple[str, ...]]) -> "Situation":
        """The same situation after forgetting facts `(fact, record)`, pairs `(link, of, to)` and `("told", …)`.

        A forgotten pair is unknown even on a complete list.
        """
        items = set(items)
        pairs = frozenset(item for item in items if len(item) == 3 and item[0] != "told")
        facts = {key: history for key, history in self.facts.items() if key not in items}
        told = {key: value for key, value in self.told.items() if ("told", *key) not in items}
        return replace(self, facts=facts, told=told, forgotten=self.forgotten | pairs)

    def read(self, leaf: Leaf, records: tuple[str, ...]) -> int:
        """One end of what is known of a fact, a link or a told quantity."""
        if leaf.kind == "fact":
            return self._fact(leaf, records)
        if leaf.kind == "link":
            of, to = records
            known = self.linked(self.vocabulary.links[leaf.name], of, to, leaf.start or 0)
            return known.low if leaf.end == "low" else known.high
        if leaf.kind == "same":
            return int(records[0] == records[1])
        if leaf.kind == "listed":
            return 1
        told = self.told.get((leaf.name, records[0]))
        if told is None:
            return leaf.span[0] if leaf.end == "low" else leaf.span[1]
        fine = told.low * leaf.scale if leaf.end == "low" else -(-told.high * leaf.scale)
        value = fine // FINE if leaf.end == "low" else -(-fine // FINE)
        return min(max(value, leaf.span[0]), leaf.span[1])

    def _fact(self, leaf: Leaf, records: tuple[str, ...]) -> int:
        fact = self.vocabulary.facts[leaf.name]
        history = self.history(leaf.name, records)
        if leaf.start is None or leaf.until is None:
            return end_of(history[0].value if history else domain(fact), leaf.end, leaf.codes)
        return over_days(history or (), domain(fact), leaf.start, leaf.until, leaf.pick, leaf.end, leaf.codes)

    def history(self, fact_id: str, records: tuple[str, ...]) -> History | None:
        """What is known of a fact of a record or of a pair over time, or None where nothing is."""
        if len(records) == 1:
            return self.facts.get((fact_id, records[0]))
        link = self.vocabulary.facts[fact_id].link or ""
        pair = self.pair(self.vocabulary.links[link], *records)
        return pair.facts.get(fact_id) if pair else None

    def pair(self, link: Link, of: str, to: str) -> Pair | None:
        """The listed pair, either way round for a symmetric link."""
        if self.forgotten and self._is_forgotten(link, of, to):
            return None
        listed = self.pairs.get(link.id)
        if not listed:
            return None
        return listed.get((of, to)) or (listed.get((to, of)) if link.symmetric else None)

    def _is_forgotten(self, link: Link, of: str, to: str) -> bool:
        return (link.id, of, to) in self.forgotten or (link.symmetric and (link.id, to, of) in self.forgotten)

    def linked(self, link: Link, of: str, to: str, day: int) -> Possible:
        """Whether two records are linked on a day, as far as is known."""
        pair = self.pair(link, of, to)
        if pair is not None:
            if pair.days == EVERY_DAY:
                return YES
            low, high = (over_days(pair.days, UNSURE, day, day, "least", end, ()) for end in ("low", "high"))
            return Possible(low, high)
        if self.forgotten and self._is_forgotten(link, of, to):
            return UNSURE
        if of == to and link.of == link.to:
            return NO
        there, back = link.complete_names
        return NO if self.is_complete(there, of) or self.is_complete(back, to) else UNSURE

    def column(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> list[int]:
        """A leaf for all records, in row-major order of the axes."""
        ends = self.ends(leaf._replace(end=""), tuple(var.kind for var in of))
        values = ends[leaf.end == "high"]
        if axes == of:
            return values
        width = len(self.records.get(of[-1].kind, ()))
        if len(axes) == 1:
            return values[:: width + 1]
        return [value for start in range(width) for value in values[start::width]]

    def ends(self, leaf: Leaf, kinds: tuple[str, ...]) -> tuple[list[int], list[int]]:
        """Lower and upper ends of a leaf for all records of these kinds, read once."""
        found = self._columns.get((leaf, kinds))
        if found is None:
            if leaf.kind == "link":
                found = self._links(leaf)
            elif leaf.kind == "fact" and len(kinds) == 1:
                found = self._facts(leaf, kinds[0])
            else:
                found = self._ends(leaf, kinds)
            self._columns[leaf, kinds] = found
        return found

    def _facts(self, leaf: Leaf, kind: str) -> tuple[list[int], list[int]]:
        """A fact of every record of a kind."""
        fact, known = self.vocabulary.facts[leaf.name], self._of_fact(leaf.name)
        found = [ends_of(known.get(record), fact, leaf) for record in self.records.get(kind, ())]
        return [low for low, _ in found], [high for _, high in found]

    def _of_fact(self, name: str) -> dict[str, History]:
        """What is known of a fact, by record; all facts are sorted once."""
        if not self._by_fact:
            for (fact, record), history in self.facts.items():
                self._by_fact.setdefault(fact, {})[record] = history
        return self._by_fact.get(name, {})

    def _ends(self, leaf: Leaf, kinds: tuple[str, ...]) -> tuple[list[int], list[int]]:
        both = leaf._replace(end="low"), leaf._replace(end="high")
        names = list(product(*(self.records.get(kind, ()) for kind in kinds)))
        return [self.read(both[0], one) for one in names], [self.read(both[1], one) for one in names]

    def _links(self, leaf: Leaf) -> tuple[list[int], list[int]]:
        link, day = self.vocabulary.links[leaf.name], leaf.start or 0
        found = [
            self.linked(link, of, to, day)
            for of in self.records.get(link.of, ())
            for to in self.records.get(link.to, ())
        ]
        return [one.low for one in found], [one.high for one in found]


def plural(kind: str) -> str:
    """The key under which the records of a kind stand.

    >>> plural("delivery")
    'deliveries'
    """
    return kind[:-1] + "ies" if kind.endswith("y") else kind + "s"


def close_full_lists(situation: Situation) -> None:
    """A list with as many pairs as there can be has no room for others: nobody has a second domicile.

    Only pairs that certainly hold on the day asked about fill it: who moved out may live elsewhere.
    """
    for link in situation.vocabulary.links.values():
        pairs = situation.pairs.get(link.id, {})
        for direction in link.directions():
            counts: dict[str, int] = {}
            for of, to in [both for both, pair in pairs.items() if _stands(pair, situation.on)]:
                for owner in (of, to) if link.symmetric else (of if direction.is_forward else to,):
                    counts[owner] = counts.get(owner, 0) + 1
            for owner, count in counts.items():
                if count >= direction.most and (direction.complete, owner) not in situation.facts:
                    situation.facts[direction.complete, owner] = constant(truth(True))


def _stands(pair: Pair, on: date | None) -> bool:
    if on is None:
        return pair.days == EVERY_DAY
    day = on.toordinal()
    return over_days(pair.days, UNSURE, day, day, "least", "low", ()) == 1


def described(mapping: Mapping[str, Any]) -> str:
    """A mapping in short, for sentences about what is wrong with it."""
    text = ", ".join(f"{key}: {value}" for key, value in mapping.items())
    return text if len(text) < 60 else text[:57] + "…"
