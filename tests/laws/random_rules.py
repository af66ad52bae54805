"""Random typed rules over all that the language of rules has, written as a person would write them."""

from collections.abc import Callable
from typing import Any

from laws.random_readings import PERIODS, Near, RandomReadings
from laws.random_vocabularies import CODES
from rotonde.engine.expressions import Truth
from rotonde.engine.facts import Fact
from rotonde.engine.notation import (
    AmountOf,
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
from rotonde.engine.units import product


class RandomRules(RandomReadings):
    """Makes rules over what can be read; `depth` says how far they branch."""

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

    def _choice_is(self, near: Near) -> Rule:
        found = self._choice(near)
        if found is None:
            return self._between(near)
        values = found.node.fact.values
        return found.is_(*self.rng.sample(values, self.rng.randint(1, len(values))))

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
        choices = self._facts(near, lambda fact: fact.is_choice)
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

    def _applied_number(self, near: Near, unit: str) -> Rule:
        record = self.rng.choice(near)
        found = [one for one in self.quantities if one.kind == record.var.kind and one.rule.node.unit == unit]
        return self.rng.choice(found).of(record) if found else self._bare_number(near, unit)
