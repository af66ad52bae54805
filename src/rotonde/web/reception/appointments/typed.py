"""Days and hours as people type them."""

import re
from datetime import date, datetime, time
from uuid import UUID, uuid4

HOUR = re.compile(r"(\d{1,2})(?:[:.hu ]{1,2}(\d{2})?)?(?: ?uur)?", re.IGNORECASE)


def read_day(text: str) -> date | None:
    """A day as dd/mm/yyyy; None where it isn't one.

    >>> read_day(" 29/02/2028 "), read_day("29/02/2027")
    (datetime.date(2028, 2, 29), None)
    """
    try:
        return datetime.strptime(text.strip(), "%d/%m/%Y").date()  # noqa: DTZ007 - a day, without an hour
    except ValueError:
        return None


def read_hour(text: str) -> time | None:
    """An hour, however it is written; None where it isn't one.

    >>> [read_hour(text) and f"{read_hour(text):%H:%M}" for text in ("9", "9.30", "9u30", "13:00", "9 uur", "25", "x")]
    ['09:00', '09:30', '09:30', '13:00', '09:00', None, None]
    """
    found = HOUR.fullmatch(text.strip())
    try:
        return time(int(found[1]), int(found[2] or 0)) if found else None
    except ValueError:
        return None


def read_number(text: str) -> int:
    """A whole number of at most three digits; 0 where it isn't one."""
    told = text.strip()
    return int(told) if re.fullmatch(r"\d{1,3}", told, re.ASCII) else 0


def read_id(text: str) -> UUID:
    """The number that a form brought for what it makes; a new one where it brought none."""
    try:
        return UUID(text)
    except ValueError:
        return uuid4()
