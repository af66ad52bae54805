"""Hours as people type them are read, said back as they are typed, and keep the schedules that they come from."""

from datetime import time
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.directory.hours.typed import (
    DAYS,
    MIDNIGHT,
    NotHours,
    schedules_of,
    spans_said,
    spans_typed,
    week_of,
)
from rotonde.web.directory.hsds.details import Schedule

ON = UUID(int=7)
PARTS = st.sampled_from([(8, 10), (10, 12), (12, 13), (13, 16), (17, 20)])
SPANS = st.sets(PARTS, max_size=3).map(lambda found: tuple(sorted((time(a), time(b)) for a, b in found)))
WEEKS = st.lists(SPANS, min_size=7, max_size=7)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("9-12, 13-16", "9-12, 13-16"),
        ("9u-12u30", "9-12:30"),
        ("van 9 tot 12 en 13.30-16.00", "9-12, 13:30-16"),
        ("9:00 – 12:00 13:00 – 17:00", "9-12, 13-17"),
        ("8h30 à 12h", "8:30-12"),
        ("13-16, 9-12", "9-12, 13-16"),
        ("10-24", "10-24"),
        ("20-8", "20-8"),
        ("0-24", "0-24"),
        ("  ", ""),
    ],
)
def test_hours_are_read_as_people_write_them(typed: str, said: str) -> None:
    assert spans_said(spans_typed(typed)) == said


@pytest.mark.parametrize(
    "typed", ["na de middag", "12-9", "9-12, 11-13", "25-26", "9", "0-24, 9-12", "20-8, 21-22", "9-12-13", "9" * 99]
)
def test_what_are_no_hours_is_refused_with_the_part_that_is_not_understood(typed: str) -> None:
    with pytest.raises(NotHours) as refused:
        spans_typed(typed)
    assert str(refused.value) in typed


@given(WEEKS)
def test_a_week_comes_back_as_it_was_typed(week: list[tuple[tuple[time, time], ...]]) -> None:
    again = [spans_typed(spans_said(spans)) for spans in week]
    assert again == week
    assert week_of(schedules_of(ON, week)) == week


@given(WEEKS, WEEKS)
def test_a_week_that_changed_is_the_week_that_was_typed_and_the_same_week_changes_nothing(
    before: list[tuple[tuple[time, time], ...]], after: list[tuple[tuple[time, time], ...]]
) -> None:
    first = schedules_of(ON, before)
    assert schedules_of(ON, before, first) == first
    changed = schedules_of(ON, after, first)
    assert week_of(changed) == after
    assert len({one.id for one in changed}) == len(changed)


def test_what_a_week_can_not_say_stays_where_it_is() -> None:
    monthly = Schedule(id=UUID(int=1), freq="MONTHLY", byday="1TU", opens_at=time(19), closes_at=time(21))
    summer = Schedule(
        id=UUID(int=2), freq="WEEKLY", byday="MO", opens_at=time(9), closes_at=time(11), valid_from="2026-07-01"
    )
    night = Schedule(id=UUID(int=3), freq="WEEKLY", byday="SA", opens_at=time(20), closes_at=MIDNIGHT)
    found = schedules_of(ON, [()] * len(DAYS), [monthly, night, summer])
    assert found == [monthly, summer]
