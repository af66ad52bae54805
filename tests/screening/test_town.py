"""The made-up town: the same for the same seed, plainly made up, and as its page says it is."""

import csv
import io
import json
import re
from collections import Counter
from pathlib import Path

import openpyxl
import pytest

from rotonde.screening.reading import read_caseload
from rotonde.screening.screen import screen_folder
from rotonde.screening.situating import situate
from rotonde.screening.town.dwellings import is_poor
from rotonde.screening.town.forgetting import LEAST, MOST, SURE
from rotonde.screening.town.identities import identities
from rotonde.screening.town.invented_names import FAMILY, GIVEN
from rotonde.screening.town.make_town import FILES, draw_sample, make_town
from rotonde.screening.town.margins import is_child
from rotonde.screening.town.margins_page import margins_page, take_up_of_sample
from rotonde.screening.town.missing_shares import missing_shares
from rotonde.screening.town.office_export import office_csv
from rotonde.screening.town.office_workbook import number_of, office_workbook
from rotonde.screening.town.people import ON, age, amount
from rotonde.screening.town.place import MUNICIPALITY, SAMPLE
from rotonde.screening.town.sampled_take_up import PUBLISHED_BEFORE, overall
from rotonde.screening.town.town_folder import with_related, write_town

PAGE = Path(__file__).parents[2] / "docs/made-up-town.md"


@pytest.fixture(scope="module")
def town():
    return make_town()


@pytest.fixture(scope="module")
def whole():
    return make_town(whole=True)


@pytest.fixture(scope="module")
def take_up(town, catalogue):
    return take_up_of_sample(town, catalogue)


def persons_of(town):
    return [person for file in town.files for person in file.home.persons]


def share(records, holds):
    found = list(records)
    return sum(map(holds, found)) / len(found)


def test_the_page_says_what_the_generator_makes(town, whole, take_up):
    made = margins_page(town, whole, take_up)
    how = "python -m rotonde.screening.town.margins_page > docs/made-up-town.md"
    assert PAGE.read_text("utf-8") == made, f"docs/made-up-town.md lags: {how}"


def test_the_same_seed_makes_the_same_town_and_another_seed_another():
    one, again, other = make_town(60, 7), make_town(60, 7), make_town(60, 8)
    assert one == again
    assert office_csv(one.files) == office_csv(again.files)
    assert office_csv(one.files) != office_csv(other.files)


def test_a_smaller_town_has_the_same_proportions():
    sizes = Counter(len(file.home.persons) for file in make_town(400).files)
    whole = Counter(len(file.home.persons) for file in make_town(1200).files)
    assert max(abs(sizes[n] / 400 - whole[n] / 1200) for n in range(1, 6)) < 0.05


def test_the_sample_is_132_active_files_of_an_office_with_several_hundred(town):
    active = town.active()
    assert 300 <= len(active) <= 450
    assert {(file.dossier.office, file.dossier.is_active) for file in active} == {("Zuid", True)}
    sample = draw_sample(active)
    assert len({file.dossier.number for file in sample}) == SAMPLE
    assert draw_sample(active) == sample
    assert draw_sample(active, seed=1) != sample


def test_each_active_file_is_as_likely_to_be_drawn_as_any_other(town):
    active = town.active()[:40]
    drawn = Counter(file.dossier.number for seed in range(400) for file in draw_sample(active, 10, seed))
    assert len(drawn) == len(active)
    assert max(abs(count - 100) for count in drawn.values()) < 45


@pytest.mark.parametrize("step", [8, pytest.param(1, marks=pytest.mark.proof)])
def test_every_file_can_be_asked_without_a_fault(town, catalogue, dates, tmp_path, step):
    files = with_related(town, town.files[::step])
    write_town(tmp_path, town, files)
    caseload = read_caseload(tmp_path, catalogue.vocabulary)
    households = 0
    for written in caseload.situations():
        situation, left_out = situate(written, catalogue, dates)
        assert left_out == []
        households += len(situation.records["household"])
    assert households == len(files)


