"""Opening hours: seven times as somebody types them, and the days that are alike said in one line."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from babel.dates import get_day_names

DAYS = 7
LONGEST = 40
TIME = re.compile(r"(\d{1,2})(?:[:.uh](\d{2})?)?")
RANGE = re.compile(rf"\s*{TIME.pattern}\s*(?:u(?:ur)?|h)?\s*(?:-|–|tot|à|to)\s*{TIME.pattern}\s*(?:u(?:ur)?|h)?\s*")


class NotHours(ValueError):
    """What was typed are no hours."""


class OpenOn(NamedTuple):
    """Days that are alike, in words, and when it is open then."""

    days: str
    times: str


def read_hours(typed: str) -> str:
    """Read the hours of one day, as people write them; raises NotHours. Empty is closed, or not known.

    >>> read_hours("9-12 en 13u30 tot 16u"), read_hours("8.30 – 12.00, 13-16"), read_hours(" ")
    ('9:00–12:00, 13:30–16:00', '8:30–12:00, 13:00–16:00', '')
    """
    if not typed.strip():
        return ""
    parts = re.split(r"\s*(?:,|;|/|&|\ben\b|\bet\b|\band\b)\s*|(?<=\d)\s+(?=\d)", typed.strip().lower())
    return ", ".join(_range(part) for part in parts if part)


def said(hours: Sequence[str], lang: str) -> list[OpenOn]:
    """Say when it is open, with days that follow each other and are alike in one line; closed days aren't said.

    >>> said(["9:00–12:00"] * 2 + [""] * 3 + ["10:00–12:00", ""], "nl")
    [OpenOn(days='maandag – dinsdag', times='9:00–12:00'), OpenOn(days='zaterdag', times='10:00–12:00')]
    """
    names = get_day_names("wide", locale=lang)
    found = []
    for times, days in groupby(range(len(hours)), key=lambda day: hours[day]):
        alike = [names[day] for day in days]
        if times:
            found.append(OpenOn(alike[0] if len(alike) == 1 else f"{alike[0]} – {alike[-1]}", times))
    return found


def _range(part: str) -> str:
    found = RANGE.fullmatch(part)
    if found is None:
        raise NotHours
    opens, closes = _minutes(found[1], found[2]), _minutes(found[3], found[4])
    if not opens < closes <= 24 * 60:
        raise NotHours
    return f"{_time(opens)}–{_time(closes)}"


def _minutes(hour: str, minute: str | None) -> int:
    if int(minute or 0) >= 60:
        raise NotHours
    return int(hour) * 60 + int(minute or 0)


def _time(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
