"""The calendar of the engine, in both its readings, is the one on the wall."""

from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from laws.plain_evaluation import moved
from rotonde.engine.calendar import EARLIEST, LATEST, shift
from rotonde.engine.readings.array_calendar import shift_days

UNITS = st.sampled_from(("month", "quarter", "year", "school_year"))
MOVES = st.tuples(UNITS, st.integers(-40, 40), st.sampled_from(("start", "end", "same")))
DAYS = st.integers(EARLIEST, LATEST)


@given(DAYS, MOVES)
def test_a_day_moves_as_on_the_wall(day, move):
    assert shift(day, *move) == moved(date.fromordinal(day), *move).toordinal()


@given(st.lists(DAYS, min_size=1, max_size=50), MOVES)
def test_arrays_of_days_move_as_single_days(days, move):
    assert shift_days(np, np.array(days), *move).tolist() == [shift(day, *move) for day in days]


@given(DAYS, DAYS, MOVES)
def test_moving_keeps_the_order_of_days(one, other, move):
    first, last = sorted((one, other))
    assert shift(first, *move) <= shift(last, *move)
