"""What a move asks, and whether what was told answers it: codes of the table, a day, a moment, a consent."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from rotonde.web.referrals.machine.table import Move, table

FURTHEST = timedelta(days=366)


def what_is_missing(move: Move, told: Mapping[str, Any], at: datetime) -> str | None:
    """Tell in a sentence which question of a move has no answer; None where all have one.

    >>> from datetime import UTC
    >>> what_is_missing(table().moves["decline"], {}, datetime(2026, 11, 23, tzinfo=UTC))
    'decline asks reason.'
    """
    for asked in move.asks:
        if not _answers(move, asked, told.get(asked), at):
            return f"{move.name} asks {asked}."
    return None


def day_told(answer: Any) -> date | None:
    """Read a day, also one written as ISO text; None where it is none."""
    if isinstance(answer, datetime):
        return None
    try:
        return answer if isinstance(answer, date) else date.fromisoformat(answer)
    except (TypeError, ValueError):
        return None


def moment_told(answer: Any) -> datetime | None:
    """Read a moment with its offset, also one written as ISO text; None where it is none."""
    try:
        moment = answer if isinstance(answer, datetime) else datetime.fromisoformat(answer)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else None


def _answers(move: Move, asked: str, answer: Any, at: datetime) -> bool:
    choices = _choices(move, asked)
    if choices is not None:
        return isinstance(answer, str) and answer in choices
    if asked == "expected_on":
        return day_told(answer) is not None
    if asked == "appointment_at":
        moment = moment_told(answer)
        return moment is not None and moment <= at + FURTHEST
    return bool(answer)


def _choices(move: Move, asked: str) -> Mapping[str, Any] | None:
    if asked == "reason":
        return table().reasons[move.reasons]
    if asked == "outcome":
        return table().outcomes_to_choose
    return table().verdicts if asked == "verdict" else None
