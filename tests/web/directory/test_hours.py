"""A service is open when its schedules, its exceptions and the calendar of Belgium say so; else closed or unknown."""

import time as clock
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.directory.hours import (
    ByAppointment,
    Closed,
    Open,
    State,
    Unknown,
    hours_said,
    state,
    state_of,
    state_said,
    times_of,
    week,
)
from rotonde.web.directory.hours.public_holidays import BRUSSELS
from rotonde.web.directory.hsds.details import Schedule
from rotonde.web.directory.hsds.records import Location, Service, ServiceAtLocation
from rotonde.web.directory.hsds.taxonomies import term
from rotonde.web.directory.made_up import made_up_services

OFFICE = {"freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR", "opens_at": "09:00", "closes_at": "12:00"}
NIGHT = {"freq": "WEEKLY", "byday": "SA", "opens_at": "20:00", "closes_at": "08:00"}
ALWAYS = {"freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR,SA,SU", "opens_at": "00:00", "closes_at": "00:00"}
CLOSED_WEEK = {"valid_from": "2026-12-07", "valid_to": "2026-12-11", "description": "Wij verhuizen"}


def schedule(told: dict[str, Any]) -> Schedule:
    return Schedule.model_validate({"id": str(uuid4())} | told)


def service(*told: dict[str, Any], holidays: str = "", **fields: Any) -> Service:
    id = uuid4()
    attributes = [term(id, "holidays", holidays)] if holidays else []
    fields = {"name": "Soep", "status": "active"} | fields
    return Service(id=id, attributes=attributes, schedules=list(map(schedule, told)), **fields)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS)


def utc(text: str) -> datetime:
    return at(text).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-23T08:59", Closed(utc("2026-11-23T09:00"))),
        ("2026-11-23T09:00", Open(utc("2026-11-23T12:00"))),
        ("2026-11-23T11:59", Open(utc("2026-11-23T12:00"))),
        ("2026-11-23T12:00", Closed(utc("2026-11-24T09:00"))),
        ("2026-11-27T15:00", Closed(utc("2026-11-30T09:00"))),
    ],
)
def test_it_is_open_from_the_first_minute_until_the_last(moment: str, expected: State) -> None:
    assert state(service(OFFICE), at(moment)) == expected


def test_a_night_belongs_to_the_evening_on_which_it_begins() -> None:
    asleep = service(NIGHT)
    assert state(asleep, at("2026-11-28T21:00")) == Open(utc("2026-11-29T08:00"))
    assert state(asleep, at("2026-11-29T07:59")) == Open(utc("2026-11-29T08:00"))
    assert state(asleep, at("2026-11-29T08:00")) == Closed(utc("2026-12-05T20:00"))
    sunday_night = service(NIGHT | {"byday": "SU"})
    assert state(sunday_night, at("2026-11-30T03:00")) == Open(utc("2026-11-30T08:00"))


def test_day_and_night_has_no_end() -> None:
    assert state(service(ALWAYS, holidays="open"), at("2026-11-25T03:00")) == Open(None)


def test_hours_that_follow_each_other_are_one() -> None:
    afternoon = OFFICE | {"opens_at": "12:00", "closes_at": "16:00"}
    assert state(service(OFFICE, afternoon), at("2026-11-23T10:00")) == Open(utc("2026-11-23T16:00"))


@pytest.mark.parametrize(
    ("holidays", "expected"),
    [
        ("", Unknown(is_holiday=True)),
        ("open", Open(utc("2026-12-25T12:00"))),
        ("closed", Closed(utc("2026-12-28T09:00"))),
    ],
)
def test_on_a_public_holiday_it_is_what_the_service_told_of_them(holidays: str, expected: State) -> None:
    assert state(service(OFFICE, holidays=holidays), at("2026-12-25T10:00")) == expected


def test_what_is_told_for_that_very_day_beats_the_public_holiday() -> None:
    christmas = {"valid_from": "2026-12-25", "valid_to": "2026-12-25", "opens_at": "10:00", "closes_at": "11:00"}
    assert state(service(OFFICE, christmas, holidays="closed"), at("2026-12-25T10:30")) == Open(utc("2026-12-25T11:00"))


def test_a_closed_week_beats_the_weekly_rule_and_says_why() -> None:
    moved = service(OFFICE, CLOSED_WEEK)
    assert state(moved, at("2026-12-08T10:00")) == Closed(utc("2026-12-14T09:00"))
    said = [hours_said(day, "nl") for day in week(moved, date(2026, 12, 10))]
    assert said == ["gesloten (Wij verhuizen)"] * 2 + ["gesloten"] * 2 + ["9:00–12:00"] * 3


