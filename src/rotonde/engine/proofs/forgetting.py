"""One right for one record, evaluated for many versions of a situation in which ever other things are forgotten."""

from collections.abc import Sequence

from rotonde.engine.expressions import Var
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.proofs.alone import Alone
from rotonde.engine.readings.array_operations import Array
from rotonde.engine.readings.chosen_columns import ChosenColumns, Patch, patch
from rotonde.engine.situations.situation import Situation

Item = tuple[str, ...]
Vars = tuple[Var, ...]


def nothing_known(situation: Situation) -> Situation:
    """The same records, of which nothing is known."""
    return Situation(situation.vocabulary, situation.records, on=situation.on)


class Forgetting:
    """The outcomes of one right for one record when only some of `items` are known and nothing else."""

    def __init__(self, right: Alone, situation: Situation, place: int, items: Sequence[Item]) -> None:
        self.right, self.situation, self.place, self.items = right, situation, place, items
        self.numbers = {item: number for number, item in enumerate(items)}
        self.nothing = nothing_known(situation)
        self.named = {item[1] if item[0] == "told" else item[0] for item in items}
        self.named |= {link for link, fact in _complete_links(situation) if fact in self.named}
        self.by_day = any(node.op == "lookup" for node in right.program.nodes)

    def outcomes(self, sets: Sequence[Sequence[int]]) -> list[list[int]]:
        """Verdict, reason and bounds for each set of items, given by their numbers."""
        if self.by_day:
            return [self._one(chosen) for chosen in sets]
        chosen = [set(one) for one in sets]
        choices = [[int(item in one) for one in chosen] for item in range(len(self.items))] or [[0] * len(sets)]
        columns = ChosenColumns(self.situation.sizes, choices, self.nothing.column, self._patches)
        values = self.right.array_reading.evaluate(columns)
        rows = [_of_record(values[node], node, self.place, len(sets)) for node in self.right.outputs]
        return [list(outcome) for outcome in zip(*rows, strict=True)]

    def _one(self, chosen: Sequence[int]) -> list[int]:
        kept = {self.items[number] for number in chosen}
        situation = self.situation.without(item for item in known_items(self.situation) if item not in kept)
        values = self.right.evaluate(situation)
        slots = self.right.program.slots
        return [values[slots[node]][self.place if node.axes else 0] for node in self.right.outputs]

    def _patches(self, leaf: Leaf, of: Vars, axes: Vars) -> list[Patch]:
        link = self.situation.vocabulary.facts[leaf.name].link if leaf.kind == "fact" else leaf.name
        if leaf.name not in self.named and link not in self.named:
            return []
        nothing = self.nothing.column(leaf, of, axes)
        known = self.situation.column(leaf, of, axes)
        differs = [cell for cell, (one, other) in enumerate(zip(nothing, known, strict=True)) if one != other]
        set_: list[tuple[int, int, tuple[int, int]]] = []
        narrowed: list[tuple[int, int, tuple[int, int]]] = []
        for cell in differs:
            for item in items_of(self.situation, leaf, self._records(cell, of, axes)):
                if item in self.numbers:
                    closes = leaf.kind == "link" and len(item) == 2
                    (narrowed if closes else set_).append((cell, self.numbers[item], (nothing[cell], known[cell])))
        groups = (("set", set_), ("min", narrowed))
        return [patch(group, how) for how, group in groups if group]

    def _records(self, cell: int, of: Vars, axes: Vars) -> tuple[str, ...]:
        return records_at(self.situation, cell, of, axes)


def records_at(situation: Situation, cell: int, of: Vars, axes: Vars) -> tuple[str, ...]:
    """The records that a cell of a column is about."""
    names: dict[Var, str] = {}
    for var in reversed(axes):
        records = situation.records.get(var.kind, [])
        cell, at = divmod(cell, len(records))
        names[var] = records[at]
    return tuple(names[var] for var in of)


def items_of(situation: Situation, leaf: Leaf, records: tuple[str, ...]) -> list[Item]:
    """The known items that say what a leaf is for these records."""
    if leaf.kind == "told":
        return [("told", leaf.name, records[0])]
    if leaf.kind == "fact" and len(records) == 1:
        return [(leaf.name, records[0])]
    if leaf.kind not in ("fact", "link"):
        return []
    of, to = records
    facts, links = situation.vocabulary.facts, situation.vocabulary.links
    link = links[facts[leaf.name].link or "" if leaf.kind == "fact" else leaf.name]
    listed = situation.pairs.get(link.id, {})
    for both in ((of, to), (to, of)) if link.symmetric else ((of, to),):
        if both in listed:
            return [(link.id, *both)]
    if leaf.kind == "fact":
        return []
    there, back = link.complete_names
    owners = ((there, of), (back, to))
    return [(complete, owner) for complete, owner in owners if situation.is_complete(complete, owner)]


def known_items(situation: Situation) -> list[Item]:
    """Everything that can be forgotten."""
    pairs = [(link, *both) for link, listed in situation.pairs.items() for both in listed]
    told = [("told", *one) for one in situation.told]
    return [*situation.facts, *(pair for pair in pairs if pair not in situation.forgotten), *told]


def _complete_links(situation: Situation) -> list[tuple[str, str]]:
    links = situation.vocabulary.links.values()
    return [(link.id, direction.complete) for link in links for direction in link.directions()]


def _of_record(values: Array, node: Plain, place: int, count: int) -> list[int]:
    rows = values.reshape(-1, values.shape[-1]) if values.ndim else values.reshape(1, 1)
    row = rows[place if node.axes else 0].astype(int).tolist()
    return row * count if len(row) == 1 else row  # type: ignore[no-any-return]
