"""What waits for one worker among the rights of their files: a day to look again, a clock that runs out, a hold over.

It waits for who took the last step; where they no longer work in that office, for everybody who does. Who goes along
with a household, and reads its file, sees what waits in it whoever took the step.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, visible
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.domain.applications import Applied, applications_made
from rotonde.web.entitlements.domain.holds import Held, holds_over
from rotonde.web.entitlements.domain.steps import Course, courses_about, courses_of
from rotonde.web.entitlements.domain.workflow import UNDECIDED
from rotonde.web.entitlements.models import Application, Hold, Step
from rotonde.web.entitlements.wording.waiting import CLOCK_OVER, CLOCK_RUNS, HOLD_OVER, LOOK_AGAIN
from rotonde.web.entitlements.words import in_language
from rotonde.web.look.words import LANGUAGES
from rotonde.web.people.looked_after import looked_after_by
from rotonde.web.people.models import Dossier
from rotonde.web.people.waiting import Waiting, Words

BEFORE_CLOCK = timedelta(days=7)
"""From so many days before a decision must come the application is on the list."""

About = tuple[UUID, str, str]


def rights_waiting_for(user: User, on: date) -> Iterator[Waiting]:
    """Each right of a file once, with the nearest of its days; not of a file that may not be used now."""
    action = "people.read_dossier" if _goes_along(user) else "entitlements.take_step"
    files = visible(user, action, Dossier).exclude(persons__is_restricted=True)
    found = {about: _look_again(about, course) for about, course in _courses(user, files, on).items()}
    for about, applied in _applications(user, files, on):
        clock = _clock(about, applied, on)
        earlier = found.get(about)
        if earlier is None or (clock.due or on) < (earlier.due or on):
            found[about] = clock
    yield from found.values()
    yield from (_hold_over(one) for one in _holds(user, files, on) if (one.dossier, one.right, one.of) not in found)


def _by(user: User, who: str, on: date) -> Q:
    return Q() if _goes_along(user) else looked_after_by(user, who, "dossier__office", on)


def _goes_along(user: User) -> bool:
    return allows(user, "people.see_paired")


def _courses(user: User, files: QuerySet[Dossier], on: date) -> dict[About, Course]:
    """The courses whose last step this user looks after, with a day that has come."""
    later = Step.objects.filter(
        dossier=OuterRef("dossier"), about_index=OuterRef("about_index"), number__gt=OuterRef("number")
    )
    last = Step.objects.filter(~Exists(later), dossier__in=files, check_on__lte=on)
    return _read(last.filter(_by(user, "taken_by", on)).values_list("dossier_id", "about_index"))


def _read(abouts: Iterable[tuple[UUID, bytes | memoryview]]) -> dict[About, Course]:
    """The courses of some rights by the number of their file and their blind index."""
    wanted: dict[UUID, set[bytes]] = defaultdict(set)
    for dossier, index in abouts:
        wanted[dossier].add(bytes(index))
    return {
        (file.id, course.right, course.of): course
        for file in _opened(wanted)
        for course in courses_about(file, wanted[file.id])
        if engine_port.right(course.right)
    }


def _opened(ids: Iterable[UUID]) -> QuerySet[Dossier]:
    """Files with the organisation that unseals their steps, without what they hold themselves."""
    return Dossier.objects.filter(id__in=list(ids)).select_related("organisation").defer("sealed")


def _applications(user: User, files: QuerySet[Dossier], on: date) -> Iterator[tuple[About, Applied]]:
    """The applications whose decision must come soon or should have come, and of which none is written down."""
    made = Application.objects.filter(dossier__in=files).filter(_by(user, "made_by", on))
    running = [
        (dossier, index, one)
        for dossier, index, one in applications_made(made)
        if one.decide_by is not None and one.decide_by - BEFORE_CLOCK <= on
    ]
    courses = _read((dossier, index) for dossier, index, _ in running)
    newest = {(dossier, one.right, one.of): one for dossier, _, one in running}
    for about, one in newest.items():
        if about in courses and courses[about].state in UNDECIDED:
            yield about, one


def _holds(user: User, files: QuerySet[Dossier], on: date) -> Iterator[Held]:
    """The holds that are over, and since which nobody did anything with the right."""
    over = Hold.objects.filter(dossier__in=files).filter(_by(user, "set_by", on))
    found = holds_over(over, on)
    last = {
        (file.id, course.right, course.of): localdate(course.steps[-1].at)
        for file in _opened({one.dossier for one in found})
        for course in courses_of(file)
    }
    for one in found:
        if engine_port.right(one.right) and last.get((one.dossier, one.right, one.of), date.min) <= one.until:
            yield one


def _look_again(about: About, course: Course) -> Waiting:
    since = localdate(course.steps[-1].at)
    return _waiting(about, since, course.check_on, LOOK_AGAIN[course.state])


def _clock(about: About, one: Applied, on: date) -> Waiting:
    assert one.at is not None
    assert one.decide_by is not None
    return _waiting(about, localdate(one.at), one.decide_by, CLOCK_RUNS if one.decide_by >= on else CLOCK_OVER)


def _hold_over(one: Held) -> Waiting:
    return _waiting((one.dossier, one.right, one.of), one.until, one.until, HOLD_OVER)


def _waiting(about: About, since: date, due: date | None, words: Words) -> Waiting:
    dossier, right, of = about
    names = (engine_port.right(right) or {})["names"]
    nl, fr, en = (text.format(right=in_language(names, lang)) for text, lang in zip(words, LANGUAGES, strict=True))
    return Waiting(
        since, due, (nl, fr, en), "dossier_right", {"dossier": dossier, "right": right}, dossier, f"voor={of}"
    )