def test_the_hours_of_the_shortest_period_decide() -> None:
    summer = OFFICE | {"valid_from": "2026-07-01", "valid_to": "2026-08-31", "closes_at": "10:00"}
    told = service(OFFICE, summer, holidays="closed")
    assert state(told, at("2026-07-06T11:00")) == Closed(utc("2026-07-07T09:00"))
    assert state(told, at("2026-09-01T11:00")) == Open(utc("2026-09-01T12:00"))


def test_without_hours_it_is_unknown_and_never_closed() -> None:
    assert state(service(), at("2026-11-23T10:00")) == Unknown()
    unreadable = OFFICE | {"byday": "MO", "interval": 2}
    assert state(service(unreadable), at("2026-11-23T10:00")) == Unknown()
    assert state(service(OFFICE, unreadable), at("2026-11-23T13:00")) == Unknown()
    assert state(service(OFFICE, unreadable), at("2026-11-23T10:00")) == Open(utc("2026-11-23T12:00"))
    assert {hours_said(day, "en") for day in week(service(), date(2026, 11, 23))} == {"not known"}


def test_by_appointment_is_not_open() -> None:
    asked = {"attending_type": "Op afspraak"}
    assert state(service(OFFICE | asked), at("2026-11-23T10:00")) == ByAppointment()
    assert state(service(OFFICE | asked), at("2026-11-23T13:00")) == ByAppointment()
    assert state(service(asked), at("2026-11-23T13:00")) == ByAppointment()
    both = service(OFFICE, OFFICE | asked | {"opens_at": "13:00", "closes_at": "16:00"})
    assert state(both, at("2026-11-23T13:30")) == ByAppointment()
    assert state(both, at("2026-11-23T10:00")) == Open(utc("2026-11-23T12:00"))
    said = hours_said(week(both, date(2026, 11, 23))[0], "nl")
    assert said == "9:00–12:00, 13:00–16:00, op afspraak"


@pytest.mark.parametrize("status", ["temporarily closed", "defunct", "inactive"])
def test_a_service_that_stopped_is_closed(status: str) -> None:
    assert state(service(ALWAYS, status=status), at("2026-11-23T10:00")) == Closed(None)


def test_an_hour_on_the_wall_stays_that_hour_when_the_clock_changes() -> None:
    told = service(OFFICE, OFFICE | {"byday": "SA,SU"})
    for day in ("2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"):
        assert state(told, at(f"{day}T09:00")) == Open(utc(f"{day}T12:00"))
        assert state(told, at(f"{day}T08:59")) == Closed(utc(f"{day}T09:00"))
    night = service(NIGHT)
    until = state(night, at("2026-03-28T23:00"))
    assert until == Open(utc("2026-03-29T08:00"))
    assert utc("2026-03-29T08:00") - utc("2026-03-28T20:00") == timedelta(hours=11)


def test_an_hour_with_an_offset_of_here_is_that_on_the_wall_and_one_in_utc_is_not() -> None:
    summer = at("2026-07-06T09:30")
    assert state(service(OFFICE | {"opens_at": "09:00+01:00", "closes_at": "12:00+01:00"}), summer) == Open(
        utc("2026-07-06T12:00")
    )
    assert state(service(OFFICE | {"opens_at": "07:00Z", "closes_at": "10:00Z"}), summer) == Open(
        utc("2026-07-06T12:00")
    )


def test_a_service_at_several_places_is_open_where_one_of_them_is() -> None:
    def place(*told: dict[str, Any]) -> ServiceAtLocation:
        here = Location(id=uuid4(), location_type="physical", schedules=list(map(schedule, told)))
        return ServiceAtLocation(id=uuid4(), location=here)

    morning, evening = place(OFFICE), place(OFFICE | {"opens_at": "18:00", "closes_at": "20:00"})
    told = service(service_at_locations=[morning, evening])
    assert state(told, at("2026-11-23T18:30")) == Open(utc("2026-11-23T20:00"))
    assert hours_said(week(told, date(2026, 11, 23), evening)[0], "nl") == "18:00–20:00"
    assert hours_said(week(told, date(2026, 11, 23))[0], "nl") == "9:00–12:00, 18:00–20:00"


def test_the_state_is_said_in_plain_words() -> None:
    now = at("2026-11-23T10:00")
    said = [
        state_said(one, now, "nl")
        for one in (
            Open(None),
            Open(utc("2026-11-23T12:00")),
            Closed(utc("2026-11-23T13:00")),
            Closed(utc("2026-11-24T09:00")),
            Closed(utc("2026-11-26T09:30")),
            Closed(utc("2026-12-03T09:00")),
            Closed(None),
            Unknown(),
            Unknown(is_holiday=True),
            ByAppointment(),
        )
    ]
    assert said == [
        "Nu open",
        "Nu open, tot 12:00",
        "Nu gesloten, vandaag open om 13:00",
        "Nu gesloten, morgen open om 9:00",
        "Nu gesloten, donderdag open om 9:30",
        "Nu gesloten, donderdag 3/12 open om 9:00",
        "Nu gesloten",
        "Openingsuren niet bekend: bel eerst",
        "Feestdag: bel eerst",
        "Op afspraak",
    ]


