"""A witness as plain data, and from there the two completions it stands for."""

from collections.abc import Mapping, Sequence
from typing import Any

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import period_name
from rotonde.engine.missing_facts import MissingFact
from rotonde.engine.outputs import VERDICTS
from rotonde.engine.questions.completions import completion
from rotonde.engine.questions.openings import Opening, Openings
from rotonde.engine.questions.point_rules import point_rules
from rotonde.engine.questions.points import PERIODS
from rotonde.engine.questions.turns import Turn
from rotonde.engine.situations.possible import written
from rotonde.engine.situations.situation import Situation

NOBODY_ELSE = "nobody else"
Place = tuple[str, str, str | None]


def as_witness(openings: Openings, turn: Turn, missing: Sequence[MissingFact]) -> dict[str, Any]:
    """The right and record, both sides with their value and result, and what is filled in alike on both.

    Of the rest only what the result can depend on is told, and what isn't the first that it can be: what isn't
    told is. Strangers are there once they are on a list.
    """
    asking = openings.rules.asking
    right, record = turn.result
    asked = asking.asked[right]
    sides = []
    for choices, outcome in zip((turn.before, turn.after), turn.outcomes, strict=True):
        value = written_choice(openings, turn.row, choices[turn.row])
        side: dict[str, Any] = {"value": value, "verdict": VERDICTS[outcome[0]]}
        if asked.paid:
            side["amount"] = [f"{end / asked.paid.scale:.2f}" for end in outcome[1:]]
        sides.append(side)
    there = strangers_in(openings, turn)
    named = {(one.fact, one.of) for one in missing}
    absent = openings.names - there
    alike = [
        {**place_of(openings, row), "value": written_choice(openings, number, choice)}
        for number, (row, choice) in enumerate(zip(openings.rows, turn.before, strict=True))
        if number != turn.row and absent.isdisjoint(row.of) and (choice or (row.id, "+".join(row.of)) in named)
    ]
    return {"right": asked.right.id, "of": record, "sides": sides, "alike": alike}


def strangers_in(openings: Openings, turn: Turn) -> set[str]:
    """The strangers that are on a list on either side."""
    listed = [
        row.id
        for row, *both in zip(openings.rows, turn.before, turn.after, strict=True)
        if row.kind == "list" and any(both)
    ]
    return {openings.stranger_of(complete) for complete in listed}


def place_of(openings: Openings, row: Opening) -> dict[str, Any]:
    """Of what and when an opening is, as a missing fact is written."""
    period = None
    if row.period:
        dated = openings.situation.vocabulary.facts[row.id].dated
        first, last = (period_name(dated, day) for day in row.period)  # type: ignore[arg-type]
        period = first if first == last else f"{first}/{last}"
    return {"fact": row.id, "of": "+".join(row.of), "period": period}


def written_choice(openings: Openings, number: int, choice: int) -> Any:
    """A chosen value as it is written; of a list the stranger who is on it."""
    row = openings.rows[number]
    if row.kind == "list":
        return openings.stranger_of(row.id) if choice else NOBODY_ELSE
    value = row.values[choice]
    return bool(value.low) if row.kind == "pair" else written(value, openings.situation.vocabulary.facts[row.id])


def completions_of(asking: Asking, situation: Situation, question: Mapping[str, Any]) -> tuple[Situation, Situation]:
    """The two completions that the witness of a question stands for."""
    openings = Openings(point_rules(asking), situation)
    witness = question["witness"]
    alike = {_place(openings, one): one["value"] for one in witness["alike"]}
    one, other = ({**alike, _place(openings, question): side["value"]} for side in witness["sides"])
    return _completed(openings, one), _completed(openings, other)


def sides_of(openings: Openings, turn: Turn) -> tuple[Situation, Situation]:
    """The two completions that the witness of a turn will stand for: what it doesn't tell is the first it can be."""
    absent = openings.names - strangers_in(openings, turn)
    there = [absent.isdisjoint(row.of) for row in openings.rows]
    before, after = (
        [choice if told else 0 for choice, told in zip(side, there, strict=True)] for side in (turn.before, turn.after)
    )
    return completion(openings, before), completion(openings, after)


def _place(openings: Openings, what: Mapping[str, Any]) -> Place:
    """A fact of a record; by period only where it is known by period, for else one value goes for all days."""
    fact = openings.situation.vocabulary.facts.get(what["fact"])
    return what["fact"], what["of"], what["period"] if fact and fact.dated in PERIODS else None


def _completed(openings: Openings, side: Mapping[Place, Any]) -> Situation:
    """The completion with the values of one side; what isn't written there can't matter and is the first it can be."""
    chosen = []
    for number, row in enumerate(openings.rows):
        wanted = side.get(_place(openings, place_of(openings, row)))
        written_as = [written_choice(openings, number, choice) for choice in range(len(row.values))]
        chosen.append(written_as.index(wanted) if wanted in written_as else 0)
    return completion(openings, chosen)
