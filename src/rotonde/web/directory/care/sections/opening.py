"""The hours of a week, and what happens on public holidays."""

from uuid import uuid5

from babel.dates import get_day_names

from rotonde.web.directory.care.sections.section import Faults, Faulty, Field, Section, Typed
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.hours.spans import is_by_appointment
from rotonde.web.directory.hours.typed import (
    LONGEST,
    NotHours,
    is_plain,
    schedules_of,
    spans_said,
    spans_typed,
    week_of,
)
from rotonde.web.directory.hsds.details import Schedule
from rotonde.web.directory.hsds.records import Service, ServiceAtLocation
from rotonde.web.directory.hsds.taxonomies import codes_of, term

DAYS = range(7)
HOLIDAYS = ("closed", "open")
BY_APPOINTMENT = "op afspraak"


def _fields(told: Service, w: Wording) -> list[Field]:
    names = get_day_names("wide", locale=w.lang)
    others = [one for one in where_hours_stand(told).schedules if not is_plain(one) and not is_exception(one)]
    return [
        *(
            Field(f"day_{day}", "line", names[day], w["hint_hours"] if day == 0 else "", longest=LONGEST)
            for day in DAYS
        ),
        Field(
            "by_appointment",
            "tick",
            w["field_by_appointment"],
            w.count("hours_besides", len(others)) if others else "",
        ),
        Field(
            "holidays",
            "radio",
            w["field_holidays"],
            options=[(one, w[f"holidays_{one or 'unknown'}"]) for one in ("", *HOLIDAYS)],
        ),
    ]


def _typed(told: Service) -> dict[str, str]:
    schedules = where_hours_stand(told).schedules
    holidays = [one for one in codes_of(told, "holidays") if one in HOLIDAYS]
    return {
        **{f"day_{day}": spans_said(spans) for day, spans in enumerate(week_of(schedules))},
        "by_appointment": "1" if any(_asks_appointment(one) for one in schedules) else "",
        "holidays": holidays[0] if holidays else "",
    }


def _kept(told: Service, typed: Typed) -> Service:
    before = _typed(told)
    faults: Faults = {}
    week = week_of(where_hours_stand(told).schedules)
    for day in DAYS:
        try:
            if typed[f"day_{day}"] != before[f"day_{day}"]:
                week[day] = spans_typed(typed[f"day_{day}"])
        except NotHours as refused:
            faults[f"day_{day}"] = ("wrong_hours", {"part": str(refused)})
    if faults:
        raise Faulty(faults)
    place = where_hours_stand(told)
    there = [one for one in place.schedules if not _is_appointment_alone(one)]
    schedules = [_by_appointment(one, typed) for one in schedules_of(place.id, week, there)]
    if typed["by_appointment"] and not any(week):
        schedules.append(_appointment_alone(place))
    return with_schedules(_with_holidays(told, typed["holidays"]), schedules)


def _by_appointment(schedule: Schedule, typed: Typed) -> Schedule:
    if not is_plain(schedule) or bool(typed["by_appointment"]) == (is_by_appointment(schedule)):
        return schedule
    return schedule.model_copy(update={"attending_type": BY_APPOINTMENT if typed["by_appointment"] else None})


def where_hours_stand(told: Service) -> Service | ServiceAtLocation:
    """The hours of a service stand with it; those of its only place there, where the service itself tells none."""
    only = told.service_at_locations[0] if len(told.service_at_locations) == 1 else None
    return only if only is not None and only.schedules and not told.schedules else told


def with_schedules(told: Service, schedules: list[Schedule]) -> Service:
    """Give a service with these schedules, there where its hours stand."""
    place = where_hours_stand(told)
    if place is told:
        return told.model_copy(update={"schedules": schedules})
    return told.model_copy(update={"service_at_locations": [place.model_copy(update={"schedules": schedules})]})


def is_exception(schedule: Schedule) -> bool:
    """Whether a schedule says that it is closed, from a day until another."""
    return bool(schedule.valid_from) and schedule.opens_at is None and schedule.freq is None


def _asks_appointment(schedule: Schedule) -> bool:
    return is_by_appointment(schedule) and (is_plain(schedule) or _is_appointment_alone(schedule))


def _is_appointment_alone(schedule: Schedule) -> bool:
    return is_by_appointment(schedule) and schedule.freq is None and schedule.opens_at is None


def _appointment_alone(place: Service | ServiceAtLocation) -> Schedule:
    there = next((one for one in place.schedules if _is_appointment_alone(one)), None)
    return there or Schedule(id=uuid5(place.id, "hours:appointment"), attending_type=BY_APPOINTMENT)


def _with_holidays(told: Service, chosen: str) -> Service:
    if chosen == _typed(told)["holidays"]:
        return told
    left = [one for one in told.attributes if one.link_type != "holidays"]
    added = [term(told.id, "holidays", chosen)] if chosen in HOLIDAYS else []
    return told.model_copy(update={"attributes": [*left, *added]})


OPENING = Section("uren", _fields, _typed, _kept)