@pytest.mark.parametrize(
    ("told", "language", "said"),
    [
        (ALWAYS, "nl", "dag en nacht"),
        (ALWAYS, "fr", "jour et nuit"),
        (OFFICE, "fr", "9:00–12:00"),
        (OFFICE | {"attending_type": "op afspraak"}, "en", "9:00–12:00, by appointment"),
        (OFFICE | {"byday": "TU"}, "en", "closed"),
    ],
)
def test_a_day_is_said_in_three_languages(told: dict[str, Any], language: str, said: str) -> None:
    assert hours_said(week(service(told), date(2026, 11, 23))[0], language) == said


def test_that_all_hours_of_a_day_are_by_appointment_is_said_once() -> None:
    asks = {"attending_type": "op afspraak"}
    afternoon = OFFICE | {"opens_at": "13:00", "closes_at": "16:00"}
    monday = date(2026, 11, 23)
    assert hours_said(week(service(OFFICE | asks, afternoon | asks), monday)[0], "nl") == (
        "9:00–12:00 en 13:00–16:00, op afspraak"
    )
    assert hours_said(week(service(OFFICE, afternoon | asks), monday)[0], "nl") == (
        "9:00–12:00, 13:00–16:00, op afspraak"
    )


def test_a_public_holiday_of_which_nobody_told_is_said_so() -> None:
    christmas = week(service(OFFICE), date(2026, 12, 25))[0]
    assert christmas.is_public_holiday
    assert [hours_said(christmas, language) for language in ("nl", "fr", "en")] == [
        "feestdag: bel eerst",
        "jour férié : appelle d’abord",
        "public holiday: call first",
    ]
    assert hours_said(week(service(OFFICE, holidays="closed"), date(2026, 12, 25))[0], "nl") == "gesloten"


quarters = st.integers(0, 95).map(lambda n: time(n // 4, n % 4 * 15))
rules = st.builds(
    lambda days, opens, closes: OFFICE | {"byday": ",".join(days), "opens_at": opens, "closes_at": closes},
    st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, unique=True),
    quarters,
    quarters,
)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@given(st.lists(rules, min_size=1, max_size=3), moments, st.sampled_from(["open", "closed"]))
def test_what_is_said_of_later_comes_true(told: list[dict[str, Any]], now: datetime, holidays: str) -> None:
    one = service(*told, holidays=holidays)
    match state(one, now):
        case Open(until=until):
            assert until is None or until > now
            if until is not None:
                assert isinstance(state(one, until), Closed)
                assert isinstance(state(one, until - timedelta(minutes=1)), Open)
        case Closed(opens_at=opens):
            assert opens is not None
            assert opens > now
            assert isinstance(state(one, opens), Open)
            assert state(one, opens - timedelta(minutes=1)) == Closed(opens)
        case other:
            pytest.fail(f"the hours are known, but it said {other}")


@given(st.lists(rules, min_size=1, max_size=3), moments)
def test_open_is_what_the_clock_on_the_wall_and_the_rule_say(told: list[dict[str, Any]], now: datetime) -> None:
    here = now.astimezone(BRUSSELS)
    if here.date() in {change for year in (2026, 2027) for change in _clock_changes(year)}:
        return

    def is_in(rule: dict[str, Any]) -> bool:
        opens, closes, days = rule["opens_at"], rule["closes_at"], rule["byday"].split(",")
        names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        today, before = names[here.weekday()] in days, names[here.weekday() - 1] in days
        if closes > opens:
            return today and opens <= here.time() < closes
        return (today and here.time() >= opens) or (before and here.time() < closes)

    assert isinstance(state(service(*told, holidays="open"), now), Open) == any(map(is_in, told))


def _clock_changes(year: int) -> set[date]:
    days = (date(year, 1, 1) + timedelta(number) for number in range(366))
    noon = {day: datetime.combine(day, time(12), BRUSSELS).utcoffset() for day in days}
    return {day for day in noon if day - timedelta(1) in noon and noon[day] != noon[day - timedelta(1)]}


@pytest.mark.proof
def test_whether_5_000_services_are_open_takes_less_than_a_tenth_of_a_second() -> None:
    all_times = [times_of(one) for one in made_up_services(5_000)]
    moment = at("2026-11-24T10:00")
    in_the_morning = [state_of(one, moment) for one in all_times]
    begins = clock.process_time()
    in_the_evening = [state_of(one, moment + timedelta(hours=9)) for one in all_times]
    took = clock.process_time() - begins
    assert in_the_evening != in_the_morning
    assert took < 0.1, f"{took:.3f} s"
