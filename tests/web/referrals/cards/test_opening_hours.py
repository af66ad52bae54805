import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.referrals.cards.hours import NotHours, read_hours, said


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("9-12", "9:00–12:00"),
        ("9u-12u30", "9:00–12:30"),
        ("9.00 - 12.00 13.00 - 16.00", "9:00–12:00, 13:00–16:00"),
        ("9h à 12h et 13h30 à 17h", "9:00–12:00, 13:30–17:00"),
        ("9 to 12 and 13 to 16", "9:00–12:00, 13:00–16:00"),
        ("0-24", "0:00–24:00"),
        ("", ""),
    ],
)
def test_hours_are_read_as_people_write_them(typed, read):
    assert read_hours(typed) == read


@pytest.mark.parametrize("typed", ["gesloten", "12-9", "9", "25-26", "9-12:75", "9-12-15", "<b>"])
def test_what_are_no_hours_is_refused(typed):
    with pytest.raises(NotHours):
        read_hours(typed)


@given(st.integers(0, 22), st.integers(0, 59), st.integers(1, 60))
def test_what_was_read_is_read_the_same_again(hour, minute, length):
    end = hour * 60 + minute + length
    read = read_hours(f"{hour}:{minute:02}-{end // 60}:{end % 60:02}")

    assert read_hours(read) == read


def test_days_are_named_in_the_language_of_the_reader():
    hours = ["9:00–12:00"] * 5 + ["", ""]

    assert [said(hours, lang)[0].days for lang in ("nl", "uk")] == ["maandag – vrijdag", "понеділок – пʼятниця"]
