"""The course of a right in words: where it stands on the way from found to received, and what was done when."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from django.utils import timezone

from rotonde.web.entitlements import notation
from rotonde.web.entitlements.barriers import Barrier, barriers
from rotonde.web.entitlements.domain.applications import Applied, application_of
from rotonde.web.entitlements.domain.steps import Course, StepRead
from rotonde.web.entitlements.right_page.words import Wording
from rotonde.web.entitlements.words import in_language
from rotonde.web.people.models import Dossier

NOT_SEEN_YET = timedelta(days=61)
WAY = ("found", "discussed", "papers_asked", "together", "applied", "granted", "received")


@dataclass
class OnTheWay:
    """One state of the way: its words, whether it was passed, and whether the right stands there."""

    words: str
    is_passed: bool
    is_now: bool


@dataclass
class StepSaid:
    """One step in words, for the history."""

    day: str
    what: str
    lines: list[str] = field(default_factory=list)


@dataclass
class CourseSaid:
    """Where a right stands, and how it came there."""

    read: int
    state: str
    now: str
    way: list[OnTheWay]
    check: str
    is_late: bool
    lines: list[str]
    history: list[StepSaid]
    receipts: list[tuple[UUID, Applied]]

    @property
    def is_applied_for(self) -> bool:
        """Whether it was applied for: then another application isn't the next thing to do."""
        return bool(self.receipts) or self.state in ("applied", "passed_on", "granted", "received")

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step to go back on."""
        return self.state != "found"


def course_said(course: Course, right: dict[str, list[dict[str, str]]], dossier: Dossier, w: Wording) -> CourseSaid:
    """Say a course in words; `right` tells the papers to bring in the language of the page."""
    now, state = course.standing, course.state
    words = w["state_" + state]
    since = w.say("since_day", state=words, day=_day_of(now, w)) if now else ""
    papers = {str(one.get("nl", "")): in_language(one, w.lang) for one in right["documents"]}
    check, is_late = check_said(course.check_on, w)
    return CourseSaid(
        read=course.read,
        state=state,
        now=since or w["nothing_taken"],
        way=_way(course, w),
        check=check,
        is_late=is_late,
        lines=_told(now, papers, w) if now else [],
        history=[_said(one, papers, w) for one in reversed(course.steps)],
        receipts=_receipts(course, dossier),
    )


def trace_said(course: Course, w: Wording, *, is_received: bool) -> str:
    """That something granted or received isn't in the office's data yet, and whether it should have been by now."""
    now = course.standing
    if now is None or is_received or course.state not in ("granted", "received"):
        return ""
    since = date.fromisoformat(now.told.day) if now.told.day else timezone.localdate(now.at)
    return w["not_seen_yet" if date.today() - since < NOT_SEEN_YET else "never_seen"]


def check_said(check_on: date | None, w: Wording) -> tuple[str, bool]:
    """When to look again, in words, and whether that day has come."""
    if check_on is None:
        return "", False
    is_late = check_on <= date.today()
    return w.say("check_late" if is_late else "check_on", day=notation.day(check_on, w.lang)), is_late


def _way(course: Course, w: Wording) -> list[OnTheWay]:
    passed = set(course.passed)
    states = [("refused" if one == "granted" and course.state == "refused" else one) for one in WAY]
    if "passed_on" in passed:
        states.insert(states.index("applied") + 1, "passed_on")
    if course.state == "stuck":
        before = next(one for one in reversed(states) if one in passed)
        states.insert(states.index(before) + 1, "stuck")
    return [OnTheWay(w["state_" + one], one in passed, one == course.state) for one in states]


def _said(one: StepRead, papers: dict[str, str], w: Wording) -> StepSaid:
    state = w["state_" + one.taken.state]
    what = w.say("went_back", state=state) if one.taken.is_back else state
    at = timezone.localtime(one.at)
    when = w.say("day_and_time", day=notation.day(at.date(), w.lang), time=f"{at:%H:%M}")
    return StepSaid(when, what, _told(one, papers, w))


def _told(one: StepRead, papers: dict[str, str], w: Wording) -> list[str]:
    """What was written with a step, a line each."""
    told, lines = one.told, []
    if told.appointment:
        lines.append(f"{w['checklist_appointment']}: {appointment_said(told.appointment, w)}")
    if told.bring:
        lines.append(f"{w['field_bring']}: {'; '.join(papers.get(paper, paper) for paper in told.bring)}")
    if told.day:
        lines.append(notation.day(told.day, w.lang))
    lines += [told.reason] * bool(told.reason)
    lines += [barrier_said(barriers()[code], w) for code in told.barriers if code in barriers()]
    return lines + [told.note] * bool(told.note)


def barrier_said(one: Barrier, w: Wording) -> str:
    """A barrier with where it lies and how it keeps somebody from a right."""
    level, mechanism = w["level_" + one.level], w["mechanism_" + one.mechanism]
    return w.say("barrier_line", barrier=one.words[w.lang], level=level.lower(), mechanism=mechanism)


def appointment_said(appointment: str, w: Wording) -> str:
    """An appointment in words, with its hour where there is one."""
    day, _, time = appointment.partition(" ")
    said = notation.day(day, w.lang)
    return w.say("day_and_time", day=said, time=time) if time else said


def _day_of(one: StepRead, w: Wording) -> str:
    return notation.day(one.told.day or timezone.localdate(one.at), w.lang)


def _receipts(course: Course, dossier: Dossier) -> list[tuple[UUID, Applied]]:
    ids = [UUID(one.told.application) for one in reversed(course.steps) if one.told.application]
    return [(id, application_of(dossier, id)) for id in ids]
