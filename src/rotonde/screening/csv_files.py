"""Comma-separated files as people's spreadsheets write them: three separators, three encodings."""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path

from rotonde.screening.faults import BadTables, Fault

SEPARATORS = ";\t,"
MOST_BYTES = 200_000_000
LONGEST_CELL = 10_000


def read_csv(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows of a file with the line each starts on; raises BadTables where it cannot be read whole."""
    if path.stat().st_size > MOST_BYTES:
        why = f"it is larger than {MOST_BYTES // 10**6} million bytes"
        raise BadTables([Fault(path.name, 0, "", why, "Split it by household into several folders")])
    text = _text(path)
    first, _, rest = text.partition("\n")
    skipped = 0
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == 5:
        separator, text, skipped = first.strip()[4], rest, 1
    else:
        separator = max(SEPARATORS, key=_outside_quotes(first).count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1 + skipped
    try:
        for cells in reader:
            yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1 + skipped
    except csv.Error as error:
        why = f"the text is broken off from here: {error}"
        what = "Look for a quotation mark that is not closed, or save the file again"
        raise BadTables([Fault(path.name, line, "", why, what)]) from None


def _text(path: Path) -> str:
    raw = path.read_bytes()
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif b"\0" in raw:
        raise BadTables([Fault(path.name, 0, "", "it is not a text file", "Save it as CSV (UTF-8)")])
    else:
        encoding = "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-16" or "unexpected end" in error.reason:
            why, what = "it stops in the middle of a letter", "The file was cut off: save or copy it again"
            raise BadTables([Fault(path.name, 0, "", why, what)]) from None
    return raw.decode("cp1252", errors="replace")


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])
