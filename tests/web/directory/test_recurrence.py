"""A schedule comes back on the days that iCalendar says: our reading against another library's."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from rotonde.web.directory.hours.recurrence import DAYS, Unreadable, comes_on, rule_of
from rotonde.web.directory.hsds.details import Schedule

DAY = st.dates(date(2024, 1, 1), date(2027, 12, 31))
HORIZON = 500


def schedule(**told: Any) -> Schedule:
    return Schedule(id=UUID(int=1), **told)


day_names = st.lists(st.sampled_from(DAYS), min_size=1, max_size=4, unique=True).map(",".join)
# Days with and without a place in the month are not mixed: of those the other library takes only what both say.
places_in_month = st.builds(
    lambda place, day: f"{place}{day}", st.sampled_from([1, 2, 4, 5, -1, -2]), st.sampled_from(DAYS)
)
weekly = st.fixed_dictionaries(
    {"freq": st.just("WEEKLY"), "dtstart": DAY},
    optional={
        "byday": day_names,
        "interval": st.integers(1, 5),
        "wkst": st.sampled_from(DAYS),
    },
)
monthly = st.fixed_dictionaries(
    {"freq": st.just("MONTHLY"), "dtstart": DAY},
    optional={
        "byday": st.one_of(day_names, st.lists(places_in_month, min_size=1, max_size=3, unique=True).map(",".join)),
        "bymonthday": st.lists(st.integers(-31, 31).filter(bool), min_size=1, max_size=3, unique=True).map(
            lambda days: ",".join(map(str, days))
        ),
        "interval": st.integers(1, 4),
    },
)
ends: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"count": st.integers(1, 12)}),
    st.fixed_dictionaries({"until": DAY}),
)


def peers_days(told: dict[str, Any], last: date) -> list[date]:
    written = [f"{name.upper()}={value}" for name, value in told.items() if name not in ("dtstart", "until")]
    if "until" in told:
        written.append(f"UNTIL={told['until']:%Y%m%d}")
    begins = datetime.combine(told["dtstart"], datetime.min.time())
    found = rrulestr(";".join(written), dtstart=begins)
    return [one.date() for one in found.between(begins, datetime.combine(last, datetime.min.time()), inc=True)]


@settings(max_examples=60, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.one_of(weekly, monthly), ends)
def test_a_rule_comes_back_on_the_days_that_another_library_says(rule: dict[str, Any], end: dict[str, Any]) -> None:
    told = rule | end
    last = told["dtstart"] + timedelta(HORIZON)
    read = rule_of(schedule(**told))
    ours = [day for number in range(HORIZON + 1) if comes_on(read, day := told["dtstart"] + timedelta(number))]
    assert ours == peers_days(told, last)


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ({"freq": "WEEKLY", "byday": "MO,WE"}, [2, 4, 9, 11, 16, 18, 23, 25, 30]),
        ({"byday": "tu"}, [3, 10, 17, 24]),
        ({"freq": "MONTHLY", "byday": "1MO,-1FR"}, [2, 27]),
        ({"freq": "MONTHLY", "bymonthday": "-1,13"}, [13, 30]),
        ({"freq": "WEEKLY", "interval": 2, "dtstart": date(2026, 11, 4)}, [4, 18]),
        ({"freq": "WEEKLY", "byday": "SU", "byweekno": "46,-6"}, [15, 29]),
        ({"freq": "WEEKLY", "byday": "FR", "dtstart": date(2026, 11, 1), "count": 2}, [6, 13]),
    ],
)
def test_a_rule_is_read_as_it_is_written(told: dict[str, Any], days: list[int]) -> None:
    read = rule_of(schedule(**told))
    assert [day for day in range(1, 31) if comes_on(read, date(2026, 11, day))] == days


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"freq": "WEEKLY"},
        {"freq": "WEEKLY", "byday": "MA"},
        {"freq": "WEEKLY", "byday": "1MO"},
        {"freq": "WEEKLY", "byday": "MO", "interval": 2},
        {"freq": "WEEKLY", "byday": "MO", "interval": 0},
        {"freq": "WEEKLY", "byday": "MO", "count": 3},
        {"freq": "MONTHLY", "bymonthday": "32"},
        {"freq": "MONTHLY", "bymonthday": "eerste"},
        {"freq": "MONTHLY", "byday": "MO", "byweekno": "3"},
        {"byyearday": "100", "byday": "MO"},
    ],
)
def test_a_rule_that_says_no_days_is_not_guessed(told: dict[str, Any]) -> None:
    if told.get("interval") == 0:
        told = told | {"dtstart": date(2026, 11, 2)}
    with pytest.raises(Unreadable):
        rule_of(schedule(**told))
