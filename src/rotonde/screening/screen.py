"""Screening: a folder or workbook of tables in, answers for everybody in it out."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import batched
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.rights.sources_of_facts import sources_of_facts
from rotonde.screening.answered_blocks import AnsweredBlock, Answering, answer_block, over_processes
from rotonde.screening.answering import AnswerRow
from rotonde.screening.outcome_files import ANSWERS, LEFT_OUT, SITUATIONS, json_text, put_in_place, table_text
from rotonde.screening.reading import read_caseload
from rotonde.screening.settles_most import settles_most
from rotonde.screening.situating import LeftOut
from rotonde.screening.summary import count_missing, count_verdicts, share_definite

BLOCK = {"numpy": 500, "duckdb": 5_000}
MANY = 1_000
LEFT_OUT_COLUMNS = ("household_id", "file", "row", "column", "why", "what_to_do")


class Progress(NamedTuple):
    """How far a screening is."""

    situations: int
    done: int
    left_out: int


@dataclass
class ScreenReport:
    """What came out of a screening, as it also stands in the files."""

    rows: list[AnswerRow] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    warnings: list[dict[str, Any]] = field(default_factory=list)
    contradictions: list[dict[str, Any]] = field(default_factory=list)
    summary: dict[str, Any] = field(default_factory=dict)
    households: dict[str, dict[str, Any]] = field(default_factory=dict)
    seconds: float = 0.0

    def add(self, block: AnsweredBlock) -> None:
        """Take in the answers about some more situations."""
        self.rows += block.rows
        self.left_out += block.left_out
        self.warnings += block.warnings
        self.contradictions += block.contradictions
        self.households |= block.households

    @property
    def exit_code(self) -> int:
        """3 when anything was left out, 0 when nothing was."""
        return 3 if self.left_out else 0


def screen_folder(
    folder: Path,
    out: Path,
    catalogue: Catalogue,
    dates: Dates,
    progress: Callable[[Progress], None] | None = None,
    *,
    keep_situations: bool = False,
    rights: Sequence[str] | None = None,
    engine: str = "numpy",
) -> ScreenReport:
    """Answer every right, or only some, for everybody in a folder or workbook, and write the outcome to `out`.

    Raises BadTables where a table as a whole cannot be read; then nothing is written. With `keep_situations`
    the written situations stand beside the answers: for made-up data only. Both engines give the same answers.
    Arrays answer a large caseload on every processor; frames are spread by their database.
    """
    start = perf_counter()
    caseload = read_caseload(folder, catalogue.vocabulary)
    report = ScreenReport()
    everything = caseload.count_situations()
    tell = progress or (lambda _: None)
    tell(Progress(everything, 0, 0))
    told = frozenset(row.quantity for _, row in caseload.told if row.quantity in catalogue.quantities)
    asking = Asking(catalogue, dates, told, rights or ())
    answering = Answering(asking, engine, keep_situations)
    found: Iterator[AnsweredBlock]
    blocks = batched(caseload.situations(), BLOCK[engine])
    if engine == "numpy" and everything > MANY:
        found = over_processes(blocks, answering, os.cpu_count() or 1)
    else:
        found = (answer_block(block, answering) for block in blocks)
    done = 0
    for block in found:
        done += block.situations
        report.add(block)
        tell(Progress(everything, done, _count_left_out(report)))
    report.rows.sort()
    report.left_out.sort()
    report.contradictions.sort(key=lambda one: (one["households"], one["quantity"], one["of"]))
    report.seconds = perf_counter() - start
    report.summary = _summary(report, catalogue, dates, caseload.count_situations(named=True), caseload.rows)
    files = {
        ANSWERS: table_text(AnswerRow._fields, report.rows),
        LEFT_OUT: table_text(LEFT_OUT_COLUMNS, map(_left_out_cells, report.left_out)),
    }
    if keep_situations:
        files[SITUATIONS] = json_text(dict(sorted(report.households.items())))
    put_in_place(out, files, report.summary)
    return report


def _count_left_out(report: ScreenReport) -> int:
    return len({one.households for one in report.left_out})


def _left_out_cells(one: LeftOut) -> list[str]:
    fault = one.fault
    row = str(fault.row) if fault.row else ""
    return ["; ".join(one.households), fault.file, row, fault.column, fault.why, fault.what_to_do]


def _summary(report: ScreenReport, catalogue: Catalogue, dates: Dates, situations: int, rows: int) -> dict[str, Any]:
    left_out = {home for one in report.left_out for home in one.households}
    return {
        **dates.as_json(),
        "rows_read": rows,
        "situations": situations,
        "households": len({row.household_id for row in report.rows} - {""}),
        "persons": len({row.person_id for row in report.rows} - {""}),
        "households_left_out": len(left_out),
        "answers": len(report.rows),
        "share_definite": share_definite(report.rows),
        "rights": count_verdicts(report.rows),
        "missing_most": count_missing(report.rows),
        "settles_most": settles_most(report.rows, catalogue.vocabulary.facts, sources_of_facts()),
        "contradictions": report.contradictions,
        "warnings": report.warnings,
    }
