"""Random typed rules over all that the language of rules has, written as a person would write them."""

import random
from collections.abc import Callable, Sequence
from typing import Any

from laws.random_vocabularies import CODES
from rotonde.engine.expressions import Truth
from rotonde.engine.facts import Fact, Vocabulary
from rotonde.engine.notation import (
    AmountOf,
    Choice,
    Dated,
    Listed,
    Many,
    Record,
    Rule,
    all_of,
    any_of,
    by_case,
    choose,
    claimed,
    number,
    on,
    since,
)
from rotonde.engine.parameters import Parameter
from rotonde.engine.rights import Circle, Quantity
from rotonde.engine.units import product

Near = tuple[Record, ...]
PERIODS = ("month", "year", "school_year")


class RandomRules:
    """Makes rules over a vocabulary, some amounts, and the definitions made so far.

    `near` holds the records that a rule may speak of; `pairs` the pairs of them that stand linked there.
    """

    def __init__(self, rng: random.Random, vocabulary: Vocabulary, parameters: Sequence[Parameter]) -> None:
        self.rng, self.vocabulary, self.parameters = rng, vocabulary, list(parameters)
        self.quantities: list[Quantity] = []
        self.circles: list[Circle] = []
        self.rights: list[tuple[str, str]] = []
        self.pairs: list[tuple[Listed, Record]] = []

    def truth(self, near: Near, depth: int, judged: bool = False) -> Rule:
        """A random truth; only where `judged` may a judgement stand in it, and only unnegated."""
        if depth <= 0:
            return self._bare_truth(near, judged)
        ways: list[tuple[int, Callable[[], Rule]]] = [
            (3, lambda: self._bare_truth(near, judged)),
            (3, lambda: all_of(*(self.truth(near, depth - 1, judged) for _ in range(self.rng.randint(2, 3))))),
            (3, lambda: any_of(*(self.truth(near, depth - 1, judged) for _ in range(self.rng.randint(2, 3))))),
            (2, lambda: ~self.truth(near, depth - 1)),
            (4, lambda: self._compared(near, depth)),
            (2, lambda: self._compared_days(near, depth)),
            (
                1,
                lambda: choose(
                    self.truth(near, depth - 1),
                    self.truth(near, depth - 1, judged),
                    self.truth(near, depth - 1, judged),
                ),
            ),
            (1, lambda: self._split(near, lambda: self.truth(near, depth - 1, judged))),
            (5, lambda: self._folded_truth(near, depth, judged)),
            (1, lambda: self._versions(lambda: self.truth(near, depth - 1, judged))),
            (1, lambda: self.truth(near, depth - 1, judged).named("part", "art. 1", nl="deel")),
            (3, lambda: self._applied_truth(near, judged)),
        ]
        return self._one_of(ways)

    def number(self, near: Near, depth: int, unit: str) -> Rule:
        """A random number in a unit."""
        if depth <= 0:
            return self._bare_number(near, unit)
        again = lambda: self.number(near, depth - 1, unit)  # noqa: E731
        ways: list[tuple[int, Callable[[], Rule]]] = [
            (3, lambda: self._bare_number(near, unit)),
            (2, lambda: again() + again()),
            (2, lambda: again() - again()),
            (2, lambda: again() * self.number(near, depth - 1, "1")),
            (1, lambda: again().at_most(again())),
            (1, lambda: again().at_least(again())),
            (1, lambda: again().rounded(self.rng.randint(0, 2), self.rng.choice(("half_up", "floor", "ceil")))),
            (1, lambda: choose(self.truth(near, depth - 1), again(), again())),
            (1, lambda: self._split(near, again)),
            (1, lambda: self.truth(near, depth - 1).count(unit)),
            (4, lambda: self._folded_number(near, depth, unit)),
            (1, lambda: self._versions(again)),
            (1, lambda: again().named("sum", nl="som")),
            (2, lambda: self._scale(near, depth, unit)),
            (2, lambda: self._applied_number(near, unit)),
        ]
        return self._one_of(ways)

    def day(self, near: Near, depth: int) -> Rule:
        """A day of the question, or one that differs by record."""
        fixed = self.rng.choice((on, claimed))
        dates = self._facts(near, lambda fact: fact.type == "date")
        start = self._read(*self.rng.choice(dates)) if dates and self.rng.random() < 0.5 else fixed
        if depth <= 0 or self.rng.random() < 0.3:
            return start
        ways: list[tuple[int, Callable[[], Rule]]] = [
            (2, lambda: start.minus(months=self.rng.randint(0, 30), days=self.rng.choice((0, 0, 40)))),
            (2, lambda: start.plus(years=self.rng.randint(0, 2), days=self.rng.choice((0, 1, 20)))),
            (2, lambda: start.start_of(self.rng.choice((*PERIODS, "quarter")), self.rng.randint(-2, 1))),
            (2, lambda: start.end_of(self.rng.choice((*PERIODS, "quarter")), self.rng.randint(-2, 1))),
            (1, lambda: start.at_most(self.day(near, depth - 1))),
            (1, lambda: start.at_least(self.day(near, depth - 1))),
            (1, lambda: choose(self.truth(near, depth - 1), start, self.day(near, depth - 1))),
            (1, lambda: start + self.number(near, 0, "day").at_most(90).at_least(-90)),
        ]
        return self._one_of(ways)

    def fixed_day(self) -> Rule:
        """A day that hangs on the question alone."""
        start = self.rng.choice((on, claimed))
        return self.rng.choice((start, start.minus(months=self.rng.randint(1, 20)), start.start_of("year")))

    def _one_of(self, ways: Sequence[tuple[int, Callable[[], Rule]]]) -> Rule:
        return self.rng.choices([make for _, make in ways], [weight for weight, _ in ways])[0]()

    def _facts(self, near: Near, fits: Callable[[Fact], bool]) -> list[tuple[Record, Fact]]:
        """Facts of the records near, and of the pairs that stand linked; a list of records says nothing itself."""
        return [
            (record, fact)
            for record in near
            for fact in self.vocabulary.facts.values()
            if fact.record == record.var.kind and not fact.link and not fact.id.startswith("complete.") and fits(fact)
        ]

    def _read(self, record: Record, fact: Fact) -> Any:
        dated = record.has(fact.id)
        return self._dated(dated, (record,)) if isinstance(dated, Dated) else dated

    def _dated(self, dated: Dated, near: Near) -> Any:
        """A dated fact read at some day, or a truth or code over some days."""
        rng, fact = self.rng, dated.fact
        if (fact.is_truth or fact.is_choice) and rng.random() < 0.6:
            first, last = self.day(near, 1), self.day(near, 1)
            if rng.random() < 0.6:
                first = last.minus(months=rng.randint(0, 14))
            if fact.is_truth and rng.random() < 0.3:
                return dated.full_months(rng.randint(1, 3), before=last)
            return (dated.throughout if rng.random() < 0.5 else dated.ever)(first, last)
        if fact.dated in PERIODS and rng.random() < 0.6:
            return dated.in_(fact.dated, self.day(near, 0), rng.randint(-2, 0))  # type: ignore[arg-type]
        return dated.at(self.day(near, 1))

    def _pair_fact(self, fits: Callable[[Fact], bool]) -> Any:
        found = [
            (listed, other, fact)
            for listed, other in self.pairs
            for fact in self.vocabulary.facts.values()
            if fact.link == listed.direction.link.id and fits(fact)
        ]
        if not found:
            return None
        listed, other, fact = self.rng.choice(found)
        of_pair = listed.pair(other, fact.id)
        return self._dated(of_pair, ()) if isinstance(of_pair, Dated) else of_pair

    def _bare_truth(self, near: Near, judged: bool) -> Rule:
        def fits(fact: Fact) -> bool:
            return fact.type == "bool" or (judged and fact.type == "judgement")

        chance = self.rng.random()
        if chance < 0.15:
            return self._choice_is(near)
        if chance < 0.3 and self.pairs:
            found = self._pair_fact(fits)
            if found is not None:
                return found  # type: ignore[no-any-return]
        if chance < 0.5:
            return self._between(near)
        facts = self._facts(near, fits)
        if not facts or chance > 0.98:
            return Rule(Truth(self.rng.random() < 0.5))
        return self._read(*self.rng.choice(facts))  # type: ignore[no-any-return]

    def judgement(self, near: Near) -> Rule | None:
        """Something that only a person can say of one of the records."""
        facts = self._facts(near, lambda fact: fact.type == "judgement")
        return self._read(*self.rng.choice(facts)) if facts else None

    def _choice_is(self, near: Near) -> Rule:
        found = self._choice(near)
        if found is None:
            return self._between(near)
        values = found.node.fact.values
        return found.is_(*self.rng.sample(values, self.rng.randint(1, len(values))))

    def _choice(self, near: Near) -> Choice | None:
        pair = self._pair_fact(lambda fact: fact.is_choice) if self.rng.random() < 0.4 else None
        facts = self._facts(near, lambda fact: fact.is_choice)
        if pair is not None or not facts:
            return pair  # type: ignore[no-any-return]
        return self._read(*self.rng.choice(facts))  # type: ignore[no-any-return]

    def _between(self, near: Near) -> Rule:
        """How two of the records stand to each other."""
        if not near:
            return self.fixed_day() <= self.fixed_day()
        one, other = self.rng.choice(near), self.rng.choice(near)
        lists = [
            Listed(one, direction)
            for direction in self.vocabulary.directions.values()
            if (direction.start, direction.end) == (one.var.kind, other.var.kind)
        ]
        circles = [found for found in self.circles if (found.kind, found.other) == (one.var.kind, other.var.kind)]
        if circles and self.rng.random() < 0.4:
            return self.rng.choice(circles).include(one, other)
        if lists and self.rng.random() < 0.7:
            at = self.fixed_day() if self.rng.random() < 0.3 else on
            return self.rng.choice(lists).include(other, at)
        if one.var.kind == other.var.kind:
            return one.is_(other)
        return self.day(near, 1) <= self.day(near, 1)

    def _compared(self, near: Near, depth: int) -> Rule:
        unit = self.rng.choice(("1", "EUR"))
        one, other = self.number(near, depth - 1, unit), self.number(near, depth - 1, unit)
        return self.rng.choice((one <= other, one < other, one.equals(other), one >= other, one > other))

    def _compared_days(self, near: Near, depth: int) -> Rule:
        one, other = self.day(near, depth - 1), self.day(near, depth - 1)
        return self.rng.choice((one <= other, one > other, one - other <= self.rng.randint(-40, 400)))

    def _split(self, near: Near, outcome: Callable[[], Rule]) -> Rule:
        """A fact that is split on is read at one day: throughout some days it may be none of its codes."""
        choices = [fact for fact in self._facts(near, lambda fact: fact.is_choice)]
        if not choices:
            return outcome()
        record, fact = self.rng.choice(choices)
        dated = record.has(fact.id)
        found = dated.at(self.day(near, 1)) if isinstance(dated, Dated) else dated
        return by_case(found, {code: outcome() for code in found.node.fact.values})

    def _versions(self, make: Callable[[], Rule]) -> Rule:
        starts = sorted(
            self.rng.sample(("2010-01-01", "2024-01-01", "2025-06-01", "2026-01-01"), self.rng.randint(1, 3))
        )
        return since({start: make() for start in starts})

    def _lists(self, near: Near) -> list[tuple[Many, Listed | None]]:
        found: list[tuple[Many, Listed | None]] = []
        for record in near:
            for direction in self.vocabulary.directions.values():
                if direction.start == record.var.kind:
                    listed = Listed(record, direction)
                    many = listed.on(self.fixed_day()) if self.rng.random() < 0.25 else listed
                    found.append((many, listed))
            found += [(circle.of(record), None) for circle in self.circles if circle.kind == record.var.kind]
        return found

    def _has_lists(self, near: Near) -> bool:
        starts = {direction.start for direction in self.vocabulary.directions.values()}
        return any(record.var.kind in starts for record in near)

    def _fold(self, near: Near, depth: int, make: Callable[[Many, Callable[..., Any]], Rule]) -> Rule:
        """An aggregate over one of the lists; `make` gets the list and a way to make a body in its place."""
        many, listed = self.rng.choice(self._lists(near))

        def inside(body: Callable[[Near], Rule]) -> Callable[[Record], Rule]:
            def of(other: Record) -> Rule:
                before = list(self.pairs)
                if listed is not None:
                    self.pairs.append((listed, other))
                try:
                    return body((*near, other))
                finally:
                    self.pairs = before

            return of

        if self.rng.random() < 0.25:
            many = many.where(inside(lambda closer: self.truth(closer, depth - 2)))
        return make(many, inside)

    def _folded_truth(self, near: Near, depth: int, judged: bool) -> Rule:
        if len(near) > 2 or not self._has_lists(near):
            return self._between(near) if self.rng.random() < 0.4 else self._bare_truth(near, judged)
        way = self.rng.choice(("any", "any", "all", "exist", "count"))

        def make(many: Many, inside: Callable[..., Any]) -> Rule:
            if way == "exist":
                return many.exist()
            if way == "count":
                return many.count() <= self.rng.randint(0, 3)
            if way == "all":
                return many.all(inside(lambda closer: self.truth(closer, depth - 1)))
            return many.any(inside(lambda closer: self.truth(closer, depth - 1, judged)))

        return self._fold(near, depth, make)

    def _folded_number(self, near: Near, depth: int, unit: str) -> Rule:
        if len(near) > 2 or not self._has_lists(near):
            return self._bare_number(near, unit)
        way = self.rng.choice(("sum", "sum", "count", "max", "min"))

        def make(many: Many, inside: Callable[..., Any]) -> Rule:
            body = inside(lambda closer: self.number(closer, depth - 1, unit))
            if way == "count":
                return many.count(unit)
            if way == "min":
                return many.min(body, number(self.rng.randint(0, 50), unit))
            return many.sum(body) if way == "sum" else many.max(body)

        return self._fold(near, depth, make)

    def _bare_number(self, near: Near, unit: str) -> Rule:
        rng = self.rng
        chance = rng.random()
        facts = self._facts(near, lambda fact: not fact.is_truth and fact.unit == unit and not fact.is_choice)
        if chance < 0.2 and self.pairs:
            found = self._pair_fact(lambda fact: not fact.is_truth and fact.unit == unit and not fact.is_choice)
            if found is not None:
                return found  # type: ignore[no-any-return]
        if chance < 0.65 and facts:
            return self._read(*rng.choice(facts))  # type: ignore[no-any-return]
        amounts = [one for one in self.parameters if one.unit == unit and one.id.startswith(("single_", "keyed_"))]
        if chance < 0.9 and amounts:
            parameter = rng.choice(amounts)
            at = self.day(near, 1) if rng.random() < 0.3 else rng.choice((on, claimed))
            if None in parameter.rows:
                return AmountOf(parameter).at(at)
            choice = self._choice(near) if rng.random() < 0.5 else None
            if choice is not None and choice.node.pick == "at":
                return AmountOf(parameter).by(choice, at)
            return AmountOf(parameter).keyed(rng.choice(CODES), at)
        return number(rng.choice((rng.randint(-3, 30), "1/2", "1/3", "7/4")), unit)

    def _scale(self, near: Near, depth: int, unit: str) -> Rule:
        tables = [one for one in self.parameters if one.id.startswith("table_") and one.unit == unit]
        bands = [
            one
            for one in self.parameters
            if one.id.startswith("bands_") and product(one.unit, one.threshold_unit) == unit
        ]
        if not tables + bands:
            return self._bare_number(near, unit)
        parameter = self.rng.choice(tables + bands)
        at = self.day(near, 1) if self.rng.random() < 0.3 else on
        value, read = self.number(near, depth - 1, parameter.threshold_unit), AmountOf(parameter)
        return read.row_at(value, at) if parameter in tables else read.over_bands(value, at)

    def _applied_truth(self, near: Near, judged: bool) -> Rule:
        record = self.rng.choice(near)
        found = [one for one in self.quantities if one.kind == record.var.kind and one.rule.node.is_truth]
        rights = [id for id, kind in self.rights if kind == record.var.kind]
        received = [id for id, kind in self.received() if kind == record.var.kind]
        ways: list[Callable[[], Rule]] = [lambda one=one: one.of(record) for one in found]  # type: ignore[misc]
        ways += [lambda id=id: record.entitled(id) for id in rights]  # type: ignore[misc]
        ways += [lambda id=id: record.receives_or_entitled(id, on) for id in rights]  # type: ignore[misc]
        ways += [lambda id=id: self._dated(record.receives(id), near) for id in received]  # type: ignore[misc]
        return self.rng.choice(ways)() if ways else self._bare_truth(near, judged)

    def received(self) -> list[tuple[str, str]]:
        """The rights of which it can be known that somebody gets them, with the kind of record that does."""
        facts = self.vocabulary.facts.values()
        return [(fact.id.removeprefix("receives."), fact.record) for fact in facts if fact.id.startswith("receives.")]

    def _applied_number(self, near: Near, unit: str) -> Rule:
        record = self.rng.choice(near)
        found = [one for one in self.quantities if one.kind == record.var.kind and one.rule.node.unit == unit]
        return self.rng.choice(found).of(record) if found else self._bare_number(near, unit)
