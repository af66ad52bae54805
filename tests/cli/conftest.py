"""The command line under test: run within this process, and now and then as people run it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from typer.testing import CliRunner

from rotonde.cli.main import app

ROOT = Path(__file__).parents[2]


class Outcome(NamedTuple):
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)

    @property
    def sentences(self) -> list[str]:
        return self.err.strip().splitlines()


Rotonde = Callable[..., Outcome]


@pytest.fixture(scope="session")
def rotonde() -> Rotonde:
    runner = CliRunner()

    def run(*words: object) -> Outcome:
        result = runner.invoke(app, [str(word) for word in words])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture(scope="session")
def example() -> Path:
    return ROOT / "examples/gezin.yaml"


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Path]:
    """A file with a text."""

    def write(text: str, name: str = "gezin.yaml") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write
