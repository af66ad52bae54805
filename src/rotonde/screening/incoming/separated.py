"""Text with columns: which letters it is written in, which mark stands between the cells, and its rows."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from rotonde.screening.incoming.faults import BadUpload
from rotonde.screening.incoming.raw_tables import LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS

SEPARATORS = "\t;,|"
LOOKED_AT = 25
TWO_BYTES = re.compile(rb"[\xc3\xc4\xc5][\x80-\xbf]|\xe2[\x80-\xbf]{2}")
NOT_TEXT = re.compile("[\0-\x08\x0e-\x1f]")


def decoded(content: bytes) -> str:
    """The text of a file: UTF-16 by its mark, else UTF-8, else Windows-1252; raises BadUpload for a mixture."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _sixteen(content, "utf-16")
    zeros = content[:4096]
    if zeros.count(0) * 4 > len(zeros):
        return _sixteen(content, "utf-16-le" if zeros[1::2].count(0) >= zeros[::2].count(0) else "utf-16-be")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = _western(content, error)
    if NOT_TEXT.search(text):
        raise BadUpload("not_text")
    return text


def rows_of(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that aren't empty, with the line that each starts on; raises BadUpload where it was cut off."""
    first, _, rest = text.partition("\n")
    skipped, separator = 0, ""
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == 5:
        separator, text, skipped = first.strip()[4], rest, 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator or separator_of(text), strict=True)
    kept: dict[str, str] = {}
    line = 1 + skipped
    cells = rows = 0
    try:
        for row in reader:
            cells, rows = cells + len(row), rows + 1
            if len(row) > MOST_COLUMNS:
                raise BadUpload("too_many_columns", row=line, most=MOST_COLUMNS)
            if cells > MOST_CELLS or rows > MOST_ROWS:
                raise BadUpload("too_many_cells", most=MOST_CELLS // 10**6)
            stripped = [cell.strip()[: LONGEST_CELL + 1] for cell in row]
            if any(stripped):
                yield line, [kept.setdefault(cell, cell) for cell in stripped]
            line = reader.line_num + 1 + skipped
    except csv.Error as error:
        code = "cell_too_long" if "limit" in str(error) else "quote_not_closed"
        raise BadUpload(code, row=line) from None


def separator_of(text: str) -> str:
    r"""The mark that most of the first lines have equally often.

    >>> separator_of("nummer;naam;huur\n1;An;850,00\n2;Bo;1.200,50")
    ';'
    """
    lines = [line for line in text[: 1 << 16].splitlines()[:LOOKED_AT] if line.strip()]
    unquoted = ["".join(line.split('"')[::2]) for line in lines]

    def alike(separator: str) -> tuple[int, int]:
        counts = Counter(line.count(separator) for line in unquoted if separator in line)
        most = max(counts.items(), key=lambda found: (found[1], found[0]), default=(0, 0))
        return most[1], most[0]

    return max(SEPARATORS, key=alike)


def _sixteen(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise BadUpload("cut_off_letter") from None
    if NOT_TEXT.search(text):
        raise BadUpload("not_text")
    return text.removeprefix("\ufeff")


def _western(content: bytes, error: UnicodeDecodeError) -> str:
    if "unexpected end" in error.reason:
        raise BadUpload("cut_off_letter")
    if TWO_BYTES.search(content):
        raise BadUpload("mixed_encodings", row=content.count(b"\n", 0, error.start) + 1)
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        raise BadUpload("not_text") from None
