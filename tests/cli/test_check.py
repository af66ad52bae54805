"""`check`: the answer about one household, for people and for programs."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from rotonde.rights import load_catalogue

DAYS = ("--today", "2025-11-15")


def test_programs_get_the_whole_answer(rotonde: Any, example: Path):
    answer = rotonde("check", example, *DAYS, "--json").data
    assert (answer["on"], answer["focus"]) == ("2025-11-15", "h1")
    assert {one["id"] for one in answer["rights"]} == set(load_catalogue().rights)
    assert answer["receipt"]["today"] == "2025-11-15"


def test_the_days_asked_go_before_those_of_the_file(rotonde: Any, example: Path):
    answer = rotonde("check", example, "--on", "2025-03-01", "--law", "2025-02-01", *DAYS, "--json").data
    assert [answer[name] for name in ("on", "claimed", "law", "today")] == [
        "2025-03-01",
        "2025-03-01",
        "2025-02-01",
        "2025-11-15",
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ["? Nog 2 vragen", "lijkt nu niet te voldoen", "Vraag nu: ", "Wie beslist:", "je mag altijd aanvragen"]),
        ("fr", ["? Encore 2 questions", "ne semble pas remplir", "À demander maintenant : ", "tu peux toujours"]),
        ("en", ["? 2 questions left", "doesn’t seem to qualify now", "Ask now: ", "you may always apply"]),
    ],
)
def test_people_read_it_in_their_language_with_belgian_amounts(
    rotonde: Any, example: Path, language: str, words: list[str]
):
    text = rotonde("check", example, *DAYS, "--language", language).out
    for word in words:
        assert word in text
    assert "€ 1.776,07" in text


def test_only_the_right_asked_for_is_answered(rotonde: Any, example: Path):
    answer = rotonde("check", example, "--right", "sociale_toeslag", "--json").data
    assert [(one["id"], one["of"]) for one in answer["rights"]] == [("sociale_toeslag", "h1")]


def test_an_unlikely_household_is_kept_with_a_warning(rotonde: Any, example: Path):
    said = rotonde("check", example).out
    assert "Let op: ‘lore’ verblijft bij 2 gezinnen." in said
    assert "links.stays_with" not in said


def test_the_table_says_the_day_and_who_decides_once_and_folds_children_who_fail(rotonde: Any, example: Path):
    lines = rotonde("check", example, *DAYS, "--right", "leefloon").out.splitlines()
    assert lines[0].strip() == "Op 15 november 2025"
    assert any(line.startswith("Kaat, Lore: Leefloon – lijkt nu niet te voldoen (is meerderjarig") for line in lines)
    assert sum("Het bijzonder comité" in line for line in lines) == 1
    assert "samen één keer" in " ".join(lines)


def test_who_receives_a_right_already_comes_last(rotonde: Any, example: Path):
    said = rotonde("check", example, *DAYS, "--right", "leefloon").out
    assert 0 < said.index("Bram") < said.index("Anna")
    assert "krijgt dit al" in said


def test_a_replayed_warning_is_said_in_the_language_asked_for(rotonde: Any, example: Path, tmp_path: Path):
    file = tmp_path / "answer.json"
    file.write_text(rotonde("check", example, *DAYS, "--json").out, encoding="utf-8")
    assert "« lore » séjourne dans 2 ménages" in rotonde("replay", file, "--language", "fr").out


def test_it_runs_as_people_run_it(example: Path):
    command = [str(Path(sys.executable).parent / "rotonde"), "check", str(example), "--right", "sociale_toeslag"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Sociale toeslag" in done.stdout


def test_a_reader_who_stops_early_is_no_mistake(example: Path):
    rotonde = Path(sys.executable).parent / "rotonde"
    done = subprocess.run(
        ["bash", "-c", f"'{rotonde}' facts --json | head -1"], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "["
    assert done.stderr == ""