def test_of_each_file_and_of_each_fact_three_to_fifteen_percent_is_missing(town, whole):
    found = missing_shares(town, whole)
    assert (min(found.by_file) >= LEAST, max(found.by_file) <= MOST) == (True, True)
    outside = {name: part for name, part in found.by_fact.items() if name not in SURE and not LEAST <= part <= MOST}
    assert outside == {}
    assert {part for name, part in found.by_fact.items() if name in SURE} == {0.0}


def test_more_is_missing_where_the_file_is_older_and_of_whoever_is_not_its_first_person(town, whole):
    found = missing_shares(town, whole)
    assert list(found.by_age.values()) == sorted(found.by_age.values())
    assert found.of_other_adults > found.of_the_first_adult * 1.1


def test_no_number_could_be_that_of_somebody(town):
    numbers = [who.insz for who in identities(town.files).values()]
    assert len(set(numbers)) == len(numbers) == len(persons_of(town))
    for number in numbers:
        digits = re.sub(r"\D", "", number)
        checks = {97 - int(prefix + digits[:9]) % 97 for prefix in ("", "2")}
        assert len(digits) == 11
        assert int(digits[9:]) not in checks


def test_names_come_from_the_list_of_made_up_words_alone(town):
    for who in identities(town.files).values():
        assert re.fullmatch(rf"(?:{'|'.join(FAMILY)})-\d{{4}}", who.family)
        assert re.fullmatch(rf"(?:{'|'.join(GIVEN)})(?:-\d)?", who.given)
        assert who.address.endswith(", 0000 Voorbeeldegem")


def test_everybody_is_asked_about_in_one_municipality_or_came_there_lately(town):
    assert {file.home.cells["municipality"] for file in town.files} == {MUNICIPALITY}


def test_what_goes_with_what_in_life_goes_together_here(town):
    homes = [file.home for file in town.files]
    people = persons_of(town)

    def insured(home):
        return any("receives.verhoogde_tegemoetkoming@from" in person.cells for person in home.persons)

    poor = [home for home in homes if is_poor(home)]
    assert share(poor, insured) > 1.5 * share((home for home in homes if home not in poor), insured)
    assert {age(person) >= 65 for person in people if person.cells.get("main_status") == "pensioner"} == {True}
    assert {is_child(person) for person in people if "groeipakket_child@from" in person.cells} == {True}
    with_supplement = [home for home in homes if "receives.sociale_toeslag@from" in home.cells]
    assert all(any(map(is_child, home.persons)) for home in with_supplement)
    rents = {
        kind: [amount(home.cells, "rent_month") for home in homes if home.cells["tenancy"] == kind]
        for kind in ("private", "social")
    }
    assert sum(rents["private"]) / len(rents["private"]) > 1.4 * sum(rents["social"]) / len(rents["social"])
    wages = [person for person in people if person.cells.get("main_status") == "employed"]
    assert share(wages, lambda person: amount(person.cells, "taxable_income@2024") > 10_000) > 0.75


def test_no_leefloon_was_paid_before_the_file_was_opened(town):
    for file in town.files:
        for person in file.home.persons:
            since = person.cells.get("receives.leefloon@from", "9999")
            assert since >= file.dossier.opened.isoformat()
        assert file.dossier.opened <= file.dossier.last_contact <= ON


def test_who_lives_in_two_homes_brings_the_other_file_along(town, tmp_path, catalogue):
    shared = next(file for file in town.files if any(row["relation"] == "stays_with" for row in file.home.relations))
    assert len(with_related(town, [shared])) == 2
    write_town(tmp_path, town, [shared])
    assert read_caseload(tmp_path, catalogue.vocabulary).faults == []


