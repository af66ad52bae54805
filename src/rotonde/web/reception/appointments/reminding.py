"""Reminding somebody who agreed to it, in a message that says nothing: not what, not where, not when, not by whom."""

import os
from collections.abc import Collection, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from django.core.mail import get_connection
from django.core.mail.message import EmailMessage
from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.domain.grounds import functions_on
from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.walls import inside
from rotonde.web.audit.domain.record import record_machine
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.models import Person
from rotonde.web.people.persons.record import record_of
from rotonde.web.reception.appointments.access import RECEPTION
from rotonde.web.reception.appointments.wording.card import SENTENCES
from rotonde.web.reception.models import Appointment, Booking, Reminded

BEFORE = timedelta(hours=48)
LANGUAGES = {"nl": 0, "fr": 1, "en": 2}
MAIL, SMS = Appointment.Reminder.MAIL.value, Appointment.Reminder.SMS.value


class Port(Protocol):
    """A way out for messages. Raises OSError where it couldn't be sent."""

    def __call__(self, to: str, subject: str, text: str) -> None: ...


def ports() -> dict[str, Port]:
    """The ways out that are set up here: mail where ROTONDE_MAIL_FROM and ROTONDE_MAIL_HOST say so; SMS never yet."""
    return {MAIL: _by_mail} if mail_is_on() else {}


def mail_is_on() -> bool:
    """Whether mail was set up."""
    return bool(os.environ.get("ROTONDE_MAIL_FROM") and os.environ.get("ROTONDE_MAIL_HOST"))


def ways_to_remind(person: Person) -> list[str]:
    """The ways in which this person may be reminded: set up here, known of them, and safe."""
    return [way for way in ports() if address_of(person, way)]


def address_of(person: Person, way: str) -> str:
    """Where a message to this person goes in this way; empty where that is unknown or not safe."""
    record = record_of(person)
    if "no_messages" in record.safety or record.only_via or person.is_restricted:
        return ""
    told = contents_of(person.dossier).identity.get(person.member) or {} if person.dossier else {}
    if way == MAIL:
        return record.email or told.get("email", "")
    return record.phone or told.get("mobile", "")


def remind(organisation: Organisation) -> int:
    """Remind whoever agreed to it of a moment in the coming two days, each once; gives how many were sent.

    It is kept that they were reminded before it goes out: what fails on the way isn't sent twice. Raises OSError where
    some didn't go out, after trying the others; it says how many and nothing of whom.
    """
    out, failed = ports(), 0
    letters = list(_to_remind(organisation, out)) if out else []
    for way, to, language in letters:
        try:
            out[way](to, *message_in(language))
        except OSError:
            failed += 1
    if failed:
        raise OSError(f"{failed} reminders could not be sent.")
    return len(letters)


def _to_remind(organisation: Organisation, out: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Each way, address and language, kept as reminded; complete once the walls are left."""
    with inside(organisation):
        if RECEPTION not in functions_on(organisation):
            return
        now = timezone.now()
        soon = Appointment.objects.filter(
            organisation=organisation,
            reminder__in=out,
            booking__state=Booking.State.BOOKED,
            booking__begins_at__gt=now,
            booking__begins_at__lte=now + BEFORE,
        )
        for one in soon.select_related("person__dossier", "person__organisation"):
            to = address_of(one.person, one.reminder)
            if to and _is_first(one):
                yield one.reminder, to, record_of(one.person).language


def message_in(language: str) -> tuple[str, str]:
    """The subject and text of a message; in Dutch where the language isn't one of the three."""
    place = LANGUAGES.get(language, 0)
    return SENTENCES["reminder_subject"][place], SENTENCES["reminder_text"][place]


def _is_first(one: Appointment) -> bool:
    with transaction.atomic():
        _, is_new = Reminded.objects.get_or_create(
            appointment=one, booking=one.booking_id, defaults={"organisation_id": one.organisation_id}
        )
        if is_new:
            record_machine(one.organisation, "appointments.reminded", one)
    return is_new


def _password() -> str:
    file = os.environ.get("ROTONDE_MAIL_PASSWORD_FILE", "")
    return Path(file).read_text("utf-8").strip() if file else ""


def _by_mail(to: str, subject: str, text: str) -> None:
    told = os.environ
    through = get_connection(
        host=told["ROTONDE_MAIL_HOST"],
        port=int(told.get("ROTONDE_MAIL_PORT", "587")),
        username=told.get("ROTONDE_MAIL_USER", ""),
        password=_password(),
        use_tls=True,
        timeout=20,
    )
    EmailMessage(subject, text, told["ROTONDE_MAIL_FROM"], [to], connection=through).send()
