"""Contacts in words: a line of the list, and the state of somebody who waits."""

from dataclasses import dataclass

from django.utils.timezone import localdate, localtime

from rotonde.web.entitlements import notation
from rotonde.web.people.persons.called import name_of_person
from rotonde.web.reception.contacts.choices import PLACES, said
from rotonde.web.reception.contacts.waiting_room import minutes_waited
from rotonde.web.reception.contacts.words_kept import words_of
from rotonde.web.reception.models import Contact
from rotonde.web.reception.words import Wording

SHORT = 80


@dataclass(frozen=True)
class Line:
    """A contact as a list shows it."""

    contact: Contact
    name: str
    came: str
    place: str
    words: str
    state: str

    @property
    def waits(self) -> bool:
        """Whether they wait now, and can be called."""
        one = self.contact
        return one.waits_since is not None and one.called_at is None and one.gone_at is None


def line_of(contact: Contact, w: Wording) -> Line:
    """One line, for who may read the contact."""
    return Line(
        contact,
        who_of(contact, w),
        came_said(contact, w),
        place_said(contact, w),
        short(words_of(contact)),
        state_of(contact, w),
    )


def who_of(contact: Contact, w: Wording) -> str:
    """What who was heard is called; that they gave no name is said too."""
    return (name_of_person(contact.person) if contact.person else "") or w["somebody_unnamed"]


def came_said(contact: Contact, w: Wording) -> str:
    """When they were heard: the hour of today, the day and the hour of before."""
    at = localtime(contact.came_at)
    if at.date() == localdate():
        return f"{at:%H:%M}"
    return w.say("day_and_hour", day=notation.day(at.date(), w.lang), hour=f"{at:%H:%M}")


def place_said(contact: Contact, w: Wording) -> str:
    """Where they were heard; empty where that wasn't said."""
    return said(PLACES, contact.place, w)


def state_of(contact: Contact, w: Wording) -> str:
    """Whether they wait, were called and by whom, or are gone; empty for who never waited."""
    if contact.gone_at is not None:
        return w.say("state_gone", hour=f"{localtime(contact.gone_at):%H:%M}")
    if contact.called_at is not None and contact.called_by is not None:
        return w.say("state_called", hour=f"{localtime(contact.called_at):%H:%M}", who=contact.called_by.name)
    if contact.waits_since is not None:
        since = f"{localtime(contact.waits_since):%H:%M}"
        if since == f"{localtime(contact.came_at):%H:%M}":  # the line said that hour already
            n = minutes_waited(contact)
            return w.count("state_waits_since_then", n) if n else w["state_waits_just_now"]
        return w.say("state_waits", hour=since, n=minutes_waited(contact))
    return ""


def short(text: str) -> str:
    """The beginning of a text, cut at a word.

    >>> short("De energiefactuur is niet te betalen.")
    'De energiefactuur is niet te betalen.'
    """
    told = " ".join(text.split())
    return told if len(told) <= SHORT else told[:SHORT].rsplit(" ", 1)[0] + " …"
