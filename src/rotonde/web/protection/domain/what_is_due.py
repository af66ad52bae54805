"""What is due in an organisation on a day, and what isn't and why."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.utils import timezone

from rotonde.web.accounts.models import Organisation
from rotonde.web.entitlements.domain.steps import courses_of
from rotonde.web.entitlements.domain.workflow import REFUSED
from rotonde.web.entitlements.models import Application, Step
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.models import Dossier, Person
from rotonde.web.protection.domain.periods import periods_of
from rotonde.web.protection.due import NotDue, clock_of, due_on
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


def standings(organisation: Organisation, on: date) -> Iterator[Standing]:
    """How every person of an organisation stands on a day, file by file."""
    periods = {category: period for category, (period, _) in periods_of(organisation).items()}
    stops = _stops(organisation, on)
    persons = Person.objects.filter(organisation=organisation).select_related("organisation", "dossier__organisation")
    told: dict[object, tuple[list[date], list[date], list[str]]] = {}
    for person in persons.order_by("dossier_id", "id").iterator(chunk_size=500):
        if person.dossier is None:
            told_now: tuple[list[date], list[date], list[str]] = ([timezone.localdate(person.changed_at)], [], [FILE])
        else:
            if person.dossier_id not in told:
                told = {person.dossier_id: _days_of(person.dossier)}
            told_now = told[person.dossier_id]
        contacts, decisions, categories = told_now
        clock = clock_of(contacts, person.help_ended_on, decisions)
        yield Standing(person, due_on(clock, categories, periods), stops.get(person.id, ""))


def standing_of(person: Person, on: date) -> Standing:
    """How one person stands on a day."""
    return next(one for one in standings(person.organisation, on) if one.person.id == person.id)


def _days_of(dossier: Dossier) -> tuple[list[date], list[date], list[str]]:
    """The days of contact with a household, those of decisions, and the categories of what is kept in its file."""
    contents = contents_of(dossier)
    contacts = [
        date.fromisoformat(day) for day in (contents.last_contact, *(one.on for one in contents.told_here)) if day
    ]
    contacts += [
        timezone.localdate(at) for at in Step.objects.filter(dossier=dossier).values_list("taken_at", flat=True)
    ]
    made = [
        timezone.localdate(at) for at in Application.objects.filter(dossier=dossier).values_list("made_at", flat=True)
    ]
    decisions = [
        date.fromisoformat(step.told.day) if step.told.day else timezone.localdate(step.at)
        for course in courses_of(dossier)
        for step in course.steps
        if step.taken.state in DECISIONS and not step.taken.is_back
    ]
    return contacts + made, decisions, [FILE, APPLICATION] if made else [FILE]


def _stops(organisation: Organisation, on: date) -> dict[object, str]:
    """What stops the erasing of whom: a legal hold, a restriction, or a request that waits for an answer."""
    asked = Request.objects.filter(organisation=organisation, state=Request.State.OPEN)
    frozen = Person.objects.filter(organisation=organisation, is_restricted=True)
    held = LegalHold.objects.filter(organisation=organisation, lifted_at__isnull=True, until__gte=on)
    return (
        dict.fromkeys(asked.values_list("person_id", flat=True), ASKED)
        | dict.fromkeys(frozen.values_list("id", flat=True), RESTRICTED)
        | dict.fromkeys(held.values_list("person_id", flat=True), HELD)
    )
