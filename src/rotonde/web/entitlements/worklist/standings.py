"""How each right stands for a household as a whole: the best of its claimants' answers, without a word."""

import re
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from rotonde.screening.answering import AnswerRow
from rotonde.screening.worklist.entries import Entry
from rotonde.web.entitlements import engine_port

STATES = ("entitled", "to_assess", "unknown", "elsewhere", "through_another", "received", "not_entitled")
"""The answers of a list, the nearest to a right first.

`received`: whoever it is about gets it, whatever the answer. `through_another`: seems due, but somebody of the circle
gets it, or another right stands in its place.
"""
TO_DO = ("entitled", "to_assess", "unknown", "elsewhere")


class Standing(NamedTuple):
    """One right of a household: its best answer, how many claimants share it, and how many questions are left.

    `missed`: somebody seems to have it and isn't known to get it. `held`: somebody doesn't want it now.
    """

    state: str
    row: AnswerRow
    left: int
    times: int = 1
    missed: bool = False
    held: bool = False


def standings_of(one: Entry) -> dict[str, Standing]:
    """Say how every right of a household stands."""
    missed = {(unused.right, unused.of) for unused in one.unused}
    held = {(on_hold.right, on_hold.of) for on_hold in one.held}
    found: dict[str, Standing] = {}
    for row in one.rows:
        pair = (row.right, row.person_id or row.household_id)
        left = questions_in(row.missing) if row.verdict == "unknown" else 0
        made = Standing(_state(row, left), row, left, 1, pair in missed, pair in held)
        if made.state == "entitled" and not (made.missed or made.held):
            made = made._replace(state="through_another")
        old = found.get(row.right)
        if old is None or _rank(made) < _rank(old):
            found[row.right] = made
        elif old.state == made.state:
            found[row.right] = old._replace(times=old.times + 1)
    return found


def fits(standings: dict[str, Standing], right: str, answer: str) -> bool:
    """Whether a household has this answer, to this right or to any; without an answer: something to do about it."""
    looked_at: Collection[Standing] = [standings[right]] if right in standings else [] if right else standings.values()
    return (not right and not answer) or any(one.state == answer if answer else one.state in TO_DO for one in looked_at)


def questions_in(missing: str) -> int:
    """Count what can be asked in a cell of missing facts: a judgement is never asked."""
    return missing.count("; ") + 1 - len(_judgements().findall(missing)) if missing else 0


@cache
def _judgements() -> re.Pattern[str]:
    ids = "|".join(map(re.escape, sorted(engine_port.judgements())))
    return re.compile(rf"(?:^|; )(?:{ids})(?=@| of )")


def _state(row: AnswerRow, left: int) -> str:
    if row.receives == "true":
        return "received"
    if row.verdict != "unknown" or left:
        return row.verdict
    return "to_assess" if row.missing else "elsewhere"


def _rank(one: Standing) -> tuple[bool, int]:
    """What is missed comes first: that is what a list is for."""
    return not one.missed, STATES.index(one.state)
