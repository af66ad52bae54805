"""What the cells of one row tell of one record: its facts as a situation has them, and who it is."""

from collections.abc import Callable, Sequence
from typing import Any

from rotonde.engine.facts import Fact, Vocabulary
from rotonde.screening.cells import FIRST_DAY, none_of
from rotonde.screening.incoming.cell_values import NONE, BadCell, day_of, is_unknown, value_of_cell
from rotonde.screening.incoming.column_plans import PlannedColumn
from rotonde.screening.incoming.meanings import code_of
from rotonde.screening.incoming.targets import CIVIL_STATUS, COUNTS, PARTNER_KIND, SPELL

Wrong = Callable[[PlannedColumn, str, dict[str, Any]], None]
NOTHING = {"", "-", "0", "nee", "neen", "n", "no", "non", "false", "onwaar", "geen", "?", "onbekend", "unknown", "nvt"}


class Told:
    """What one row tells of one record."""

    __slots__ = ("besides", "columns", "facts", "identity")

    def __init__(self) -> None:
        self.facts: dict[str, Any] = {}
        self.identity: dict[str, str] = {}
        self.besides: dict[str, str] = {}
        self.columns: dict[str, PlannedColumn] = {}


def somebody(cells: tuple[str, ...], columns: Sequence[PlannedColumn]) -> bool:
    """Whether the cells speak of somebody at all: 'no' and nought in every cell is nobody."""
    return any(cells[column.place].casefold() not in NOTHING for column in columns)


def told_by(cells: tuple[str, ...], columns: Sequence[PlannedColumn], vocabulary: Vocabulary, wrong: Wrong) -> Told:
    """Read the cells of one record; what can't be read goes to `wrong`, with its column."""
    told = Told()
    parts: dict[Fact, dict[str, Any]] = {}
    for column in columns:
        cell = cells[column.place] or column.mapped.values.get("", "")
        try:
            if cell:
                _take(told, parts, column, cell, vocabulary)
        except BadCell as bad:
            wrong(column, bad.code, bad.params)
    for fact, said in parts.items():
        try:
            told.facts[fact.id] = _together(fact, said)
        except BadCell as bad:
            wrong(told.columns[fact.id], bad.code, bad.params)
    return told


def _take(
    told: Told, parts: dict[Fact, dict[str, Any]], column: PlannedColumn, cell: str, vocabulary: Vocabulary
) -> None:
    """One cell: who somebody is, something beside the facts, or a part of a fact."""
    if column.target.identity:
        told.identity[column.target.identity] = cell
    elif column.target.name in (CIVIL_STATUS, PARTNER_KIND, *COUNTS):
        _beside(told, column, cell, vocabulary)
    elif column.fact is not None:
        value = _value(column, column.fact, cell, vocabulary)
        if value is not None:
            parts.setdefault(column.fact, {})[column.target.period] = value
            told.columns.setdefault(column.fact.id, column)


def _beside(told: Told, column: PlannedColumn, cell: str, vocabulary: Vocabulary) -> None:
    """What isn't a fact of its own: a civil status, the kind of partner, a count to check against."""
    name = column.target.name
    told.columns[name] = column
    if name in COUNTS:
        if not is_unknown(cell):
            if not cell.isdecimal():
                raise BadCell("not_a_number", text=cell[:40])
            told.besides[name] = cell
        return
    code = code_of(cell, column.mapped.values, column.target, vocabulary)
    if code is None:
        raise BadCell("not_understood", text=cell[:40])
    if code != "unknown":
        told.besides[name] = code


def _value(column: PlannedColumn, fact: Fact, cell: str, vocabulary: Vocabulary) -> Any:
    if column.target.period in SPELL:
        if cell == NONE:
            return NONE
        return None if is_unknown(cell) else day_of(cell)
    if cell == NONE and fact.dated == "state" and not fact.is_choice and fact.type != "date":
        return none_of(fact) if not column.target.period else none_of(fact)[0]["value"]
    return value_of_cell(fact, column.target, cell, column.mapped.values, column.mapped.decimal, vocabulary)


def _together(fact: Fact, said: dict[str, Any]) -> Any:
    """One value, a value per period, or a spell; raises BadCell where the columns say both."""
    if len(said) == 1 and "" in said:
        return said[""]
    periods = {key: value for key, value in said.items() if key and key not in SPELL}
    if periods:
        if len(periods) < len(said):
            raise BadCell("told_twice")
        return periods
    start, until, value = said.get("from"), said.get("until"), said.get("")
    if value is False or isinstance(value, list):
        return value
    if start == NONE:
        return [{"from": FIRST_DAY, "value": False}] if fact.is_truth else _refuse("value_without")
    if start is None:
        return _refuse("until_without_from") if until != NONE else value
    if value is None and not fact.is_truth:
        return _refuse("value_without")
    spell = {"from": start, "value": True if value is None else value}
    if until not in (None, NONE):
        if until < start:
            return _refuse("ends_first")
        spell["until"] = until
    return [spell]


def _refuse(code: str) -> Any:
    raise BadCell(code)
