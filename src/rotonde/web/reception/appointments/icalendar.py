"""An appointment for somebody's calendar, as RFC 5545: when and where, never who or why."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

LONGEST = 75  # octets of a line (RFC 5545, 3.1)


class Entry(NamedTuple):
    """One entry. The same `id` with a higher `sequence` takes the place of the one before, in any calendar."""

    id: UUID
    begins: datetime
    ends: datetime
    title: str
    place: str
    sequence: int = 0
    is_cancelled: bool = False


def calendar(entries: Iterable[Entry], made_at: datetime) -> bytes:
    r"""Write a calendar, its hours in UTC so that every clock shows them right.

    >>> at = datetime(2026, 3, 30, 9, tzinfo=UTC)
    >>> text = calendar([Entry(UUID(int=1), at, at, "Afspraak", "Plein 1, Gent")], at).decode()
    >>> text.count("BEGIN:VEVENT"), "DTSTART:20260330T090000Z\r\n" in text, "LOCATION:Plein 1\\, Gent\r\n" in text
    (1, True, True)
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rotonde//Rotonde//NL", "METHOD:PUBLISH"]
    for one in entries:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{one.id}",
            f"DTSTAMP:{_utc(made_at)}",
            f"DTSTART:{_utc(one.begins)}",
            f"DTEND:{_utc(one.ends)}",
            f"SUMMARY:{escaped(one.title)}",
            f"LOCATION:{escaped(one.place)}",
            f"SEQUENCE:{one.sequence}",
            f"STATUS:{'CANCELLED' if one.is_cancelled else 'CONFIRMED'}",
            "CLASS:PRIVATE",
            "END:VEVENT",
        ]
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"]).encode()


def escaped(text: str) -> str:
    r"""A text as a value (3.3.11), with nothing in it that could begin a line of its own.

    >>> escaped("a, b; c\\ d\ne")
    'a\\, b\\; c\\\\ d\\ne'
    """
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    lines = plain.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(sign for sign in lines if sign >= " " and sign != "\x7f")


def folded(line: str) -> str:
    r"""A line folded into pieces of at most 75 octets, never within one character.

    >>> [len(part.encode()) for part in folded("é" * 60).split("\r\n")]
    [74, 47]
    """
    pieces, piece, size = [], "", 0
    for sign in line:
        wide = len(sign.encode())
        if size + wide > LONGEST:
            pieces.append(piece)
            piece, size = " ", 1
        piece += sign
        size += wide
    return "\r\n".join([*pieces, piece])


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
