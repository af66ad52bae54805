"""The hours of the coming seven days in a few lines for paper, where *now open* means nothing."""

from datetime import date

from babel.dates import get_day_names

from rotonde.web.directory import hours
from rotonde.web.directory.hsds.records import Service, ServiceAtLocation
from rotonde.web.directory.pages.open_said import OpenSaid
from rotonde.web.directory.pages.places_said import places_with_hours
from rotonde.web.directory.pages.words import Wording


def week_in_short(service: Service, opened: OpenSaid, today: date, w: Wording) -> list[str]:
    """Give a line for days with the same hours, at each place by itself; without hours, what is said instead."""
    if service.status == "temporarily closed":
        return [opened.said]
    places = places_with_hours(service)
    lines = [line for at in (places if len(places) > 1 else [None]) for line in _lines(service, at, today, w)]
    return lines or ([opened.said] if opened.state != "closed" else [w["closed_this_week"]])


def _lines(service: Service, at: ServiceAtLocation | None, today: date, w: Wording) -> list[str]:
    names = get_day_names("abbreviated", locale=w.lang)
    days: dict[str, list[str]] = {}
    for day in sorted(hours.week(service, today, at), key=lambda one: one.day.weekday()):
        if day.is_known and (day.spans or day.why):
            days.setdefault(hours.hours_said(day, w.lang), []).append(names[day.day.weekday()])
    place = f"{at.location.name}: " if at and at.location and at.location.name else ""
    return [f"{place}{', '.join(on)} {said}" for said, on in days.items()]
