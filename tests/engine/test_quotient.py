"""A quotient of two rules is exact to the last decimal, and its bounds hold whatever is missing."""

from fractions import Fraction
from math import floor

import pytest

from rotonde.engine.bounds import _goes_in
from rotonde.engine.expressions import Number, Quotient
from rotonde.engine.notation import number
from rotonde.engine.plain import const


@pytest.mark.parametrize("above", [0, 1, 57, 812_538, 1_250_001, 7_800_000])
@pytest.mark.parametrize("below", [1, 3, 1_491_260, 2_227_248, 6_795_647])
def test_the_quotient_is_the_nearest_hundredth(above: int, below: int):
    most = 10**8
    exact = Fraction(above * 100, below)
    assert _goes_in(const(above), const(below), 100, 1, most).low == min(most, floor(exact + Fraction(1, 2)))


def test_it_is_never_above_the_most_that_the_law_knows():
    assert _goes_in(const(5), const(2), 1, 1, 1).low == 1


def test_the_units_divide():
    rule = (number(3, "EUR/year") * number(2, "EUR/year")).divided_by(number(4, "EUR/year"), most=10)
    assert isinstance(rule.node, Quotient)
    assert rule.node.unit == "EUR/year"
    assert isinstance(rule.node.number.children()[0], Number)
