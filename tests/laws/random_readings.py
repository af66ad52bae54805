"""What a random rule can read: facts of records and pairs, at days and over days, lists and circles."""

import random
from collections.abc import Callable, Sequence
from typing import Any

from rotonde.engine.facts import Fact, Vocabulary
from rotonde.engine.notation import Choice, Dated, Listed, Many, Record, Rule, claimed, on
from rotonde.engine.parameters import Parameter
from rotonde.engine.rights import Circle, Quantity

Near = tuple[Record, ...]
PERIODS = ("month", "year", "school_year")


class RandomReadings:
    """Reads what a vocabulary and the definitions made so far have.

    `near` holds the records that a rule may speak of; `pairs` the pairs of them that stand linked there.
    """

    def __init__(self, rng: random.Random, vocabulary: Vocabulary, parameters: Sequence[Parameter]) -> None:
        self.rng, self.vocabulary, self.parameters = rng, vocabulary, list(parameters)
        self.quantities: list[Quantity] = []
        self.circles: list[Circle] = []
        self.rights: list[tuple[str, str]] = []
        self.pairs: list[tuple[Listed, Record]] = []

    def day(self, near: Near, depth: int) -> Rule:
        """A day of the question, or one that differs by record."""
        raise NotImplementedError

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

    def judgement(self, near: Near) -> Rule | None:
        """Something that only a person can say of one of the records."""
        facts = self._facts(near, lambda fact: fact.type == "judgement")
        return self._read(*self.rng.choice(facts)) if facts else None

    def _choice(self, near: Near) -> Choice | None:
        pair = self._pair_fact(lambda fact: fact.is_choice) if self.rng.random() < 0.4 else None
        facts = self._facts(near, lambda fact: fact.is_choice)
        if pair is not None or not facts:
            return pair  # type: ignore[no-any-return]
        return self._read(*self.rng.choice(facts))  # type: ignore[no-any-return]

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

    def received(self) -> list[tuple[str, str]]:
        """The rights of which it can be known that somebody gets them, with the kind of record that does."""
        facts = self.vocabulary.facts.values()
        return [(fact.id.removeprefix("receives."), fact.record) for fact in facts if fact.id.startswith("receives.")]

    def fixed_day(self) -> Rule:
        """A day that hangs on the question alone."""
        start = self.rng.choice((on, claimed))
        return self.rng.choice((start, start.minus(months=self.rng.randint(1, 20)), start.start_of("year")))
