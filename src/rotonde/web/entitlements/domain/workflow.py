"""From found to received: which step may follow which, as a table.

Every step is taken by somebody. A machine takes none of them: it never refuses, stops or reclaims. An application may
follow any state, for anybody may always apply.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

FOUND, APPLIED, REFUSED, RECEIVED = "found", "applied", "refused", "received"
FOLLOWS: dict[str, tuple[str, ...]] = {
    "found": ("discussed", "papers_asked", "together", "applied", "received"),
    "discussed": ("papers_asked", "together", "applied", "stuck"),
    "papers_asked": ("papers_asked", "together", "applied", "stuck"),
    "together": ("papers_asked", "together", "applied", "stuck"),
    "applied": ("passed_on", "granted", "refused", "applied", "stuck"),
    "passed_on": ("granted", "refused", "applied", "stuck"),
    "granted": ("received", "applied", "stuck"),
    "refused": ("applied", "together", "granted"),
    "received": ("applied", "together"),
    "stuck": ("discussed", "papers_asked", "together", "applied"),
}
"""What may follow each state. A decision may still turn: who is refused can be granted after an appeal."""

UNDECIDED = ("applied", "passed_on")
"""While it is in one of these a decision is waited for."""

ASKS: dict[str, tuple[str, ...]] = {
    "discussed": ("barriers", "note", "check"),
    "papers_asked": ("bring", "barriers", "note", "check"),
    "together": ("appointment", "bring", "barriers", "note", "check"),
    "applied": ("day", "barriers", "note", "check"),
    "passed_on": ("day", "barriers", "note", "check"),
    "granted": ("day", "barriers", "note", "check"),
    "refused": ("day", "reason", "barriers", "note", "check"),
    "received": ("day", "barriers", "note"),
    "stuck": ("barriers", "note", "check"),
}
"""What is asked with each step; only the reason of a refusal must be given. A barrier may be met at any of them."""

WAITING_DAYS = {
    "discussed": 14,
    "papers_asked": 14,
    "together": 14,
    "applied": 30,
    "passed_on": 30,
    "granted": 30,
    "refused": 14,
    "stuck": 30,
}
"""After how many days to look again, unless somebody says otherwise: ours, no law."""


class Taken(NamedTuple):
    """A step as the table reads it: the state it leads to, or that it goes back on the one before."""

    state: str
    is_back: bool = False


def standing(steps: Iterable[Taken]) -> list[int]:
    """The places of the steps that still count: one that goes back takes away the last that does.

    >>> standing([Taken("discussed"), Taken("applied"), Taken("discussed", is_back=True)])
    [0]
    """
    counting: list[int] = []
    for place, step in enumerate(steps):
        if step.is_back:
            counting = counting[:-1]
        else:
            counting.append(place)
    return counting


def state_after(steps: Sequence[Taken]) -> str:
    """The state that steps lead to.

    >>> state_after([]), state_after([Taken("applied"), Taken("refused")])
    ('found', 'refused')
    """
    counting = standing(steps)
    return steps[counting[-1]].state if counting else FOUND
