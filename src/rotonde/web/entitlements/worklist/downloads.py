"""A list to take along: just what was chosen, by file number and without names, as a table or on paper."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from django.template.loader import render_to_string

from rotonde.screening.incoming.written_out import Cell, csv_bytes, xlsx_bytes
from rotonde.screening.worklist.downloads import answer_sheet
from rotonde.screening.worklist.saying import Saying
from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.words import Wording
from rotonde.web.entitlements.worklist.files_on_list import FilesOnList, Line
from rotonde.web.entitlements.worklist.filters import Filters
from rotonde.web.entitlements.worklist.rows import held_said, missed_rights, question_of, rows_of
from rotonde.web.look.paper import pdf_of

MOST_ON_PAPER = 500
STYLES = ("rotonde/tokens.css", "rotonde/list-print.css")
AMOUNTS = (4, 5)  # where the sheet of answers has its amounts


class TooLong(ValueError):
    """More households than fit on paper."""


class Taken(NamedTuple):
    """What was chosen, whole: the list that it comes from, the lines of the part, and for which office."""

    files: FilesOnList
    filters: Filters
    office: str

    @property
    def lines(self) -> Sequence[Line]:
        """The lines, in their order."""
        return self.files.shown(self.filters.part)


def list_table(taken: Taken, w: Wording) -> tuple[list[str], list[list[Cell]]]:
    """One row a household, in the order of the list."""
    said = Saying(engine_port.catalogue(), w.lang)
    heads = ["place", "file_n", "why_here", "floor", "unused_rights", "one_question_row", "held_rights"]
    rows: list[list[Cell]] = [
        [
            place,
            line.entry.id,
            line.reason,
            line.entry.floor,
            ", ".join(said.right(right) for right in missed_rights(line.entry)),
            question_of(line.entry, said),
            "; ".join(held_said(line.entry, said, w)),
            line.entry.last_contact,
        ]
        for place, line in enumerate(taken.lines, 1)
    ]
    return [w[head] for head in (*heads, "last_contact_column")], rows


def answer_table(taken: Taken, w: Wording) -> tuple[list[str], list[list[Cell]]]:
    """One row an answer, by file number, of the same households."""
    rows = [row for line in taken.lines for row in line.entry.rows]
    numbers = {row.household_id: line.entry.id for line in taken.lines for row in line.entry.rows}
    sheet = answer_sheet(rows, Saying(engine_port.catalogue(), w.lang), numbers)
    return sheet.columns, [[_cell(place, cell) for place, cell in enumerate(row)] for row in sheet.rows]


def _cell(place: int, cell: str) -> Cell:
    return Decimal(cell) if place in AMOUNTS and cell else cell


def as_csv(taken: Taken, w: Wording) -> bytes:
    """The list as CSV."""
    return csv_bytes(*list_table(taken, w))


def answers_as_csv(taken: Taken, w: Wording) -> bytes:
    """The answers as CSV."""
    return csv_bytes(*answer_table(taken, w))


def as_xlsx(taken: Taken, w: Wording) -> bytes:
    """List and answers as two sheets of a workbook."""
    return xlsx_bytes({w["sheet_list"]: list_table(taken, w), w["sheet_answers"]: answer_table(taken, w)})


def as_pdf(taken: Taken, w: Wording) -> bytes:
    """The list on paper; raises TooLong, and NoPaper where no PDF can be made."""
    if len(taken.lines) > MOST_ON_PAPER:
        raise TooLong
    return pdf_of(render_to_string("worklist/paper.html", paper_of(taken, w)), STYLES)


def paper_of(taken: Taken, w: Wording) -> dict[str, Any]:
    """What stands on paper."""
    return {
        "w": w,
        "lang": w.lang,
        "office": taken.office,
        "day": notation.day(taken.files.run.on, w.lang),
        "states": taken.files.states
        if taken.filters.part == "list"
        else w.count(f"part_{taken.filters.part}", len(taken.lines)),
        "chosen": chosen_said(taken.files, taken.filters, w),
        "rows": rows_of(taken.lines, {}, 1, w, taken.files.due),
        "on_paper": True,
    }


def chosen_said(files: FilesOnList, filters: Filters, w: Wording) -> list[str]:
    """What was chosen, in sentences: a sample with its seed, and how many files fit."""
    drawn = w.say("sample_drawn", n=min(filters.drawn, files.answered), all=files.answered, seed=files.seed)
    fit = w.say("chosen_of", n=len(files.everybody), all=files.answered)
    return [drawn] * bool(filters.drawn) + [fit] * filters.chooses


KINDS: dict[str, tuple[Callable[[Taken, Wording], bytes], str, str]] = {
    "lijst.xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "take_xlsx"),
    "lijst.pdf": (as_pdf, "application/pdf", "take_pdf"),
    "lijst.csv": (as_csv, "text/csv; charset=utf-8", "take_csv"),
    "antwoorden.csv": (answers_as_csv, "text/csv; charset=utf-8", "take_answers"),
}
"""What can be taken along, by the end of its address: how it is made, its type, and its words."""
