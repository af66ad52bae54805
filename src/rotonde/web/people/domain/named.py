"""How the members of a file are called and born, and what else says who they are."""

from dataclasses import dataclass
from datetime import date
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Named:
    """What somebody is called and when they were born; a name that a file has in one piece stands in `surname`."""

    given: str = ""
    surname: str = ""
    birth: date | None = None


def named(identity: Json, facts: Json) -> Named:
    """Read it from what a file holds of one member.

    >>> named({"full_name": "Ada Verzonnen"}, {"birth_date": "1988-03-02"})
    Named(given='Ada', surname='Verzonnen', birth=datetime.date(1988, 3, 2))
    """
    given, surname = str(identity.get("first_name", "")), str(identity.get("last_name", ""))
    if not (given or surname):
        given, _, surname = str(identity.get("full_name", "")).partition(" ")
    return Named(given, surname, day_of(facts.get("birth_date")))


def day_of(told: Any) -> date | None:
    """A day as a file has it; None where it isn't a day."""
    try:
        return date.fromisoformat(str(told))
    except ValueError:
        return None
