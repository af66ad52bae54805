"""The outcome of a screening read back from its folder, as a partner would."""

import csv
import hashlib
import io
import json
from pathlib import Path
from typing import Any

from rotonde.screening.answering import missing_from
from rotonde.screening.outcome_files import ANSWERS, SITUATIONS, SUMMARY

RECEIVES = {"true": True, "false": False}


class NoOutcome(ValueError):
    """A folder without a whole outcome; the text says what to do."""


def screened(out: Path) -> dict[str, Any]:
    """The rows of the answers, the written situations by household (if they were kept), the summary.

    In a row `missing` holds `{fact, of, period}`, `gaps` and `stale` hold names, `receives` is None where nobody
    knows, and what doesn't apply is None.
    """
    try:
        summary = json.loads((out / SUMMARY).read_text("utf-8"))
        texts = {name: (out / name).read_text("utf-8") for name in summary["files"]}
    except FileNotFoundError as error:
        raise NoOutcome(f"There is no {error.filename}: screen a folder first.") from None
    for name, text in texts.items():
        if hashlib.sha256(text.encode()).hexdigest() != summary["files"][name]:
            raise NoOutcome(f"{name} doesn't belong to this {SUMMARY}: screen the folder again.")
    rows = [_row(row) for row in csv.DictReader(io.StringIO(texts[ANSWERS], newline=""))]
    return {"rows": rows, "households": json.loads(texts.get(SITUATIONS, "{}")), "summary": summary}


def _row(cells: dict[str, str]) -> dict[str, Any]:
    row: dict[str, Any] = {name: cell.removeprefix("'") or None for name, cell in cells.items()}
    row["missing"] = [missing_from(text) for text in _listed(row["missing"])]
    row["gaps"], row["stale"] = _listed(row["gaps"]), _listed(row["stale"])
    row["receives"] = RECEIVES.get(cells["receives"])
    return row


def _listed(cell: str | None) -> list[str]:
    return cell.split("; ") if cell else []
