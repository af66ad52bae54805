"""Writing down that somebody was heard, and changing it: one transaction each, with its line in the log."""

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.models import Person
from rotonde.web.people.persons.newcomers import make_person
from rotonde.web.people.persons.record import Record
from rotonde.web.reception.contacts.sealed_for import held, seal_again
from rotonde.web.reception.contacts.told import Told
from rotonde.web.reception.contacts.words_kept import sealed_words, words_of
from rotonde.web.reception.models import Contact


class ContactChangedMeanwhile(RuntimeError):
    """Somebody else changed this contact after it was read; `now` is the contact as it stands."""

    def __init__(self, now: Contact) -> None:
        super().__init__("the contact was changed meanwhile")
        self.now = now


class HasSomebody(ValueError):
    """It is known already who was heard at this contact."""


@transaction.atomic
def register(user: User, office: Office, told: Told) -> Contact:
    """Write down a contact in an office. Who gave a name becomes a person without a file; nothing is obligatory."""
    require(user, "reception.register", office)
    now = timezone.now()
    person = _somebody(user, office, told) if told.is_named else None
    contact = Contact(
        organisation=office.organisation,
        office=office,
        person=person,
        registered_by=user,
        came_at=now,
        waits_since=now if told.waits else None,
    )
    _lay_down(contact, told)
    contact.save(force_insert=True)
    record_write(user, "reception.contact_made", contact)
    return contact


@transaction.atomic
def change_contact(user: User, contact: Contact, told: Told, version: int) -> Contact:
    """Write a contact that was read at a version; raises ContactChangedMeanwhile.

    Who gives a name now, and gave none before, becomes a person, and their words are theirs from then on.
    """
    require(user, "reception.write_contact", contact)
    held(contact)
    if told.is_named and contact.person is None:
        contact.person = _somebody(user, contact.office, told)
        seal_again(contact, contact.person)
    _lay_down(contact, told)
    _write(contact, version)
    record_write(user, "reception.contact_changed", contact)
    return Contact.objects.get(id=contact.id)


@transaction.atomic
def say_who(user: User, contact: Contact, person: Person, version: int) -> Contact:
    """Say that a person who is known here was heard; raises HasSomebody, ContactChangedMeanwhile."""
    require(user, "reception.write_contact", contact)
    require(user, "people.write_person", person)
    held(contact)
    if contact.person_id is not None:
        raise HasSomebody
    words = words_of(contact)
    seal_again(contact, person)
    contact.person = person
    contact.sealed = sealed_words(contact, words)
    _write(contact, version)
    record_write(user, "reception.contact_changed", contact)
    return Contact.objects.get(id=contact.id)


def _somebody(user: User, office: Office, told: Told) -> Person:
    record = Record(told.given, told.surname, language=told.language, interpreter=told.interpreter == "yes")
    return make_person(user, office, record)


def _lay_down(contact: Contact, told: Told) -> None:
    contact.place, contact.brought_by, contact.proactivity = told.place, told.brought_by, told.proactivity
    contact.interpreter, contact.language, contact.is_urgent = told.interpreter, told.language, told.is_urgent
    contact.sealed = sealed_words(contact, told.words)


def _write(contact: Contact, version: int) -> None:
    written = ("place", "brought_by", "proactivity", "interpreter", "language", "is_urgent", "sealed", "person")
    told = {name: getattr(contact, name) for name in written} | {"version": version + 1, "changed_at": timezone.now()}
    if not Contact.objects.filter(id=contact.id, version=version).update(**told):
        raise ContactChangedMeanwhile(Contact.objects.get(id=contact.id))
