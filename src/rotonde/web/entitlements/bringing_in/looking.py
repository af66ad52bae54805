"""What a file would give with its columns as they stand, before anything of it is stored."""

from dataclasses import dataclass

from rotonde.engine.calendar import Dates
from rotonde.screening.incoming.faults import IncomingFault
from rotonde.screening.incoming.mapping import Mapping
from rotonde.screening.incoming.reading import read
from rotonde.screening.incoming.uploaded import Upload
from rotonde.web.entitlements import engine_port


@dataclass(frozen=True)
class Line:
    """One thing that is wrong, in words."""

    number: str
    place: str
    why: str
    what_to_do: str


@dataclass(frozen=True)
class Looked:
    """How many files would run, how many wouldn't, and the first reasons why; `wrong` is about the columns."""

    files: int
    left_out: int
    lines: list[Line]
    more: int
    wrong: list[str]


def looked_at(upload: Upload, mapping: Mapping, dates: Dates, most: int, lang: str) -> Looked:
    """Read the file without keeping anything of it."""
    vocabulary = engine_port.catalogue().vocabulary
    wrong = [fault.said(lang) for fault in mapping.faults(vocabulary)]
    if wrong:
        return Looked(0, 0, [], 0, wrong)
    incoming = read(upload, mapping, vocabulary, dates)
    told = {fault for one in incoming.left_out for fault in one.faults}
    faults = [(one.number, fault) for one in incoming.left_out for fault in one.faults]
    faults += [("", fault) for fault in incoming.faults if fault not in told]
    lines = [line_of(number, fault, lang) for number, fault in faults[:most]]
    nowhere = sum(1 for number, _ in faults if not number)
    return Looked(len(incoming.dossiers), len(incoming.left_out) + nowhere, lines, len(faults) - len(lines), [])


def line_of(number: str, fault: IncomingFault, lang: str) -> Line:
    """A fault in words."""
    return Line(number, fault.where(lang), fault.why(lang), fault.what_to_do(lang))
