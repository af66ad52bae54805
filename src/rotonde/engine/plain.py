"""The language that readings evaluate: total operations on whole numbers and two-valued truths.

No node here can be missing, overflow or divide by zero: every node carries a static range, checked as it is made.
"""

from itertools import count
from typing import Any, NamedTuple
from weakref import WeakValueDictionary

from rotonde.engine.calendar import EARLIEST, LATEST, shift
from rotonde.engine.expressions import Axes, Var
from rotonde.engine.stepwise import Steps, added, crossing, times

LIMIT = 2**53
FIRST_DAY, LAST_DAY = EARLIEST - 300 * 366, LATEST + 300 * 366
_plains: "WeakValueDictionary[tuple[Any, ...], Plain]" = WeakValueDictionary()
NOBODY: Axes = frozenset()
_numbers = count()


class Leaf(NamedTuple):
    """What a column holds: one end of what is known of a fact, a link or a told quantity.

    `end` is `low` or `high`; a coded fact is read through the truth that it is one of `codes`. A told quantity is
    read in multiples of `1 / scale`, clipped to `span`, and fills it where nothing is told.
    """

    name: str
    end: str
    codes: tuple[str, ...] = ()
    pick: str = "at"
    start: int | None = None
    until: int | None = None
    kind: str = "fact"
    scale: int = 1
    span: tuple[int, int] = (0, 1)


class Plain:
    """A total operation. `op` names it, `args` are its operands, `data` what else it needs."""

    __slots__ = ("__weakref__", "args", "axes", "data", "high", "is_truth", "low", "number", "op")

    op: str
    args: "tuple[Plain, ...]"
    data: Any
    axes: Axes
    low: int
    high: int
    is_truth: bool
    number: int

    def __repr__(self) -> str:
        inside = ", ".join(map(repr, self.args))
        return f"{self.op}({inside}{', ' if inside and self.data else ''}{self.data or ''})"


def make(op: str, args: tuple[Plain, ...], data: Any, axes: Axes, low: int, high: int, is_truth: bool = False) -> Plain:
    """The one node with this operation, operands and data."""
    if max(abs(low), abs(high)) >= LIMIT:
        raise OverflowError(f"{op} can reach {max(abs(low), abs(high))}, beyond what is exact everywhere")
    if low == high and op != "const":
        return truth(bool(low)) if is_truth else const(low)
    key = (op, args, data, axes, low, high, is_truth)
    node = _plains.get(key)
    if node is None:
        node = object.__new__(Plain)
        node.op, node.args, node.data, node.axes = op, args, data, axes
        node.low, node.high, node.is_truth = low, high, is_truth
        node.number = next(_numbers)
        _plains[key] = node
    return node


def const(value: int) -> Plain:
    """A whole number."""
    return make("const", (), ("number", value), NOBODY, value, value)


def truth(value: bool) -> Plain:
    """Yes or no."""
    return make("const", (), ("truth", value), NOBODY, int(value), int(value), True)


def leaf(what: Leaf, of: tuple[Var, ...], low: int, high: int, is_truth: bool = False) -> Plain:
    """A column of the data."""
    return make("leaf", (), (what, of), frozenset(of), low, high, is_truth)


def lookup(what: Leaf, of: tuple[Var, ...], start: Plain, until: Plain, low: int, high: int, is_truth: bool) -> Plain:
    """The least or greatest of a dated column between two days that differ by record."""
    axes = frozenset(of) | start.axes | until.axes
    return make("lookup", (start, until), (what, of), axes, low, high, is_truth)


def _axes(*nodes: Plain) -> Axes:
    return nodes[0].axes.union(*(node.axes for node in nodes[1:]))


def not_(a: Plain) -> Plain:
    """The opposite."""
    if a.op == "not":
        return a.args[0]
    return make("not", (a,), None, a.axes, 1 - a.high, 1 - a.low, True)


def _order(a: Plain, b: Plain) -> tuple[Plain, Plain]:
    """The older node first, so that the same question is evaluated alike in every process."""
    return (a, b) if a.number <= b.number else (b, a)


def and_(a: Plain, b: Plain) -> Plain:
    """Both."""
    if a.low == 1 or a is b:
        return b
    if b.low == 1:
        return a
    return make("and", _order(a, b), None, _axes(a, b), 0, min(a.high, b.high), True)


def or_(a: Plain, b: Plain) -> Plain:
    """Either or both."""
    if a.high == 0 or a is b:
        return b
    if b.high == 0:
        return a
    return make("or", _order(a, b), None, _axes(a, b), max(a.low, b.low), 1, True)


def le(a: Plain, b: Plain) -> Plain:
    """The first is at most the second."""
    if a is b:
        return truth(True)
    if "step" in (a.op, b.op) and "const" in (a.op, b.op):
        stepped, holds = (a, lambda x: x <= b.low) if a.op == "step" else (b, lambda x: a.low <= x)
        turn = crossing(Steps(*stepped.data), holds)
        if turn is not None:
            argument, (at, from_there) = stepped.args[0], turn
            return le(const(at), argument) if from_there else le(argument, const(at - 1))
    return make("le", (a, b), None, _axes(a, b), int(a.high <= b.low), int(a.low <= b.high), True)


