"""The answer to a question about one household, as in the contract: verdicts, amounts, reasons, what is missing."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any

from rotonde.engine import plain
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.missing_facts import MissingFact, MissingOf, missing_by_claimant
from rotonde.engine.outputs import NOT_ENTITLED, VERDICTS, Asked, Question
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.program import program
from rotonde.engine.readings.household import HouseholdReading, Values
from rotonde.engine.rights import TIMES_A_YEAR
from rotonde.engine.situations.situation import Situation

CROWD = 8
SIZES_KEPT = 12  # of each size some tens of megabytes


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
    worth_year: dict[str, Any] | None = None

    def as_json(self) -> dict[str, Any]:
        """As in the contract: euros with two decimals, `unknown` where only an amount of the law is lacking."""
        amount_open = self.amount is not None and any(self.gaps) and self.amount[0] != self.amount[1]
        return {
            "id": self.id,
            "of": self.of,
            "verdict": self.verdict,
            "amount": None if self.amount is None else _amount(self.amount, self.per, amount_open),
            "if_granted": None if self.if_granted is None else _ends(self.if_granted),
            "worth_year": self.worth_year,
            "reason": self.reason,
            "missing": [one.as_json() for one in self.missing],
            "gaps": self.gaps,
            "stale": self.stale,
            "receives": self.receives,
        }


@lru_cache(1 << 12)
def _exact(over: int, under: int) -> Fraction:
    """The amounts of many answers are the same, and finding their shortest form takes time."""
    return Fraction(over, under)


def _ends(ends: tuple[Fraction, Fraction]) -> dict[str, str]:
    return {"lower": f"{float(ends[0]):.2f}", "upper": f"{float(ends[1]):.2f}"}


def _amount(ends: tuple[Fraction, Fraction], per: str, is_unknown: bool) -> dict[str, Any]:
    both = {"lower": "unknown", "upper": "unknown"} if is_unknown else _ends(ends)
    return {**both, "unit": "EUR", "per": per}


def _worth_year(
    one: Asked, at: Callable[[Plain], int], paid: tuple[Fraction, Fraction] | None
) -> dict[str, Any] | None:
    """What the right brings in a year: its own estimate where it has one, else what is paid over twelve months."""
    if one.worth is not None:
        unknown = {"lower": "unknown", "upper": "unknown"}
        low, high = (_exact(at(end), one.worth.scale) for end in one.worth[:2])
        return {**(_ends((low, high)) if one.worth_is_known else unknown), "estimated": True}
    if paid is None:
        return None
    times = TIMES_A_YEAR[one.right.per]
    return {**_ends((paid[0] * times, paid[1] * times)), "estimated": False}


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
        self.receives = {one.right.id: _receives(one, self.dates) for one in self.asked}
        self.agreements = dict(self.question.known.agreements)
        self.program = program([*self.outputs(), *self.agreements.values()])

    def outputs(self) -> list[Plain]:
        """Every node whose values an answer is made of."""
        results = [node for one in self.asked for node in one.results(self.with_missing).values()]
        return [*results, *self.receives_leaves()]

    def receives_leaves(self) -> Iterable[Plain]:
        """Columns that say what is received already."""
        return [leaf for pair in self.receives.values() for leaf in pair]

    def evaluate(self, situation: Situation) -> Callable[[Plain], Values]:
        """All outputs for one situation: gives the values of a node, one for each record it speaks of.

        Of a crowd, such as the people in a shelter, there are too many pairs for lists: it is read as arrays.
        """
        sizes = situation.sizes
        if max(sizes.values()) > CROWD:
            from rotonde.engine.many import values_of_one

            return values_of_one(self, situation)
        values = self.reading(sizes).evaluate(situation)
        slots = self.program.slots
        return lambda node: values[slots[node]]

    def reading(self, sizes: dict[str, int]) -> HouseholdReading:
        """The reading of one household of a size, made ready once; those of the last few sizes are kept."""
        key = tuple(sizes.values())
        if key not in self._readings:
            if len(self._readings) >= SIZES_KEPT:
                self._readings.clear()
            self._readings[key] = HouseholdReading(self.program, sizes)
        return self._readings[key]

    def has_read(self, sizes: dict[str, int]) -> bool:
        """Whether a household of this size can be read at once."""
        return max(sizes.values()) <= CROWD and tuple(sizes.values()) in self._readings

    def answers(self, situation: Situation) -> list[RightAnswer]:
        """Every right for every record that the focus lets us answer for."""
        return self.answers_from(situation, self.evaluate(situation))

    def answers_from(
        self,
        situation: Situation,
        value: Callable[[Plain], Values],
        asked: Sequence[Asked] | None = None,
        matters: Container[Plain] | None = None,
    ) -> list[RightAnswer]:
        """The answers that a reading's values stand for, of all rights or some.

        `matters` holds the rules that can hold for somebody, where that is known beforehand.
        """
        found = []
        for one in self.asked if asked is None else asked:
            records = situation.records.get(one.right.kind, [])
            within = in_focus(situation, one.right.kind)
            relevant = one.relevant if self.with_missing else {}
            open_ = relevant.items() if matters is None else [one for one in relevant.items() if one[1] in matters]
            asks = {leaf: (where, at) for leaf, where in open_ if any(at := value(where))}
            missing = missing_by_claimant(asks, len(records), situation)
            for place, record in enumerate(records):
                if record in within:
                    found.append(self._answer(one, situation, value, place, record, missing[place]))
        return found

    def _answer(
        self,
        one: Asked,
        situation: Situation,
        value: Callable[[Plain], Values],
        place: int,
        record: str,
        missing: MissingOf,
    ) -> RightAnswer:
        def at(node: Plain) -> int:
            values = value(node)
            return values[place if node.axes else 0]

        verdict = at(one.verdict)
        reason = at(one.reason)
        paid = one.paid and tuple(_exact(at(end), one.paid.scale) for end in one.paid[:2])
        granted = one.if_granted and tuple(_exact(at(end), one.if_granted.scale) for end in one.if_granted[:2])
        return RightAnswer(
            one.right.id,
            record,
            VERDICTS[verdict],
            one.right.conditions[reason - 1].id if reason else None,
            paid,  # type: ignore[arg-type]
            granted,  # type: ignore[arg-type]
            one.right.per,
            sorted(missing.facts, key=lambda m: (m.fact, m.of, m.period or "")),
            sorted(missing.gaps),
            stale_of(one, verdict, reason),
            self._received(one, situation, value, place, record),
            _worth_year(one, at, paid),  # type: ignore[arg-type]
        )

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
    """The parameters past their review date that the answer rests on; a refusal rests on the condition that fails."""
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
