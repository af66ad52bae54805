"""The public holidays of Belgium are where the calendar has them."""

from datetime import timedelta

import pytest
from dateutil.easter import easter as peers_easter  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.directory.hours.public_holidays import easter, public_holidays

EASTERS = [
    "2000-04-23",
    "2001-04-15",
    "2002-03-31",
    "2003-04-20",
    "2004-04-11",
    "2005-03-27",
    "2008-03-23",
    "2010-04-04",
    "2011-04-24",
    "2013-03-31",
    "2016-03-27",
    "2018-04-01",
    "2019-04-21",
    "2020-04-12",
    "2021-04-04",
    "2022-04-17",
    "2023-04-09",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2029-04-01",
    "2030-04-21",
    "2038-04-25",
]


@pytest.mark.parametrize("day", EASTERS)
def test_easter_falls_where_the_calendar_has_it(day: str) -> None:
    assert easter(int(day[:4])).isoformat() == day


def test_belgium_has_ten_public_holidays_in_2026() -> None:
    assert [day.isoformat()[5:] for day in sorted(public_holidays(2026))] == [
        "01-01", "04-06", "05-01", "05-14", "05-25", "07-21", "08-15", "11-01", "11-11", "12-25",
    ]  # fmt: skip


@given(st.integers(1900, 2200))
def test_easter_is_where_another_library_has_it_and_ten_days_are_free_of_which_two_after_it_are_mondays(
    year: int,
) -> None:
    assert easter(year) == peers_easter(year)
    assert len(public_holidays(year)) in (9, 10)  # Ascension Day may fall on the first of May
    assert {easter(year) + timedelta(1), easter(year) + timedelta(50)} <= public_holidays(year)
