"""Where one goes on from the page of a person. An app adds its own when Django starts."""

from collections.abc import Callable
from typing import NamedTuple

from rotonde.web.accounts.models import User
from rotonde.web.people.models import Person

Words = tuple[str, str, str]


class Way(NamedTuple):
    """A page about one person: the name of its address, its title, and who is led there."""

    page: str
    title: Words
    shown_to: Callable[[User, Person], bool]


_WAYS: dict[str, Way] = {}


def add_way(page: str, title: Words, shown_to: Callable[[User, Person], bool]) -> None:
    """Lead from the page of a person to this page, for whom `shown_to` holds; its address takes `person`."""
    _WAYS[page] = Way(page, title, shown_to)


def ways_from(user: User, person: Person) -> list[Way]:
    """Where this user goes on from a person, in the order of the apps."""
    return [one for one in _WAYS.values() if one.shown_to(user, person)]
