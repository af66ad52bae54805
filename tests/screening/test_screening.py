"""What a screening gives and writes."""

import csv
import json
import subprocess
import sys
import textwrap

import pytest

from rotonde.engine.answers import Asking
from rotonde.engine.situations.as_written import read_situation
from rotonde.screening.answering import AnswerRow, answers_of
from screening.outcome_read_back import NoOutcome, screened

COLUMNS = [
    *("household_id", "person_id", "right", "verdict", "amount_lower", "amount_upper", "unit", "per"),
    *("reason", "missing", "gaps", "stale", "receives"),
]


def test_the_table_has_the_columns_of_the_contract_and_is_sorted(tables, screen, tmp_path):
    report = screen(tables)
    rows = list(csv.reader((tmp_path / "out/answers.csv").open(encoding="utf-8")))
    assert rows[0] == COLUMNS
    assert rows[1:] == sorted(rows[1:])
    assert [tuple(row) for row in rows[1:]] == report.rows


def test_rights_of_a_household_name_no_person_and_a_persons_household_is_the_domicile(tables, screen):
    rows = screen(tables).rows
    assert {(row.household_id, row.person_id) for row in rows if row.right == "sociale_toeslag"} == {
        ("h1", ""),
        ("h2", ""),
        ("h3", ""),
    }
    assert {row.household_id for row in rows if row.person_id == "oma"} == {"h2"}


def test_who_has_no_household_is_answered_too(tables, screen):
    tables["persons.csv"] += "dakloos,,1990-01-01,,,,,\nzonder,-,1990-01-01,,,,,\n"
    report = screen(tables)
    assert report.exit_code == 0
    assert {row.person_id for row in report.rows if not row.household_id} == {"dakloos", "zonder"}


def test_who_moved_is_in_the_household_of_the_day(tables, screen):
    tables["persons.csv"] += "bert,,1990-01-01,,,,,\n"
    tables["relations.csv"] += "bert,h2,member,,,2020-01-01,2026-03-31\nbert,h3,member,,,2026-04-01,\n"
    report = screen(tables)
    assert report.exit_code == 0
    assert {row.household_id for row in report.rows if row.person_id == "bert"} == {"h3"}


def test_a_dash_says_none_and_an_empty_cell_says_nothing(tables, screen):
    rows = {(row.person_id or row.household_id, row.right): row for row in screen(tables).rows}
    assert "receives.leefloon@" not in rows["oma", "verhoogde_tegemoetkoming"].missing
    assert (
        "receives.equivalent_leefloon@2026-08-01/2026-10-31 of oma" in rows["oma", "verhoogde_tegemoetkoming"].missing
    )
    assert "complete.partner of oma" not in rows["oma", "verhoogde_tegemoetkoming"].missing
    assert "complete.partner of piet" in rows["piet", "verhoogde_tegemoetkoming"].missing


def test_screening_answers_each_household_as_one_question_does(town, catalogue, dates):
    report, _ = town
    asking = Asking(catalogue, dates)
    for home, written in list(report.households.items())[::9]:
        situation = read_situation(written, catalogue.vocabulary, dates, catalogue.quantities)
        alone = sorted(answers_of([situation], asking))
        assert alone == [row for row in report.rows if row.household_id == home]


def test_progress_counts_up_to_all(tables, screen):
    tables["persons.csv"] = tables["persons.csv"].replace("1950-01-31", "1836-01-31")
    seen = []
    screen(tables, progress=seen.append)
    assert seen[0][:2] == (3, 0)
    assert seen[-1] == (3, 3, 1)


@pytest.mark.parametrize("start", "=+-@'")
def test_an_id_that_a_spreadsheet_takes_for_a_formula_is_neutralised_and_read_back(start, tables, screen, tmp_path):
    name = f"{start}1+1"
    report = screen({file: text.replace("oma", name) for file, text in tables.items()})
    text = (tmp_path / "out/answers.csv").read_text("utf-8")
    assert f"h2,'{name}," in text
    assert f",{name}," not in text
    assert {row["person_id"] for row in screened(tmp_path / "out")["rows"] if row["household_id"] == "h2"} == {
        None,
        name,
    }
    assert report.exit_code == 0


def test_a_formula_in_a_faulty_cell_is_neutralised_where_it_is_listed(tables, screen, tmp_path):
    tables["persons.csv"] = tables["persons.csv"].replace(",h2,", ",=cmd(),")
    screen(tables)
    rows = list(csv.reader((tmp_path / "out/left_out.csv").open(encoding="utf-8")))
    assert rows[0] == ["household_id", "file", "row", "column", "why", "what_to_do"]
    assert rows[1][0] == "'=cmd()"
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_an_outcome_reads_back_as_it_was(tables, screen, tmp_path):
    report = screen(tables, keep_situations=True)
    outcome = screened(tmp_path / "out")
    assert [(row["household_id"], row["right"], row["verdict"]) for row in outcome["rows"]] == [
        (row.household_id, row.right, row.verdict) for row in report.rows
    ]
    assert set(outcome["households"]) == {"h1", "h2", "h3"}
    assert outcome["households"]["h1"]["focus"] == "h1"
    assert outcome["summary"]["answers"] == len(report.rows)
    first = next(row for row in outcome["rows"] if row["missing"])
    assert set(first["missing"][0]) == {"fact", "of", "period"}


