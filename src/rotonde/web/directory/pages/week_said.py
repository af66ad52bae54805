"""The opening hours of seven days from today on as a table: each day with its hours, and what is special about it."""

from dataclasses import dataclass
from datetime import date

from rotonde.web.directory import hours
from rotonde.web.directory.hsds.records import Service, ServiceAtLocation
from rotonde.web.directory.pages.places_said import places_with_hours
from rotonde.web.directory.pages.words import Wording


@dataclass(frozen=True)
class DaySaid:
    """A day of the week, when it is open, and whether it is a public holiday."""

    name: str
    hours: str
    is_holiday: bool
    is_today: bool


@dataclass(frozen=True)
class WeekSaid:
    """A week, of the service as a whole or at one of its places."""

    title: str
    days: list[DaySaid]


def weeks_said(service: Service, today: date, w: Wording) -> list[WeekSaid]:
    """Give seven days from today on, of each place by itself where places differ; nothing where no hours are known."""
    places = places_with_hours(service)
    if len(places) > 1:
        weeks = [_week(service, at, w.say("hours_at", place=_name(at)), today, w) for at in places]
    else:
        weeks = [_week(service, None, w["hours"], today, w)]
    return [one for one in weeks if one]


def _name(at: ServiceAtLocation) -> str:
    return (at.location and at.location.name) or ""


def _week(service: Service, at: ServiceAtLocation | None, title: str, today: date, w: Wording) -> WeekSaid | None:
    days = hours.week(service, today, at)
    if not any(day.is_known for day in days):
        return None
    return WeekSaid(title, [_day(day, today, w) for day in days])


def _day(day: hours.Day, today: date, w: Wording) -> DaySaid:
    return DaySaid(
        hours.day_said(day.day, w.lang), hours.hours_said(day, w.lang), day.is_public_holiday, day.day == today
    )
