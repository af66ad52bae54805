"""What the log tells about a person, laid out by organisation and by what it was for, in sentences for that person."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.utils.timezone import localtime

from rotonde.web.audit.domain.about import lines_about
from rotonde.web.audit.models import Event
from rotonde.web.entitlements import notation
from rotonde.web.entitlements.models import Outcome, Run
from rotonde.web.entitlements.who_looked.words import Wording
from rotonde.web.people.models import Person
from rotonde.web.people.persons.called import numbers_in_log

SHORT, YOUR_QUESTIONS = 8, "your_questions"


@dataclass
class Look:
    """One sentence: what somebody in a function did on a day, how often and between which hours."""

    said: str
    when: str
    what: str
    number: str


@dataclass
class For:
    """What was done for one purpose."""

    said: str
    looks: list[Look] = field(default_factory=list)


@dataclass
class By:
    """What one organisation did."""

    name: str
    purposes: list[For] = field(default_factory=list)


@dataclass
class Laid:
    """The whole page: by organisation, and how many lines of the log it tells of."""

    organisations: list[By]
    lines: int
    since: datetime | None


Day = tuple[date, str, str, str, str]


def laid_out(person: Person, w: Wording) -> Laid:
    """Lay out everything that was done with the data of a person, the newest day first."""
    organisation = person.organisation
    events = list(lines_about(organisation, numbers_in_log(person)))
    by: dict[str, dict[str, dict[Day, list[Event]]]] = {}
    for event in events:
        name = (event.by_organisation or organisation).name
        purpose = event.purpose or w.purpose_of(event.action)
        by.setdefault(name, {}).setdefault(purpose, {}).setdefault(_day(event), []).append(event)
    laid = [By(name, [_for(code, days, w) for code, days in _in_order(those)]) for name, those in by.items()]
    laid.sort(key=lambda one: (one.name != organisation.name, one.name))
    return Laid(laid, len(events), events[-1].at if events else None)


def _in_order(purposes: dict[str, dict[Day, list[Event]]]) -> list[tuple[str, dict[Day, list[Event]]]]:
    """What was done for the person first, showing them this list last."""
    return sorted(purposes.items(), key=lambda one: one[0] == YOUR_QUESTIONS)


def _for(code: str, days: dict[Day, list[Event]], w: Wording) -> For:
    return For(w.purpose(code), [_look(day, those, w) for day, those in days.items()])


def runs_about(subjects: Iterable[UUID]) -> list[UUID]:
    """The runs in which these files were answered."""
    return list(Outcome.objects.filter(dossier_id__in=subjects).values_list("run_id", flat=True).distinct())


def uploads_about(subjects: Iterable[UUID]) -> list[UUID]:
    """The uploads out of which these files came."""
    found = Run.objects.filter(id__in=runs_about(subjects), upload__isnull=False)
    return list(found.values_list("upload_id", flat=True).distinct())


def _day(event: Event) -> Day:
    who = event.function if event.actor_id else "machine"
    return localtime(event.at).date(), who, event.action, ",".join(event.fields), event.basis


def _look(day: Day, events: list[Event], w: Wording) -> Look:
    on, who, action, fields, _ = day
    hours = sorted(f"{localtime(event.at):%H:%M}" for event in events)
    told = {"day": notation.day(on, w.lang), "first": hours[0], "last": hours[-1], "n": len(events)}
    when = "when_once" if len(events) == 1 else "when_more" if hours[0] != hours[-1] else "when_same"
    return Look(
        said=w.say("sentence", who=w.function(who), did=w.did(action)),
        when=w.say(when, **told),
        what=w.say("what_sort", what=", ".join(w.field(name) for name in fields.split(","))) if fields else "",
        number=str(events[0].id)[:SHORT],
    )
