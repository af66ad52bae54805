"""The slice of an evaluation: of everything that was known, what an outcome was made of.

A node whose value would be the same if nothing were known took nothing from the facts. Of the others only the
operands count that decided: the false side of an and, the branch that was taken, one record that has it.
"""

from collections.abc import Callable, Sequence
from itertools import product

from rotonde.engine.expressions import Axes, Var
from rotonde.engine.plain import Plain
from rotonde.engine.program import Program
from rotonde.engine.readings.household import ordered

At = tuple[int, int]
Values = Sequence[Sequence[int]]
Items = Callable[[Plain, int], int]


class Slicer:
    """Walks one program down for situations of one size. `ignorant` are the values when nothing is known.

    Items are bits of a whole number, so that a set of them is one number.
    """

    def __init__(self, program: Program, sizes: dict[str, int], ignorant: Values) -> None:
        self.program, self.sizes, self.ignorant = program, sizes, ignorant
        self._spreads: dict[tuple[int, int], list[int] | None] = {}
        self._inner: dict[int, list[list[int]]] = {}

    def slice(self, values: Values, roots: list[At], items: Items) -> int:
        """The items that the roots were made of."""
        found: dict[At, int] = {}
        pending = [(root, False) for root in roots]
        while pending:
            at, left = pending.pop()
            if at in found:
                continue
            slot, place = at
            if values[slot][place] == self.ignorant[slot][place]:
                found[at] = 0
                continue
            node = self.program.nodes[slot]
            whole, choices = self._deciding(node, slot, place, values)
            if not left:
                pending.append((at, True))
                pending += [(one, False) for one in (*whole, *choices) if one not in found]
                continue
            mask = items(node, place) if node.op in ("leaf", "lookup") else 0
            for one in whole:
                mask |= found[one]
            if choices:
                mask |= min((found[one] for one in choices), key=lambda mask: (mask.bit_count(), mask))
            found[at] = mask
        mask = 0
        for root in roots:
            mask |= found[root]
        return mask

    def _deciding(self, node: Plain, slot: int, place: int, values: Values) -> tuple[list[At], list[At]]:
        """The operands that all count, and those of which one is enough."""
        op = node.op
        if op in ("any", "sum", "largest"):
            return self._of_records(node, slot, place, values)
        args = [self._operand(node, slot, number, place) for number in range(len(node.args))]
        if op in ("and", "or", "mul"):
            decides = {"and": 0, "or": 1, "mul": 0}[op]
            enough = [arg for arg in args if values[arg[0]][arg[1]] == decides]
            return ([], enough) if enough else (args, [])
        if op == "if":
            test, yes, no = args
            return [test, yes if values[test[0]][test[1]] else no], []
        if op in ("min", "max"):
            return self._extreme(op, args, values), []
        return args, []

    def _extreme(self, op: str, args: list[At], values: Values) -> list[At]:
        """The operand that was picked; the other one too where it could come before it if less were known."""
        sign = 1 if op == "min" else -1
        (slot, place), (other_slot, other_place) = first, second = args
        if sign * values[slot][place] > sign * values[other_slot][other_place]:
            first, second = second, first
        (slot, place), (other_slot, other_place) = first, second
        stays = sign * self.ignorant[other_slot][other_place] >= sign * values[slot][place]
        return [first] if stays else [first, second]

    def _of_records(self, node: Plain, slot: int, place: int, values: Values) -> tuple[list[At], list[At]]:
        inner = self._slot(node.args[0])
        if slot not in self._inner:
            self._inner[slot] = self._groups(node)
        group = [(inner, at) for at in self._inner[slot][place]]
        if node.op == "any" and values[slot][place]:
            return [], [(inner, at) for inner, at in group if values[inner][at]]
        return group, []

    def _operand(self, node: Plain, slot: int, number: int, place: int) -> At:
        if (slot, number) not in self._spreads:
            arg = node.args[number]
            names = dict(node.data) if node.op == "move" else {}
            self._spreads[slot, number] = self._spread(arg.axes, node.axes, names)
        spread = self._spreads[slot, number]
        return self._slot(node.args[number]), place if spread is None else spread[place]

    def _slot(self, node: Plain) -> int:
        return self.program.slots[node]

    def _places(self, axes: Axes) -> list[dict[Var, int]]:
        names = ordered(axes)
        ranges = [range(self.sizes.get(var.kind, 0)) for var in names]
        return [dict(zip(names, at, strict=True)) for at in product(*ranges)]

    def _index(self, axes: tuple[Var, ...], place: dict[Var, int]) -> int:
        at = 0
        for var in axes:
            at = at * self.sizes.get(var.kind, 0) + place[var]
        return at

    def _spread(self, inner: Axes, outer: Axes, names: dict[Var, Var]) -> list[int] | None:
        if inner == outer and not names:
            return None
        axes = ordered(inner)
        return [self._index(axes, {var: place[names.get(var, var)] for var in axes}) for place in self._places(outer)]

    def _groups(self, node: Plain) -> list[list[int]]:
        over: Var = node.data
        inner = ordered(node.args[0].axes)
        return [
            [self._index(inner, {**place, over: at}) for at in range(self.sizes.get(over.kind, 0))]
            for place in self._places(node.axes)
        ]
