"""What offices do in their exports: short years, children by number, totals below, incomes of a month."""

from datetime import date

import pytest

from rotonde.engine.calendar import Dates
from rotonde.screening.incoming import open_upload, propose, read
from rotonde.screening.incoming.short_years import birth_written_out

TODAY = date(2026, 11, 22)
HEADERS = "Dossiernr.;Naam titularis;INSZ;Geb.dat.;LL?;LL vanaf;Geb.dat. partner;Kind 1;Geb. kind 1;Laatste contact\n"


@pytest.fixture
def vocabulary(catalogue):
    return catalogue.vocabulary


def opened(text):
    return open_upload("lijst.csv", text.encode("cp1252"))


def came_in(text, vocabulary, options=()):
    upload = opened(text)
    mapping = propose(upload, vocabulary).mapping.with_options(options)
    return read(upload, mapping, vocabulary, Dates.asked(on=TODAY, today=TODAY))


def meanings(text, vocabulary):
    (table,) = propose(opened(text), vocabulary).tables
    return {column.header: column.target for column in table.columns}


@pytest.mark.parametrize(
    ("cell", "child", "number", "whole"),
    [
        ("3/04/82", False, "", "3/04/1982"),
        ("03-04-99", False, "", "03-04-1999"),
        ("3.4.08", False, "", "3.4.2008"),  # nobody is 118
        ("22/11/26", True, "", "22/11/2026"),
        ("23/11/26", True, "", "23/11/26"),  # tomorrow, and a child isn't a hundred: neither
        ("23/11/26", False, "", "23/11/1926"),  # tomorrow it can't be
        ("3/04/16", False, "", "3/04/16"),  # ten years or a hundred and ten
        ("3/04/16", True, "", "3/04/2016"),
        ("3/04/60", True, "", "3/04/1960"),
        ("3/04/16", False, "16.04.03-001.79", "3/04/1916"),
        ("3/04/16", False, "16.04.03-001.80", "3/04/16"),  # the number isn't one
        ("4/04/16", False, "16.04.03-001.79", "4/04/16"),  # it speaks of another day
        ("3/04/1982", False, "", "3/04/1982"),
        ("12/13-99", False, "", "12/13-99"),
        ("", False, "", ""),
    ],
)
def test_a_birth_gets_its_century_only_where_one_is_possible(cell, child, number, whole):
    assert birth_written_out(cell, TODAY, child, number) == whole


def test_days_of_two_figures_come_in_as_the_days_they_can_only_be(vocabulary):
    incoming = came_in(
        HEADERS + "1;An Proef;;3/04/82;ja;1/07/26;7/11/69;Bo;16/4/25;19/02/26\n2;Cis Proef;;3/04/20;nee;;;;;\n",
        vocabulary,
    )
    (one,) = incoming.dossiers
    assert one.form["persons"] == {
        "1-applicant": {
            "birth_date": "1982-04-03",
            "receives.leefloon": [{"from": "2026-07-01", "value": True}],
        },
        "1-partner": {"birth_date": "1969-11-07"},
        "1-child-1": {"birth_date": "2025-04-16"},
    }
    assert (one.last_contact, [fault.code for fault in incoming.faults]) == ("2026-02-19", ["short_year"])


def test_children_are_known_by_their_number_alone(vocabulary):
    row = "1;An Proef;;3/04/1982;;;;Bo;16/04/2015;\n" * 3
    found = meanings(HEADERS + row, vocabulary)
    assert (found["Kind 1"], found["Geb. kind 1"]) == ("child_1:identity.full_name", "child_1:birth_date")
    days = "Dossiernr.;Kind 1;Kind 2\n1;16/04/2015;\n2;17/04/2015;1/02/2019\n3;1/1/2011;\n4;;2/2/2012\n5;;3/3/2013\n"
    assert meanings(days, vocabulary) == {
        "Dossiernr.": "dossier.number",
        "Kind 1": "child_1:birth_date",
        "Kind 2": "child_2:birth_date",
    }


def test_an_income_of_a_month_is_never_taken_for_one_of_a_year(vocabulary):
    headers = [
        "Netto maandinkomen",
        "Netto inkomen",
        "Netto jaarinkomen",
        "Netto ink. partner",
        "Belastbaar inkomen per maand",
    ]
    text = f"Dossiernr.;{';'.join(headers)}\n" + "1;1.314,20;1.314,20;15.000,00;900,00;1.400,00\n" * 3
    (table,) = propose(opened(text), vocabulary).tables
    month = ["net_wage_month", "pension_paid_month", "replacement_income_month"]
    found = {column.header: (column.target, column.alternatives) for column in table.columns}
    assert found["Netto maandinkomen"] == ("ignore", tuple(f"applicant:{fact}" for fact in month))
    assert found["Netto ink. partner"] == ("ignore", tuple(f"partner:{fact}" for fact in month))
    assert found["Netto inkomen"][0] == "ignore"
    assert found["Netto jaarinkomen"][0] == "applicant:net_income"
    assert found["Belastbaar inkomen per maand"][0] != "applicant:taxable_income"


@pytest.mark.parametrize(
    "total", ["TOTAAL;48 dossiers", "Totaal:;48", ";Totalen;48", "Subtotaal;3\nAlgemeen totaal;48", "Total;48"]
)
def test_a_total_below_the_rows_is_no_file(vocabulary, total):
    upload = opened(f"Dossiernr.;Naam titularis;Geb.dat.\n1;An Proef;3/04/1982\n2;Bo Proef;3/04/1983\n{total}\n")
    assert [row.cells[0] for row in upload.tables[0].rows] == ["1", "2"]


def test_a_workbook_with_nothing_but_hard_spaces_is_refused_in_a_sentence():
    import io

    from openpyxl import Workbook

    from rotonde.screening.incoming import BadUpload

    book, kept = Workbook(), io.BytesIO()
    book.active.append(["\xa0", "\xa0"])
    book.save(kept)
    with pytest.raises(BadUpload) as refused:
        open_upload("leeg.xlsx", kept.getvalue())
    assert refused.value.code == "no_rows"


def test_somebody_called_total_stays(vocabulary):
    text = "Dossiernr.;Naam titularis;Geb.dat.\n1;Totaal An;3/04/1982\nT2;Bo Totaal;3/04/1983\n"
    assert [one.number for one in came_in(text, vocabulary).dossiers] == ["1", "T2"]


@pytest.mark.parametrize(
    ("option", "code"),
    [("all_children_listed", "no_child_column"), ("no_partner_listed_is_none", "no_partner_column")],
)
def test_that_nobody_is_missing_is_only_believed_where_a_column_could_tell(vocabulary, option, code):
    bare = "Dossiernr.;Geb.dat.\n1;3/04/1982\n"
    incoming = came_in(bare, vocabulary, [option])
    assert ([fault.code for fault in incoming.faults], incoming.dossiers) == ([code], [])
    with_them = "Dossiernr.;Geb.dat.;Geb.dat. partner;Geb. kind 1\n1;3/04/1982;;\n"
    assert [one.number for one in came_in(with_them, vocabulary, [option]).dossiers] == ["1"]


def test_what_people_heat_with_answers_the_question_of_oil_and_gas_is_asked(vocabulary):
    text = "Dossiernr.;Verwarming\n1;mazout\n2;aardgas\n3;elektr.\n4;gas\n"
    (table,) = propose(opened(text), vocabulary).tables
    column = table.columns[1]
    assert column.target == "household:fuel_is_main_heating"
    assert (column.mapped.values, column.unclear) == (
        {"mazout": "true", "aardgas": "false", "elektr.": "false"},
        ("gas",),
    )
