"""The facts of one row in the written form of a situation, each tried against its domain as it is read."""

from collections.abc import Callable
from typing import Any

from rotonde.engine.facts import Direction, Fact
from rotonde.engine.situations.values import BadValue
from rotonde.screening.cells import NONE, UNKNOWN, day_of, none_of, value_of
from rotonde.screening.columns import Column
from rotonde.screening.workbooks import BadCell

Told = dict[str, str]
Wrong = Callable[[str, str, str], None]


class RowFacts:
    """What one row says of each fact, before its columns are put together."""

    def __init__(self, cells: list[str | BadCell], columns: list[Column], wrong: Wrong) -> None:
        self.wrong = wrong
        self.cells: dict[Fact, dict[str, tuple[Column, str]]] = {}
        self.empty_lists: list[Direction] = []
        for column in columns:
            cell = cells[column.place]
            if isinstance(cell, BadCell):
                wrong(column.heading, cell.why, cell.what_to_do)
            elif cell.casefold() not in UNKNOWN:
                self._keep(column, cell)

    def _keep(self, column: Column, cell: str) -> None:
        if column.role == "unknown":
            self.wrong(column.heading, column.why, column.what_to_do)
        elif column.role == "list":
            if cell == NONE and column.direction is not None:
                self.empty_lists.append(column.direction)
            else:
                self.wrong(column.heading, f"'{cell}' is not '-'", "List them in relations; here only - for none")
        elif column.fact is not None:
            key = column.period if column.role == "period" else column.role
            self.cells.setdefault(column.fact, {})[key] = (column, cell)

    def written(self) -> dict[str, Any]:
        """The facts as a situation has them; what is wrong goes to `wrong`."""
        found: dict[str, Any] = {}
        for fact, said in self.cells.items():
            column = next(iter(said.values()))[0]
            try:
                value = self._one(fact, said)
            except BadValue as error:
                bad = self._first_bad(fact, said) or column
                self.wrong(bad.heading, str(error), error.what_to_do)
                continue
            found[fact.id] = value
        found.update((direction.complete, True) for direction in self.empty_lists)
        return found

    def _one(self, fact: Fact, said: dict[str, tuple[Column, str]]) -> Any:
        spell = {"from", "until"} & set(said)
        periods = set(said) - {"from", "until", "value"}
        if len([group for group in (spell or {"value"} & set(said), periods) if group]) > 1:
            raise BadValue("it is told twice: with and without a period", "Keep one of the two")
        texts = {key: cell for key, (_, cell) in said.items()}
        if spell:
            return _spell(fact, texts)
        if periods:
            return {key: _plain(fact, cell) for key, cell in texts.items()}
        return none_of(fact) if texts["value"] == NONE else value_of(fact, texts["value"])

    @staticmethod
    def _first_bad(fact: Fact, said: dict[str, tuple[Column, str]]) -> Column | None:
        for key, (column, cell) in said.items():
            try:
                if cell != NONE:
                    day_of(cell) if key in ("from", "until") else value_of(fact, cell)
            except BadValue:
                return column
        return None


def _plain(fact: Fact, cell: str) -> Any:
    if cell == NONE:
        none_of(fact)
        return False if fact.is_truth else 0
    return value_of(fact, cell)


def _spell(fact: Fact, texts: Told) -> Any:
    start, until, value = (texts.get(key) for key in ("from", "until", "value"))
    if start == NONE or (start is None and value == NONE and until in (None, NONE)):
        if until not in (None, NONE) or value not in (None, NONE):
            raise BadValue("it never began, and yet it has an end or a value", "Empty one of the cells")
        return none_of(fact)
    if start is None:
        raise BadValue("it has an end but no beginning", f"Write the first day under {fact.id}@from")
    return [spell_of(fact, start, until, value)]


def spell_of(fact: Fact, start: str, until: str | None, value: str | None) -> dict[str, Any]:
    """One spell as a situation has it; raises BadValue."""
    if value is None and not fact.is_truth:
        raise BadValue("it has days but no value", "Write the value as well")
    spell: dict[str, Any] = {"from": day_of(start)}
    if until not in (None, NONE):
        spell["until"] = day_of(until or "")
        if spell["until"] < spell["from"]:
            raise BadValue(f"it ends ({until}) before it starts ({start})", "Exchange from and until")
    spell["value"] = True if value is None else _plain(fact, value)
    return spell
