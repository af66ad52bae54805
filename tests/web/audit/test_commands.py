"""`rotonde log`: from sealing to checking elsewhere, and what is wrong in one sentence."""

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from rotonde.cli import log
from rotonde.cli.main import app
from rotonde.web.accounts.models import User
from rotonde.web.audit.domain.record import record_read
from rotonde.web.audit.domain.sealing import public_key
from rotonde.web.audit.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def rotonde(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The command, on the database of the tests."""
    monkeypatch.setattr(log, "_prepare", lambda: None)

    def run(*told: object) -> Result:
        return CliRunner().invoke(app, ["log", *map(str, told)])

    return run


@pytest.fixture
def export(rotonde: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sealed log of a few lines, taken out; its checkpoints lie in the second place."""
    place = tmp_path / "elsewhere"
    place.mkdir()
    monkeypatch.setenv("ROTONDE_LOG_CHECKPOINTS", str(place))
    user = User.objects.get(email="worker@verzonnen.example")
    for _ in range(4):
        record_read(user, "people.dossier_read", user)
    sealed = rotonde("seal")
    assert (sealed.exit_code, "regels verzegeld" in sealed.output) == (0, True)
    file = tmp_path / "log.ndjson"
    assert rotonde("export", file).exit_code == 0
    return file


def test_an_export_is_checked_with_the_printed_key_and_the_second_place(rotonde: Any, export: Path) -> None:
    key = rotonde("public-key").output.strip()
    assert key == public_key()
    done = rotonde("verify", export, "--public-key", key, "--checkpoints", export.parent / "elsewhere")
    assert done.exit_code == 0
    assert f"{Event.objects.count()} regels in" in done.output
    printed = rotonde("checkpoints").output.split()
    assert rotonde("verify", export, "--public-key", key, "--known", printed[0]).exit_code == 0


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "is veranderd"), ("fr", "a été modifiée"), ("en", "was altered")]
)
def test_a_changed_line_is_said_in_a_sentence(rotonde: Any, export: Path, language: str, said: str) -> None:
    export.write_bytes(export.read_bytes().replace(b"dossier_read", b"dossier_reed", 1))
    done = rotonde("verify", export, "--public-key", public_key(), "--language", language)
    assert done.exit_code == 3
    assert said in done.output


def test_what_was_sealed_and_then_dropped_is_missed(rotonde: Any, export: Path) -> None:
    (file,) = (export.parent / "elsewhere").iterdir()
    known = rotonde("checkpoints").output.strip()
    organisation, number, fingerprint = known.split(":")
    later = f"{organisation}:{int(number) + 1}:{fingerprint}"
    done = rotonde("verify", export, "--public-key", public_key(), "--checkpoints", file, "--known", later)
    assert (done.exit_code, f"Reeks {int(number) + 1} is weg" in done.output) == (3, True)


def test_another_key_is_told(rotonde: Any, export: Path) -> None:
    done = rotonde("verify", export, "--public-key", "ab" * 32)
    assert (done.exit_code, "met een andere sleutel getekend" in done.output) == (3, True)


def test_bad_input_is_answered_with_a_sentence(rotonde: Any, export: Path, tmp_path: Path) -> None:
    for told, said in (
        (["verify", tmp_path / "none", "--public-key", "x"], "can't be read"),
        (["verify", export, "--public-key", "x", "--known", "x"], "organisation:number:hash"),
        (["export", export], "something already"),
        (["archive", tmp_path / "none" / "at-all"], ""),
    ):
        done = rotonde(*told)
        assert (done.exit_code, said in done.output) == (2 if said else 0, True)


def test_the_lines_about_somebody_are_found_in_a_file(rotonde: Any, export: Path) -> None:
    assert rotonde("about", export, "--of", "00000000-0000-0000-0000-000000000009").output == ""
