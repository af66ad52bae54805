"""Moments follow the clock on the wall: through summer and winter time, leap days and holidays."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.reception.appointments.moments import MINUTES, Hours, moments
from rotonde.web.reception.appointments.publishing import CannotOffer
from web.appointments.worlds import DAY, a_day, offer, offered
from web.sharing.worlds import World

BRUSSELS = ZoneInfo("Europe/Brussels")
EVERY_DAY = range(7)
DAYS = st.dates(date(2024, 1, 1), date(2040, 12, 31))
HOURS = st.times(time(0), time(23, 59)).map(lambda at: at.replace(second=0, microsecond=0))


def shown(first: str, last: str, opens: time, closes: time, minutes: int = 30, **told: bool) -> list[str]:
    hours = Hours(EVERY_DAY, opens, closes, minutes, told.get("skips_holidays", False))
    return [f"{one:%d/%m %H:%M}" for one in moments(hours, a_day(first), a_day(last))]


def test_nine_o_clock_stays_nine_o_clock_when_the_clock_changes() -> None:
    assert shown("2026-03-28", "2026-03-29", time(9), time(9, 30)) == ["28/03 08:00", "29/03 07:00"]
    assert shown("2026-10-24", "2026-10-25", time(9), time(9, 30)) == ["24/10 07:00", "25/10 08:00"]


def test_an_hour_that_no_clock_shows_is_left_out() -> None:
    assert shown("2026-03-29", "2026-03-29", time(1, 30), time(3, 30)) == ["29/03 00:30", "29/03 01:00"]


def test_an_hour_that_a_clock_shows_twice_is_offered_once() -> None:
    assert shown("2026-10-25", "2026-10-25", time(2), time(3)) == ["25/10 00:00", "25/10 00:30"]


def test_a_leap_day_is_a_day_like_another() -> None:
    assert shown("2028-02-28", "2028-03-01", time(9), time(9, 30)) == ["28/02 08:00", "29/02 08:00", "01/03 08:00"]


def test_legal_holidays_are_left_out_where_that_was_asked() -> None:
    of_may = shown("2026-05-01", "2026-05-31", time(9), time(9, 30), skips_holidays=True)
    assert {f"{n:02}/05 07:00" for n in range(1, 32)} - set(of_may) == {"01/05 07:00", "14/05 07:00", "25/05 07:00"}
    assert len(shown("2026-05-01", "2026-05-31", time(9), time(9, 30))) == 31


def test_days_that_are_excepted_are_left_out() -> None:
    hours = Hours(EVERY_DAY, time(9), time(9, 30), 30)
    found = moments(hours, a_day("2027-02-01"), a_day("2027-02-03"), [a_day("2027-02-02")])
    assert [one.date() for one in found] == [a_day("2027-02-01"), a_day("2027-02-03")]


@given(DAYS, st.integers(0, 40), HOURS, HOURS, st.sampled_from(MINUTES), st.sets(st.integers(0, 6)))
def test_moments_never_overlap_and_each_lies_within_the_hours(
    first: date, days: int, opens: time, closes: time, minutes: int, weekdays: set[int]
) -> None:
    found = list(moments(Hours(weekdays, opens, closes, minutes), first, first + days * DAY))
    length = timedelta(minutes=minutes)
    assert all(later - earlier >= length for earlier, later in pairwise(found))
    for one in found:
        wall = one.astimezone(BRUSSELS)
        assert wall.weekday() in weekdays
        assert opens <= wall.time()
        assert wall.replace(tzinfo=None) + length <= datetime.combine(wall.date(), closes)
        assert one.tzinfo is UTC


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"weekdays": []}, "choose_weekdays"),
        ({"minutes": 7}, "choose_minutes"),
        ({"closes": time(8)}, "closes_before_it_opens"),
        ({"places": 0}, "too_many_places"),
        ({"last": a_day("2020-01-01")}, "ends_before_it_begins"),
        ({"last": a_day("2099-01-01")}, "too_long"),
        ({"place": ""}, "say_where"),
        ({"minutes": 90, "closes": time(10)}, "no_moment_left"),
    ],
)
def test_what_cant_be_offered_says_why(plain_world: World, told: dict[str, object], code: str) -> None:
    with pytest.raises(CannotOffer) as refused:
        offered(plain_world.giver, **told)
    assert refused.value.code == code


def test_a_moment_that_is_past_is_never_offered(plain_world: World) -> None:
    told = offer()
    series = offered(plain_world.giver, first=told.first - 3 * DAY, opens=time(0, 0), closes=time(0, 15), minutes=15)
    assert {slot.begins_at > datetime.now(UTC) for slot in series.slots.all()} == {True}
