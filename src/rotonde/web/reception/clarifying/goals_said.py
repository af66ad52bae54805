"""The goals of a plan in words: who does what, when to look back, and what became of each."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.reception.clarifying.goals import GoalRead
from rotonde.web.reception.clarifying.instrument import instrument
from rotonde.web.reception.clarifying.words import Wording

DOES = ("client", "worker", "other")


@dataclass(frozen=True)
class GoalSaid:
    """A goal as the page shows it."""

    id: UUID
    version: int
    words: str
    domain: str
    does: list[tuple[str, list[str]]]
    look_back: str
    is_late: bool
    is_running: bool
    state: str
    course: list[tuple[str, str]]


def goal_said(goal: GoalRead, today: date, w: Wording) -> GoalSaid:
    """Say a goal."""
    domain = instrument().named(goal.aim.domain)
    is_late = goal.review_on is not None and goal.review_on <= today
    return GoalSaid(
        id=goal.id,
        version=goal.version,
        words=goal.aim.words,
        domain=domain.name[w.position] if domain else "",
        does=who_does_what(goal, [w[f"does_{who}"] for who in DOES]),
        look_back=_look_back(goal, w, is_late=is_late),
        is_late=is_late,
        is_running=goal.is_running,
        state="" if goal.is_running else w[f"state_{goal.state}"],
        course=[(w[f"course_{what}"], day_said(day, w.lang)) for what, day in reversed(goal.course)],
    )


def who_does_what(goal: GoalRead, titles: list[str]) -> list[tuple[str, list[str]]]:
    """What everybody does, a line each, under these titles; who does nothing isn't there."""
    told = (goal.aim.by_client, goal.aim.by_worker, goal.aim.by_other)
    return [(title, text.splitlines()) for title, text in zip(titles, told, strict=True) if text]


def is_with_care(goal: GoalRead) -> bool:
    """Whether a goal is about something that not everybody may read, so that it is on paper only when asked."""
    domain = instrument().named(goal.aim.domain)
    return domain is not None and domain.with_care


def _look_back(goal: GoalRead, w: Wording, *, is_late: bool) -> str:
    if not goal.is_running:
        return ""
    if goal.review_on is None:
        return w["no_look_back"]
    return w.say("look_back_late" if is_late else "look_back_on", day=day_said(goal.review_on, w.lang))
