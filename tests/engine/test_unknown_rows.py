"""A row that nobody knows may say between which ends it surely lies; else it spans the range of its parameter."""

import pytest

from rotonde.engine import plain
from rotonde.engine.calendar import day_number
from rotonde.engine.packs.words import write_parameter
from rotonde.engine.parameters import ParameterError, read_parameter
from rotonde.engine.tables import amount_bound

ABOUT = {"unit": "EUR/year", "range": [0, 500]}
KNOWN = {"value": 100, "metadata": {"confidence": "sourced", "source": "law"}}
LATER = day_number("2026-06-01")


def limit(**about: object):
    values = {"2024-01-01": KNOWN, "2025-01-01": {"value": None, "metadata": about}}
    return read_parameter("limit", {"metadata": ABOUT, "values": values})


def ends(parameter) -> tuple[int, int]:
    low, high = amount_bound(parameter, None, plain.const(LATER), plain.const(LATER), LATER)
    return low.low, high.high


def test_a_row_that_is_not_known_spans_the_range():
    assert ends(limit()) == (0, 50000)


def test_a_row_that_is_not_known_lies_within_its_own_ends():
    assert ends(limit(within=[101.5, 102.25])) == (10150, 10225)


def test_a_pack_keeps_the_ends():
    written = write_parameter(limit(within=[101.5, 102.25]))
    assert ends(read_parameter("limit", written)) == (10150, 10225)


@pytest.mark.parametrize("within", [[102, 101], [400, 501]])
def test_ends_that_cannot_be_are_refused(within: list[int]):
    with pytest.raises(ParameterError):
        limit(within=within)
