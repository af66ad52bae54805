"""A quotient of two rules is exact to the last decimal, and its bounds hold whatever is missing."""

from datetime import date
from fractions import Fraction
from math import floor

import pytest

from rotonde.engine.bounding import Pass
from rotonde.engine.bounds import _goes_in, bounds
from rotonde.engine.calendar import Dates
from rotonde.engine.expressions import Anything, Number, Quotient
from rotonde.engine.facts import Vocabulary
from rotonde.engine.notation import Rule, number
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


def found(above: Rule, below: Rule, most: int, places: int) -> tuple[int, int]:
    day = date(2025, 11, 15)
    this = Pass(Dates.asked(on=day, today=day), Vocabulary({}, [], []))
    bound = bounds(above.divided_by(below, most, places).node, this)
    return bound.low.low, bound.high.high


@pytest.mark.parametrize("below", [0, -3])
def test_where_the_divisor_is_not_above_nought_it_is_the_most(below: int):
    assert found(number(5, "1"), number(below, "1"), 7, 1) == (70, 70)


def test_what_is_negative_goes_in_not_even_once():
    assert found(number(-5, "1"), number(2, "1"), 7, 1) == (0, 0)


def test_an_open_number_and_an_open_divisor_give_both_ends():
    def between(low: int, high: int) -> Rule:
        return Rule(Anything("1", low, high, 1))

    assert found(between(3, 9), between(2, 6), 100, 2) == (50, 450)
    assert found(between(3, 9), between(-1, 6), 100, 2) == (50, 10_000)
