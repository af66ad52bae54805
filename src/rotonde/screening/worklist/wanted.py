"""Which questions to put on a list beforehand: those that together close most of the rights that are still open.

The next best question is worked out anew after every answer; a list on paper can't do that. Each open answer gives
every fact that it waits for its stake divided by the square of how many are left, and the fact with most is taken:
so what finishes a right comes before what only helps along. Measured against asking one at a time in ADR 0020.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.questions.search import tier_of
from rotonde.engine.rights import TIMES_A_YEAR
from rotonde.screening.answering import AnswerRow, missing_from
from rotonde.screening.worklist.outcomes import amount_of

MOST = 12
VERDICT = 500.0
MOST_EUROS = 5000.0
BY_PERIOD = ("month", "quarter", "year", "school_year")


class Wanted(NamedTuple):
    """A fact to ask: of which record, of which period where it has one, and the rights that wait for it."""

    fact: str
    of: str
    period: str | None
    rights: tuple[str, ...]


class Chosen(NamedTuple):
    """The questions in the order to ask them, and the judgements that no question can replace."""

    questions: tuple[Wanted, ...]
    judgements: tuple[str, ...]


Asked = tuple[str, str, str | None]


def choose(rows: Iterable[AnswerRow], catalogue: Catalogue, most: int = MOST) -> Chosen:
    """The questions for one household, what settles most first, what is sensitive last, residence at the very end.

    A status that is missing on several days is one question. A judgement is never asked.
    """
    facts = catalogue.vocabulary.facts
    left: dict[tuple[str, str], set[Asked]] = {}
    stakes: dict[tuple[str, str], float] = {}
    rights: dict[Asked, dict[str, None]] = {}
    judgements: dict[str, None] = {}
    for row in sorted(rows):
        key = (row.right, row.person_id or row.household_id)
        for one in map(missing_from, row.missing.split("; ") if _is_open(row) else ()):
            fact = facts[one["fact"]]
            if fact.type == "judgement":
                judgements.setdefault(fact.id)
                continue
            asked = (fact.id, one["of"], one["period"] if fact.dated in BY_PERIOD else None)
            left.setdefault(key, set()).add(asked)
            rights.setdefault(asked, {}).setdefault(row.right)
            stakes[key] = _stake(row)
    chosen: list[Asked] = []
    while left and len(chosen) < most:
        best = _best(left, stakes)
        chosen.append(best)
        left = {key: rest for key, asked in left.items() if (rest := asked - {best})}
    chosen.sort(key=lambda asked: (tier_of(facts[asked[0]]), facts[asked[0]].sensitivity == "residence"))
    return Chosen(tuple(Wanted(*asked, tuple(rights[asked])) for asked in chosen), tuple(judgements))


def _best(left: dict[tuple[str, str], set[Asked]], stakes: dict[tuple[str, str], float]) -> Asked:
    worth: dict[Asked, float] = {}
    for key, asked in left.items():
        for one in asked:
            worth[one] = worth.get(one, 0.0) + stakes[key] / len(asked) ** 2
    return min(worth, key=lambda one: (-worth[one], one[0], one[1], one[2] or ""))


def _is_open(row: AnswerRow) -> bool:
    """Whether a fact can still change the answer, or its amount."""
    if not row.missing:
        return False
    return row.verdict in ("unknown", "to_assess") or row.amount_lower != row.amount_upper


def _stake(row: AnswerRow) -> float:
    """What there is to settle: a verdict, and the euros a year between the least and the most that is paid."""
    verdict = VERDICT if row.verdict == "unknown" else 1.0
    low, high = amount_of(row) or (Decimal(0), Decimal(0))
    return verdict + min(MOST_EUROS, float(high - low) * TIMES_A_YEAR.get(row.per, 1))
