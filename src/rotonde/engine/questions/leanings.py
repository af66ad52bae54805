"""Which way a fact pulls at an outcome: more of it, or a yes, makes the outcome more, less, or either."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rotonde.engine.plain import Plain
from rotonde.engine.program import program

UP, DOWN, BOTH = 1, 2, 3


def leanings(roots: Iterable[Plain]) -> dict[Plain, int]:
    """For every node below the roots how the roots follow it: up, down, or both."""
    roots = list(roots)
    found: dict[Plain, int] = dict.fromkeys(roots, UP)
    for node in reversed(program(roots).nodes):
        way = found.get(node, 0)
        for arg, turned in zip(node.args, _turns(node), strict=True):
            found[arg] = found.get(arg, 0) | _turned(way, turned)
    return found


def _turned(way: int, turn: int) -> int:
    if turn == BOTH and way:
        return BOTH
    return way if turn == UP else (way & UP) << 1 | way >> 1


def _turns(node: Plain) -> Sequence[int]:
    """How a node follows each of its operands."""
    op, args = node.op, node.args
    if op == "not":
        return (DOWN,)
    if op == "le":
        return (DOWN, UP)
    if op == "sub":
        return (UP, DOWN)
    if op == "mul":
        return [UP if other.low >= 0 else DOWN if other.high <= 0 else BOTH for other in reversed(args)]
    if op == "if":
        _, yes, no = args
        test = UP if yes.low >= no.high else DOWN if yes.high <= no.low else BOTH
        return (test, UP, UP)
    if op == "step":
        below, steps = node.data
        values = [below, *(value for _, value in steps)]
        rises = all(one <= other for one, other in pairwise(values))
        falls = all(one >= other for one, other in pairwise(values))
        return (UP if rises else DOWN if falls else BOTH,)
    if op == "lookup":
        return (BOTH, BOTH)
    return [UP] * len(args)
