"""The plan of a person: goals in their own words, who does what, a day to look back, and what became of each."""

from collections.abc import Collection
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.models import Person
from rotonde.web.reception.clarifying.told import DataAreRestricted
from rotonde.web.reception.models import Goal

PURPOSE = "reception.goal"
RUNNING, REACHED, DROPPED = "running", "reached", "dropped"
ENDS = (REACHED, DROPPED)
LONGEST, MOST_AHEAD, USUAL_REVIEW = 1000, timedelta(days=366), timedelta(days=42)


@dataclass(frozen=True)
class Aim:
    """A goal as it is agreed: in the client's words, about which domain, and who does what."""

    words: str
    domain: str = ""
    by_client: str = ""
    by_worker: str = ""
    by_other: str = ""


@dataclass(frozen=True)
class GoalRead:
    """A goal, opened: what is agreed, where it stands, when to look back, and what happened to it on which day."""

    id: UUID
    aim: Aim
    state: str
    review_on: date | None
    version: int
    by: str
    course: list[tuple[str, str]] = field(default_factory=list)

    @property
    def is_running(self) -> bool:
        """Whether the client still wants it."""
        return self.state == RUNNING


class NoWords(ValueError):
    """A goal has words; without them there is nothing to keep."""


class GoalChangedMeanwhile(RuntimeError):
    """Somebody else changed the goal after it was read; `now` is the goal as it stands."""

    def __init__(self, now: GoalRead) -> None:
        super().__init__("the goal was changed meanwhile")
        self.now = now


def plan_of(person: Person) -> list[GoalRead]:
    """The goals of a person, those that run first; for who may read them."""
    found = Goal.objects.filter(person=person).select_related("followed_by").order_by("made_at", "id")
    return sorted((_opened(person, one) for one in found), key=lambda goal: not goal.is_running)


def goal_of(person: Person, id: UUID) -> GoalRead:
    """One goal of a person; raises Goal.DoesNotExist."""
    return _opened(person, Goal.objects.select_related("followed_by").get(person=person, id=id))


@transaction.atomic
def set_goal(user: User, person: Person, aim: Aim, review_on: date | None) -> Goal:
    """Add a goal to the plan of a person; raises NoWords."""
    _require(user, person)
    if not aim.words:
        raise NoWords
    made = Goal.objects.create(
        organisation_id=person.organisation_id,
        person=person,
        sealed=_sealed(person, aim, RUNNING, [("made", localdate().isoformat())]),
        review_on=review_on,
        followed_by=user,
    )
    record_write(user, "reception.goal_written", person)
    return made


def change_goal(user: User, person: Person, id: UUID, version: int, aim: Aim, review_on: date | None) -> None:
    """Write a goal anew as the client wants it now; raises NoWords, GoalChangedMeanwhile."""
    if not aim.words:
        raise NoWords
    before = goal_of(person, id)
    if (before.aim, before.review_on) != (aim, review_on):
        what = "changed" if before.aim != aim else "looked_back"
        _write(user, person, before, version, replace(before, aim=aim, review_on=review_on), what)


def end_goal(user: User, person: Person, id: UUID, version: int, state: str) -> None:
    """Say that the client reached a goal or dropped it, or takes it up again; raises GoalChangedMeanwhile."""
    if state not in (*ENDS, RUNNING):
        raise ValueError("a goal runs, is reached or is dropped")
    before = goal_of(person, id)
    if before.state != state:
        review_on = localdate() + USUAL_REVIEW if state == RUNNING else None
        what = "taken_up" if state == RUNNING else state
        _write(user, person, before, version, replace(before, state=state, review_on=review_on), what)


@transaction.atomic
def _write(user: User, person: Person, before: GoalRead, version: int, after: GoalRead, what: str) -> None:
    _require(user, person)
    course = [*before.course, (what, localdate().isoformat())]
    same = Goal.objects.filter(person=person, id=before.id, version=version)
    if before.version != version or not same.update(
        sealed=_sealed(person, after.aim, after.state, course),
        review_on=after.review_on,
        version=version + 1,
        followed_by=user,
        changed_at=timezone.now(),
    ):
        raise GoalChangedMeanwhile(goal_of(person, before.id))
    record_write(user, "reception.goal_written", person)


def _require(user: User, person: Person) -> None:
    require(user, "reception.clarify", person)
    if person.is_restricted:
        raise DataAreRestricted


def _sealed(person: Person, aim: Aim, state: str, course: Collection[tuple[str, str]]) -> bytes:
    return seal_json(person, PURPOSE, {"aim": asdict(aim), "state": state, "course": list(course)})


def _opened(person: Person, one: Goal) -> GoalRead:
    kept = unseal_json(person, PURPOSE, bytes(one.sealed))
    course = [(what, day) for what, day in kept["course"]]
    return GoalRead(one.id, Aim(**kept["aim"]), kept["state"], one.review_on, one.version, one.followed_by.name, course)
