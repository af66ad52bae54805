"""A code is easy to read and to say, too long to guess, and the only thing that opens what it locks."""

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.people.carried import lock
from rotonde.web.people.carried.code import ALPHABET, BITS, NotACode, groups_of, new_code, read_code, shown
from rotonde.web.people.carried.lock import Broken, TooMuch, closed, lock_of, opened

CODE, OTHER = "7K4M00119XYZQRST", "7K4M00119XYZQRSV"


def test_a_code_has_more_bits_than_anybody_can_guess_and_no_look_alikes() -> None:
    assert BITS == 80
    assert set("ILOU") & set(ALPHABET) == set()
    assert len(set(ALPHABET)) == 32
    codes = {new_code() for _ in range(500)}
    assert len(codes) == 500
    assert {sign for code in codes for sign in code} == set(ALPHABET)


def test_a_code_is_shown_in_groups_and_read_however_it_is_typed() -> None:
    assert shown(CODE) == "7K4M-0011-9XYZ-QRST"
    assert groups_of(CODE) == ["7K4M", "0011", "9XYZ", "QRST"]
    for typed in ("7K4M-0011-9XYZ-QRST", "7k4m 00 11 9xyz qrst ", "7K4M-OOIL-9XYZ-QRST", "7k4moo11–9xyz—qrst"):
        assert read_code(typed) == CODE


@given(st.text(max_size=30))
def test_what_is_read_is_a_code_or_refused_and_the_refusal_repeats_nothing(typed: str) -> None:
    try:
        code, refusal = read_code(typed), ""
    except NotACode as refused:
        code, refusal = "", str(refused)
    assert refusal == "a code has 16 signs" if not code else read_code(shown(code)) == code


def test_a_code_has_the_same_lock_each_time_and_the_name_doesnt_tell_the_key() -> None:
    one, again, other = lock_of(CODE), lock_of(CODE), lock_of(OTHER)
    assert one == again
    assert len({one.lookup, one.key.hex(), other.lookup, other.key.hex()}) == 4


def test_another_installation_has_another_lock_for_the_same_code(monkeypatch: pytest.MonkeyPatch) -> None:
    here = lock_of(CODE)
    monkeypatch.setattr(lock, "master_key", lambda: bytes(32))
    there = lock_of(CODE)
    assert here.lookup != there.lookup
    assert here.key != there.key


def test_what_is_closed_opens_with_its_own_code_and_unaltered_only() -> None:
    mine = lock_of(CODE)
    ciphertext = closed(mine, {"a": [1, "é"]})
    assert opened(mine, ciphertext) == {"a": [1, "é"]}
    assert closed(mine, {"a": [1, "é"]}) != ciphertext
    altered = [ciphertext[:5] + bytes([ciphertext[5] ^ 1]) + ciphertext[6:], ciphertext[:-1], b"", ciphertext + b"0"]
    for wrong in altered:
        with pytest.raises(Broken):
            opened(mine, wrong)
    with pytest.raises(Broken):
        opened(lock_of(OTHER), ciphertext)


def test_neither_the_name_nor_the_pepper_is_the_key() -> None:
    mine = lock_of(CODE)
    ciphertext = closed(mine, "geheim")
    for guess in (bytes.fromhex(mine.lookup), lock._pepper(), lock.master_key()):
        with pytest.raises(InvalidTag):
            AESGCM(guess).decrypt(ciphertext[:12], ciphertext[12:], mine.lookup.encode())


def test_the_size_doesnt_tell_how_much_was_answered() -> None:
    mine = lock_of(CODE)
    assert len(closed(mine, [])) == len(closed(mine, list(range(300))))


@pytest.mark.parametrize("content", ["x" * 400_000, [new_code() for _ in range(9_000)]])
def test_more_than_anybody_answers_isnt_taken_along(content: object) -> None:
    with pytest.raises(TooMuch):
        closed(lock_of(CODE), content)


def test_one_guess_takes_thirty_two_megabytes() -> None:
    assert lock.MEMORY * 8 * 128 == 32 * 2**20
