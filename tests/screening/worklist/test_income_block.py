"""The monthly income block: never an invented sum, what is unknown said as unknown."""

import copy
from decimal import Decimal

from rotonde.engine.situations.as_written import read_situation
from rotonde.screening.worklist.income_block import KINDS, income_block, income_text
from rotonde.screening.worklist.people import called
from rotonde.screening.worklist.provenance import Provenance
from screening.worklist.made_entries import FORM, ON, made

OLD = {"birth_date": "1950-01-31"} | dict.fromkeys(KINDS, 0)


def block(catalogue, dates, w, persons, rows=(), **household):
    form = copy.deepcopy(FORM) | {"persons": persons, "households": {"h1": {"complete.member": True} | household}}
    form["links"] = {"member": [{"of": name, "to": "h1"} for name in persons]}
    situation = read_situation(form, catalogue.vocabulary, dates)
    return income_block(made("h1", rows=tuple(rows)), situation, ON, w), called(situation, "h1", ON, w)


def test_a_sum_stands_where_all_parts_are_known(catalogue, dates, w):
    found, names = block(catalogue, dates, w, {"oma": OLD | {"pension_paid_month": 1500, "net_wage_month": 200.5}})
    assert (found.total, found.is_exact, found.month) == (Decimal("1700.5"), True, "2026-11")
    lines = income_text(found, names, {("net_wage_month", "oma"): Provenance("document")}, w).splitlines()
    assert lines[1:3] == ["wie\tsoort\tbedrag\therkomst", "A, 76 jaar\tnettoloon\t€ 200,50\tdocument"]
    assert lines[-1] == "som\tper maand\t€ 1.700,50\t"


def test_what_is_unknown_is_said_and_makes_the_sum_a_floor(catalogue, dates, w):
    oma = OLD | {"net_wage_month": "unknown", "pension_paid_month": {"min": 1000, "max": 1200}}
    found, names = block(catalogue, dates, w, {"oma": oma})
    text = income_text(found, names, {}, w)
    assert (found.total, found.why_floor) == (Decimal(1000), ("2 bedragen zijn niet bekend",))
    assert "nettoloon\tniet bekend\t\n" in text
    assert "som\tper maand\tminstens € 1.000,00\t\n" in text


def test_two_amounts_that_may_be_the_same_money_are_not_added(catalogue, dates, w):
    both = OLD | {"replacement_income_month": 1500, "pension_paid_month": 1400}
    found, _ = block(catalogue, dates, w, {"oma": both})
    assert (found.total, found.is_exact) == (Decimal(1500), False)
    other = OLD | {"other_means_month": 300, "alimony_annuity_month": 200, "disability_allowance_month": 250}
    assert block(catalogue, dates, w, {"oma": other})[0].total == Decimal(450)


def test_a_child_and_a_list_that_may_be_longer_make_it_a_floor(catalogue, dates, w):
    kaat = {"birth_date": "2016-05-04"}
    found, _ = block(catalogue, dates, w, {"oma": OLD, "kaat": kaat})
    assert found.why_floor == ("Groeipakket zit hier niet in: vul het zelf aan",)
    assert {income.who for income in found.incomes} == {"oma"}
    found, _ = block(catalogue, dates, w, {"oma": OLD}, **{"complete.member": "unknown"})
    assert found.why_floor == ("niet zeker dat alle gezinsleden bekend zijn",)


def test_what_is_received_and_what_would_come_stand_apart(rows, one, situation, w):
    leefloon = next(row for row in rows if row.right == "leefloon" and row.person_id == "anna")
    paid = {"verdict": "entitled", "amount_lower": "500.00", "amount_upper": "500.00", "unit": "EUR", "per": "month"}
    received = leefloon._replace(**paid, receives="true")
    text = income_text(
        income_block(made("h1", rows=(received,)), situation, ON, w), called(situation, "h1", ON, w), {}, w
    )
    assert "niet in de som, kijk het na\nA, 38 jaar\tLeefloon\t€ 500,00 per maand\t\n" in text
    assert "Leefloon" in text.split("Waarom minstens")[1].splitlines()[0]
    assert "som\tper maand\tminstens € 1.000,00\t" in text


def test_no_line_names_anybody(one, situation, w):
    text = income_text(income_block(one, situation, ON, w), called(situation, "h1", ON, w), {}, w)
    assert "anna" not in text
    assert "h1" not in text