def add(a: Plain, b: Plain) -> Plain:
    """Sum."""
    if a.low == a.high == 0:
        return b
    if b.low == b.high == 0:
        return a
    one, other = _steps(a), _steps(b)
    if one and other and one[0] is other[0]:
        return step(one[0], *added(one[1], other[1]))
    return make("add", _order(a, b), None, _axes(a, b), a.low + b.low, a.high + b.high)


def sub(a: Plain, b: Plain) -> Plain:
    """Difference."""
    if b.low == b.high == 0:
        return a
    if a is b:
        return const(0)
    return make("sub", (a, b), None, _axes(a, b), a.low - b.high, a.high - b.low)


def mul(a: Plain, b: Plain) -> Plain:
    """Product."""
    for one, other in ((a, b), (b, a)):
        if one.low == one.high == 1:
            return other
        if one.op == "const" and other.op == "step":
            return step(other.args[0], *times(Steps(*other.data), one.low))
    ends = [x * y for x in (a.low, a.high) for y in (b.low, b.high)]
    return make("mul", _order(a, b), None, _axes(a, b), min(ends), max(ends))


def div(a: Plain, by: int) -> Plain:
    """The floor of a division by a positive constant."""
    if by == 1:
        return a
    return make("div", (a,), by, a.axes, a.low // by, a.high // by)


def min_(a: Plain, b: Plain) -> Plain:
    """The smaller."""
    if a is b or a.high <= b.low:
        return a
    if b.high <= a.low:
        return b
    return make("min", _order(a, b), None, _axes(a, b), min(a.low, b.low), min(a.high, b.high))


def max_(a: Plain, b: Plain) -> Plain:
    """The larger."""
    if a is b or a.low >= b.high:
        return a
    if b.low >= a.high:
        return b
    return make("max", _order(a, b), None, _axes(a, b), max(a.low, b.low), max(a.high, b.high))


def if_(test: Plain, yes: Plain, no: Plain) -> Plain:
    """One of two numbers, or of two truths."""
    if test.low == 1 or yes is no:
        return yes
    if test.high == 0:
        return no
    if (yes.low, yes.high, no.low, no.high) == (1, 1, 0, 0) and not yes.is_truth:
        return as_int(test)
    if yes.is_truth:
        return or_(and_(test, yes), and_(not_(test), no))
    return make("if", (test, yes, no), None, _axes(test, yes, no), min(yes.low, no.low), max(yes.high, no.high))


def step(a: Plain, below: int, steps: tuple[tuple[int, int], ...]) -> Plain:
    """The value of the last threshold that is reached, or `below`."""
    reached = [value for at, value in steps if at <= a.low][-1:] or [below]
    values = [*reached, *(value for at, value in steps if a.low < at <= a.high)]
    return make("step", (a,), (below, steps), a.axes, min(values), max(values))


def _steps(a: Plain) -> tuple[Plain, Steps] | None:
    """What decides a number by thresholds, if one thing does: a truth that is counted has one threshold."""
    if a.op == "step":
        return a.args[0], Steps(*a.data)
    if a.op == "int" and a.args[0].op == "le":
        left, right = a.args[0].args
        if right.op == "const":
            return left, Steps(1, ((right.low + 1, 0),))
        if left.op == "const":
            return right, Steps(0, ((left.low, 1),))
    return None


def shift_(a: Plain, unit: str, count: int, edge: str) -> Plain:
    """A day moved as the calendar says."""
    move = (unit, count, edge)
    if unit == "day":
        return add(a, const(count))
    if a.op == "const":
        return const(shift(a.low, *move))  # type: ignore[arg-type]
    if a.low < FIRST_DAY or a.high > LAST_DAY:
        raise OverflowError("a day that is moved can lie outside the calendar")
    low, high = shift(a.low, *move), shift(a.high, *move)  # type: ignore[arg-type]
    return make("shift", (a,), move, a.axes, low, high)


def as_int(a: Plain) -> Plain:
    """One or zero."""
    if a.op == "const":
        return const(a.low)
    return make("int", (a,), None, a.axes, a.low, a.high)


def sum_(a: Plain, over: Var, most: int) -> Plain:
    """Over all listed records of a kind, at most `most`."""
    if a.low == a.high == 0:
        return a
    return make("sum", (a,), over, a.axes - {over}, min(0, a.low) * most, max(0, a.high) * most)


def any_(a: Plain, over: Var) -> Plain:
    """Whether one of the listed records has it."""
    if a.high == 0:
        return a
    return make("any", (a,), over, a.axes - {over}, 0, 1, True)


def largest(a: Plain, over: Var) -> Plain:
    """The largest over the listed records, and at least nothing."""
    return make("largest", (a,), over, a.axes - {over}, 0, max(0, a.high))


def move(a: Plain, names: tuple[tuple[Var, Var], ...]) -> Plain:
    """A node about some records, read for others: each pair says which name becomes which."""
    to = {old: new for old, new in names if old in a.axes}
    if all(old == new for old, new in to.items()):
        return a
    if a.op == "leaf":
        what, of = a.data
        return leaf(what, tuple(to.get(var, var) for var in of), a.low, a.high, a.is_truth)
    if a.op == "step":
        return step(move(a.args[0], names), *a.data)
    axes = frozenset(to.get(var, var) for var in a.axes)
    return make("move", (a,), tuple(sorted(to.items())), axes, a.low, a.high, a.is_truth)