def test_situations_are_kept_only_when_asked_and_never_left_behind(tables, screen, put, tmp_path):
    folder = put(tables)
    screen(folder, keep_situations=True)
    assert (tmp_path / "out/situations.json").exists()
    screen(folder)
    assert not (tmp_path / "out/situations.json").exists()
    assert screened(tmp_path / "out")["households"] == {}


def test_files_of_two_screenings_are_not_taken_for_one_outcome(tables, screen, tmp_path):
    screen(tables)
    with (tmp_path / "out/answers.csv").open("a", encoding="utf-8") as file:
        file.write("h9,,leefloon\n")
    with pytest.raises(NoOutcome, match="screen the folder again"):
        screened(tmp_path / "out")
    with pytest.raises(NoOutcome, match="screen a folder first"):
        screened(tmp_path / "nergens")


KILLED = """
    import os, signal, sys
    from datetime import date
    from pathlib import Path
    from rotonde.engine.calendar import Dates
    from rotonde.rights import load_catalogue
    from rotonde.screening import outcome_files, screen
    def die(*_): os.kill(os.getpid(), signal.SIGKILL)
    if sys.argv[3] == "writing":
        os.fsync = die
    day = date(2026, 11, 21)
    progress = die if sys.argv[3] == "asking" else None
    dates = Dates.asked(on=day, today=day)
    screen.screen_folder(Path(sys.argv[1]), Path(sys.argv[2]), load_catalogue(), dates, progress)
"""


@pytest.mark.parametrize("moment", ["asking", "writing"])
def test_a_kill_in_the_middle_leaves_the_old_outcome_whole(moment, tables, screen, put, tmp_path):
    screen(tables)
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    other = put({**tables, "persons.csv": tables["persons.csv"].replace("oma", "opa")}, "other")
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(other), str(tmp_path / "out"), moment]
    assert subprocess.run(command, check=False).returncode == -9
    after = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert {name: after[name] for name in before} == before
    assert screened(tmp_path / "out")["rows"]
    screen(other)
    assert {path.name for path in (tmp_path / "out").iterdir()} == set(before)
    assert any(row["person_id"] == "opa" for row in screened(tmp_path / "out")["rows"])


def test_other_files_in_the_folder_of_the_outcome_stay(tables, screen, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/notes.txt").write_text("blijft", "utf-8")
    screen(tables)
    assert (tmp_path / "out/notes.txt").read_text("utf-8") == "blijft"


def test_an_outcome_may_stand_in_the_folder_that_is_screened(tables, put, catalogue, dates):
    from rotonde.screening.screen import screen_folder

    folder = put(tables)
    first = screen_folder(folder, folder, catalogue, dates)
    assert screen_folder(folder, folder, catalogue, dates).rows == first.rows


def test_the_summary_counts_verdicts_and_names_the_fact_that_settles_most(town):
    report, out = town
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    for right, counts in summary["rights"].items():
        of_right = [row for row in report.rows if row.right == right]
        verdicts = {verdict: counts[verdict] for verdict in ("entitled", "not_entitled", "to_assess", "unknown")}
        assert sum(verdicts.values()) == len(of_right)
    most = summary["missing_most"][0]
    alone = [
        row
        for row in report.rows
        if row.verdict == "unknown" and not row.gaps
        if row.missing.startswith(most["fact"]) and "; " not in row.missing
    ]
    assert most["settles_alone"] == len(alone) > 0


def test_a_fact_that_settles_alone_does(town, catalogue, dates):
    report, _ = town
    asking = Asking(catalogue, dates)
    row = next(
        r for r in report.rows if r.verdict == "unknown" and "; " not in r.missing and "taxable_income@" in r.missing
    )
    fact, _, person = row.missing.partition(" of ")
    name, _, year = fact.partition("@")
    for income in (0, 30_000, 500_000):
        written = json.loads(json.dumps(report.households[row.household_id]))
        written["persons"][person].setdefault(name, {})[year] = income
        situation = read_situation(written, catalogue.vocabulary, dates, catalogue.quantities)
        settled = [r for r in answers_of([situation], asking) if r[:3] == row[:3]]
        assert settled[0].verdict in ("entitled", "not_entitled", "to_assess")


def test_a_row_is_what_the_contract_says():
    assert list(AnswerRow._fields) == COLUMNS
