"""Values in arrays are kept in the narrowest whole numbers that hold them, and never wrap."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.engine import plain
from rotonde.engine.expressions import Var
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.program import program
from rotonde.engine.readings.array_widths import WIDE, own_width, width_of
from rotonde.engine.readings.arrays import ArrayReading

ANYBODY = Var("person", 0)
EDGES = [1, 127, 128, 32_767, 32_768, 2**31 - 1, 2**31]


class Ends:
    """Two records at both ends of what each number can be, once each way round."""

    count, sizes = 2, {"person": 2}

    def __init__(self, ends: dict[str, tuple[int, int]]) -> None:
        self.ends = ends

    def column(self, leaf, of, axes):
        low, high = self.ends[leaf.name]
        return np.asarray([[low, high], [high, low]] if leaf.name == "a" else [[low, high], [low, high]])

    def history(self, leaf, of, axes):
        raise NotImplementedError


def number(name: str, low: int, high: int) -> Plain:
    return plain.leaf(Leaf(name, "low"), (ANYBODY,), low, high)


@given(
    st.tuples(st.sampled_from(EDGES), st.sampled_from(EDGES)),
    st.tuples(st.sampled_from(EDGES), st.sampled_from(EDGES)),
)
def test_no_operation_wraps_at_the_ends_of_its_operands(a, b) -> None:
    ends = {"a": (-a[0], a[1]), "b": (-b[0], b[1])}
    one, other = (number(name, *ends[name]) for name in ends)
    test = plain.le(one, other)
    nodes = {
        "add": (plain.add(one, other), lambda x, y: x + y),
        "sub": (plain.sub(one, other), lambda x, y: x - y),
        "min": (plain.min_(one, other), min),
        "max": (plain.max_(one, other), max),
        "le": (test, lambda x, y: x <= y),
        "if": (plain.if_(test, one, other), min),
        "if, else nothing": (plain.if_(test, one, plain.const(0)), lambda x, y: x if x <= y else 0),
        "nothing, else": (plain.if_(test, plain.const(0), one), lambda x, y: 0 if x <= y else x),
        "if not": (plain.if_(plain.not_(test), one, other), max),
        "div": (plain.div(one, 1000), lambda x, y: x // 1000),
    }
    if max(*a) * max(*b) < 2**50:
        nodes["mul"] = (plain.mul(one, other), lambda x, y: x * y)
    outputs = [node for node, _ in nodes.values()]
    found = ArrayReading(program(outputs), outputs).evaluate(Ends(ends))
    pairs = [(ends["a"][p ^ s], ends["b"][s]) for p in (0, 1) for s in (0, 1)]
    for name, (node, right) in nodes.items():
        values = np.broadcast_to(found[node], (2, 2)).ravel().tolist()
        assert values == [right(x, y) for x, y in pairs], name


def test_a_sum_over_records_has_room_for_all_of_them() -> None:
    many = plain.sum_(number("b", 0, 100), ANYBODY, 40)
    found = ArrayReading(program([many]), [many]).evaluate(Ends({"b": (100, 100)}))
    assert found[many].ravel().tolist() == [200, 200]


@pytest.mark.parametrize(("ends", "width"), [((0, 1), "int8"), ((-1, 128), "int16"), ((0, 2**31), "int64")])
def test_a_number_is_kept_as_narrow_as_its_range_allows(ends, width) -> None:
    assert own_width(number("a", *ends)) == width
    assert width_of(*ends) == width


def test_outputs_are_wide_so_that_whoever_reckons_on_needs_no_care() -> None:
    small = number("a", 0, 5)
    found = ArrayReading(program([small]), [small]).evaluate(Ends({"a": (0, 5)}))
    assert found[small].dtype == WIDE
