"""Whether hours can be: days, times, and the rule by which they come back (RFC 5545, as far as the standard has it)."""

import re
from collections.abc import Iterator
from typing import Any

from rotonde.web.directory.checking.values import Wrong, backwards, whole_number

DAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
NUMBERS = {"bymonthday": 31, "byyearday": 366, "byweekno": 53}
LEAST = {"count": 1, "interval": 1}
OFFSETS = (-12, 14)


def of_schedule(told: dict[str, Any]) -> Iterator[Wrong]:
    """Give what is wrong with a schedule."""
    yield from backwards(told, "valid_from", "valid_to")
    yield from backwards(told, "dtstart", "until")
    yield from _hours(told)
    yield from _rule(told)
    for name, least in LEAST.items():
        yield from whole_number(told, name, least)
    zone = told.get("timezone")
    if isinstance(zone, int | float) and not OFFSETS[0] <= zone <= OFFSETS[1]:
        yield "timezone", "out_of_range", {"least": OFFSETS[0], "most": OFFSETS[1]}


def _hours(told: dict[str, Any]) -> Iterator[Wrong]:
    opens, closes = told.get("opens_at"), told.get("closes_at")
    if bool(opens) != bool(closes):
        there, other = ("opens_at", "closes_at") if opens else ("closes_at", "opens_at")
        yield there, "half_hours", {"other": other}
    elif opens and opens == closes and not str(opens).startswith("00:00"):  # from midnight to midnight is all day
        yield "closes_at", "no_hours", {}


def _rule(told: dict[str, Any]) -> Iterator[Wrong]:
    freq, days = told.get("freq"), str(told.get("byday", ""))
    parts = [DAY.fullmatch(part.strip()) for part in days.split(",")] if days else []
    if not all(parts):
        yield "byday", "no_days", {}
    elif freq == "WEEKLY" and any(part and part[1] for part in parts):
        yield "byday", "not_weekly", {}
    for name, most in NUMBERS.items():
        if told.get(name) and not _are_numbers(str(told[name]), most):
            yield name, "no_month_days", {"most": most}
    if freq == "WEEKLY" and told.get("bymonthday"):
        yield "bymonthday", "not_weekly", {}
    if freq == "MONTHLY" and told.get("byweekno"):
        yield "byweekno", "not_monthly", {}
    if told.get("until") and told.get("count"):
        yield "count", "two_ends", {}
    counting = [name for name in ("bymonthday", "byweekno", "until", "count", "interval", "wkst") if told.get(name)]
    if counting and not freq:
        yield counting[0], "no_freq", {}
    interval = told.get("interval")
    is_counted = told.get("count") or (isinstance(interval, int | float) and interval > 1)
    names_days = any(told.get(name) for name in ("byday", "bymonthday", "byyearday"))
    if freq and not told.get("dtstart") and (is_counted or not names_days):
        yield "freq", "no_first_day", {}


def _are_numbers(text: str, most: int) -> bool:
    parts = [part.strip() for part in text.split(",")]
    return all(re.fullmatch(r"[+-]?\d{1,3}", part, re.ASCII) and 1 <= abs(int(part)) <= most for part in parts)
