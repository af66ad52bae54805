"""The national number: what it says, what it can't, and that with the day of birth beside it no slip gets through."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.people.persons.insz import Agreement, NotAnInsz, check_digits, read

births = st.dates(date(1900, 1, 1), date(2026, 1, 1))


def number(birth: date, counter: int = 33, plus: int = 0, *, unknown: bool = False) -> str:
    month, day = (0, 0) if unknown else (birth.month, birth.day)
    nine = f"{birth.year % 100:02}{month + plus:02}{day:02}{counter:03}"
    return nine + check_digits(nine, birth.year // 100)


@given(births, st.integers(2, 997), st.sampled_from([0, 20, 40]))
def test_a_number_agrees_with_the_birth_it_was_made_from_in_both_centuries_and_in_the_bis_register(
    birth: date, counter: int, plus: int
) -> None:
    insz = read(number(birth, counter, plus))
    assert insz.agrees_with(birth) is Agreement.AGREES
    assert insz.is_bis == bool(plus)


@given(births, births)
def test_a_number_contradicts_every_other_birth(birth: date, other: date) -> None:
    expected = Agreement.AGREES if birth == other else Agreement.CONTRADICTS
    assert read(number(birth)).agrees_with(other) is expected


def test_all_ninety_seven_remainders_occur() -> None:
    assert {check_digits(f"{n:09}", 19) for n in range(97)} == {f"{n:02}" for n in range(1, 98)}


def test_what_isnt_known_of_a_birth_contradicts_nothing_and_a_fictitious_one_says_nothing() -> None:
    birth = date(1961, 5, 17)
    assert read(number(birth, unknown=True)).agrees_with(birth) is Agreement.AGREES
    assert read(number(birth, unknown=True)).agrees_with(date(1962, 5, 17)) is Agreement.CONTRADICTS
    assert read("000001123" + check_digits("000001123", 19)).agrees_with(birth) is Agreement.CANNOT_SAY


def test_with_the_birth_beside_it_no_wrong_digit_and_no_swap_of_two_gets_through() -> None:
    chance = random.Random(24)
    tried = 0
    for _ in range(300):
        birth = date(1925, 1, 1) + timedelta(days=chance.randrange(36_900))
        right = number(birth, chance.randint(1, 997), chance.choice((0, 20, 40)), unknown=chance.random() < 0.05)
        wrong = {right[:at] + digit + right[at + 1 :] for at in range(11) for digit in "0123456789"}
        wrong |= {right[:at] + right[at + 1] + right[at] + right[at + 2 :] for at in range(10)}
        for one in wrong - {right}:
            tried += 1
            assert not _accepted(one, birth), (right, one)
    assert tried > 30_000


def _accepted(text: str, birth: date) -> bool:
    try:
        return read(text).agrees_with(birth) is Agreement.AGREES
    except NotAnInsz:
        return False


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "insz_eleven_digits"),
        ("8507300332", "insz_eleven_digits"),
        ("٨٥٠٧٣٠٠٣٣٢٨", "insz_eleven_digits"),
        ("00000000000", "insz_eleven_digits"),
        ("85073003329", "insz_wrong_check"),
        ("8513" + "30033" + check_digits("851330033", 19), "insz_no_such_month"),
    ],
)
def test_what_isnt_a_number_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(NotAnInsz) as refused:
        read(text)
    assert refused.value.reason == reason


def test_a_number_is_never_shown_whole_by_accident() -> None:
    insz = read("85.07.30-033.28")
    assert "850730" not in f"{insz} {insz!r} {insz.ending}"
    assert insz.written == "85.07.30-033.28"
