"""What is held of a person, and where: every app says it once, in a module `holdings.py` that its `apps.py` imports.

    hold(
        "calls.call",                                   # a name of its own
        ("Telefoons", "Appels", "Phone calls"),         # what the person reads
        [Call],                                         # the models: each table behind a wall is in exactly one
        collect=calls_of,                               # (person) -> pieces, with nothing of a housemate in them
        erase=erase_calls,                              # (person, leaving) -> how many rows were erased or rewritten
    )

What an app registers last is erased first, so that what hangs on something goes before it. A model that holds nothing
of a client is named with `holds_nothing`, and why. A test fails on a table behind a wall that nobody named.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Model

from rotonde.web.accounts.models import Organisation
from rotonde.web.people.models import Person

Words = tuple[str, str, str]
FILE = "file"


class Piece(NamedTuple):
    """One thing that is held of a person: what it is called, and its value as JSON.

    A fact of the vocabulary is named by `fact` and needs no words; `period` is its year or month. `group` puts pieces
    of one record together; `source` is where it comes from, `since` the day on which it was told or made.
    """

    value: Any
    words: Words | None = None
    fact: str = ""
    period: str = ""
    group: Words | None = None
    source: str = ""
    since: str = ""


class Leaving(NamedTuple):
    """How a person is erased: `is_last` where nobody of their file stays, and then the whole file goes."""

    is_last: bool
    on: date


Collect = Callable[[Person], Iterable[Piece]]
Erase = Callable[[Person, Leaving], int]
Recipients = Callable[[Person], Iterable[Words]]


@dataclass(frozen=True)
class Holding:
    """What one app holds of a person. `category` is the retention category that it belongs to."""

    name: str
    words: Words
    models: tuple[type[Model], ...]
    collect: Collect
    erase: Erase
    category: str = FILE
    recipients: Recipients | None = None


EraseOfNobody = Callable[[Organisation, date], int]
_OF_NOBODY: list[EraseOfNobody] = []
_HOLDINGS: dict[str, Holding] = {}
_NOTHING: dict[type[Model], str] = {}


def hold(
    name: str,
    words: Words,
    models: Sequence[type[Model]],
    collect: Collect,
    erase: Erase,
    *,
    category: str = FILE,
    recipients: Recipients | None = None,
) -> None:
    """Say what is held, how it is collected for one person and how it is erased; `recipients` who received it."""
    _HOLDINGS[name] = Holding(name, words, tuple(models), collect, erase, category, recipients)


def holds_nothing(model: type[Model], why: str) -> None:
    """Say that the rows of a model say nothing of a client, and why."""
    _NOTHING[model] = why


def hold_of_nobody(erase: EraseOfNobody) -> None:
    """Say how what was told by people who gave no name is erased, up to a day; it hangs on nobody."""
    if erase not in _OF_NOBODY:
        _OF_NOBODY.append(erase)


def erasers_of_nobody() -> list[EraseOfNobody]:
    """Every way in which such words are erased."""
    return list(_OF_NOBODY)


def holdings() -> list[Holding]:
    """Everything that is held of a person, in the order in which it was registered."""
    return list(_HOLDINGS.values())


def to_erase() -> list[Holding]:
    """The same in the order in which it goes: what hangs on something before it."""
    return holdings()[::-1]


def named_models() -> dict[type[Model], str]:
    """Every model that was named: with the holding that it is in, or why it holds nothing."""
    return {model: one.name for one in holdings() for model in one.models} | _NOTHING
