"""The answers about many situations, as rows of the table that a screening gives."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.many import many
from rotonde.engine.situations.possible import over_days
from rotonde.engine.situations.situation import UNSURE, Situation


class AnswerRow(NamedTuple):
    """One right for one household or person, in the columns of `answers.csv`."""

    household_id: str
    person_id: str
    right: str
    verdict: str
    amount_lower: str
    amount_upper: str
    unit: str
    per: str
    reason: str
    missing: str
    gaps: str
    stale: str
    receives: str


def answers_of(situations: Iterable[Situation], asking: Asking, engine: str = "numpy") -> list[AnswerRow]:
    """All rights for every household and person of the situations, read in blocks of equal size."""
    return [row for rows in rows_by_situation(list(situations), asking, engine) for row in rows]


def rows_by_situation(block: Sequence[Situation], asking: Asking, engine: str = "numpy") -> list[list[AnswerRow]]:
    """The rows of each situation of a block, in the order of the block."""
    found: list[list[AnswerRow]] = [[] for _ in block]
    for place, answers in many(asking, block, engine):
        homes = homes_of(block[place], asking.dates.on.toordinal())
        for answer in answers:
            kind = asking.catalogue.rights[answer.id].kind
            owner = (homes.get(answer.of, ""), answer.of) if kind == "person" else (answer.of, "")
            found[place].append(_row(answer, *owner))
    return found


def homes_of(situation: Situation, day: int) -> dict[str, str]:
    """The household in which each person has a domicile on a day."""
    homes = {}
    for (of, to), pair in sorted(situation.pairs.get("member", {}).items()):
        if over_days(pair.days, UNSURE, day, day, "least", "low", ()) == 1:
            homes[of] = to
    return homes


def _row(answer: RightAnswer, household: str, person: str) -> AnswerRow:
    told = answer.as_json()
    amount: dict[str, Any] = told["amount"] or {}
    return AnswerRow(
        household_id=household,
        person_id=person,
        right=answer.id,
        verdict=answer.verdict,
        amount_lower=amount.get("lower", ""),
        amount_upper=amount.get("upper", ""),
        unit=amount.get("unit", ""),
        per=amount.get("per", ""),
        reason=answer.reason or "",
        missing="; ".join(missing_text(one) for one in told["missing"]),
        gaps="; ".join(answer.gaps),
        stale="; ".join(answer.stale),
        receives={True: "true", False: "false"}.get(told["receives"]["value"], "unknown"),
    )


def missing_text(missing: dict[str, Any]) -> str:
    """A missing fact in one cell: `fact@period of record`.

    >>> missing_text({"fact": "taxable_income", "of": "anna", "period": "2024"})
    'taxable_income@2024 of anna'
    """
    period = f"@{missing['period']}" if missing["period"] else ""
    return f"{missing['fact']}{period} of {missing['of']}"


def missing_from(text: str) -> dict[str, Any]:
    """A missing fact read back from its cell.

    >>> missing_from("fuel of d1")
    {'fact': 'fuel', 'of': 'd1', 'period': None}
    """
    fact, _, of = text.partition(" of ")
    fact, _, period = fact.partition("@")
    return {"fact": fact, "of": of, "period": period or None}
