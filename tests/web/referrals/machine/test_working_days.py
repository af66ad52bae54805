from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.referrals.machine.working_days import (
    BRUSSELS,
    after_days,
    after_working_days,
    day_in_brussels,
    end_of,
    is_working_day,
)

moments = st.datetimes(datetime(2024, 1, 1), datetime(2045, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


def brussels(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS)


@pytest.mark.parametrize(
    ("moment", "days", "last_day"),
    [
        ("2026-11-20T16:00", 1, "2026-11-23"),  # a Friday afternoon: Monday is the first
        ("2026-11-21T11:00", 1, "2026-11-23"),  # a Saturday
        ("2026-12-24T15:00", 2, "2026-12-29"),  # Christmas and a weekend between
        ("2026-12-31T23:59", 1, "2027-01-04"),  # New Year's Day is a Friday
        ("2026-04-02T09:00", 2, "2026-04-07"),  # Easter Monday doesn't count
        ("2026-05-13T09:00", 1, "2026-05-15"),  # Ascension Day
        ("2026-07-20T09:00", 1, "2026-07-22"),  # the national day
        ("2026-03-27T22:30", 1, "2026-03-30"),  # over the night that loses an hour
        ("2026-10-23T23:30", 1, "2026-10-26"),  # over the night that has one more
        ("2028-02-28T09:00", 1, "2028-02-29"),  # the leap day works too
        ("2026-06-30T23:30", 0, "2026-06-30"),
    ],
)
def test_working_days_end_with_the_day_on_the_wall(moment, days, last_day):
    due = after_working_days(brussels(moment), days)

    assert (due - timedelta(seconds=1)).astimezone(BRUSSELS).date().isoformat() == last_day
    assert due.astimezone(BRUSSELS).time().isoformat() == "00:00:00"


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25), ("2026-11-22", 24)])
def test_a_day_lasts_as_long_as_the_clock_on_the_wall_says(day, hours):
    ends = date.fromisoformat(day)

    assert end_of(ends) - end_of(ends - timedelta(days=1)) == timedelta(hours=hours)


@given(moments, st.integers(1, 30))
def test_a_term_never_ends_sooner_than_its_days_and_always_on_a_day_that_counts(moment, n):
    due = after_working_days(moment, n)
    last = day_in_brussels(due - timedelta(seconds=1))

    assert is_working_day(last)
    assert due >= after_days(moment, n)
    assert sum(is_working_day(last - timedelta(days=i)) for i in range((last - day_in_brussels(moment)).days)) == n


@given(moments, st.integers(0, 30))
def test_one_day_more_is_never_sooner(moment, n):
    for count in (after_working_days, after_days):
        assert count(moment, n) < count(moment, n + 1)


@given(st.lists(moments, min_size=2, max_size=6), st.integers(0, 12))
def test_who_begins_later_is_never_due_sooner(starts, n):
    due = [after_working_days(moment, n) for moment in sorted(starts)]

    assert all(one <= other for one, other in pairwise(due))
