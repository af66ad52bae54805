"""The sheets to download by dossiernummer: one row per file and right, and one per row that was left out.

Plain lists of text: whoever writes the file neutralises formulas. Records are called by the id that came in.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rotonde.screening.answering import AnswerRow
from rotonde.screening.incoming.faults import IncomingFault
from rotonde.screening.worklist.orders import by_number
from rotonde.screening.worklist.outcomes import amount_of, outcome_said, questions_of, state_of, step_said
from rotonde.screening.worklist.saying import Saying

ANSWER_COLUMNS = ("file", "person", "right", "outcome", "lower", "upper", "per", "missing", "step", "decides", "note")
LEFT_OUT_COLUMNS = ("file", "sheet", "row", "column", "why", "what")


class Sheet(NamedTuple):
    """A table: its heads and its rows, all text."""

    columns: list[str]
    rows: list[list[str]]


def answer_sheet(rows: Iterable[AnswerRow], w: Saying, numbers: Mapping[str, str] | None = None) -> Sheet:
    """Every answer as a row, by file, right and person; `numbers` gives the dossiernummer of each household."""
    numbers = numbers or {}
    found = [
        [
            numbers.get(row.household_id, row.household_id),
            row.person_id,
            w.right(row.right),
            outcome_said(row, w),
            *_ends(row),
            w.say(f"short_{row.per}") if w.knows(f"short_{row.per}") and amount_of(row) else "",
            _missing(row, w),
            step_said(row, w),
            w.deciders[row.right],
            _note(row, w),
        ]
        for row in sorted(rows, key=lambda one: (by_number(numbers.get(one.household_id, one.household_id)), one))
    ]
    return Sheet([w.say(f"column_{name}") for name in ANSWER_COLUMNS], found)


def left_out_sheet(left_out: Iterable[tuple[str, IncomingFault]], w: Saying) -> Sheet:
    """Every reason why a file was left out, under its dossiernummer, with its sheet, row and column."""
    found = [
        [
            number,
            fault.sheet,
            str(fault.row or ""),
            fault.column,
            fault.why(w.lang),
            fault.what_to_do(w.lang),
        ]
        for number, fault in sorted(left_out, key=lambda both: (by_number(both[0]), both[1]))
    ]
    return Sheet([w.say(f"column_{name}") for name in LEFT_OUT_COLUMNS], found)


def _ends(row: AnswerRow) -> tuple[str, str]:
    """Both ends of the amount as plain numbers with a decimal point; empty where there is none."""
    ends = amount_of(row)
    if ends is None or row.verdict == "not_entitled":
        return "", ""
    return str(ends[0]), str(ends[1])


def _missing(row: AnswerRow, w: Saying) -> str:
    """What is still missing, and of whom where that is somebody or something of the household."""
    return "; ".join(
        w.fact(str(one["fact"]), one["period"]) + ("" if one["of"] == row.household_id else f" [{one['of']}]")
        for one in questions_of(row, w)
    )


def _note(row: AnswerRow, w: Saying) -> str:
    maybe = row.receives == "unknown" and state_of(row, w) == "entitled"
    return ", ".join([w.say("maybe_received")] * maybe + [w.say("stale")] * bool(row.stale))
