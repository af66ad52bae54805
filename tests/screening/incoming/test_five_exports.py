"""Five exports of the same three made-up households, each in its own shape, tell the same situations."""

import json

import pyarrow as pa
import pytest

from rotonde.screening.incoming import open_pasted, open_upload, propose, read
from screening.incoming.faulty_files import parquet, workbook

ONE_ROW = [
    ("dossiernr", "naam", "voornaam", "geb.datum", "burg. staat", "nettoloon", "LL", "partner voornaam",
     "partner geb.datum", "partner: burgerlijke staat", "kind1_voornaam", "kind1_geboortedatum",
     "kind2_voornaam", "kind2_geboortedatum",
     "huurprijs", "woonsituatie", "gemeente"),
    ("A1", "Voorbeeld", "An", "02/03/1988", "gehuwd", "1.850,50", "nee", "Bo", "11/07/1990", "gehuwd", "Kaat",
     "04/05/2016", "Lore", "30/09/2019", "650,00", "huur privé", "Gent"),
    ("A2", "Verzonnen", "Cis", "31/01/1950", "weduwe", "", "ja", "", "", "", "", "", "", "", "480,00",
     "sociale huur", "Eeklo"),
    ("A3", "Fictief", "Dé", "12/12/1979", "gescheiden", "0,00", "", "", "", "", "Max", "01/02/2010", "", "",
     "", "", "Gent"),
]  # fmt: skip
PERSONS = [
    ("dossiernummer", "rol", "voornaam", "geboortedatum", "burgerlijke staat", "nettoloon", "leefloon"),
    ("A1", "aanvrager", "An", "1988-03-02", "gehuwd", "1850.5", "false"),
    ("A1", "partner", "Bo", "1990-07-11", "gehuwd", "", ""),
    ("A1", "kind", "Kaat", "2016-05-04", "", "", ""),
    ("A1", "kind", "Lore", "2019-09-30", "", "", ""),
    ("A2", "aanvrager", "Cis", "1950-01-31", "weduwe", "", "true"),
    ("A3", "aanvrager", "Dé", "1979-12-12", "gescheiden", "0.0", ""),
    ("A3", "kind", "Max", "2010-02-01", "", "", ""),
]
HOMES = [
    ("gezin_id", "huur", "type woning", "woonplaats"),
    ("A1", "650", "private huur", "Gent"),
    ("A2", "480", "sociaal", "Eeklo"),
    ("A3", "", "", "Gent"),
]


def text(rows, separator: str) -> str:
    return "\r\n".join(separator.join(f'"{cell}"' if separator in cell else cell for cell in row) for row in rows)


def semicolons_of_a_western_machine():
    title = ("Export actieve dossiers", *[""] * (len(ONE_ROW[0]) - 1))
    return open_upload("export.csv", text([title, *ONE_ROW], ";").encode("cp1252"))


def commas_with_other_words():
    words = {"dossiernr": "Dossier ID", "geb.datum": "GeboorteDatum", "LL": "Leefloon", "huurprijs": "Huur (€)"}
    words |= {"partner geb.datum": "Geboortedatum van de partner", "kind1_geboortedatum": "Kind 1 - geboren op"}
    header = tuple(words.get(name, name.upper()) for name in ONE_ROW[0])
    rows = [tuple(cell.replace("/", "-") for cell in row) for row in ONE_ROW[1:]]
    return open_upload("lijst.csv", text([header, *rows], ",").encode("utf-8-sig"))


def pasted_from_a_spreadsheet():
    return open_pasted(text([tuple(cell.replace("/", ".") for cell in row) for row in ONE_ROW], "\t"))


def three_sheets():
    from datetime import date

    def real(row):
        return tuple(date.fromisoformat(cell) if cell[4:5] == "-" else cell or None for cell in row)

    def add(book):
        homes = book.create_sheet("Gezinnen")
        for row in HOMES:
            homes.append(row)
        book["dossiers"].title = "Personen"

    return open_upload("kopie van lijst.xlsx", workbook(*map(real, PERSONS), change=add))


def columns_of_a_data_team():
    names = (
        "dossiernummer",
        "rol",
        "voornaam",
        "birth_date",
        "burgerlijke staat",
        "net_wage_month",
        "receives.leefloon",
    )
    homes = {row[0]: row[1:] for row in HOMES[1:]}
    rows = [(*row, *homes[row[0]]) for row in PERSONS[1:]]
    columns = list(zip(*rows, strict=True))
    table = dict(zip((*names, "rent_month", "tenancy", "municipality"), columns, strict=True))
    typed = {name: pa.array([cell or None for cell in column]) for name, column in table.items()}
    for name in ("net_wage_month", "rent_month"):
        typed[name] = pa.array([float(cell) if cell else None for cell in table[name]])
    typed["receives.leefloon"] = pa.array([{"true": True, "false": False}.get(c) for c in table["receives.leefloon"]])
    return open_upload("caseload.parquet", parquet(pa.table(typed)))


EXPORTS = (
    semicolons_of_a_western_machine,
    commas_with_other_words,
    pasted_from_a_spreadsheet,
    three_sheets,
    columns_of_a_data_team,
)


def situations(upload, catalogue, dates):
    proposal = propose(upload, catalogue.vocabulary)
    assert [column.unclear for table in proposal.tables for column in table.columns if column.unclear] == []
    incoming = read(upload, proposal.mapping, catalogue.vocabulary, dates)
    assert [fault.said("nl") for fault in incoming.faults] == []
    return incoming.dossiers


@pytest.mark.parametrize("export", EXPORTS[1:], ids=lambda made: made.__name__)
def test_five_exports_tell_the_same(export, catalogue, dates):
    expected = situations(EXPORTS[0](), catalogue, dates)
    found = situations(export(), catalogue, dates)
    assert [plain(one.form) for one in found] == [plain(one.form) for one in expected]
    assert [sorted(who["first_name"] for who in one.identity.values()) for one in found] == [
        ["An", "Bo", "Kaat", "Lore"],
        ["Cis"],
        ["Dé", "Max"],
    ]


def plain(form):
    return json.loads(json.dumps(form, sort_keys=True))


def test_the_order_of_columns_makes_no_difference(catalogue, dates):
    turned = [tuple(reversed(row)) for row in ONE_ROW]
    found = situations(open_upload("x.csv", text(turned, ";").encode()), catalogue, dates)
    expected = situations(EXPORTS[0](), catalogue, dates)
    assert [plain(one.form)["households"] for one in found] == [plain(one.form)["households"] for one in expected]
    assert [one.number for one in found] == ["A1", "A2", "A3"]
