"""The shipped caseload: made up, the same every time, and rich enough to answer."""

import re

import pytest

from rotonde.screening.town.caseload_tables import write_caseload
from rotonde.screening.town.drawn_homes import SEED, draw_homes, whole_homes
from rotonde.screening.town.forgetting import LEAST, MOST, facts_in
from rotonde.screening.town.published_examples import example_homes
from rotonde.screening.town.small_town import FILES, FOLDER, small_town

HEATING, SUPPLEMENT, REIMBURSED = "verwarmingstoelage", "sociale_toeslag", "verhoogde_tegemoetkoming"
# What each example expects, its amount worked out with the amounts of 21 November 2026.
EXPECTED = {
    "heat_01": (HEATING, "entitled", "140.00"),
    "heat_02": (HEATING, "entitled", "210.00"),
    "heat_03": (HEATING, "entitled", "84.00"),
    "heat_04": (HEATING, "not_entitled", "0.00"),
    "heat_05": (HEATING, "entitled", "70.00"),
    "heat_06": (HEATING, "entitled", "225.00"),
    "heat_07": (HEATING, "entitled", "42.00"),
    "heat_08": (HEATING, "entitled", "210.00"),
    "heat_09": (HEATING, "not_entitled", "0.00"),
    "heat_11": (HEATING, "entitled", "140.00"),
    "heat_12": (HEATING, "not_entitled", "0.00"),
    "heat_13": (HEATING, "entitled", "140.00"),
    "heat_15": (HEATING, "unknown", "0.00"),
    "heat_16": (HEATING, "entitled", "255.00"),
    "heat_17": (HEATING, "not_entitled", "0.00"),
    "heat_20": (HEATING, "entitled", "140.00"),
    "d_iso_none": ("leefloon", "entitled", "1367.34"),
    "d_iso_wage800": ("leefloon", "entitled", "910.17"),
    "d_iso_unemp900": ("leefloon", "entitled", "488.18"),
    "d_partner1500": ("leefloon", "entitled", "336.04"),
    "d_parents_2200_600": ("leefloon", "not_entitled", "0.00"),
    "d_grandmother_mar26": ("leefloon", "entitled", "236.04"),
    "d_ki1000_two_children": ("leefloon", "entitled", "1847.89"),
    "ll_two_cat1_2023": ("leefloon", "entitled", "911.56"),
    "vt_2a2c_2024": (REIMBURSED, "entitled", ""),
    "vt_pensioner_alone": (REIMBURSED, "entitled", ""),
    "d_vt_28054_94": (REIMBURSED, "not_entitled", ""),
    "d_vt_leefloon_2m": (REIMBURSED, "not_entitled", ""),
    "d_vt_leefloon_3m": (REIMBURSED, "entitled", ""),
    "soc_2025_1k_on_low": (SUPPLEMENT, "entitled", "73.68"),
    "soc_2025_1k_low_plus_cent": (SUPPLEMENT, "entitled", "37.31"),
    "soc_2025_3k_low": (SUPPLEMENT, "entitled", "324.87"),
    "soc_2025_4k_high_plus_cent": (SUPPLEMENT, "not_entitled", "0.00"),
    "soc_2025_split": (SUPPLEMENT, "entitled", "73.68"),
    "pub_soc_electronic_alarm": (SUPPLEMENT, "entitled", "73.68"),
}


def test_the_shipped_files_are_what_the_generator_writes(tmp_path):
    write_caseload(tmp_path, small_town())
    for path in tmp_path.iterdir():
        assert (FOLDER / path.name).read_text("utf-8") == path.read_text("utf-8"), path.name


def test_it_reads_without_a_fault(town):
    report, _ = town
    assert report.left_out == []


@pytest.mark.parametrize("example", EXPECTED)
def test_an_example_gets_the_answer_it_was_published_with(example, town):
    right, verdict, amount = EXPECTED[example]
    home = f"voorbeeld-{example}"
    row = next(
        r for r in town[0].rows if (r.household_id, r.right) == (home, right) and r.person_id in ("", f"{home}-1")
    )
    assert (row.verdict, row.amount_lower) == (verdict, amount)


def test_every_example_has_its_expected_answer_here_and_in_the_readme():
    assert {home.id.removeprefix("voorbeeld-") for home in example_homes()} == set(EXPECTED)
    text = (FOLDER / "README.md").read_text("utf-8")
    assert [example for example in EXPECTED if f"`{example}`" not in text] == []


def test_it_holds_132_made_up_households_and_says_so():
    homes = draw_homes(FILES, SEED)
    assert [home.id for home in homes] == [f"verzonnen-{n:03}" for n in range(1, 133)]
    assert "verzonnen" in (FOLDER / "README.md").read_text("utf-8").casefold()


def test_no_id_reads_as_a_name():
    ids = {person.id for home in small_town() for person in home.persons}
    assert [id for id in ids if not re.fullmatch(r"verzonnen-\d{3}-\d+|voorbeeld-\w+-\d+", id)] == []


def test_most_answers_are_definite_and_the_rest_are_open_for_a_reason(town):
    report, _ = town
    assert 0.75 <= report.summary["share_definite"] <= 0.85
    open_rows = [row for row in report.rows if row.verdict in ("unknown", "to_assess")]
    assert [row for row in open_rows if not (row.missing or row.gaps)] == []


def test_every_right_is_granted_refused_and_left_open_somewhere(town, catalogue):
    counted = town[0].summary["rights"]
    assert set(counted) == set(catalogue.rights)
    verdicts = ("entitled", "not_entitled", "unknown")
    assert [(right, verdict) for right in counted for verdict in verdicts if not counted[right][verdict]] == []


def test_every_right_is_missed_by_somebody_who_could_have_it(town):
    assert [right for right, counts in town[0].summary["rights"].items() if not counts["entitled_not_received"]] == []


def test_what_a_social_worker_decides_waits_for_one(town):
    waiting = {row.right for row in town[0].rows if row.verdict == "to_assess"}
    assert waiting == {"leefloon", HEATING, "uitpas_kansentarief", "inkomensvervangende_tegemoetkoming"}


def test_most_rights_are_received_by_somebody_and_hardly_ever_against_the_rules(town):
    received = [row for row in town[0].rows if row.receives == "true"]
    never = {HEATING, "installatiepremie", "zorgbudget_zwaar_zorgbehoevenden"}
    assert {row.right for row in town[0].rows} - {row.right for row in received} == never
    refused = [row for row in received if row.verdict == "not_entitled"]
    assert {row.right for row in refused} <= {REIMBURSED, SUPPLEMENT, "leefloon"}
    assert len(refused) <= 0.06 * len(received)
    assert {row.reason for row in refused if row.right == REIMBURSED} <= {"titular", "one_of_four_routes"}


def test_of_each_household_three_to_fifteen_percent_is_forgotten():
    def told(home):
        return sum(
            len(facts_in(row)) for row in (home.cells, *(person.cells for person in home.persons), *home.deliveries)
        )

    kept = draw_homes(FILES, SEED)
    whole = whole_homes([home.id for home in kept], SEED)
    parts = [1 - told(home) / told(everything) for home, everything in zip(kept, whole, strict=True)]
    assert min(parts) >= LEAST
    assert max(parts) <= MOST
