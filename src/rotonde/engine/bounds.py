"""One rewriting pass: a rule over facts becomes what certainly and what possibly holds, its least and its most.

Rules are exact rationals; here they become whole numbers with a denominator that is known beforehand.
"""

from collections.abc import Callable
from math import gcd, lcm

from rotonde.engine import expressions as rule
from rotonde.engine import leaf_bounds, plain
from rotonde.engine.bounding import Bound, Judgements, Pass
from rotonde.engine.expressions import Node, Var
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.strangers import stranger

__all__ = ["Bound", "Judgements", "Pass", "bounds", "parts", "tail"]


def bounds(node: Node, this: Pass) -> Bound:
    """Rewrite a resolved rule into its two bounds.

    Sound: whatever the missing facts turn out to be, the answer lies between them.
    """
    pending = [node]
    while pending:
        at = pending[-1]
        if at in this.done:
            pending.pop()
            continue
        waiting = [child for child in parts(at, this) if child not in this.done]
        if waiting:
            pending.extend(waiting)
            continue
        this.done[at] = _RULES[type(at)](at, this)
        pending.pop()
    return this.done[node]


def parts(node: Node, this: Pass) -> tuple[Node, ...]:
    """The nodes that a node's bounds rest on, the open end of an aggregate included."""
    if isinstance(node, rule.Fold):
        return (node.body, tail(node, this))
    if isinstance(node, rule.Applied):
        return (node.body,)
    if isinstance(node, rule.IsIn):
        return node.reading.children()
    return node.children()


def tail(node: rule.Fold, this: Pass) -> Node:
    """What the body of an aggregate would be for somebody who isn't listed."""
    if node not in this.tails:
        this.tails[node] = stranger(node.body, node.over, this.vocabulary)
    return this.tails[node]


def _aligned(a: Bound, b: Bound) -> tuple[Bound, Bound]:
    scale = lcm(a.scale, b.scale)
    return a.times(scale), b.times(scale)


def _truth(node: rule.Truth, this: Pass) -> Bound:
    value = plain.truth(node.value)
    return Bound(value, value)


def _number(node: rule.Number, this: Pass) -> Bound:
    value = plain.const(node.over)
    return Bound(value, value, node.under)


def _not(node: rule.Not, this: Pass) -> Bound:
    a = this.done[node.truth]
    return Bound(plain.not_(a.high), plain.not_(a.low))


def _joined(join: Callable[[Plain, Plain], Plain], start: bool) -> Callable[[rule.And | rule.Or, Pass], Bound]:
    def both(node: rule.And | rule.Or, this: Pass) -> Bound:
        low = high = plain.truth(start)
        for part in node.parts:
            low, high = join(low, this.done[part].low), join(high, this.done[part].high)
        return Bound(low, high)

    return both


def _at_most(node: rule.AtMost, this: Pass) -> Bound:
    a, b = _aligned(this.done[node.left], this.done[node.right])
    return Bound(plain.le(a.high, b.low), plain.le(a.low, b.high))


def _add(node: rule.Add, this: Pass) -> Bound:
    a, b = _aligned(this.done[node.left], this.done[node.right])
    return _whole_days(node, Bound(plain.add(a.low, b.low), plain.add(a.high, b.high), a.scale))


def _sub(node: rule.Sub, this: Pass) -> Bound:
    if node.left is node.right:
        return Bound(plain.const(0), plain.const(0))
    a, b = _aligned(this.done[node.left], this.done[node.right])
    return _whole_days(node, Bound(plain.sub(a.low, b.high), plain.sub(a.high, b.low), a.scale))


def _whole_days(node: rule.Add | rule.Sub, found: Bound) -> Bound:
    """A date that moves by a part of a day stays on the day it lands in."""
    if node.unit != "date" or found.scale == 1:
        return found
    return Bound(plain.div(found.low, found.scale), plain.div(found.high, found.scale))


def _mul(node: rule.Mul, this: Pass) -> Bound:
    a, b = this.done[node.left], this.done[node.right]
    scale = a.scale * b.scale
    if a.low is a.high and b.low is b.high:
        product = plain.mul(a.low, b.low)
        return Bound(product, product, scale)
    if a.low.low >= 0 and b.low.low >= 0:
        return Bound(plain.mul(a.low, b.low), plain.mul(a.high, b.high), scale)
    ends = [plain.mul(x, y) for x in (a.low, a.high) for y in (b.low, b.high)]
    low = high = ends[0]
    for end in ends[1:]:
        low, high = plain.min_(low, end), plain.max_(high, end)
    return Bound(low, high, scale)


