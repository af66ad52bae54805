"""States, moves, clocks and what was told with a move, as somebody reads them."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from django.utils.timezone import localdate, localtime

from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.accounts.models import Organisation
from rotonde.web.referrals.domain.reading import Line
from rotonde.web.referrals.machine.asking import day_told, moment_told
from rotonde.web.referrals.machine.running import Said, outcome_of, verdict_of
from rotonde.web.referrals.machine.table import table
from rotonde.web.referrals.machine.working_days import is_working_day
from rotonde.web.referrals.models import Referral
from rotonde.web.referrals.words import Wording

MOST_WORKING_DAYS = 10
ONE_DAY = timedelta(days=1)


def state_said(state: str, w: Wording) -> str:
    """The name of a state."""
    return table().states[state].words[w.position]


def meaning_said(state: str, w: Wording) -> str:
    """What a state means, in a sentence or two."""
    return table().states[state].meaning[w.position]


def outcome_said(past: Sequence[Said], w: Wording) -> str:
    """What a completed referral brought, and what the person says of it; empty of one that isn't completed."""
    code = outcome_of(past) if past else None
    told = (table().outcomes.get(code or ""), table().verdicts.get(verdict_of(past) or "")) if code else ()
    return ", ".join(words[w.position] for words in told if words)


def clock_said(due_at: datetime, w: Wording, today: date | None = None) -> str:
    """How long a clock still runs: in working days where it is near, else until which day."""
    last, now = localdate(due_at - timedelta(seconds=1)), today or localdate()
    if last < now:
        return w.say("clock_late", day=day_said(last, w.lang))
    if last == now:
        return w["clock_today"]
    days = 0
    while now < last and days <= MOST_WORKING_DAYS:
        now += ONE_DAY
        days += is_working_day(now)
    if not 0 < days <= MOST_WORKING_DAYS:
        return w.say("clock_until", day=day_said(last, w.lang))
    return w.count("clock_working", days)


def is_late(due_at: datetime | None, today: date | None = None) -> bool:
    """Whether the last day of a clock is past."""
    return due_at is not None and localdate(due_at - timedelta(seconds=1)) < (today or localdate())


def kind_said(kind: str, w: Wording) -> str:
    """What a clock waits for."""
    return table().clocks[kind][w.position]


def who_said(referral: Referral, line: Line, w: Wording) -> str:
    """Who made a move: an organisation, in the person's place perhaps, or Rotonde itself."""
    if line.said.side == "system":
        return table().sides["system"][w.position]
    by = _organisation(referral, line.said.by_id).name
    return w.say("for_person", who=by) if line.said.side.startswith("client") else by


def _organisation(referral: Referral, id: Any) -> Organisation:
    return referral.sender if id == referral.sender_id else referral.wanted


def told_said(line: Line, w: Wording) -> Iterator[str]:
    """What was told with a move, but for the words of one's own."""
    move = table().moves[line.said.move]
    names = {"reason": table().reasons.get(move.reasons, {}), "outcome": table().outcomes, "verdict": table().verdicts}
    for asked, words in names.items():
        if line.told.get(asked) in words:
            yield w.say(f"line_{asked}", what=words[line.told[asked]][w.position])
    if move.outcome:
        yield w.say("line_outcome", what=table().outcomes[move.outcome][w.position])
    says: dict[str, Callable[[Any], str]] = {
        "expected_on": partial(_day, w),
        "appointment_at": partial(_moment, w),
        "to": _partner,
    }
    for asked, say in says.items():
        if line.told.get(asked) and (what := say(line.told[asked])):
            yield w.say(f"line_{asked}", what=what)


def at_said(at: datetime, w: Wording) -> str:
    """A day and an hour."""
    return f"{day_said(localdate(at), w.lang)}, {localtime(at):%H:%M}"


def _day(w: Wording, told: Any) -> str:
    found = day_told(told)
    return day_said(found, w.lang) if found else ""


def _moment(w: Wording, told: Any) -> str:
    found = moment_told(told)
    return at_said(found, w) if found else ""


def _partner(told: Any) -> str:
    found = Organisation.objects.filter(id=told).first()
    return found.name if found else ""
