"""The rules when everything is known: the two ends of every fact are one leaf, and every list is closed.

Half of a program is left, and it says for a completion what the whole program says.
"""

from collections.abc import Callable, Iterable
from typing import Any

from rotonde.engine import plain
from rotonde.engine.calendar import shift
from rotonde.engine.facts import Vocabulary
from rotonde.engine.plain import Leaf, Plain

PERIODS = ("month", "quarter", "year", "school_year")


def points(outputs: Iterable[Plain], vocabulary: Vocabulary) -> dict[Plain, Plain]:
    """Each output with what it is when every set holds one value."""
    done: dict[Plain, Plain] = {}
    outputs = list(outputs)
    for output in outputs:
        pending = [output]
        while pending:
            node = pending[-1]
            if node in done:
                pending.pop()
                continue
            waiting = [arg for arg in node.args if arg not in done]
            if waiting:
                pending += waiting
                continue
            done[node] = _rebuilt(node, tuple(done[arg] for arg in node.args), vocabulary)
            pending.pop()
    return {output: done[output] for output in outputs}


def _rebuilt(node: Plain, args: tuple[Plain, ...], vocabulary: Vocabulary) -> Plain:
    if node.op == "const":
        return node
    if node.op in ("leaf", "lookup"):
        return _leaf(node, args, vocabulary)
    if node.op == "sum":
        return plain.sum_(args[0], node.data, vocabulary.kinds[node.data.kind])
    build = BUILDERS[node.op]
    return build(args, node.data)


def _leaf(node: Plain, args: tuple[Plain, ...], vocabulary: Vocabulary) -> Plain:
    what: Leaf
    what, of = node.data
    if what.name.startswith("complete.") and what.kind == "fact":
        return plain.truth(True)
    if what.kind in ("fact", "link"):
        what = what._replace(end="low", pick=_pick(what, vocabulary))
    if node.op == "lookup":
        start, until = args
        return plain.lookup(what, of, start, until, node.low, node.high, node.is_truth)
    return plain.leaf(what, of, node.low, node.high, node.is_truth)


def _pick(what: Leaf, vocabulary: Vocabulary) -> str:
    """On one day, or in a period that has one value, the least is the most."""
    if what.kind == "link":
        return "least"
    if what.start is None or what.until is None:
        return what.pick
    unit = vocabulary.facts[what.name].dated
    first, last = what.start, what.until
    if unit in PERIODS:
        first, last = (shift(day, unit, 0, "start") for day in (first, last))  # type: ignore[arg-type]
    return "least" if first == last else what.pick


def _choice(test: Plain, yes: Plain, no: Plain) -> Plain:
    """One of two; where the same was asked before, the answer is known."""
    if yes.op == "if" and yes.args[0] is test:
        yes = yes.args[1]
    if no.op == "if" and no.args[0] is test:
        no = no.args[2]
    return plain.if_(test, yes, no)


def _both(a: Plain, b: Plain) -> Plain:
    """Both; never a thing and its opposite."""
    if plain.not_(a) is b:
        return plain.truth(False)
    return b if _holds(b, a, "and") else a if _holds(a, b, "and") else plain.and_(a, b)


def _either(a: Plain, b: Plain) -> Plain:
    """Either; always a thing or its opposite."""
    if plain.not_(a) is b:
        return plain.truth(True)
    return b if _holds(b, a, "or") else a if _holds(a, b, "or") else plain.or_(a, b)


def _holds(whole: Plain, part: Plain, op: str) -> bool:
    return whole.op == op and part in whole.args


BUILDERS: dict[str, Callable[[tuple[Plain, ...], Any], Plain]] = {
    "not": lambda args, _: plain.not_(*args),
    "and": lambda args, _: _both(*args),
    "or": lambda args, _: _either(*args),
    "le": lambda args, _: plain.le(*args),
    "add": lambda args, _: plain.add(*args),
    "sub": lambda args, _: plain.sub(*args),
    "mul": lambda args, _: plain.mul(*args),
    "min": lambda args, _: plain.min_(*args),
    "max": lambda args, _: plain.max_(*args),
    "if": lambda args, _: _choice(*args),
    "int": lambda args, _: plain.as_int(*args),
    "div": lambda args, by: plain.div(args[0], by),
    "step": lambda args, data: plain.step(args[0], *data),
    "shift": lambda args, data: plain.shift_(args[0], *data),
    "any": lambda args, over: plain.any_(args[0], over),
    "largest": lambda args, over: plain.largest(args[0], over),
    "move": lambda args, names: plain.move(args[0], names),
}
