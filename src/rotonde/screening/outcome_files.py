"""The files of an outcome: written beside the old ones, flushed, and only then put in their place."""

import csv
import hashlib
import io
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

ANSWERS, LEFT_OUT, SITUATIONS, SUMMARY = "answers.csv", "left_out.csv", "situations.json", "summary.json"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "'")
BESIDE = ".being-written"


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> safe("=1+1"), safe("anna")
    ("'=1+1", 'anna')
    """
    return f"'{cell}" if cell.startswith(DANGEROUS) else cell


def table_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as CSV, every cell safe."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return text.getvalue()


def json_text(data: Any) -> str:
    """Data as JSON that people can read."""
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=False) + "\n"


def put_in_place(out: Path, files: dict[str, str], summary: dict[str, Any]) -> None:
    """Write all files beside the old ones, then rename; the summary goes last and holds the others' hashes.

    What an earlier screening left and this one doesn't write is taken away: situations are never left behind.
    """
    out.mkdir(parents=True, exist_ok=True)
    hashes = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in files.items()}
    everything = {**files, SUMMARY: json_text({**summary, "files": hashes})}
    beside = []
    for name, text in everything.items():
        path = out / (name + BESIDE)
        with path.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.append((path, out / name))
    if SITUATIONS not in files:
        (out / SITUATIONS).unlink(missing_ok=True)
    for path, place in beside:
        path.replace(place)