def test_the_sample_has_about_what_the_pilot_published_at_its_start(take_up):
    found = overall(take_up)
    assert found.households > 500
    assert abs(found.share - PUBLISHED_BEFORE) < 0.02


def contradicted(town):
    return [file for file in town.files if file.is_contradicted]


def test_registers_contradict_one_to_two_percent_of_the_files(town):
    assert 0.01 <= len(contradicted(town)) / FILES <= 0.02


def test_what_a_register_tells_otherwise_is_reported_and_never_computed_on(town, catalogue, dates, tmp_path):
    against = contradicted(town)
    write_town(tmp_path / "with", town, against)
    told = tmp_path / "with" / "told.csv"
    report = screen_folder(tmp_path / "with", tmp_path / "out", catalogue, dates)
    planted = {file.told[-1][:2] for file in against}
    assert {(one["of"], one["quantity"]) for one in report.contradictions} == planted
    assert json.loads((tmp_path / "out" / "summary.json").read_text("utf-8"))["contradictions"] == report.contradictions

    rows = [row for row in csv.reader(io.StringIO(told.read_text("utf-8"))) if tuple(row[:2]) not in planted]
    with told.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    without = screen_folder(tmp_path / "with", tmp_path / "out", catalogue, dates)
    assert without.contradictions == []
    assert without.rows == report.rows


def test_what_a_register_tells_rightly_settles_what_the_file_leaves_open(town, catalogue, dates, tmp_path):
    some = [file for file in town.files if file.told and not file.is_contradicted][:60]
    write_town(tmp_path / "with", town, some)
    report = screen_folder(tmp_path / "with", tmp_path / "out", catalogue, dates)
    (tmp_path / "with" / "told.csv").unlink()
    alone = screen_folder(tmp_path / "with", tmp_path / "out", catalogue, dates)
    changed = [(one, other) for one, other in zip(alone.rows, report.rows, strict=True) if one.verdict != other.verdict]
    assert report.contradictions == []
    assert changed
    assert {one.verdict for one, _ in changed} <= {"unknown", "to_assess"}


def test_the_export_is_a_row_per_file_with_dutch_headers_and_flemish_cells(town):
    active = town.active()
    content = office_csv(active)
    with pytest.raises(UnicodeDecodeError):
        content.decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(content.decode("cp1252")), delimiter=";"))
    assert [row["dossiernummer"] for row in rows] == [file.dossier.number for file in active]
    assert {row["wijkbureau"] for row in rows} == {"Zuid"}
    for row in rows:
        assert re.fullmatch(r"\d{4}-\d{6}", row["dossiernummer"])
        assert re.fullmatch(r"\d\d/\d\d/\d{4}", row["laatste contact"])
        assert re.fullmatch(r"|\d+(,\d+)?", row["bruto belastbaar inkomen 2024 (€)"])
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "@"))]
    eldest = [row["kind1_geboortedatum"] for row in rows]
    assert sum(map(bool, eldest)) == sum(row["aantal kinderen"] != "0" for row in rows)


def test_no_file_has_more_children_than_the_export_has_columns(town):
    rows = csv.DictReader(io.StringIO(office_csv(town.files).decode("cp1252")), delimiter=";")
    for row in rows:
        children = sum(bool(row[f"kind{number}_geboortedatum"]) for number in range(1, 7))
        assert str(children) == row["aantal kinderen"]


def test_the_workbook_holds_everybody_once(town):
    some = town.active()[:40]
    book = openpyxl.load_workbook(io.BytesIO(office_workbook(some)), read_only=True)
    assert book.sheetnames == ["personen", "gezinnen", "relaties", "leveringen"]
    headers, *rows = book["personen"].iter_rows(values_only=True)
    ids = [row[headers.index("persoon_id")] for row in rows]
    assert ids == [number_of(person.id) for file in some for person in file.home.persons]
    assert [row[headers.index("rol")] for row in rows].count("aanvrager") == len(some)
