"""An amount that nobody knows: its own range where the row gives one, else that of the parameter."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from rotonde.engine import plain
from rotonde.engine.packs.words import read_parameters, write_parameter
from rotonde.engine.parameters import Parameter, ParameterError, read_parameter
from rotonde.engine.tables import amount_bound, scale_bound

KNOWN = {"confidence": "sourced", "source": "gazette"}
LATER = date(2026, 6, 1).toordinal()


def single(**about: Any) -> Parameter:
    rows = {"2024-01-01": {"value": 10.01, "metadata": KNOWN}, "2025-01-01": {"value": None, "metadata": about}}
    return read_parameter("sum", {"metadata": {"unit": "EUR/month", "range": [0, 100]}, "values": rows})


def table(**about: Any) -> Parameter:
    rows = {
        "2024-01-01": {"rows": [[0, 10], [2, 20]], "metadata": KNOWN},
        "2025-01-01": {"value": None, "metadata": about},
    }
    about_it = {"unit": "EUR/year", "threshold_unit": "1", "range": [0, 100]}
    return read_parameter("ceiling", {"metadata": about_it, "tables": rows})


def cents(parameter: Parameter, day: int = LATER) -> tuple[Any, Any]:
    at = plain.const(day)
    low, high = amount_bound(parameter, None, at, at, LATER)
    return low.low, high.high


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ({}, (0, 10000)),
        ({"range": [10, 12.5]}, (1000, 1250)),
        ({"times_last": [1, 1.05]}, (1001, 1052)),
    ],
)
def test_an_unknown_amount_spans_the_range_of_its_row_or_else_of_the_parameter(about: Any, expected: tuple[int, int]):
    assert cents(single(**about)) == expected
    assert cents(single(**about), date(2024, 6, 1).toordinal()) == (1001, 1001)


@pytest.mark.parametrize(
    ("about", "at", "expected"),
    [
        ({}, 2, (0, 10000)),
        ({"times_last": [1, 1.1]}, 1, (1000, 1100)),
        ({"times_last": [1, 1.1]}, 2, (2000, 2200)),
        ({"range": [[[0, 9], [2, 19]], [[0, 11], [2, 21]]]}, 2, (1900, 2100)),
    ],
)
def test_a_table_that_nobody_knows_lies_between_two(about: Any, at: int, expected: tuple[int, int]):
    day, number = plain.const(LATER), plain.const(at)
    low, high, unit = scale_bound(table(**about), "amount", (day, day), (number, number), 1, LATER)
    assert (low.low, high.high, unit) == (*expected, 100)


def test_the_range_goes_into_a_pack_and_comes_out_again():
    for one in (single(times_last=[1, 1.05]), table(times_last=[1, 1.1])):
        again = read_parameters({one.id: write_parameter(one)}, {})[one.id]
        assert [row.ends for row in again.rows[None]] == [row.ends for row in one.rows[None]]
        assert again.rows[None][-1].ends is not None


def test_a_row_tells_its_range_as_data():
    assert single(range=[10, 12.5]).rows[None][-1].as_json()["range"] == ["10", "12.5"]
    assert single().rows[None][-1].ends is None


@pytest.mark.parametrize(
    ("about", "why"),
    [
        ({"range": [12, 10]}, "must run from its least to its most"),
        ({"range": [10, [[0, 12]]]}, "must run from its least to its most"),
        ({"range": [10, 101]}, "lies outside its range"),
    ],
)
def test_an_impossible_range_is_refused(about: Any, why: str):
    with pytest.raises(ParameterError, match=why):
        single(**about)


def test_a_range_beside_a_known_value_is_refused():
    with pytest.raises(ParameterError, match="isn't known"):
        read_parameter(
            "sum",
            {
                "metadata": {"unit": "1", "range": [0, 9]},
                "values": {"2024-01-01": {"value": 1, "metadata": KNOWN | {"range": [0, 2]}}},
            },
        )


def test_times_last_needs_a_known_row_before_it():
    with pytest.raises(ParameterError, match="needs a known value"):
        read_parameter(
            "sum",
            {
                "metadata": {"unit": "1", "range": [0, 9]},
                "values": {"2024-01-01": {"value": None, "metadata": {"times_last": [1, 2]}}},
            },
        )


def test_factors_round_outwards_to_the_cent():
    low, high = single(times_last=["0.999", "1.001"]).rows[None][-1].ends or (None, None)
    assert (low, high) == (Fraction("9.99"), Fraction("10.03"))
