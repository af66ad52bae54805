"""What registers tell comes in a table of its own; a faulty row leaves its family out, and says why."""

import pytest

from rotonde.cli.screening import show_summary

TOLD = "record_id,quantity,value,source\n"


def test_what_a_register_tells_is_an_answer_where_the_file_is_silent(tables, screen):
    tables["persons.csv"] = "person_id,household_id,birth_date,partners\npiet,h3,1979-12-12,-\n"
    tables["households.csv"] = "household_id\nh3\n"
    del tables["relations.csv"], tables["deliveries.csv"]

    def verdict(report):
        return next(row.verdict for row in report.rows if row.right == "sociaal_internetaanbod")

    missing = next(row.missing for row in screen(tables, "silent").rows if row.right == "sociaal_internetaanbod")
    told = screen({**tables, "told.csv": TOLD + "piet,protected_now,nee,Kruispuntbank\n"}, "told")
    assert "receives.leefloon@2026-11-21 of piet" in missing
    assert verdict(told) == "not_entitled"
    assert told.contradictions == []


def test_a_register_that_is_ruled_out_is_reported_with_its_row_and_source(tables, screen):
    alone = screen(tables, "alone")
    told = screen({**tables, "told.csv": TOLD + "anna,protected_now,false,Kruispuntbank\n"}, "told")
    (found,) = told.contradictions
    assert found == {
        "households": ["h1"],
        "quantity": "protected_now",
        "of": "anna",
        "told": False,
        "computed": True,
        "source": "Kruispuntbank",
        "file": "told.csv",
        "row": 2,
    }
    assert told.rows == alone.rows


def test_the_command_says_how_often_a_register_is_ruled_out(tables, screen, catalogue, capsys):
    show_summary(screen({**tables, "told.csv": TOLD + "anna,protected_now,false,Kruispuntbank\n"}), catalogue, "nl")
    assert "1 keer zegt een register iets anders dan de feiten" in capsys.readouterr().out


def test_the_table_may_have_dutch_names(tables, screen):
    table = "record;grootheid;waarde;bron\nanna;protected_now;nee;Kruispuntbank\n"
    assert len(screen({**tables, "registers.csv": table}).contradictions) == 1


@pytest.mark.parametrize(
    ("row", "column", "why"),
    [
        ("anna,protected_noow,true,", "", "there is no quantity 'protected_noow'"),
        ("anna,protected_now,perhaps,", "value", "'perhaps' is not a number"),
        ("anna,protected_now,12,", "", "'12' is not a value"),
        ("h1,maf_copayments,1.234,", "value", "'1.234' can be read in two ways"),
        ("nobody,protected_now,true,", "record_id", "no table has a row for 'nobody'"),
    ],
)
def test_a_faulty_row_is_named_with_what_is_wrong(tables, screen, row, column, why):
    report = screen({**tables, "told.csv": TOLD + row + "\n"})
    (left_out,) = report.left_out
    assert (left_out.fault.file, left_out.fault.row) == ("told.csv", 2)
    assert left_out.fault.column == column
    assert why in left_out.fault.why
    assert {"h2", "h3"} <= {one.household_id for one in report.rows}
    assert why not in left_out.fault.said("nl")


def test_the_same_told_twice_is_a_fault_even_where_it_agrees(tables, screen):
    twice = TOLD + "anna,protected_now,true,a\nanna,protected_now,true,b\n"
    (left_out,) = screen({**tables, "told.csv": twice}).left_out
    assert (left_out.fault.row, left_out.fault.column) == (3, "quantity")
    assert left_out.households == ("h1",)


def test_an_empty_value_tells_nothing(tables, screen):
    told = screen({**tables, "told.csv": TOLD + "anna,protected_now,,Kruispuntbank\n"}, "told")
    assert told.left_out == told.contradictions == []
