"""Two sources of one value leave their cut, and an empty cut is a contradiction."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.entitlements.carried_answers.cutting import Contradiction, cut

DAY = date(2026, 11, 22)
WORLD = range(8)
numbers = st.sampled_from(WORLD)
sets: st.SearchStrategy[Any] = st.one_of(
    numbers,
    st.lists(numbers, min_size=1, unique=True).map(lambda found: {"any_of": found}),
    st.builds(lambda low: {"min": low}, numbers),
    st.builds(lambda high: {"max": high}, numbers),
    st.tuples(numbers, numbers).map(lambda ends: {"min": min(ends), "max": max(ends)}),
)


def members(value: Any) -> set[int]:
    if not isinstance(value, dict):
        return {value}
    if "any_of" in value:
        return set(value["any_of"])
    return {n for n in WORLD if value.get("min", 0) <= n <= value.get("max", 9)}


@given(sets, sets)
def test_a_cut_holds_what_both_hold_and_is_refused_where_they_hold_nothing_together(there: Any, told: Any) -> None:
    both = members(there) & members(told)
    if both:
        assert members(cut(there, told, DAY)) == both
    else:
        with pytest.raises(Contradiction):
            cut(there, told, DAY)


@given(sets, sets)
def test_what_tells_nothing_new_leaves_what_is_there_as_it_is_written(there: Any, told: Any) -> None:
    if members(there) <= members(told):
        assert members(cut(there, told, DAY)) == members(there)
        assert isinstance(there, dict) or cut(there, told, DAY) == there
    assert cut(there, there, DAY) is there
    assert cut(there, None, DAY) is there
    assert cut(None, told, DAY) is told


@pytest.mark.parametrize(
    ("there", "told", "both"),
    [
        ({"2023": 1}, {"2024": 2}, {"2023": 1, "2024": 2}),
        ({"2024": {"min": 0, "max": 5}}, {"2024": 2}, {"2024": 2}),
        ([{"from": "2020-01-01"}], True, [{"from": "2020-01-01"}]),
        ([{"from": "2020-01-01", "value": "gent"}], "gent", [{"from": "2020-01-01", "value": "gent"}]),
        ({"min": "1990-01-01", "max": "1991-12-31"}, "1991-08-17", "1991-08-17"),
        ("1991-08-17", {"min": "1990-01-01", "max": "1991-12-31"}, "1991-08-17"),
    ],
)
def test_periods_and_spells_are_cut_as_people_mean_them(there: Any, told: Any, both: Any) -> None:
    assert cut(there, told, DAY) == both


@pytest.mark.parametrize(
    ("there", "told"),
    [
        ({"2024": 1}, {"2024": 2}),
        ({"2024": 1}, 1),
        ([{"from": "2020-01-01"}], False),
        ([{"from": "2020-01-01", "until": "2024-12-31"}], True),
        ({"min": 1, "max": 2}, "1"),
        (True, False),
    ],
)
def test_what_cant_both_be_or_cant_be_compared_contradicts(there: Any, told: Any) -> None:
    with pytest.raises(Contradiction):
        cut(there, told, DAY)
