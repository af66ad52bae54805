"""From where something still matters to the facts that are missing, claimant by claimant."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from typing import Any

from rotonde.engine.calendar import period_name
from rotonde.engine.plain import Plain
from rotonde.engine.readings.household import Values, ordered
from rotonde.engine.relevance import Missing
from rotonde.engine.situations.situation import Situation

PERIODS = ("month", "quarter", "year", "school_year")


@dataclass(frozen=True)
class MissingFact:
    """A fact of a record that nobody told yet, and the period it is asked for."""

    fact: str
    of: str
    period: str | None = None

    def as_json(self) -> dict[str, Any]:
        """As in the contract."""
        return {"fact": self.fact, "of": self.of, "period": self.period}


@dataclass
class MissingOf:
    """What the answer for one claimant can still depend on: facts that nobody told, amounts that nobody knows."""

    facts: set[MissingFact] = field(default_factory=set)
    gaps: set[str] = field(default_factory=set)


def missing_by_claimant(
    asks: Mapping[Missing, tuple[Plain, Values]], claimants: int, situation: Situation
) -> list[MissingOf]:
    """What is missing for each claimant, from the rule of each leaf and its values."""
    found = [MissingOf() for _ in range(claimants)]
    for leaf, (node, values) in asks.items():
        for place, of in where_it_matters(leaf, node, values, claimants, situation):
            if leaf.kind == "gap":
                found[place].gaps.add(leaf.id)
            else:
                found[place].facts.add(MissingFact(leaf.id, "+".join(of), _period(leaf, situation)))
    return found


def where_it_matters(
    leaf: Missing, node: Plain, values: Values, claimants: int, situation: Situation
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The place of each claimant to whom a leaf still matters, and of which records."""
    if not any(values):
        return
    axes, records = ordered(node.axes), situation.records
    for at, value in zip(product(*(range(len(records.get(var.kind, ()))) for var in axes)), values, strict=True):
        if not value:
            continue
        named = dict(zip(axes, at, strict=True))
        for place in (named[leaf.claimant],) if leaf.claimant in named else range(claimants):
            named[leaf.claimant] = place
            choices = [
                [records[var.kind][named[var]]] if var in named else records.get(var.kind, []) for var in leaf.of
            ]
            for of in product(*choices):
                yield place, of


def _period(leaf: Missing, situation: Situation) -> str | None:
    if leaf.start is None or leaf.until is None:
        return None
    dated = situation.vocabulary.facts[leaf.id].dated
    if dated in PERIODS:
        return period_name(dated, leaf.start)  # type: ignore[arg-type]
    if leaf.start == leaf.until:
        return period_name("day", leaf.start)
    return f"{date.fromordinal(leaf.start)}/{date.fromordinal(leaf.until)}"