def _quotient(node: rule.Quotient, this: Pass) -> Bound:
    a, b = this.done[node.number], this.done[node.divisor]
    shared = gcd(node.places * b.scale, a.scale)
    up, down = node.places * b.scale // shared, a.scale // shared
    most = node.most * node.places

    def one(number: Plain, divisor: Plain) -> Plain:
        found = _goes_in(plain.max_(number, plain.const(0)), plain.max_(divisor, plain.const(1)), up, down, most)
        return plain.if_(plain.le(divisor, plain.const(0)), plain.const(most), found)

    low = one(a.low, b.high)
    return Bound(low, low if a.low is a.high and b.low is b.high else one(a.high, b.low), node.places)


def _goes_in(number: Plain, divisor: Plain, up: int, down: int, most: int) -> Plain:
    """The nearest whole to `number x up / (divisor x down)`, digit by digit in base two."""
    by = plain.mul(divisor, plain.const(2 * down))
    left = plain.add(plain.mul(number, plain.const(2 * up)), plain.mul(divisor, plain.const(down)))
    found = plain.const(0)
    for bit in reversed(range(most.bit_length())):
        more = plain.add(found, plain.const(1 << bit))
        found = plain.if_(plain.le(plain.mul(more, by), left), more, found)
    return plain.min_(found, plain.const(most))


def _round(node: rule.Round, this: Pass) -> Bound:
    a = this.done[node.number]

    def one(end: Plain) -> Plain:
        fine = plain.mul(end, plain.const(node.places))
        if node.how == "half_up":
            return plain.div(plain.add(plain.mul(fine, plain.const(2)), plain.const(a.scale)), 2 * a.scale)
        return plain.div(fine if node.how == "floor" else plain.add(fine, plain.const(a.scale - 1)), a.scale)

    return Bound(one(a.low), one(a.high), node.places)


def _extreme(pick: Callable[[Plain, Plain], Plain]) -> Callable[[rule.Least | rule.Most, Pass], Bound]:
    def both(node: rule.Least | rule.Most, this: Pass) -> Bound:
        a, b = _aligned(this.done[node.left], this.done[node.right])
        return Bound(pick(a.low, b.low), pick(a.high, b.high), a.scale)

    return both


def _choose(node: rule.Choose, this: Pass) -> Bound:
    test = this.done[node.test]
    yes, no = _aligned(this.done[node.yes], this.done[node.no])
    if test.low is test.high:
        low = plain.if_(test.low, yes.low, no.low)
        return Bound(low, plain.if_(test.low, yes.high, no.high), yes.scale)
    least, most = (plain.and_, plain.or_) if node.is_truth else (plain.min_, plain.max_)
    low = plain.if_(test.low, yes.low, plain.if_(test.high, least(yes.low, no.low), no.low))
    high = plain.if_(test.low, yes.high, plain.if_(test.high, most(yes.high, no.high), no.high))
    return Bound(low, high, yes.scale)


def _by_case(node: rule.ByCase, this: Pass) -> Bound:
    tests = [this.done[test].high for test in node.tests]
    outcomes = [this.done[outcome] for outcome in node.outcomes]
    scale = lcm(*(outcome.scale for outcome in outcomes))
    outcomes = [outcome.times(scale) for outcome in outcomes]
    if all(this.done[test].low is this.done[test].high for test in node.tests):
        return _the_case(tests, outcomes)
    if node.is_truth:
        low, high = plain.truth(True), plain.truth(False)
        for test, outcome in zip(tests, outcomes, strict=True):
            low = plain.and_(low, plain.or_(plain.not_(test), outcome.low))
            high = plain.or_(high, plain.and_(test, outcome.high))
        return Bound(low, high)
    top = plain.const(max(outcome.low.high for outcome in outcomes))
    bottom = plain.const(min(outcome.high.low for outcome in outcomes))
    low, high = top, bottom
    for test, outcome in zip(tests, outcomes, strict=True):
        low = plain.min_(low, plain.if_(test, outcome.low, top))
        high = plain.max_(high, plain.if_(test, outcome.high, bottom))
    return Bound(low, high, scale)


def _the_case(tests: list[Plain], outcomes: list[Bound]) -> Bound:
    """Where the case is known it is one of them: the last, unless a test before it holds."""
    low, high, scale = outcomes[-1]
    for test, outcome in zip(reversed(tests[:-1]), reversed(outcomes[:-1]), strict=True):
        low, high = plain.if_(test, outcome.low, low), plain.if_(test, outcome.high, high)
    return Bound(low, high, scale)


