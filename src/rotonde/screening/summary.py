"""The outcome in numbers: verdicts per right, and which missing fact stands in the way of most answers."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from rotonde.engine.outputs import VERDICTS
from rotonde.screening.answering import AnswerRow, missing_from

MOST_NAMED = 20


def count_verdicts(rows: Sequence[AnswerRow]) -> dict[str, dict[str, int]]:
    """For each right how many have each verdict, and how many are entitled without receiving it."""
    counts: dict[str, dict[str, int]] = {}
    for row in rows:
        of_right = counts.setdefault(row.right, dict.fromkeys([*sorted(VERDICTS), "entitled_not_received"], 0))
        of_right[row.verdict] += 1
        of_right["entitled_not_received"] += row.verdict == "entitled" and row.receives == "false"
    return dict(sorted(counts.items()))


def share_definite(rows: Sequence[AnswerRow]) -> float:
    """Which part of the answers is a certain yes or no."""
    definite = sum(row.verdict in ("entitled", "not_entitled") for row in rows)
    return round(definite / len(rows), 4) if rows else 0.0


def count_missing(rows: Sequence[AnswerRow]) -> list[dict[str, Any]]:
    """The facts that most open answers wait for: how many for it among others, how many for it alone.

    An answer that waits for one fact of one record is settled by it, whatever its value.
    """
    named: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for row in rows:
        if row.verdict == "unknown" and row.missing and not row.gaps:
            missing = [missing_from(text) for text in row.missing.split("; ")]
            named.update({one["fact"] for one in missing})
            if len(missing) == 1:
                alone[missing[0]["fact"]] += 1
    ranked = sorted(named, key=lambda fact: (-alone[fact], -named[fact], fact))
    return [{"fact": fact, "settles_alone": alone[fact], "open_answers": named[fact]} for fact in ranked[:MOST_NAMED]]
