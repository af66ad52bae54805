"""What a rule says of a household of which everything is known: the law as written, read naively, with fractions.

It shares nothing with the engine but the nodes of rules: no bounds, no plain language, no columns. Where the two
differ, one of them is wrong. Every part of a rule is evaluated, also the part that can't matter, so that an
amount nobody knows shows itself: it raises `Gap`, unless `fill` says what it is taken to be.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import Any

from rotonde.engine import expressions as rule
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.expressions import Node, Var
from rotonde.engine.facts import Fact, Link
from rotonde.engine.parameters import Parameter
from rotonde.engine.rights import Right
from rotonde.engine.situations.possible import History, Possible, constant
from rotonde.engine.situations.situation import Situation

MONTHS = {"month": 1, "quarter": 3, "year": 12, "school_year": 12}
Records = dict[Var, str]
Fill = Callable[[Parameter, str | None, int | None], Any]


class Gap(LookupError):
    """An amount that the law doesn't give for the day."""


class NotAPoint(LookupError):
    """A fact of which more than one value is possible."""


A_CENT = Fraction(1, 100)


@dataclass
class PlainEvaluation:
    """One household of which everything is known, under the dates of one question."""

    catalogue: Catalogue
    dates: Dates
    situation: Situation
    fill: Fill | None = None
    known: dict[Any, Any] = field(default_factory=dict)

    def quantity(self, id: str, record: str) -> Any:
        found = self.catalogue.quantities[id]
        return self.value(found.rule.node, {Var(found.kind, 0): record})

    def circle(self, id: str, record: str, other: str) -> bool:
        found = self.catalogue.circles[id]
        return bool(self.value(found.rule.node, {Var(found.kind, 0): record, Var(found.other, 1): other}))

    def conditions(self, right: Right, record: str) -> dict[str, bool]:
        records = {Var(right.kind, 0): record}
        return {one.id: bool(self.value(one.rule.node, records)) for one in right.conditions}

    def amount(self, right: Right, record: str) -> Fraction | None:
        if right.amount is None:
            return None
        return Fraction(self.value(right.amount.node, {Var(right.kind, 0): record}))

    def value(self, node: Node, records: Records) -> Any:
        """A truth, a fraction, a code, or for a day its number."""
        key = (node, tuple(sorted((var, records[var]) for var in node.axes)))
        if key not in self.known:
            self.known[key] = getattr(self, f"_{type(node).__name__.lower()}")(node, records)
        return self.known[key]

    def _truth(self, node: rule.Truth, records: Records) -> bool:
        return node.value

    def _number(self, node: rule.Number, records: Records) -> Fraction:
        return Fraction(node.over, node.under)

    def _day(self, node: rule.Day, records: Records) -> Fraction:
        return Fraction((self.dates.on if node.name == "on" else self.dates.claimed).toordinal())

    def _shift(self, node: rule.Shift, records: Records) -> Fraction:
        day = date.fromordinal(int(self.value(node.day, records)))
        return Fraction(moved(day, node.by, node.count, node.edge).toordinal())

    def _reading(self, node: rule.Reading, records: Records) -> Any:
        history = self._history(node.fact, tuple(records[var] for var in node.of))
        if node.start is None or node.end is None:
            return point(node.fact, history[0].value)
        first, last = (int(self.value(end, records)) for end in (node.start, node.end))
        if node.pick == "at":
            return on_day(node.fact, history, first)
        return (all if node.pick == "throughout" else any)(
            on_day(node.fact, history, day) for day in days_of_change(history, first, last)
        )

    def _isin(self, node: rule.IsIn, records: Records) -> bool:
        reading = node.reading
        history = self._history(reading.fact, tuple(records[var] for var in reading.of))
        if reading.start is None or reading.end is None:
            return point(reading.fact, history[0].value) in node.codes
        first, last = (int(self.value(end, records)) for end in (reading.start, reading.end))
        days = [first] if reading.pick == "at" else days_of_change(history, first, last)
        held = [on_day(reading.fact, history, day) in node.codes for day in days]
        return any(held) if reading.pick == "ever" else all(held)

    def _linked(self, node: rule.Linked, records: Records) -> bool:
        day = int(self.value(node.day, records))
        near, far = records[node.start], records[node.end]
        return self._stand_linked(
            node.direction.link, *((near, far) if node.direction.is_forward else (far, near)), day
        )

    def _stand_linked(self, link: Link, of: str, to: str, day: int) -> bool:
        for (one, other), pair in self.situation.pairs.get(link.id, {}).items():
            if (one, other) == (of, to) or (link.symmetric and (other, one) == (of, to)):
                return bool(sole(at_day(pair.days, day)))
        return False

    def _same(self, node: rule.Same, records: Records) -> bool:
        return records[node.left] == records[node.right]

    def _amount(self, node: rule.Amount, records: Records) -> Fraction:
        return Fraction(self._in_force(node.parameter, node.key, int(self.value(node.day, records))))

    def _scale(self, node: rule.Scale, records: Records) -> Fraction:
        table = self._in_force(node.parameter, None, int(self.value(node.day, records)))
        at = self.value(node.at, records)
        if isinstance(table, Fraction):
            return table if node.how == "amount" else table * max(Fraction(0), at)
        if node.how == "amount":
            return Fraction(([0] + [amount for threshold, amount in table if threshold <= at])[-1])
        ends = [threshold for threshold, _ in table[1:]] + [max(at, table[-1][0])]
        return sum(
            (rate * max(Fraction(0), min(at, end) - start) for (start, rate), end in zip(table, ends, strict=True)),
            Fraction(0),
        )

    def _in_force(self, parameter: Parameter, key: str | None, day: int) -> Any:
        rows = [row for row in parameter.rows[key] if row.start <= self.dates.law.toordinal() and row.start <= day]
        last = max(rows, key=lambda row: row.start, default=None)
        if last is not None and last.value is not None:
            return last.value
        if self.fill is None:
            raise Gap(parameter.id)
        return self.fill(parameter, key, last.start if last else None)  # a table that nobody knows is one figure

    def _not(self, node: rule.Not, records: Records) -> bool:
        return not self.value(node.truth, records)

    def _and(self, node: rule.And, records: Records) -> bool:
        parts = [self.value(part, records) for part in node.parts]  # all of them, so that a gap shows itself
        return all(parts)

    def _or(self, node: rule.Or, records: Records) -> bool:
        parts = [self.value(part, records) for part in node.parts]
        return any(parts)

    def _atmost(self, node: rule.AtMost, records: Records) -> bool:
        return bool(self.value(node.left, records) <= self.value(node.right, records))

    def _add(self, node: rule.Add, records: Records) -> Fraction:
        found = self.value(node.left, records) + self.value(node.right, records)
        return Fraction(floor(found)) if node.unit == "date" else found

    def _sub(self, node: rule.Sub, records: Records) -> Fraction:
        found = self.value(node.left, records) - self.value(node.right, records)
        return Fraction(floor(found)) if node.unit == "date" else found

    def _mul(self, node: rule.Mul, records: Records) -> Fraction:
        return self.value(node.left, records) * self.value(node.right, records)  # type: ignore[no-any-return]

    def _quotient(self, node: rule.Quotient, records: Records) -> Fraction:
        number = max(self.value(node.number, records), 0)
        divisor = max(self.value(node.divisor, records), A_CENT)
        exact = Fraction(number) / Fraction(divisor) * node.places
        return Fraction(min(floor(exact + Fraction(1, 2)), node.most * node.places), node.places)

    def _round(self, node: rule.Round, records: Records) -> Fraction:
        exact = self.value(node.number, records) * node.places
        whole = {
            "half_up": lambda: floor(exact + Fraction(1, 2)),
            "floor": lambda: floor(exact),
            "ceil": lambda: ceil(exact),
        }
        return Fraction(whole[node.how](), node.places)

    def _least(self, node: rule.Least, records: Records) -> Fraction:
        return min(self.value(node.left, records), self.value(node.right, records))  # type: ignore[no-any-return]

    def _most(self, node: rule.Most, records: Records) -> Fraction:
        return max(self.value(node.left, records), self.value(node.right, records))  # type: ignore[no-any-return]

    def _choose(self, node: rule.Choose, records: Records) -> Any:
        arms = self.value(node.no, records), self.value(node.yes, records)
        return arms[self.value(node.test, records)]

    def _bycase(self, node: rule.ByCase, records: Records) -> Any:
        outcomes = [self.value(outcome, records) for outcome in node.outcomes]
        (only,) = [at for at, test in enumerate(node.tests) if self.value(test, records)]
        return outcomes[only]

    def _count(self, node: rule.Count, records: Records) -> Fraction:
        return Fraction(int(self.value(node.truth, records)))

    def _fold(self, node: rule.Fold, records: Records) -> Any:
        everyone = self.situation.records.get(node.over.kind, [])
        found = [self.value(node.body, {**records, node.over: one}) for one in everyone]
        if node.how == "any":
            return any(found)
        return sum(found, Fraction(0)) if node.how == "sum" else max([Fraction(0), *found])

    def _apply(self, node: rule.Apply, records: Records) -> Any:
        body = self.catalogue.definitions[node.definition]
        return self.value(body, {Var(var.kind, level): records[var] for level, var in enumerate(node.of)})

    def _since(self, node: rule.Since, records: Records) -> Any:
        values = [self.value(version, records) for version in node.versions]
        return values[max(0, bisect_right(node.starts, self.dates.law.toordinal()) - 1)]

    def _named(self, node: rule.Named, records: Records) -> Any:
        return self.value(node.what, records)

    def _history(self, fact: Fact, records: tuple[str, ...]) -> History:
        if fact.link is None:
            history = self.situation.facts.get((fact.id, *records))  # type: ignore[arg-type]
        else:
            pairs = self.situation.pairs.get(fact.link, {})
            pair = pairs.get(records)  # type: ignore[call-overload]
            if pair is None and self.catalogue.vocabulary.links[fact.link].symmetric:
                pair = pairs.get(records[::-1])  # type: ignore[call-overload]
            if pair is None:
                return whatever(fact)
            history = pair.facts.get(fact.id)
        if not history:
            raise NotAPoint(f"{fact.id} of {', '.join(records)}")
        return history


