"""What is inside a workbook before anything of it is unpacked: sizes, names, macros, links to elsewhere."""

import io
import re
import zipfile
from collections.abc import Iterator

from rotonde.screening.incoming.faults import BadUpload

MOST_UNPACKED = 500_000_000
MOST_RATIO = 200
SMALL = 5_000_000
MOST_PARTS = 2_000
CHUNK = 1 << 20
OVERLAP = 1 << 14
FORMULA = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)"
    rb"\s*(<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
CELL = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')


def check_parts(content: bytes) -> None:
    """Refuse a workbook that is a bomb, holds macros, is locked, or takes its values from another file."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        listed = parts.infolist()
    names = [part.filename for part in listed]
    if len(names) > MOST_PARTS or len(set(names)) < len(names) or any(map(_leads_away, names)):
        raise BadUpload("strange_parts")
    if sum(part.file_size for part in listed) > MOST_UNPACKED:
        raise BadUpload("unpacks_too_large", most=MOST_UNPACKED // 10**6)
    if any(part.file_size > max(SMALL, MOST_RATIO * part.compress_size) for part in listed):
        raise BadUpload("unpacks_too_far", most=MOST_RATIO)
    if any(part.flag_bits & 1 for part in listed):
        raise BadUpload("is_encrypted")
    lowered = [name.lower() for name in names]
    if any("vbaproject" in name or "/macrosheets/" in name for name in lowered):
        raise BadUpload("macros")
    if any(name.startswith("xl/externallinks/") for name in lowered):
        raise BadUpload("external_links")


def _leads_away(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name


def formula_without_outcome(content: bytes, part: str) -> tuple[str, int] | None:
    """Column letters and row of the first formula in a sheet that kept no outcome; None where all did.

    A text of no letters is an outcome too: a spreadsheet keeps it as an empty value of type `str`.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as parts, parts.open(part) as sheet:
        for window in _windows(iter(lambda: sheet.read(CHUNK), b"")):
            for found in FORMULA.finditer(window):
                if not (found[2] and b't="str"' in found[1]):
                    cell = CELL.search(found[1])
                    return (cell[1].decode(), int(cell[2])) if cell else ("", 0)
    return None


def _windows(chunks: Iterator[bytes]) -> Iterator[bytes]:
    kept = b""
    for chunk in chunks:
        window = kept + chunk
        if b"<f" in window or b":f" in window:
            yield window
        kept = window[-OVERLAP:]
