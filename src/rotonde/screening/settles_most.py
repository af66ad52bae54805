"""Which one fact, and which one source, would settle most of a caseload: counted over what its answers miss.

An open answer names every fact that it can still depend on. Where all that it names is one fact of one period, of
whatever records, knowing that fact everywhere settles it; where a source could tell all that it names, that source
alone does. An answer that also waits for a judgement, or for an amount of the law, is settled by neither. A list that
turns out to hold somebody new may ask for more: such a fact is marked `unless_somebody_new`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from rotonde.engine.facts import Fact
from rotonde.rights.sources_of_facts import SourceOfFacts
from rotonde.screening.answering import AnswerRow, missing_from

MOST_NAMED = 10
OPEN = ("unknown", "to_assess")


class Asked(NamedTuple):
    """A fact and the period that it is asked for, over all records."""

    fact: str
    period: str | None


class _Told(NamedTuple):
    """A missing fact, and the sources that could tell it."""

    asked: Asked
    is_judgement: bool
    is_list: bool
    sources: frozenset[str]


@dataclass
class _Tally:
    """What one fact or source settles alone, and where it matters among others."""

    answers: int = 0
    matters: int = 0
    rights: Counter[str] = field(default_factory=Counter)
    households: set[str] = field(default_factory=set)
    somebody_new: bool = False

    def add(self, row: AnswerRow, *, alone: bool, lists: bool) -> None:
        self.matters += 1
        if alone:
            self.answers += 1
            self.rights[row.right] += 1
            self.households.add(row.household_id or row.person_id)
            self.somebody_new |= lists

    def as_json(self) -> dict[str, Any]:
        return {
            "settles": self.answers,
            "households": len(self.households),
            "rights": dict(sorted(self.rights.items(), key=lambda one: (-one[1], one[0]))),
            "matters": self.matters,
            "unless_somebody_new": self.somebody_new,
        }

    @property
    def rank(self) -> tuple[int, int]:
        return -self.answers, -self.matters


def settles_most(
    rows: Iterable[AnswerRow], facts: Mapping[str, Fact], sources: Sequence[SourceOfFacts]
) -> dict[str, list[dict[str, Any]]]:
    """The facts and the sources that settle most answers, what settles most first, who may tell anything last.

    `settles` counts answers that it settles alone, in so many `households`; `matters` all that wait for it.

    >>> settles_most([], {}, [])
    {'facts': [], 'sources': []}
    """
    of_facts: dict[Asked, _Tally] = {}
    of_sources = {one.id: _Tally() for one in sources}
    told: dict[str, _Told] = {}
    for row in rows:
        if row.verdict not in OPEN or not row.missing or row.gaps:
            continue
        cells = {text.partition(" of ")[0] for text in row.missing.split("; ")}
        asked = [told.get(cell) or told.setdefault(cell, _told(cell, facts, sources)) for cell in cells]
        lists = any(one.is_list for one in asked)
        for one in asked:
            if not one.is_judgement:
                of_facts.setdefault(one.asked, _Tally()).add(row, alone=len(asked) == 1, lists=lists)
        by_all = frozenset.intersection(*(one.sources for one in asked))
        for source in frozenset().union(*(one.sources for one in asked)):
            of_sources[source].add(row, alone=source in by_all, lists=lists)
    ranked = sorted(of_facts, key=lambda one: (of_facts[one].rank, one.fact, one.period or ""))
    order = sorted(sources, key=lambda one: (one.everything, of_sources[one.id].rank))
    return {
        "facts": [{**one._asdict(), **of_facts[one].as_json()} for one in ranked[:MOST_NAMED]],
        "sources": [
            {"source": one.id, "names": dict(one.names), **of_sources[one.id].as_json()}
            for one in order
            if of_sources[one.id].matters
        ],
    }


def _told(cell: str, facts: Mapping[str, Fact], sources: Sequence[SourceOfFacts]) -> _Told:
    """What there is to know of a missing fact of one period, given as `fact@period`; looked up once."""
    one = missing_from(cell)
    fact = facts[one["fact"]]
    return _Told(
        Asked(fact.id, one["period"]),
        fact.type == "judgement",
        fact.id.startswith("complete."),
        frozenset(source.id for source in sources if source.tells(fact)),
    )
