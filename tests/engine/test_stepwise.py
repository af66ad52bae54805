"""Ages and the like: sums of thresholds stay one reading, and comparing them is comparing what decides them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rotonde.engine import plain
from rotonde.engine.expressions import Var
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.program import program
from rotonde.engine.readings.arrays import ArrayReading

ANYBODY = Var("person", 0)
NUMBER = plain.leaf(Leaf("number", "low"), (ANYBODY,), -50, 50)
VALUES = np.arange(-50, 51)


class AllNumbers:
    count, sizes = 1, {"person": len(VALUES)}

    def column(self, leaf, of, axes):
        return VALUES[:, None]

    def history(self, leaf, of, axes):
        raise NotImplementedError


def values(node: Plain) -> list[int]:
    found = ArrayReading(program([node]), [node]).evaluate(AllNumbers())[node]
    return np.broadcast_to(found.ravel(), VALUES.shape).astype(int).tolist()


def counted(threshold: int, is_above: bool) -> tuple[Plain, np.ndarray]:
    at = plain.const(threshold)
    if is_above:
        return plain.as_int(plain.le(at, NUMBER)), (threshold <= VALUES).astype(int)
    return plain.as_int(plain.le(NUMBER, at)), (threshold >= VALUES).astype(int)


THRESHOLDS = st.lists(st.tuples(st.integers(-60, 60), st.booleans()), min_size=1, max_size=8)


@given(THRESHOLDS, st.integers(-3, 3), st.integers(-8, 8))
def test_a_sum_of_thresholds_and_comparisons_with_it_are_what_they_were(thresholds, factor, limit) -> None:
    node, expected = plain.const(0), np.zeros(len(VALUES), int)
    for threshold, is_above in thresholds:
        one, truth = counted(threshold, is_above)
        node, expected = plain.add(node, one), expected + truth
    times = plain.mul(node, plain.const(factor))
    assert values(node) == expected.tolist()
    assert values(times) == (expected * factor).tolist()
    assert values(plain.le(times, plain.const(limit))) == (expected * factor <= limit).astype(int).tolist()
    assert values(plain.le(plain.const(limit), times)) == (limit <= expected * factor).astype(int).tolist()


def test_an_age_is_one_reading_and_being_of_age_one_comparison() -> None:
    age = plain.const(0)
    for birthday in range(1, 41):
        age = plain.add(age, plain.as_int(plain.le(NUMBER, plain.const(20 - birthday))))
    assert (age.op, age.args) == ("step", (NUMBER,))
    assert plain.le(plain.const(18), age) is plain.le(NUMBER, plain.const(2))


def test_another_persons_age_is_the_step_of_the_other_persons_number() -> None:
    age = plain.add(counted(1, True)[0], counted(2, True)[0])
    other = Var("person", 1)
    moved = plain.move(age, ((ANYBODY, other),))
    assert (moved.op, moved.axes) == ("step", frozenset({other}))