def whatever(fact: Fact) -> History:
    """Two records that aren't linked have no facts of a pair; what a rule makes of these is put aside by the link."""
    return constant(Possible(fact.low, fact.low, frozenset(fact.values[:1]) if fact.is_choice else None))


def at_day(history: History, day: int) -> Possible:
    for spell in history:
        if spell.start <= day <= spell.until:
            return spell.value
    raise NotAPoint(f"nothing is said of day {day}")


def sole(value: Possible) -> int:
    if value.low != value.high:
        raise NotAPoint(str(value))
    return value.low


def point(fact: Fact, value: Possible) -> Any:
    if fact.is_choice:
        (code,) = value.options or ()
        return code
    return bool(sole(value)) if fact.is_truth else Fraction(sole(value), fact.scale)


def on_day(fact: Fact, history: History, day: int) -> Any:
    return point(fact, at_day(history, day))


def days_of_change(history: History, first: int, last: int) -> list[int]:
    """The first day and every later day on which something may change; nothing when the days run backwards."""
    if first > last:
        return []
    return [first, *(spell.start for spell in history if first < spell.start <= last)]


def moved(day: date, by: str, count: int, edge: str) -> date:
    """A day as the calendar on the wall moves it, one month or one day at a time."""
    if by == "day":
        return day + timedelta(count)
    first = date(day.year, day.month, 1)
    if edge != "same":
        starts = {"month": range(1, 13), "quarter": (1, 4, 7, 10), "year": (1,), "school_year": (9,)}[by]
        while first.month not in starts:
            first = _months_on(first, -1)
    first = _months_on(first, MONTHS[by] * count)
    if edge == "start":
        return first
    if edge == "end":
        return _months_on(first, MONTHS[by]) - timedelta(1)
    last = _months_on(first, 1) - timedelta(1)
    return date(first.year, first.month, min(day.day, last.day))


def _months_on(first: date, count: int) -> date:
    for _ in range(abs(count)):
        first = _month_on(first, 1 if count > 0 else -1)
    return first


def _month_on(first: date, step: int) -> date:
    if step > 0:
        return date(first.year + (first.month == 12), first.month % 12 + 1, 1)
    return date(first.year - (first.month == 1), (first.month - 2) % 12 + 1, 1)
