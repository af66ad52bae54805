"""The steps with a right of a household: taken, gone back on, and read. Steps are only added."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.sealing import blind_index
from rotonde.web.audit.domain.record import record_write
from rotonde.web.entitlements.domain.workflow import FOLLOWS, FOUND, REFUSED, Taken, standing, state_after
from rotonde.web.entitlements.models import Step
from rotonde.web.people.domain.dossiers import ChangedMeanwhile
from rotonde.web.people.domain.in_use import require_in_use
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.models import Dossier

PURPOSE = "entitlements.step"
MOST_DAYS = 366
LONGEST_NOTE = 1000


class DoesNotFollow(ValueError):
    """This step can't follow the state that the right is in."""


class ReasonMissing(ValueError):
    """A refusal is written down with the reason that was given."""


@dataclass(frozen=True)
class Told:
    """What is written with a step: days as `2026-03-31`, an appointment as somebody wrote it, codes of barriers."""

    day: str = ""
    appointment: str = ""
    bring: list[str] = field(default_factory=list)
    barriers: list[str] = field(default_factory=list)
    reason: str = ""
    note: str = ""
    application: str = ""


class StepRead(NamedTuple):
    """A step, opened."""

    number: int
    taken: Taken
    told: Told
    check_on: date | None
    at: datetime
    by: UUID


@dataclass(frozen=True)
class Course:
    """Everything that was done with one right for one claimant, oldest first."""

    right: str
    of: str
    steps: tuple[StepRead, ...] = ()

    @property
    def read(self) -> int:
        """How many steps there are: who adds one says how many were read."""
        return len(self.steps)

    @property
    def state(self) -> str:
        """Where it stands now."""
        return state_after([one.taken for one in self.steps])

    @property
    def standing(self) -> StepRead | None:
        """The step that made the state; None where nothing was done, or all of it was gone back on."""
        counting = standing(one.taken for one in self.steps)
        return self.steps[counting[-1]] if counting else None

    @property
    def passed(self) -> list[str]:
        """The states that it came through, oldest first, with the one where it stands."""
        counting = standing(one.taken for one in self.steps)
        return [FOUND, *(self.steps[place].taken.state for place in counting)]

    @property
    def check_on(self) -> date | None:
        """The day to look again."""
        return self.steps[-1].check_on if self.steps else None


class Due(NamedTuple):
    """A right of a file to look at again, since a day."""

    dossier: UUID
    right: str
    of: str
    since: date


@transaction.atomic
def take_step(
    user: User,
    dossier: Dossier,
    right: str,
    of: str,
    state: str,
    read: int,
    told: Told = Told(),
    check_after: int = 0,
) -> Step:
    """Add a step; `read` is how many steps there were on the page, `check_after` in how many days to look again.

    Where an appointment comes before that day, the right is looked at on the day of the appointment. Raises
    DoesNotFollow, ReasonMissing, and ChangedMeanwhile where somebody took a step after that page was read.
    """
    require(user, "entitlements.take_step", dossier)
    require_in_use(dossier)
    before = course_of(dossier, right, of)
    if before.read != read:
        raise ChangedMeanwhile(dossier)
    if state not in FOLLOWS[before.state]:
        raise DoesNotFollow(state)
    if state == REFUSED and not told.reason.strip():
        raise ReasonMissing
    return _add(user, dossier, before, Taken(state), told, _look_again_on(check_after, told))


def _look_again_on(check_after: int, told: Told) -> date | None:
    if check_after <= 0:
        return None
    today = date.today()
    check_on = today + timedelta(days=min(check_after, MOST_DAYS))
    appointment = date.fromisoformat(told.appointment[:10]) if told.appointment else check_on
    return appointment if today <= appointment < check_on else check_on


@transaction.atomic
def step_back(user: User, dossier: Dossier, right: str, of: str, read: int) -> Step | None:
    """Go back on the last step that counts, by a step that says so; None where there is none."""
    require(user, "entitlements.take_step", dossier)
    require_in_use(dossier)
    before = course_of(dossier, right, of)
    if before.read != read:
        raise ChangedMeanwhile(dossier)
    counting = standing(one.taken for one in before.steps)
    if not counting:
        return None
    left = before.steps[counting[-2]] if len(counting) > 1 else None
    state, check_on = (left.taken.state, left.check_on) if left else (FOUND, None)
    return _add(user, dossier, before, Taken(state, is_back=True), Told(), check_on)


def _add(user: User, dossier: Dossier, before: Course, taken: Taken, told: Told, check_on: date | None) -> Step:
    kept = {"right": before.right, "of": before.of, **taken._asdict(), "told": asdict(told)}
    try:
        with transaction.atomic():
            made = Step.objects.create(
                organisation=dossier.organisation,
                dossier=dossier,
                about_index=index_of(dossier, before.right, before.of),
                number=before.read + 1,
                sealed=seal_json(dossier.organisation, PURPOSE, kept),
                check_on=check_on,
                taken_by=user,
            )
    except IntegrityError:
        raise ChangedMeanwhile(dossier) from None
    record_write(user, "entitlements.stepped_back" if taken.is_back else "entitlements.stepped", dossier)
    return made


def course_of(dossier: Dossier, right: str, of: str) -> Course:
    """What was done with one right; for who may read the file."""
    found = Step.objects.filter(dossier=dossier, about_index=index_of(dossier, right, of)).order_by("number")
    return Course(right, of, tuple(_opened(dossier, one)[1] for one in found))


def courses_of(dossier: Dossier) -> list[Course]:
    """Every right of a file with which something was done; for who may read the file."""
    return _courses(dossier, Step.objects.filter(dossier=dossier))


def courses_about(dossier: Dossier, indexes: Collection[bytes]) -> list[Course]:
    """The same for some rights of a file, by their blind indexes."""
    return _courses(dossier, Step.objects.filter(dossier=dossier, about_index__in=indexes))


def _courses(dossier: Dossier, steps: QuerySet[Step]) -> list[Course]:
    found: dict[tuple[str, str], list[StepRead]] = defaultdict(list)
    for one in steps.order_by("number"):
        about, step = _opened(dossier, one)
        found[about].append(step)
    return [Course(right, of, tuple(steps)) for (right, of), steps in found.items()]


def due(dossiers: Sequence[Dossier] | QuerySet[Dossier], on: date) -> list[Due]:
    """The rights to look at again by a day, the longest waiting on top; for files that the caller may read."""
    last: dict[tuple[UUID, bytes], Step] = {}
    for one in Step.objects.filter(dossier__in=dossiers).select_related("dossier__organisation").order_by("number"):
        last[one.dossier_id, bytes(one.about_index)] = one
    late = sorted((one for one in last.values() if one.check_on and one.check_on <= on), key=_check_day)
    return [Due(one.dossier_id, *_opened(one.dossier, one)[0], _check_day(one)) for one in late]


def index_of(dossier: Dossier, right: str, of: str) -> bytes:
    """The blind index of a right for a claimant of a file."""
    return blind_index(dossier.organisation, PURPOSE, f"{dossier.id} {right} {of}")


def _check_day(one: Step) -> date:
    assert one.check_on is not None
    return one.check_on


def _opened(dossier: Dossier, one: Step) -> tuple[tuple[str, str], StepRead]:
    kept = unseal_json(dossier.organisation, PURPOSE, bytes(one.sealed))
    taken = Taken(kept["state"], kept["is_back"])
    step = StepRead(one.number, taken, Told(**kept["told"]), one.check_on, one.taken_at, one.taken_by_id)
    return (kept["right"], kept["of"]), step
