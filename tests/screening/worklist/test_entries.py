"""What stands on the list of a household, and what doesn't."""

from datetime import date
from decimal import Decimal

import pytest

from rotonde.engine.situations.as_written import read_situation
from rotonde.screening.answering import AnswerRow
from rotonde.screening.worklist.entries import NOT_KNOWN, OnHold, Youngest, entry, youngest_child
from screening.worklist.made_entries import FORM, ON


def row(right, of="anna", verdict="entitled", receives="false", missing="", gaps=""):
    told = dict.fromkeys(AnswerRow._fields, "")
    return AnswerRow(
        **told
        | {"household_id": "h1", "person_id": of, "right": right, "verdict": verdict}
        | {"receives": receives, "missing": missing, "gaps": gaps}
    )


def line(right, lower, of="anna", per="year"):
    return {"right": right, "of": of, "lower": lower, "per": per}


def net(counted, left_out=(), lower="0.00"):
    return {
        "lower": lower,
        "of_which_estimated": "0.00",
        "of_which_may_be_received": "0.00",
        "counted": counted,
        "left_out": left_out,
    }


def names(found):
    return [one.right for one in found]


def test_what_seems_there_and_is_not_received_is_unused(catalogue):
    rows = [row("leefloon"), row("schooltoeslag", receives="true"), row("huurpremie", receives="unknown")]
    found = entry("h1", rows, net([line("leefloon", "1200.00")], lower="1200.00"), catalogue, ON)
    assert [(one.right, one.degree, one.may_be_received, one.worth) for one in found.unused] == [
        ("huurpremie", "half_automatic", True, Decimal(0)),
        ("leefloon", "on_application", False, Decimal(1200)),
    ]
    assert (found.floor, found.degree) == (Decimal(1200), "half_automatic")


@pytest.mark.parametrize("why", ["received_in_circle", "counted_once", "excluded"])
def test_what_goes_through_another_is_not_missed(catalogue, why):
    other = {"right": "huursubsidie", "of": "h1"}
    left_out = [{"right": "huurpremie", "of": "anna", "why": why, "instead": other}]
    assert entry("h1", [row("huurpremie")], net([], left_out), catalogue, ON).unused == ()
    held = [OnHold("huursubsidie", "h1", None)]
    assert names(entry("h1", [row("huurpremie")], net([], left_out), catalogue, ON, holds=held).unused) == [
        "huurpremie"
    ]


def test_one_question_away_is_an_answer_that_waits_for_one_fact_that_may_be_asked(catalogue):
    rows = [
        row("leefloon", verdict="unknown", missing="net_wage_month@2026-11 of anna"),
        row("huurpremie", verdict="unknown", missing="rent_month of h1; municipality of h1"),
        row("schooltoeslag", verdict="unknown", missing="rent_month of h1", gaps="amount"),
        row("sociale_toeslag", verdict="unknown", missing="willing_to_work of anna"),
        row("zorgbudget_ouderen", verdict="unknown", missing="residence_group of anna"),
        row("maximumfactuur", verdict="unknown", missing="rent_month of h1", receives="true"),
    ]
    found = entry("h1", rows, None, catalogue, ON)
    assert [tuple(one) for one in found.one_away] == [("leefloon", "anna", "net_wage_month", "anna", "2026-11")]
    assert (found.open_rights, found.floor) == (5, None)


def test_what_is_on_hold_is_counted_apart_until_its_day_is_over(catalogue):
    rows, about = [row("leefloon")], net([line("leefloon", "1200.00")], lower="1300.00")
    held = [OnHold("leefloon", "anna", ON)]
    today = entry("h1", rows, about, catalogue, ON, holds=held)
    assert (today.is_on_hold, names(today.held), today.floor) == (True, ["leefloon"], Decimal(100))
    tomorrow = entry("h1", rows, about, catalogue, date(2026, 11, 22), holds=held)
    assert (tomorrow.is_on_hold, names(tomorrow.unused), tomorrow.floor) == (False, ["leefloon"], Decimal(1300))


def test_holding_what_comes_once_leaves_the_yearly_floor(catalogue):
    about = net([line("installatiepremie", "1500.00", per="once")], lower="10.00")
    held = [OnHold("installatiepremie", "anna", None)]
    assert entry("h1", [row("installatiepremie")], about, catalogue, ON, holds=held).floor == Decimal(10)


def test_the_youngest_child_lives_here_or_stays_here_and_is_not_eighteen(catalogue, dates, situation):
    assert youngest_child(situation, "h1", ON) == Youngest(date(2016, 5, 4), unknown=False)

    def with_persons(**persons):
        everybody = {"anna": {"birth_date": "1988-03-02"}, **persons}
        member = [{"of": name, "to": "h1"} for name in everybody]
        form = FORM | {"persons": everybody, "links": {"member": member}}
        return youngest_child(read_situation(form, catalogue.vocabulary, dates), "h1", ON)

    assert with_persons(jan={"birth_date": "2008-11-21"}) == Youngest(None, unknown=False)
    assert with_persons(jan={"birth_date": "2008-11-22"}) == Youngest(date(2008, 11, 22), unknown=False)
    assert with_persons(jan={}) == NOT_KNOWN
    assert with_persons(jan={}, mia={"birth_date": "2020-01-31"}) == Youngest(date(2020, 1, 31), unknown=True)
