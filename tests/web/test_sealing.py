"""What is written about people can't be read without the key of their organisation."""

import os
import stat
import subprocess
import sys
import uuid
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web import keys
from rotonde.web.accounts import sealing
from rotonde.web.accounts.sealing import CannotUnseal, blind_index, seal, unseal


@dataclass
class Office:
    """An organisation, as sealing knows one."""

    id: uuid.UUID = field(default_factory=uuid.uuid4)
    wrapped_key: bytes = field(default_factory=sealing.new_wrapped_key)


ONE, OTHER = Office(), Office()


@given(st.binary(max_size=300))
def test_what_is_sealed_comes_back_and_cannot_be_seen(plain: bytes) -> None:
    sealed = seal(ONE, "notes", plain)
    assert unseal(ONE, "notes", sealed) == plain
    assert len(plain) < 4 or plain not in sealed
    assert seal(ONE, "notes", plain) != sealed


@given(st.binary(max_size=60), st.data())
def test_one_altered_byte_and_nothing_comes_back(plain: bytes, data: st.DataObject) -> None:
    sealed = bytearray(seal(ONE, "notes", plain))
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(CannotUnseal):
        unseal(ONE, "notes", bytes(sealed))


def test_what_was_sealed_opens_for_no_other_organisation_and_no_other_use() -> None:
    sealed = seal(ONE, "notes", b"Anna Peeters")
    same_keys = Office(wrapped_key=ONE.wrapped_key)
    for organisation, purpose in ((OTHER, "notes"), (same_keys, "notes"), (ONE, "names")):
        with pytest.raises(CannotUnseal) as refused:
            unseal(organisation, purpose, sealed)
        assert "Anna" not in str(refused.value)
    for cut in (b"", sealed[:10], sealed[:-1]):
        with pytest.raises(CannotUnseal):
            unseal(ONE, "notes", cut)


def test_a_new_data_key_seals_from_now_on_and_the_old_one_still_opens() -> None:
    office = Office()
    old, index = seal(office, "notes", b"toen"), blind_index(office, "name", "Anna")
    office.wrapped_key = sealing.with_new_data_key(office.wrapped_key)
    new = seal(office, "notes", b"nu")
    assert (old[0], new[0]) == (1, 2)
    assert (unseal(office, "notes", old), unseal(office, "notes", new)) == (b"toen", b"nu")
    assert blind_index(office, "name", "Anna") == index


def test_another_master_key_wraps_the_same_data_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    office = Office()
    office.wrapped_key = sealing.with_new_data_key(office.wrapped_key)
    sealed, old_master, new_master = seal(office, "notes", b"Anna"), keys.master_key(), os.urandom(32)
    monkeypatch.setattr(sealing, "master_key", lambda: new_master)
    with pytest.raises(CannotUnseal):
        unseal(office, "notes", sealed)
    office.wrapped_key = sealing.rewrapped(office.wrapped_key, old_master, new_master)
    assert unseal(office, "notes", sealed) == b"Anna"


def test_a_sealed_name_is_found_again_whatever_its_capitals_and_spaces() -> None:
    found = blind_index(ONE, "name", "Anna  Peeters ")
    assert len(found) == 32
    assert found == blind_index(ONE, "name", "ANNA peeters")
    others = [(OTHER, "name", "Anna Peeters"), (ONE, "inss", "Anna Peeters"), (ONE, "name", "Anna Peters")]
    assert found not in [blind_index(*other) for other in others]


def test_a_whole_file_is_sealed_at_once_up_to_sixty_megabytes() -> None:
    plain = bytes(50_000_000)
    assert unseal(ONE, "uploads", seal(ONE, "uploads", plain)) == plain
    with pytest.raises(ValueError, match="60 MB"):
        seal(ONE, "uploads", bytes(60_000_001))


# --- where the keys come from


def started_with(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    told = {k: v for k, v in os.environ.items() if not k.startswith("ROTONDE_")} | environment
    code = "from rotonde.web import settings; from rotonde.web.keys import master_key; print(master_key().hex())"
    python = [sys.executable, "-c", code]
    return subprocess.run(python, check=False, env=told, capture_output=True, text=True, cwd=folder)


def test_on_postgresql_nothing_starts_without_a_master_key(tmp_path: Path) -> None:
    refused = started_with(tmp_path, ROTONDE_DATABASE="postgresql://rotonde@127.0.0.1/rotonde")
    assert refused.returncode != 0
    assert "No master key" in refused.stderr
    file = tmp_path / "key"
    file.write_text(keys.new_key())
    started = started_with(
        tmp_path, ROTONDE_DATABASE="postgresql://rotonde@127.0.0.1/rotonde", ROTONDE_MASTER_KEY_FILE=str(file)
    )
    assert bytes.fromhex(started.stdout) == keys.key_from(file.read_text())


def test_a_small_installation_keeps_its_keys_where_only_it_can_read_them(tmp_path: Path) -> None:
    first, again = (started_with(tmp_path, ROTONDE_DATA=str(tmp_path / "data")).stdout for _ in range(2))
    assert len(bytes.fromhex(first)) == 32
    assert first == again
    for name in ("master.key", "secret.key"):
        assert stat.S_IMODE((tmp_path / "data" / name).stat().st_mode) == 0o600


@pytest.mark.parametrize("text", ["", "geheim", "AAAA", "%%%"])
def test_a_key_that_is_none_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="32 random bytes") as refused:
        keys.key_from(text)
    assert not text or text not in str(refused.value)
