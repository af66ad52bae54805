"""What a file would give with its columns as they stand, before anything of it is stored."""

from dataclasses import dataclass

from rotonde.engine.calendar import Dates
from rotonde.screening.incoming.faults import IncomingFault
from rotonde.screening.incoming.mapping import Mapping, table_for
from rotonde.screening.incoming.reading import read
from rotonde.screening.incoming.short_years import with_whole_years
from rotonde.screening.incoming.uploaded import Upload
from rotonde.web.entitlements import engine_port

NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True)
class Line:
    """One thing that is wrong, in words."""

    number: str
    place: str
    why: str
    what_to_do: str


@dataclass(frozen=True)
class Looked:
    """How many files would run, how many wouldn't, and the first reasons why; `wrong` is about the columns.

    `years` says how many years of two figures got their century.
    """

    files: int
    left_out: int
    lines: list[Line]
    more: int
    wrong: list[str]
    years: int = 0


def looked_at(upload: Upload, mapping: Mapping, dates: Dates, most: int, lang: str) -> Looked:
    """Read the file without keeping anything of it."""
    vocabulary = engine_port.catalogue().vocabulary
    wrong = [fault.said(lang) for fault in mapping.faults(vocabulary)]
    if wrong:
        return Looked(0, 0, [], 0, wrong)
    incoming = read(upload, mapping, vocabulary, dates)
    years = sum(
        with_whole_years(table, mapped, vocabulary, dates.today)[1]
        for table in upload.tables
        if (mapped := table_for(table, mapping, len(upload.tables) == 1)) and mapped.kind != "skip"
    )
    told = {fault for one in incoming.left_out for fault in one.faults}
    faults = [(one.number, fault) for one in incoming.left_out for fault in one.faults]
    faults += [("", fault) for fault in incoming.faults if fault not in told]
    nowhere = sum(1 for number, _ in faults if not number)
    lines = _lines(faults, lang)
    left_out = len(incoming.left_out) + nowhere
    return Looked(len(incoming.dossiers), left_out, lines[:most], max(0, len(lines) - most), [], years)


def _lines(faults: list[tuple[str, IncomingFault]], lang: str) -> list[Line]:
    """A line for each fault; a word that nobody translated yet is one line, however many files it stands in."""
    words: dict[tuple[str, str, str], list[tuple[str, IncomingFault]]] = {}
    lines = []
    for number, fault in faults:
        if fault.code == NOT_UNDERSTOOD:
            words.setdefault((fault.sheet, fault.column, fault.why(lang)), []).append((number, fault))
        else:
            lines.append(line_of(number, fault, lang))
    settled_at_once = []
    for same in sorted(words.values(), key=len, reverse=True):
        number, fault = same[0]
        others = f"{number} (+ {len(same) - 1})" if len(same) > 1 else number
        settled_at_once.append(line_of(others, fault, lang))
    return settled_at_once + lines


def line_of(number: str, fault: IncomingFault, lang: str) -> Line:
    """A fault in words."""
    return Line(number, fault.where(lang), fault.why(lang), fault.what_to_do(lang))
