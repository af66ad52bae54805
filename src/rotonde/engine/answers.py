"""The answer to a question about one household, as in the contract: verdicts, amounts, reasons, what is missing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from itertools import product
from typing import Any

from rotonde.engine import plain
from rotonde.engine.calendar import Dates, period_name
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.expressions import Var
from rotonde.engine.outputs import NOT_ENTITLED, VERDICTS, Asked, Question
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.possible import written
from rotonde.engine.program import program
from rotonde.engine.readings.household import HouseholdReading, Values, ordered
from rotonde.engine.relevance import Missing
from rotonde.engine.situations import Situation

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
class RightAnswer:
    """One right for one record."""

    id: str
    of: str
    verdict: str
    reason: str | None
    amount: tuple[Fraction, Fraction] | None
    if_granted: tuple[Fraction, Fraction] | None
    per: str
    missing: list[MissingFact]
    gaps: list[str]
    stale: list[str]
    receives: dict[str, Any]
    no_limit: bool = False

    def as_json(self) -> dict[str, Any]:
        """As in the contract: euros with two decimals, `unknown` where only an amount of the law is lacking."""
        amount_open = self.amount is not None and any(self.gaps) and self.amount[0] != self.amount[1]
        return {
            "id": self.id,
            "of": self.of,
            "verdict": self.verdict,
            "amount": None if self.amount is None else _amount(self.amount, self.per, amount_open),
            "if_granted": None if self.if_granted is None else _ends(self.if_granted),
            "worth_year": None,
            "reason": self.reason,
            "missing": [one.as_json() for one in self.missing],
            "gaps": self.gaps,
            "stale": self.stale,
            "receives": self.receives,
        }


def _ends(ends: tuple[Fraction, Fraction]) -> dict[str, str]:
    return {"lower": f"{float(ends[0]):.2f}", "upper": f"{float(ends[1]):.2f}"}


def _amount(ends: tuple[Fraction, Fraction], per: str, is_unknown: bool) -> dict[str, Any]:
    both = {"lower": "unknown", "upper": "unknown"} if is_unknown else _ends(ends)
    return {**both, "unit": "EUR", "per": per}


@dataclass(eq=False)
class Asking:
    """A catalogue asked at fixed dates, made ready for situations of every size that come by."""

    catalogue: Catalogue
    dates: Dates
    told: frozenset[str] = frozenset()
    rights: Sequence[str] = ()
    with_missing: bool = True
    _readings: dict[tuple[int, ...], HouseholdReading] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rights = list(self.rights or self.catalogue.rights)
        self.question = Question(self.catalogue, self.dates, self.told)
        self.asked = [self.question.ask(id) for id in self.rights]
        outputs = [node for one in self.asked for node in one.results(self.with_missing).values()]
        self.receives = {one.right.id: _receives(one, self.dates) for one in self.asked}
        self.agreements = dict(self.question.known.agreements)
        self.program = program([*outputs, *self.receives_leaves(), *self.agreements.values()])

    def receives_leaves(self) -> Iterable[Plain]:
        """Columns that say what is received already."""
        return [leaf for pair in self.receives.values() for leaf in pair]

    def evaluate(self, situation: Situation) -> Callable[[Plain], Values]:
        """All outputs for one situation: gives the values of a node, one for each record it speaks of."""
        sizes = situation.sizes
        key = tuple(sizes.values())
        if key not in self._readings:
            self._readings[key] = HouseholdReading(self.program, sizes)
        values = self._readings[key].evaluate(situation)
        slots = self.program.slots
        return lambda node: values[slots[node]]

    def answers(self, situation: Situation) -> list[RightAnswer]:
        """Every right for every record that the focus lets us answer for."""
        return self.answers_from(situation, self.evaluate(situation))

    def answers_from(self, situation: Situation, value: Callable[[Plain], Values]) -> list[RightAnswer]:
        """The answers that a reading's values stand for."""
        found = []
        for one in self.asked:
            records = situation.records.get(one.right.kind, [])
            within = in_focus(situation, one.right.kind)
            for place, record in enumerate(records):
                if record in within:
                    found.append(self._answer(one, situation, value, place, record))
        return found

    def _answer(
        self, one: Asked, situation: Situation, value: Callable[[Plain], Values], place: int, record: str
    ) -> RightAnswer:
        def at(node: Plain) -> int:
            values = value(node)
            return values[place if node.axes else 0]

        verdict = at(one.verdict)
        reason = at(one.reason)
        missing: dict[MissingFact, None] = {}
        gaps: dict[str, None] = {}
        if self.with_missing:
            for leaf, where in one.relevant.items():
                for of in _records_where(leaf, where, value(where), situation, place):
                    if leaf.kind == "gap":
                        gaps.setdefault(leaf.id)
                    else:
                        missing.setdefault(self._missing(leaf, of, situation))
        paid = one.paid and tuple(Fraction(at(end), one.paid.scale) for end in one.paid[:2])
        granted = one.if_granted and tuple(Fraction(at(end), one.if_granted.scale) for end in one.if_granted[:2])
        return RightAnswer(
            one.right.id,
            record,
            VERDICTS[verdict],
            one.right.conditions[reason - 1].id if reason else None,
            paid,  # type: ignore[arg-type]
            granted,  # type: ignore[arg-type]
            one.right.per,
            sorted(missing, key=lambda m: (m.fact, m.of, m.period or "")),
            sorted(gaps),
            stale_of(one, verdict, reason),
            self._received(one, situation, value, place, record),
        )

    def _missing(self, leaf: Missing, of: tuple[str, ...], situation: Situation) -> MissingFact:
        fact = self.catalogue.vocabulary.facts[leaf.id]
        period = None
        if leaf.start is not None and leaf.until is not None:
            unit = fact.dated if fact.dated in PERIODS else "day"
            period = period_name(unit, leaf.start)  # type: ignore[arg-type]
            if leaf.start != leaf.until and unit == "day":
                period = f"{date.fromordinal(leaf.start)}/{date.fromordinal(leaf.until)}"
        return MissingFact(leaf.id, "+".join(of), period)

    def _received(
        self, one: Asked, situation: Situation, value: Callable[[Plain], Values], place: int, record: str
    ) -> dict[str, Any]:
        low, high = (value(leaf)[place] for leaf in self.receives[one.right.id])
        history = situation.known(f"receives.{one.right.id}", record) or ()
        since = [spell.start for spell in history if spell.value.low == 1 and spell.start > 0]
        known = "unknown" if low != high else bool(low)
        return {
            "value": known,
            "from": date.fromordinal(since[-1]).isoformat() if since else None,
            "source": None,
        }


