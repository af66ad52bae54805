"""A faulty row leaves its whole situation out and is listed; the rest runs."""

import pytest

ADD = "ADD"
KINDS = {
    "an age of 190": ("persons.csv", "1950-01-31", "1836-01-31", "birth_date", "lies outside what can be"),
    "an age of 140": ("persons.csv", "1950-01-31", "1886-01-31", "birth_date", "that makes 140 years of age"),
    "a birth in the future": ("persons.csv", "1950-01-31", "2031-01-31", "birth_date", "is in the future"),
    "text in a number": ("persons.csv", ",18000,", ",veel,", "taxable_income@2024", "'veel' is not a number"),
    "a euro sign": ("persons.csv", ",18000,", ",€ 18000,", "taxable_income@2024", "is not a number"),
    "a number in two readings": (
        "persons.csv", ",18000,", ",18.000,", "taxable_income@2024", "can be read in two ways",
    ),
    "a third decimal": ("households.csv", "750.50", "750.5051", "cadastral_income_other_property", "2 decimals"),
    "an amount outside the domain": (
        "persons.csv", ",18000,", ",-18000,", "taxable_income@2024", "lies outside what can be",
    ),
    "an unknown code": ("persons.csv", "pensioner", "pensionner", "main_status", "there is no code 'pensionner'"),
    "a day that isn't there": ("persons.csv", "2015-02-01", "31/02/2015", "main_status@from", "is not a date"),
    "neither yes nor no": ("households.csv", "h2,false", "h2,soms", "fuel_is_main_heating", "is not yes or no"),
    "a value without a first day": ("persons.csv", "pensioner,2015-02-01", "-,2015-02-01", "main_status", "a value"),
    "a row that is cut off": ("persons.csv", "oma,h2,1950-01-31,18000,-,pensioner,2015-02-01,-", "oma,h2", "", "cells"),
    "a cell too many": ("persons.csv", "pensioner,2015-02-01,-", "pensioner,2015-02-01,-,8", "", "9 cells"),
    "an id that stands there twice": ("persons.csv", ADD, "oma,h2,,,,,,", "person_id", "'oma' stands there twice"),
    "a household that stands there twice": ("households.csv", ADD, "h2,,,", "household_id", "'h2' stands there twice"),
    "a household that isn't there": ("persons.csv", "oma,h2", "oma,h9", "", "no household 'h9' in households"),
    "a person that isn't there": ("relations.csv", ADD, "oma,opa,partner,married,,,", "", "no person 'opa' in persons"),
    "an unknown relation": ("relations.csv", ADD, "oma,oma,partnr,,,,", "relation", "there is no relation 'partnr'"),
    "somebody linked with herself": ("relations.csv", ADD, "oma,oma,kinship,,,,", "", "linked with itself"),
    "a fact that the pair doesn't have": ("relations.csv", ADD, "oma,h2,member,de_facto,,,", "kind", "no fact 'kind'"),
    "an end before the beginning": (
        "relations.csv", ADD, "oma,h2,stays_with,,1,2026-01-01,2025-01-01", "until", "ends (2025-01-01) before",
    ),
    "a partner where there are none": ("relations.csv", ADD, "oma,piet,partner,,,,", "", "said to have no partners"),
    "two domiciles on a day": ("relations.csv", ADD, "oma,h3,member,,,,", "domicile", "'oma' has two at once"),
    "a delivery to nobody": ("deliveries.csv", ADD, "d2,h7,2026-10-01,,,,", "", "no household 'h7'"),
    "a list that is written out": ("households.csv", "750.50,-", "750.50,d1", "deliveries", "is not '-'"),
}  # fmt: skip
NAMES_NO_OTHER = ("a delivery to nobody", "a household that isn't there")


@pytest.mark.parametrize("kind", KINDS)
def test_a_faulty_row_is_listed_with_its_place_and_only_its_situation_is_left_out(kind, tables, screen):
    file, old, new, column, why = KINDS[kind]
    text = tables[file]
    assert old == ADD or text.count(old) == 1
    tables[file] = f"{text}{new}\n" if old == ADD else text.replace(old, new)
    report = screen(tables)
    assert report.exit_code == 3
    faults = [one.fault for one in report.left_out]
    named = [fault for fault in faults if why in fault.why]
    assert named, faults
    assert named[0].file == file
    assert named[0].column == column
    assert named[0].what_to_do
    line = next(n for n, text in enumerate(tables[file].splitlines(), 1) if new in text)
    assert named[0].row == line
    answered = {row.household_id for row in report.rows}
    assert "h1" in answered
    assert kind in NAMES_NO_OTHER or "h2" not in answered


def test_a_person_in_two_households_takes_both_out(tables, screen):
    tables["persons.csv"] += "piet,h2,1979-12-12,,,,,\n"
    report = screen(tables)
    assert {row.household_id for row in report.rows} == {"h1"}
    assert {one.households for one in report.left_out} == {("h2", "h3")}


