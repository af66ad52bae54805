"""Separators, encodings, notations and workbooks: the same facts give the same answers; a broken file a sentence."""

import contextlib
import csv
import io
import random

import pytest

from rotonde.screening import csv_files, workbooks
from rotonde.screening.faults import BadTables


def with_separator(text: str, separator: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(csv.reader(io.StringIO(text)))
    return out.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_separators_and_encodings_give_equal_answers(separator, encoding, tables, screen, put):
    named = {name: text.replace("oma", "grootmoëder") for name, text in tables.items()}
    plain = screen(named, "plain")
    folder = put({}, "other")
    for name, text in named.items():
        (folder / name).write_bytes(with_separator(text, separator).encode(encoding))
    other = screen(folder, "other-out")
    assert other.rows == plain.rows
    assert other.exit_code == 0
    assert any(row.person_id == "grootmoëder" for row in other.rows)


def test_decimal_commas_and_belgian_days_give_equal_answers(tables, screen):
    plain = screen(tables, "plain")
    belgian = {name: with_separator(text, ";") for name, text in tables.items()}
    for old, new in [("21000.50", "21.000,50"), ("750.50", "750,50"), ("0.951", "0,951"), ("18000", "18 000")]:
        belgian = {name: text.replace(old, new) for name, text in belgian.items()}
    for old, new in [("1988-03-02", "02/03/1988"), ("2025-06-01", "1/6/2025"), ("2026-10-20", "20/10/2026")]:
        belgian = {name: text.replace(old, new) for name, text in belgian.items()}
    assert screen(belgian, "belgian").rows == plain.rows


def test_dutch_names_give_equal_answers(tables, screen):
    dutch = {"persons": "personen", "households": "gezinnen", "relations": "relaties", "deliveries": "leveringen"}
    words = {"person_id": "persoon_id", "household_id": "gezin_id", "owner_id": "eigenaar_id", ",parent,": ",ouder,"}
    named = {}
    for name, text in tables.items():
        file = f"{dutch[name[:-4]].capitalize()}.CSV"
        named[file] = text.replace("true", "ja").replace("false", "nee")
        for old, new in words.items():
            named[file] = named[file].replace(old, new)
    assert screen(named, "dutch").rows == screen(tables, "plain").rows


def workbook(tables: dict[str, str], path, change=lambda sheets: None) -> None:
    from datetime import date

    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in tables.items():
        sheet = book.create_sheet(name[:-4])
        for row in csv.reader(io.StringIO(text)):
            sheet.append([typed(cell, date) for cell in row])
    change(book)
    book.save(path)


def typed(cell: str, date):
    for read in (int, float, date.fromisoformat):
        try:
            return read(cell)
        except ValueError:
            continue
    return {"true": True, "false": False, "": None}.get(cell, cell)


def test_a_workbook_gives_the_answers_of_its_sheets_as_csv(tables, screen, tmp_path):
    workbook(tables, tmp_path / "caseload.xlsx")
    assert screen(tmp_path / "caseload.xlsx", "book").rows == screen(tables, "plain").rows


def test_a_formula_is_refused_by_its_cell(tables, screen, tmp_path):
    def change(book):
        book["persons"]["D5"] = "=9000*2"

    workbook(tables, tmp_path / "caseload.xlsx", change)
    report = screen(tmp_path / "caseload.xlsx", "book")
    fault = report.left_out[0].fault
    assert fault[:4] == ("caseload.xlsx, sheet persons", 5, "taxable_income@2024", "it holds a formula")
    assert {row.household_id for row in report.rows} == {"h1", "h3"}


def test_rows_and_columns_in_another_order_give_equal_answers(tables, screen):
    chance = random.Random(4)
    mixed = {}
    for name, text in tables.items():
        rows = list(csv.reader(io.StringIO(text)))
        order = chance.sample(range(len(rows[0])), len(rows[0]))
        rows = [rows[0], *chance.sample(rows[1:], len(rows) - 1)]
        out = io.StringIO()
        csv.writer(out).writerows([row[at] for at in order] for row in rows)
        mixed[name] = out.getvalue()
    assert screen(mixed, "mixed").rows == screen(tables, "plain").rows


def test_a_couple_listed_from_both_sides_is_one_couple(tables, screen):
    twice = {**tables, "relations.csv": tables["relations.csv"] + "bram,anna,partner,de_facto,,2020-01-01,\n"}
    assert screen(twice, "twice").rows == screen(tables, "plain").rows


def test_households_need_no_table_of_their_own(tables, screen):
    report = screen({"persons.csv": tables["persons.csv"]})
    assert report.exit_code == 0
    assert {row.household_id for row in report.rows} == {"h1", "h2", "h3"}


@pytest.mark.parametrize(
    ("name", "raw", "why"),
    [
        ("persons.csv", b"", "it is empty"),
        ("persons.csv", b"PK\x03\x04\0\0", "it is not a text file"),
        ("persons.csv", b'person_id,birth_date\n"anna,1990-01-01\n', "broken off from here"),
        ("persons.csv", "person_id\nannë".encode()[:-1], "stops in the middle of a letter"),
        ("persons.csv", b"naam,birth_date\nanna,1990-01-01\n", "the column is not there"),
        ("persons.csv", b"person_id,person_id\na,b\n", "stands there twice"),
        ("personn.csv", b"person_id\na\n", "there is no table 'personn'"),
        ("personen.csv", b"person_id\na\n", "second table of persons"),
        ("relations.csv", b"person_id,other_id\na,b\n", "the column is not there"),
        ("persons.xlsx", b"PK\x03\x04 half", "not a whole .xlsx file"),
        ("persons.xls", b"\xd0\xcf\x11\xe0", ".xls is not read"),
    ],
)
def test_a_file_that_cannot_be_read_whole_stops_everything_with_a_sentence(
    name, raw, why, tables, screen, put, tmp_path
):
    folder = put(tables)
    (folder / name).write_bytes(raw)
    with pytest.raises(BadTables, match=why) as refused:
        screen(folder)
    assert all(fault.file and fault.what_to_do for fault in refused.value.faults)
    assert not (tmp_path / "out").exists()


def test_a_huge_file_is_refused_with_a_sentence(tables, screen, monkeypatch):
    monkeypatch.setattr(csv_files, "MOST_BYTES", 100)
    with pytest.raises(BadTables, match="it is larger than"):
        screen(tables)


def test_a_workbook_that_unpacks_to_something_huge_is_refused(tables, screen, monkeypatch, tmp_path):
    workbook(tables, tmp_path / "caseload.xlsx")
    monkeypatch.setattr(workbooks, "MOST_BYTES", 100)
    with pytest.raises(BadTables, match="it unpacks to more than"):
        screen(tmp_path / "caseload.xlsx")


def test_a_workbook_with_entities_is_refused(tables, screen, tmp_path):
    import zipfile

    workbook(tables, tmp_path / "good.xlsx")
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>'
    with zipfile.ZipFile(tmp_path / "good.xlsx") as good, zipfile.ZipFile(tmp_path / "bad.xlsx", "w") as bad:
        for part in good.namelist():
            bad.writestr(part, bomb if part == "xl/workbook.xml" else good.read(part))
    with pytest.raises(BadTables, match="definitions that no spreadsheet needs"):
        screen(tmp_path / "bad.xlsx")


def test_a_folder_without_people_or_one_that_isnt_there_is_refused(screen, put, tmp_path):
    with pytest.raises(BadTables, match="no table of persons"):
        screen(put({"README.md": "niets"}))
    with pytest.raises(BadTables, match="no such folder"):
        screen(tmp_path / "weg")


JUNK = [
    "-",
    "=1",
    "€",
    "1e9",
    "9" * 5000,
    "1/0",
    "é" * 200,
    "0001-01-01",
    "9999-12-31",
    "31/02/2026",
    "\u0663",
    "x@y",
    "ja",
    "unknown",
    "1.2.3",
]


def test_no_junk_in_any_cell_is_more_than_a_fault(tables, put, catalogue, dates, tmp_path, monkeypatch):
    from rotonde.screening.screen import screen_folder

    monkeypatch.setattr("rotonde.screening.answered_blocks.answers_of", lambda situations, *_: list(situations) and [])
    chance = random.Random(8)
    spells = {"spells.csv": "record_id,fact,value,from,until\noma,pregnant,true,2020-01-01,2020-05-01\n"}
    folder = put({**tables, **spells})
    for _ in range(300):
        name = chance.choice([*tables, *spells])
        good = {**tables, **spells}[name]
        rows = list(csv.reader(io.StringIO(good)))
        row = chance.choice(rows)
        row[chance.randrange(len(row))] = chance.choice(JUNK)
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        with contextlib.suppress(BadTables):
            screen_folder(folder, tmp_path / "out", catalogue, dates)
        (folder / name).write_text(good, "utf-8")
