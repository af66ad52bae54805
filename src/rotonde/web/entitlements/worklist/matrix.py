"""Households against rights: one cell a right, as small as an icon, with words for who can't see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from rotonde.screening.worklist.outcomes import amount_said
from rotonde.screening.worklist.saying import Saying
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.asking_order import NEAR
from rotonde.web.entitlements.words import Wording
from rotonde.web.entitlements.worklist.files_on_list import Line
from rotonde.web.entitlements.worklist.rows import Row
from rotonde.web.entitlements.worklist.standings import Standing


@dataclass
class Cell:
    """One right of one household. `said` is everything there is to say of it, for who hears it or points at it."""

    state: str
    icon: str
    words: str
    amount: str
    is_missed: bool
    is_far: bool
    receives: bool
    held: bool
    said: str


@dataclass
class MatrixRow:
    """A household at the head of a row, and its cells; None where nobody of it could claim the right."""

    row: Row
    cells: list[Cell | None]


@dataclass
class Matrix:
    """The rights at the head, the chosen one first, and the rows. `chosen` says whether the first is in words."""

    columns: list[str]
    chosen: bool
    rows: list[MatrixRow]


def matrix_of(lines: Sequence[Line], rows: Sequence[Row], rights: Sequence[str], right: str, w: Wording) -> Matrix:
    """Lay out households against rights; the right that was chosen stands first, in words."""
    said = Saying(engine_port.catalogue(), w.lang)
    columns = sorted(rights, key=lambda one: one != right)
    by_file: dict[UUID, Row] = {row.dossier: row for row in rows}
    return Matrix(
        [said.right(one) for one in columns],
        bool(right),
        [
            MatrixRow(by_file[line.dossier], [_cell(line.standings.get(one), said, w) for one in columns])
            for line in lines
        ],
    )


def _cell(one: Standing | None, said: Saying, w: Wording) -> Cell | None:
    if one is None:
        return None
    icon = "entitled" if one.state in ("received", "through_another") else one.state
    words = w.count("questions_short", one.left) if one.state == "unknown" else w["short_" + one.state]
    amount = amount_said(one.row, said) if one.missed else ""
    beside = [
        w.say("times", n=one.times) if one.times > 1 else "",
        w["held_short"] if one.held else "",
        w["stale_short"] if one.row.stale else "",
    ]
    return Cell(
        state=one.state,
        icon=icon,
        words=words,
        amount=amount,
        is_missed=one.missed,
        is_far=one.state == "unknown" and one.left > NEAR,
        receives=one.state == "received",
        held=one.held,
        said=", ".join(filter(None, [f"{said.right(one.row.right)}: {words}", amount, *beside])),
    )