def in_focus(situation: Situation, kind: str) -> set[str]:
    """The records that a question asks about: those of the household in focus, or all."""
    records = set(situation.records.get(kind, []))
    if situation.focus is None:
        return records
    if kind == "household":
        return {situation.focus}
    link = (
        "member"
        if kind == "person"
        else next((one.id for one in situation.vocabulary.links.values() if one.owns and one.of == kind), "")
    )
    return {of for of, to in situation.pairs.get(link, {}) if to == situation.focus}


def stale_of(one: Asked, verdict: int, reason: int) -> list[str]:
    """The parameters past their review date that the answer rests on: for a refusal those of the first failed condition."""
    if verdict == NOT_ENTITLED:
        return sorted(one.stale_conditions[reason - 1])
    return sorted({name for names in (*one.stale_conditions, one.stale_amount) for name in names})


def _receives(one: Asked, dates: Dates) -> tuple[Plain, Plain]:
    day = dates.on.toordinal()
    what = Leaf(f"receives.{one.right.id}", "low", (), "least", day, day)
    return (
        plain.leaf(what, (one.var,), 0, 1, True),
        plain.leaf(what._replace(end="high", pick="most"), (one.var,), 0, 1, True),
    )


def _records_where(
    leaf: Missing, node: Plain, values: Values, situation: Situation, place: int
) -> set[tuple[str, ...]]:
    """The records of a leaf for which it matters to the claimant at a place."""
    axes = ordered(node.axes)
    found: set[tuple[str, ...]] = set()
    places = product(*(range(len(situation.records.get(var.kind, ()))) for var in axes))
    for at, value in zip(places, values, strict=True):
        named = dict(zip(axes, at, strict=True))
        if value and named.get(leaf.claimant, place) == place:
            named[leaf.claimant] = place
            found.update(_named(leaf.of, named, situation))
    return found


def _named(of: tuple[Var, ...], named: dict[Var, int], situation: Situation) -> Iterable[tuple[str, ...]]:
    choices = [
        [situation.records[var.kind][named[var]]] if var in named else situation.records.get(var.kind, []) for var in of
    ]
    return product(*choices)


def describe_situation(situation: Situation) -> dict[str, Any]:
    """The possible sets of a situation, as written."""
    facts = situation.vocabulary.facts
    return {
        f"{record}.{fact}": [[spell.start, spell.until, written(spell.value, facts[fact])] for spell in history]
        for (fact, record), history in situation.facts.items()
    }
