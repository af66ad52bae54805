"""A calendar holds when and where, in lines that every program reads, and nothing else."""

import re
from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.reception.appointments.icalendar import LONGEST, Entry, calendar, escaped, folded

AT = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
TEXTS = st.text(max_size=200)


def unfolded(text: str) -> str:
    return text.replace("\r\n ", "")


def unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text)


@given(TEXTS)
def test_a_folded_line_is_short_and_unfolds_to_itself(text: str) -> None:
    line = escaped(text)
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= LONGEST for piece in pieces)
    assert unfolded(folded(line)) == line


@given(TEXTS)
def test_what_is_escaped_is_one_line_and_reads_back(text: str) -> None:
    kept = "".join(sign for sign in text.replace("\r\n", "\n").replace("\r", "\n") if sign >= " " or sign == "\n")
    assert not re.search(r"[\r\n]", escaped(text))
    assert unescaped(escaped(text)) == kept.replace("\x7f", "")


@given(TEXTS, TEXTS)
def test_no_text_adds_a_line_of_its_own(title: str, place: str) -> None:
    lines = unfolded(calendar([Entry(UUID(int=1), AT, AT, title, place)], AT).decode()).split("\r\n")
    names = [line.partition(":")[0] for line in lines]
    assert names == [
        "BEGIN", "VERSION", "PRODID", "METHOD", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION",
        "SEQUENCE", "STATUS", "CLASS", "END", "END", "",
    ]  # fmt: skip


def test_the_night_in_which_the_clock_changes_is_right_in_every_calendar() -> None:
    text = calendar([Entry(UUID(int=1), AT, datetime(2026, 3, 29, 1, 30, tzinfo=UTC), "Afspraak", "x")], AT).decode()
    assert "DTSTART:20260329T003000Z\r\nDTEND:20260329T013000Z\r\n" in text


def test_what_was_cancelled_says_so_under_the_same_number() -> None:
    entry = Entry(UUID(int=7), AT, AT, "Afspraak", "x", sequence=2, is_cancelled=True)
    text = calendar([entry], AT).decode()
    assert f"UID:{UUID(int=7)}\r\n" in text
    assert "SEQUENCE:2\r\nSTATUS:CANCELLED\r\n" in text