def _count(node: rule.Count, this: Pass) -> Bound:
    a = this.done[node.truth]
    return Bound(plain.as_int(a.low), plain.as_int(a.high))


def _fold(node: rule.Fold, this: Pass) -> Bound:
    body, rest = _aligned(this.done[node.body], this.done[tail(node, this)])
    listed = this.vocabulary.kinds[node.over.kind]
    low, high = _each(body.low, node.over), _each(body.high, node.over)
    if node.how == "any":
        return Bound(plain.any_(low, node.over), plain.or_(plain.any_(high, node.over), rest.high))
    if node.how == "largest":
        top = plain.max_(plain.largest(high, node.over), rest.high)
        return Bound(plain.largest(low, node.over), top, body.scale)
    nothing, times = plain.const(0), plain.const(node.most)
    least = plain.add(plain.sum_(low, node.over, listed), plain.mul(plain.min_(nothing, rest.low), times))
    most = plain.add(plain.sum_(high, node.over, listed), plain.mul(plain.max_(nothing, rest.high), times))
    return Bound(least, most, body.scale)


def _each(body: Plain, over: Var) -> Plain:
    """The body once for every listed record, also where it says the same of all."""
    if over in body.axes or body.low == body.high == 0:
        return body
    listed = plain.leaf(Leaf("listed", "low", kind="listed"), (over,), 0, 1, True)
    return plain.and_(body, listed) if body.is_truth else plain.mul(body, plain.as_int(listed))


def _applied(node: rule.Applied, this: Pass) -> Bound:
    inner = this.done[node.body]
    names = tuple((Var(var.kind, level), var) for level, var in enumerate(node.of))
    moved = Bound(plain.move(inner.low, names), plain.move(inner.high, names), inner.scale)
    return _cut(moved, node, this) if node.definition in this.told else moved


def _cut(computed: Bound, node: rule.Applied, this: Pass) -> Bound:
    """The part that the computed and the told set share; where they share nothing, the told one is left out.

    Unless the computed one rests on what a judgement is supposed to be: then what is told goes before.
    """
    span = (0, 1) if node.is_truth else (computed.low.low - 1, computed.high.high + 1)
    told = Leaf(node.definition, "low", kind="told", scale=computed.scale, span=span)
    least = plain.leaf(told, node.of, *span, node.is_truth)
    most = plain.leaf(told._replace(end="high"), node.of, *span, node.is_truth)
    if node.is_truth:
        low, high = plain.or_(computed.low, least), plain.and_(computed.high, most)
        agree = plain.or_(plain.not_(low), high)
    else:
        low, high = plain.max_(computed.low, least), plain.min_(computed.high, most)
        agree = plain.le(low, high)
    this.agreements[node.definition, node.of] = agree
    otherwise = computed if this.judgements == "as_known" else Bound(least, most)
    return Bound(plain.if_(agree, low, otherwise.low), plain.if_(agree, high, otherwise.high), computed.scale)


def _named(node: rule.Named, this: Pass) -> Bound:
    return this.done[node.what]


_RULES: dict[type[Node], Callable[..., Bound]] = {
    rule.Truth: _truth,
    rule.Number: _number,
    rule.IsStranger: leaf_bounds.is_stranger_bound,
    rule.Anything: leaf_bounds.anything_bound,
    rule.Shift: leaf_bounds.shift_bound,
    rule.Reading: leaf_bounds.reading_bound,
    rule.IsIn: leaf_bounds.is_in_bound,
    rule.Linked: leaf_bounds.linked_bound,
    rule.Same: leaf_bounds.same_bound,
    rule.Amount: leaf_bounds.amount_bound,
    rule.Scale: leaf_bounds.scale_bound,
    rule.Not: _not,
    rule.And: _joined(plain.and_, True),
    rule.Or: _joined(plain.or_, False),
    rule.AtMost: _at_most,
    rule.Add: _add,
    rule.Sub: _sub,
    rule.Mul: _mul,
    rule.Quotient: _quotient,
    rule.Round: _round,
    rule.Least: _extreme(plain.min_),
    rule.Most: _extreme(plain.max_),
    rule.Choose: _choose,
    rule.ByCase: _by_case,
    rule.Count: _count,
    rule.Fold: _fold,
    rule.Applied: _applied,
    rule.Named: _named,
}
