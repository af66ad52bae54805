"""What can be done for a person on pages of other apps: each says so once; the page of the person leads there.

lead_on("appoint", ("Maak een afspraak", …), lambda user, person: allows(user, "appointments.appoint", person))
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from rotonde.web.accounts.models import User
from rotonde.web.look.words import LANGUAGES
from rotonde.web.people.models import Person


@dataclass(frozen=True)
class Way:
    """A page about a person: its name in the addresses, what the link says, and who is led there."""

    name: str
    titles: tuple[str, str, str]
    shown_to: Callable[[User, Person], bool]


_WAYS: dict[str, Way] = {}


def lead_on(name: str, titles: tuple[str, str, str], shown_to: Callable[[User, Person], bool]) -> None:
    """Lead from the page of a person to the page of this name, which takes `person` in its address."""
    _WAYS[name] = Way(name, titles, shown_to)


def ways_on(user: User, person: Person, lang: str) -> list[tuple[str, str]]:
    """The addresses to which this user may go on for this person, with what each says."""
    place = list(LANGUAGES).index(lang)
    return [
        (reverse(way.name, kwargs={"lang": lang, "person": person.id}), way.titles[place])
        for way in _WAYS.values()
        if way.shown_to(user, person)
    ]
