"""The search for a witness: of one fact where it is likely to be found, or of whatever fact can be found to matter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.facts import Fact
from rotonde.engine.missing_facts import MissingFact
from rotonde.engine.proofs.alone import alone
from rotonde.engine.questions.guided import guided_turn
from rotonde.engine.questions.openings import Opening, Openings
from rotonde.engine.questions.point_rules import point_rules
from rotonde.engine.questions.points import PERIODS
from rotonde.engine.questions.strangers_listed import WithStrangers
from rotonde.engine.questions.turns import Completions, Crossings, Result, Turn, turn_at
from rotonde.engine.questions.witnesses import as_witness, place_of, sides_of, strangers_in
from rotonde.engine.rights import TIMES_A_YEAR
from rotonde.engine.situations.situation import Situation

LAST = ("residence", "health")
IN_KIND = 500.0
MOST = 5000.0
ROUNDS = 3
TRIES = 5


@dataclass
class Search:
    """A search for completions that some answers turn between, on facts that may be asked."""

    asking: Asking
    situation: Situation
    answers: Sequence[RightAnswer]
    candidates: Sequence[MissingFact]
    with_others: WithStrangers | None = None

    def __post_init__(self) -> None:
        self.facts = self.asking.catalogue.vocabulary.facts
        rights = {id: number for number, id in enumerate(self.asking.rights)}
        self.results: list[Result] = [(rights[one.id], one.of) for one in self.answers]
        rules, own = point_rules(self.asking), {right for right, _ in self.results}
        self.openings = Openings(rules, self.situation, own, self.with_others)
        self.worth = dict(zip(self.results, map(worth_of, self.answers), strict=True))
        asked = {(one.fact, one.of): one for one in sorted(self.candidates, key=str, reverse=True)}
        self.asked = {
            number: found
            for number, row in enumerate(self.openings.rows)
            if (found := self._missing(row, asked)) is not None
        }
        self.tiers = [
            tier_of(self.facts[row.id]) if number in self.asked else None
            for number, row in enumerate(self.openings.rows)
        ]

    def _missing(self, row: Opening, asked: Mapping[tuple[str, str], MissingFact]) -> MissingFact | None:
        """The missing fact that an opening is."""
        of = "+".join(row.of)
        if row.kind == "list" or (row.kind == "fact" and self.facts[row.id].dated not in PERIODS):
            return asked.get((row.id, of))
        wanted = MissingFact(row.id, of, place_of(self.openings, row)["period"])
        return wanted if wanted in self.candidates else None

    @cached_property
    def _completions(self) -> Completions:
        return Completions(self.openings, self.results)

    def witness(self, missing: MissingFact) -> dict[str, Any] | None:
        """A witness of one fact; all facts of its tier are tried at once, for they share their completions."""
        tier = tier_of(self.facts[missing.fact])
        if tier not in self._found:
            self._found[tier] = self._turns_of(tier)
        for row, asked in self.asked.items():
            same_period = asked.period == missing.period or self.facts[asked.fact].dated not in PERIODS
            if (asked.fact, asked.of) != (missing.fact, missing.of) or not same_period:
                continue
            for turn in self._found[tier].get(row, ()):
                if not strangers_in(self.openings, turn) or self._holds(turn):
                    return as_witness(self.openings, turn, self.answers[self.results.index(turn.result)].missing)
        return None

    @cached_property
    def _found(self) -> dict[int, dict[int, list[Turn]]]:
        return {}

    def _turns_of(self, tier: int) -> dict[int, list[Turn]]:
        """The few turns of each row of a tier that bring most."""
        path, crossings = self._completions.crossings_of(0, [row for row in self.asked if self.tiers[row] == tier])
        found: dict[int, list[tuple[float, Crossings, int]]] = {}
        for one in crossings:
            gains = self._gains(one)
            for column, row, gain in zip(one.columns.tolist(), one.rows.tolist(), gains, strict=True):
                found.setdefault(row, []).append((gain, one, column))
        return {
            row: [
                turn_at(path, one, column, row)
                for _, one, column in sorted(own, key=lambda each: each[0], reverse=True)[:TRIES]
            ]
            for row, own in found.items()
        }

    def question(self) -> dict[str, Any] | None:
        """The best question with a witness; without one where none was found."""
        turns = self._turns()
        if not turns:
            first = min(self.candidates, key=lambda one: (tier_of(self.facts[one.fact]), str(one)))
            rights = [one.id for one in self.answers if first in one.missing]
            return {**first.as_json(), "settles": list(dict.fromkeys(rights)), "witness": None}
        gain: dict[int, float] = {}
        for turn in turns:
            gain[turn.row] = gain.get(turn.row, 0) + self._gain(turn)
        best = min(gain, key=lambda row: (self.tiers[row], -gain[row], row))
        own = sorted((turn for turn in turns if turn.row == best), key=self._gain, reverse=True)
        rights = [self.asking.rights[turn.result[0]] for turn in own]
        question = {**self.asked[best].as_json(), "settles": list(dict.fromkeys(rights)), "witness": None}
        for turn in own[:TRIES]:
            missing = self.answers[self.results.index(turn.result)].missing
            question["witness"] = as_witness(self.openings, turn, missing)
            if not strangers_in(self.openings, turn) or self._holds(turn):
                return question
        return {**question, "witness": None}

    def _holds(self, turn: Turn) -> bool:
        """Whether two completions with strangers in them can both be, and come out differently."""
        right, of = turn.result
        one = alone(self.asking, self.asking.rights[right])
        came = []
        for side in sides_of(self.openings, turn):
            values = one.evaluate(side)
            place = side.records[one.asked.right.kind].index(of)
            ends = (one.asked.verdict, *(one.asked.paid[:2] if one.asked.paid else ()))
            came.append([values[one.program.slots[node]][place if node.axes else 0] for node in ends])
        return came[0] != came[1]

    def _turns(self) -> list[Turn]:
        """Turns from a few rounds; another round only while nothing of the first tier that is open has turned."""
        completions = self._completions
        first = min((tier for tier in self.tiers if tier is not None), default=0)
        worth = [self.worth[result] for result in self.results]
        turns: list[Turn] = []
        for seed in range(ROUNDS):
            turns += completions.turns(seed, self.tiers, worth)
            if any(self.tiers[turn.row] == first for turn in turns):
                break
        return turns or guided_turn(completions, self.tiers)

    def _gain(self, turn: Turn) -> float:
        """The euros a year that a turn is about: all a right may bring, or as much as the amount changes."""
        return self._worth_of_change(turn.result, *turn.outcomes)

    def _gains(self, where: Crossings) -> list[float]:
        """The same of every turn along a path."""
        before, after = (where.outcomes[:, where.columns - back].T.tolist() for back in (1, 0))
        return [self._worth_of_change(where.result, *both) for both in zip(before, after, strict=True)]

    def _worth_of_change(self, result: Result, before: Sequence[int], after: Sequence[int]) -> float:
        if before[0] != after[0] or len(before) == 1:
            return self.worth[result]
        asked = self.asking.asked[result[0]]
        scale = asked.paid.scale if asked.paid else 1
        return min(MOST, abs(after[1] - before[1]) / scale * TIMES_A_YEAR[asked.right.per])


def tier_of(fact: Fact) -> int:
    """How freely a fact may be asked for: anybody's nought, money one, residence and health two."""
    return 0 if fact.sensitivity == "ordinary" else 2 if fact.sensitivity in LAST else 1


def worth_of(answer: RightAnswer) -> float:
    """The euros a year between the least and the most that is paid; a fixed guess for what is given in kind."""
    if answer.amount is None:
        return IN_KIND
    return min(MOST, float(answer.amount[1] - answer.amount[0]) * TIMES_A_YEAR[answer.per])
