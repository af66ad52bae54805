"""What waits for one user: every app that makes somebody wait says so once, in its `apps.py`.

    add_waiting(
        "calls",                                        # a name of its own
        ("Telefoons", "Appels", "Phone calls"),         # the heading above what waits
        calls_waiting_for,                              # (user, day) -> Waiting, only what this user may see and do
        button=("Bel terug", "Rappeler", "Call back"),  # the one next step
    )

The day list asks them all. A provider gives nothing to who may do nothing with it, and nothing of which the day to
look again has not come. It logs nothing and opens no names: the page looks up the name of `who`, and logs that.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from rotonde.web.accounts.models import User

Words = tuple[str, str, str]
OPEN: Words = ("Openen", "Ouvrir", "Open")


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: since when, for when, what to do, and the page where that is done.

    `words` hold no names. `page` and `about` are the name of an address and what stands in it beside the language;
    `beside` is what follows its question mark. `who` is the person, or the file, whose name the list may look up;
    None where it is nobody of theirs.
    """

    since: date
    due: date | None
    words: Words
    page: str
    about: Mapping[str, Any] = field(default_factory=dict)
    who: UUID | None = None
    beside: str = ""

    def is_late(self, today: date) -> bool:
        """Whether its day is past.

        >>> Waiting(date(2026, 3, 1), date(2026, 3, 2), OPEN, "calls").is_late(date(2026, 3, 3))
        True
        """
        return self.due is not None and self.due < today


Provide = Callable[[User, date], Iterable[Waiting]]
Names = Callable[[User, Collection[UUID]], Mapping[UUID, str]]


@dataclass(frozen=True)
class Waits:
    """What one app lets wait; `names` finds the names of `who` where that isn't a person or file of one's own."""

    name: str
    titles: Words
    provide: Provide
    button: Words = OPEN
    names: Names | None = None


_WAITS: dict[str, Waits] = {}


def add_waiting(
    name: str, titles: Words, provide: Provide, *, button: Words = OPEN, names: Names | None = None
) -> None:
    """Put what an app lets wait on the day list; `names` gives the names of `who` and logs that they were read."""
    _WAITS[name] = Waits(name, titles, provide, button, names)


def waits() -> list[Waits]:
    """Everything that can wait for somebody, in the order of the apps."""
    return list(_WAITS.values())


def late_first(found: Iterable[Waiting]) -> list[Waiting]:
    """The same things: the nearest day first, then what has no day, the longest waiting first.

    >>> early, late = (Waiting(date(2026, 3, 1), date(2026, 3, day), OPEN, "calls") for day in (2, 9))
    >>> late_first([Waiting(date(2026, 1, 1), None, OPEN, "calls"), late, early])[0] == early
    True
    """
    return sorted(found, key=lambda one: (one.due is None, one.due or one.since, one.since))