def test_a_column_nobody_knows_spoils_the_rows_that_fill_it_and_the_nearest_name_is_suggested(tables, screen):
    tables["households.csv"] = tables["households.csv"].replace(
        "cadastral_income_other_property", "cadastral_other_property"
    )
    report = screen(tables)
    assert [one.fault.what_to_do for one in report.left_out] == ["Did you mean 'cadastral_income_other_property'?"] * 2
    assert {row.household_id for row in report.rows} == {"h3"}


@pytest.mark.parametrize(
    ("column", "why"),
    [
        ("birth_date@2024", "doesn't change over time"),
        ("taxable_income@2024-03", "is known by year"),
        ("taxable_income@from", "has no spells"),
        ("taxable_income@gisteren", "is not a period"),
        ("", "has no name"),
    ],
)
def test_a_heading_that_cannot_be_is_explained(column, why, tables, screen):
    lines = tables["persons.csv"].splitlines()
    tables["persons.csv"] = "\n".join(
        [f"{lines[0]},{column},x", f"{lines[1]},5,", *(f"{line},," for line in lines[2:])]
    )
    assert why in screen(tables).left_out[0].fault.why


def test_a_row_without_an_id_spoils_the_household_it_names(tables, screen):
    tables["persons.csv"] += ",h2,1999-01-01,,,,,\n"
    report = screen(tables)
    assert [(one.households, one.fault.why) for one in report.left_out] == [(("h2",), "the id is empty")]


def test_all_that_is_wrong_is_told_at_once(tables, screen):
    tables["persons.csv"] = tables["persons.csv"].replace("1950-01-31,18000", "gisteren,veel")
    assert len(screen(tables).left_out) == 2


def in_a_shelter(tables: dict[str, str], guests: int) -> dict[str, str]:
    guest_rows = "".join(f"gast-{n},h3,1990-01-01,,,,,\n" for n in range(guests))
    return {**tables, "persons.csv": tables["persons.csv"] + guest_rows}


def test_forty_in_a_shelter_are_kept_with_a_warning(tables, screen, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "rotonde.screening.answered_blocks.answers_of", lambda situations, *_: asked.extend(situations) or []
    )
    report = screen(in_a_shelter(tables, 40))
    assert report.exit_code == 0
    assert max(situation.sizes["person"] for situation in asked) == 41
    warning = report.summary["warnings"][0]
    assert (warning["households"], warning["file"], warning["row"]) == (["h3"], "households.csv", 4)
    assert "41 people" in warning["why"]


@pytest.mark.proof
def test_forty_in_a_shelter_are_answered(tables, screen):
    rows = screen(in_a_shelter(tables, 40)).rows
    assert sum(row.household_id == "h3" and row.right == "leefloon" for row in rows) == 41


def test_sixty_one_in_one_situation_are_too_many(tables, screen):
    report = screen(in_a_shelter(tables, 60))
    assert "more than 60" in report.left_out[0].fault.why
    assert {row.household_id for row in report.rows} == {"h1", "h2"}


SPELLS = "record_id,fact,value,from,until\n"


@pytest.mark.parametrize(
    ("row", "column", "why"),
    [
        ("oma,main_status,pensioner,,2026-01-01", "from", "no first day"),
        ("oma,main_stat,pensioner,2026-01-01,", "fact", "there is no fact 'main_stat'"),
        ("oma,pregnant,misschien,2020-01-01,", "value", "is not yes or no"),
        ("oma,pregnant,true,2020-01-01,2019-01-01", "from", "before it starts"),
        ("oma,birth_date,1950-01-01,2020-01-01,", "from", "doesn't change over time"),
        ("oma,net_income,5,2025-01-05,2025-02-01", "from", "these days are not one"),
        ("oma,taxable_income,5,2024-01-01,2024-12-31", "from", "told twice"),
        ("oma,partner.kind,married,2024-01-01,", "fact", "told of a pair"),
        ("h2,pregnant,true,2020-01-01,", "record_id", "there is no person 'h2'"),
    ],
)
def test_a_faulty_spell_is_listed(row, column, why, tables, screen):
    report = screen({**tables, "spells.csv": f"{SPELLS}{row}\n"})
    fault = report.left_out[0].fault
    assert (fault.file, fault.row, fault.column) == ("spells.csv", 2, column)
    assert why in fault.why
    assert {row.household_id for row in report.rows} == {"h1", "h3"}


def test_spells_say_what_columns_say(tables, screen):
    spells = f"{SPELLS}oma,main_status,pensioner,01/02/2015,\noma,taxable_income,18000,2024-01-01,2024-12-31\n"
    shorter = tables["persons.csv"].replace("18000,-,pensioner,2015-02-01", ",-,,")
    in_columns = screen(tables, "columns")
    in_spells = screen({**tables, "persons.csv": shorter, "spells.csv": spells}, "spells")
    assert in_spells.rows == in_columns.rows
    assert in_spells.exit_code == 0
