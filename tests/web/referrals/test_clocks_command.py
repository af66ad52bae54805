"""`rotonde clocks`, as the clock of a system starts it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from typer.testing import CliRunner

from rotonde.cli.main import app
from web.referrals.referring import sent, state
from web.sharing.worlds import World

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr("rotonde.web.first_start.prepare", lambda: None)

    def clocks(*told: str) -> Any:
        return CliRunner().invoke(app, ["clocks", *told])

    return clocks


def test_it_does_what_is_due_says_how_much_and_a_second_time_nothing(plain_world: World, run: Any) -> None:
    made = sent(plain_world, MONDAY)
    assert run("--at", MONDAY.isoformat()).output == "Geen klok is afgelopen.\n"
    late = (MONDAY + timedelta(days=4)).isoformat()
    assert run("--at", late).output == "1 doorverwijzingen: Rotonde vraagt om te openen.\n"
    assert run("--at", late, "--language", "en").output == "No clock has run out.\n"
    run("--at", (MONDAY + timedelta(days=12)).isoformat())
    assert state(plain_world.giver, made.id) == "expired"


def test_a_moment_without_an_offset_is_refused_with_what_to_do(plain_world: World, run: Any) -> None:
    refused = run("--at", "2026-11-23T09:00")
    assert refused.exit_code == 2
    assert "with its offset" in refused.output
