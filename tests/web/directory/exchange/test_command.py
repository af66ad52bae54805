"""`rotonde directory`: taken along, put back, checked."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rotonde.cli.directory import directory as command
from rotonde.web.directory.models import Change, Location, Provider, Pulse, Service, ServiceAtLocation


@pytest.fixture(autouse=True)
def the_installation_is_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rotonde.web.first_start.prepare", lambda: None)


def ran(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(command, words)
    return done.exit_code, done.output


def test_it_is_written_checked_and_put_back(directory: int, tmp_path: Path) -> None:
    file = tmp_path / "gids.ndjson"
    assert ran("export", str(file)) == (0, f"{directory} diensten geschreven naar {file}.\n")
    assert ran("check", str(file), "--language", "en") == (0, "0 faults, 0 shown.\n")
    assert ran("restore", str(file))[0] == 2
    for model in (ServiceAtLocation, Service, Location, Provider, Change, Pulse):
        model.objects.all().delete()
    assert ran("restore", str(file)) == (0, f"{directory} diensten teruggezet uit {file}.\n")


def test_a_fault_is_said_in_a_sentence_and_nothing_is_put_back(db: None, tmp_path: Path) -> None:
    file = tmp_path / "gids.json"
    id = "5f0f3c1e-8d6a-4a39-9d3c-1f1f1f1f1f01"
    file.write_text(json.dumps({"services": [{"id": id, "name": "Soep"}]}), "utf-8")
    assert ran("check", str(file)) == (1, f"{id} Dit ontbreekt: $.status. Vul het in.\n1 fouten, 1 getoond.\n")
    assert (ran("restore", str(file))[0], Service.objects.count()) == (2, 0)


@pytest.mark.parametrize(
    ("name", "content"), [("gids.txt", ""), ("gids.json", "[]"), ("gids.zip", "x"), ("x.json", "{")]
)
def test_what_holds_no_directory_is_refused(db: None, tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    assert ran("check", str(tmp_path / name))[0] == 2
