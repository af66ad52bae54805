"""What is due in an organisation on a day, and what isn't and why."""

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from rotonde.web.accounts.models import Organisation
from rotonde.web.entitlements.domain.applications import applications_of
from rotonde.web.entitlements.domain.steps import courses_of
from rotonde.web.entitlements.domain.workflow import REFUSED
from rotonde.web.entitlements.models import Application, Step
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.last_contacts import last_contacts, who_applied
from rotonde.web.people.models import Dossier, Person
from rotonde.web.protection.domain.periods import periods_of
from rotonde.web.protection.due import DECIDED, NotDue, Period, clock_of, due_on
from rotonde.web.protection.models import LegalHold, Request

DECISIONS = ("granted", REFUSED)
FILE, APPLICATION = "file", "application"
HELD, RESTRICTED, ASKED = "held", "restricted", "asked"


class Standing(NamedTuple):
    """How a person stands: when they are due, or why never; and what stops it meanwhile."""

    person: Person
    due: date | NotDue
    stopped_by: str = ""

    def is_due(self, on: date) -> bool:
        """Whether they are to be erased by this day."""
        return isinstance(self.due, date) and self.due <= on and not self.stopped_by


class Happened(NamedTuple):
    """What happened in a household: days of contact, and for whom there was a decision or an application."""

    members: frozenset[str]
    contacts: list[date]
    decisions: list[tuple[str, date]]
    applications: list[str]

    def concerns(self, of: str, member: str) -> bool:
        """Whether something is about this member or about the household, and not about somebody else of it."""
        return of == member or of not in self.members


class Beside(NamedTuple):
    """What other apps know of a household, or of who has no file: days of contact, and whether somebody applied."""

    contacts: list[date]
    applied: bool


def standings(organisation: Organisation, on: date) -> Iterator[Standing]:
    """How every person of an organisation stands on a day, file by file."""
    periods = {category: period for category, (period, _) in periods_of(organisation).items()}
    stops, heard, applied_beside = _stops(organisation, on), last_contacts(organisation), who_applied(organisation)
    with_decisions = any(period.counted_from == DECIDED for period in periods.values())
    steps = Step.objects.filter(organisation=organisation).values_list("dossier_id")
    stepped = dict(steps.annotate(last=Max("taken_at")).order_by())
    applied = set(Application.objects.filter(organisation=organisation).values_list("dossier_id", flat=True))
    everybody = Person.objects.filter(organisation=organisation).select_related("organisation", "dossier__organisation")
    for _, some in groupby(
        everybody.order_by("dossier_id", "id").iterator(chunk_size=500), key=attrgetter("dossier_id")
    ):
        persons = list(some)
        dossier = persons[0].dossier
        happened = None
        if dossier is not None:
            decided = with_decisions and dossier.id in stepped
            members = frozenset(person.member for person in persons)
            happened = _happened(dossier, members, stepped.get(dossier.id), decided, dossier.id in applied)
        for person in persons:
            household = persons if dossier else [person]
            beside = _beside(household, heard, applied_beside)
            yield Standing(person, _due(person, happened, beside, periods), stops.get(person.id, ""))


def _due(person: Person, happened: Happened | None, beside: Beside, periods: Mapping[str, Period]) -> date | NotDue:
    if happened is None:
        clock = clock_of([timezone.localdate(person.changed_at), *beside.contacts], person.help_ended_on)
        return due_on(clock, [FILE, APPLICATION] if beside.applied else [FILE], periods)
    decisions = [day for of, day in happened.decisions if happened.concerns(of, person.member)]
    applied = beside.applied or any(happened.concerns(of, person.member) for of in happened.applications)
    clock = clock_of([*happened.contacts, *beside.contacts], person.help_ended_on, decisions)
    return due_on(clock, [FILE, APPLICATION] if applied else [FILE], periods)


def standing_of(person: Person, on: date) -> Standing:
    """How one person stands on a day."""
    periods = {category: period for category, (period, _) in periods_of(person.organisation).items()}
    household = Person.objects.filter(dossier=person.dossier) if person.dossier else [person]
    happened = happened_in(person.dossier) if person.dossier else None
    due = _due(person, happened, beside_the_file(person.organisation, household), periods)
    return Standing(person, due, _stops(person.organisation, on).get(person.id, ""))


def beside_the_file(organisation: Organisation, persons: Iterable[Person]) -> Beside:
    """When these persons were heard, and whether they applied, as other apps write it down."""
    return _beside(persons, last_contacts(organisation), who_applied(organisation))


def _beside(persons: Iterable[Person], heard: Mapping[UUID, date], applied: Container[UUID]) -> Beside:
    those = list(persons)
    return Beside([heard[one.id] for one in those if one.id in heard], any(one.id in applied for one in those))


def happened_in(dossier: Dossier) -> Happened:
    """What happened in the household of a file, from which retention may count."""
    last = Step.objects.filter(dossier=dossier).aggregate(last=Max("taken_at"))["last"]
    members = Person.objects.filter(dossier=dossier).values_list("member", flat=True)
    return _happened(dossier, frozenset(members), last, decided=True, applied=True)


def _happened(
    dossier: Dossier, members: frozenset[str], last_step: datetime | None, decided: bool, applied: bool
) -> Happened:
    contents = contents_of(dossier)
    told = (contents.last_contact, *(one.on for one in contents.told_here))
    contacts = [date.fromisoformat(day) for day in told if day]
    contacts += [timezone.localdate(last_step)] if last_step else []
    applications = applications_of(dossier) if applied else []
    contacts += [timezone.localdate(one.at) for one in applications if one.at]
    decisions = [
        (course.of, date.fromisoformat(step.told.day) if step.told.day else timezone.localdate(step.at))
        for course in (courses_of(dossier) if decided else ())
        for step in course.steps
        if step.taken.state in DECISIONS and not step.taken.is_back
    ]
    return Happened(members, contacts, decisions, [one.of for one in applications])


def _stops(organisation: Organisation, on: date) -> dict[UUID, str]:
    """What stops the erasing of whom: a legal hold, a restriction, or a request that waits for an answer."""
    asked = Request.objects.filter(organisation=organisation, state=Request.State.OPEN)
    frozen = Person.objects.filter(organisation=organisation, is_restricted=True)
    held = LegalHold.objects.filter(organisation=organisation, lifted_at__isnull=True, until__gte=on)
    return (
        dict.fromkeys(asked.values_list("person_id", flat=True), ASKED)
        | dict.fromkeys(frozen.values_list("id", flat=True), RESTRICTED)
        | dict.fromkeys(held.values_list("person_id", flat=True), HELD)
    )
