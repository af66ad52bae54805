"""What was found, in the order in which it helps: certain before open, what opens others before what comes with it."""

from datetime import date
from typing import Any

import pytest

from rotonde.web.entitlements.public_check.carried import Carried
from rotonde.web.entitlements.public_check.replay import replayed
from rotonde.web.entitlements.public_check.result import result_of
from rotonde.web.entitlements.public_check.words import Wording

Row = dict[str, Any]


def row(right: str, verdict: str, missing: tuple[str, ...] = (), of: str = "me", receives: bool = False) -> Row:
    return {
        "id": right,
        "of": of,
        "verdict": verdict,
        "missing": [{"fact": fact, "of": of, "period": None} for fact in missing],
        "gaps": [],
        "receives": {"value": receives},
    }


def found(*rows: Row, **net: Any) -> Any:
    from rotonde.web.entitlements.public_check.findings import findings_of

    nothing = {"lower": "0.00", "once": "0.00", "stale": False, "counted": [], "left_out": [], "falls_away": []}
    return findings_of({"rights": list(rows), "net_year": nothing | net})


def counted(right: str, lower: str) -> Row:
    return {"right": right, "of": "me", "lower": lower, "per": "year", "estimated": False, "stale": []}


def left_out(right: str, why: str, instead: str) -> Row:
    return {"right": right, "of": "me", "why": why, "instead": {"right": instead, "of": "me"}}


def test_the_certain_and_largest_stand_first_and_what_goes_by_itself_after_them(application: Any) -> None:
    rows = [
        row("sociaal_tarief_water", "entitled"),  # goes by itself
        row("leefloon", "to_assess", ("willing_to_work",)),
        row("huurpremie", "entitled"),
        row("installatiepremie", "entitled"),
        row("schooltoeslag", "not_entitled"),
    ]
    net = [
        counted("sociaal_tarief_water", "900.00"),
        counted("huurpremie", "120.00"),
        counted("installatiepremie", "1500.00"),
    ]
    assert [one.id for one in found(*rows, counted=net).rights] == [
        "installatiepremie",
        "huurpremie",
        "sociaal_tarief_water",
        "leefloon",
        "schooltoeslag",
    ]


def test_what_comes_with_another_right_stands_after_it(application: Any) -> None:
    sticker = "receives.verhoogde_tegemoetkoming"
    rows = [
        row("nmbs_verhoogde_tegemoetkoming", "unknown", (sticker,)),
        row("sociale_derdebetaler", "unknown", (sticker,)),
        row("verhoogde_tegemoetkoming", "unknown", ("taxable_income", "net_income", "widowed", "married", "pregnant")),
    ]
    told = found(*rows)
    assert told.rights[0].id == "verhoogde_tegemoetkoming"
    assert told.possible[0].id == "verhoogde_tegemoetkoming"


def test_what_is_received_or_excluded_is_not_found_anew(application: Any) -> None:
    told = found(
        row("leefloon", "entitled", receives=True),
        row("huursubsidie", "entitled"),
        left_out=[left_out("huursubsidie", "excluded", "huurpremie")],
    )
    assert told.found == []


def test_what_another_right_takes_the_place_of_is_not_said_to_be_received(application: Any) -> None:
    told = found(
        row("huurpremie", "entitled"),
        row("huursubsidie", "entitled"),
        row("verhoogde_tegemoetkoming", "entitled"),
        counted=[counted("huurpremie", "1200.00")],
        left_out=[
            left_out("huursubsidie", "excluded", "huurpremie"),
            left_out("verhoogde_tegemoetkoming", "received_in_circle", "verhoogde_tegemoetkoming"),
        ],
    )
    standing = {one.id: (one.received, one.instead) for one in told.rights}
    assert standing == {
        "huurpremie": (False, ""),
        "huursubsidie": (False, "huurpremie"),
        "verhoogde_tegemoetkoming": (True, ""),
    }
    assert [one.id for one in told.found] == ["huurpremie"]
    result = result_of(told, replayed(Carried(), date(2026, 11, 1)), Wording("nl"))
    assert [one.id for one in result.to_do] == ["huurpremie"]
    assert [one.verdict for one in result.probable] == ["Waarschijnlijk wel, maar niet samen met: Huurpremie"]
    assert [(one.id, one.verdict) for one in result.received] == [("verhoogde_tegemoetkoming", "Dit krijg je al")]


def test_of_what_is_received_nothing_is_asked_any_more(application: Any) -> None:
    open_yet = row("leefloon", "unknown", ("net_wage_month", "movable_capital"), receives=True)
    result = result_of(found(open_yet), replayed(Carried(), date(2026, 11, 1)), Wording("nl"))
    assert [(one.verdict, one.state, one.amount) for one in result.received] == [("Dit krijg je al", "entitled", "")]
    assert [*result.to_do, *result.probable, *result.asking, *result.far, *result.not_now] == []


def test_a_refusal_of_one_person_doesnt_hide_the_right_of_another(application: Any) -> None:
    told = found(row("uitpas_kansentarief", "not_entitled"), row("uitpas_kansentarief", "entitled", of="child1"))
    assert [(one.state, one.of) for one in told.rights] == [("entitled", ["child1"])]


@pytest.mark.parametrize(
    ("lower", "line"),
    [
        ("340.90", "Al 1 voordeel gevonden · minstens € 340 per jaar"),
        ("0.60", "Al 1 voordeel gevonden"),
        ("-20.00", "Al 1 voordeel gevonden"),
    ],
)
def test_money_is_said_as_a_floor_and_never_more_than_it_is(application: Any, lower: str, line: str) -> None:
    assert found(row("huurpremie", "entitled"), lower=lower).line(Wording("nl")).replace("\xa0", " ") == line


def test_what_was_not_known_is_still_a_question_and_no_verdict(application: Any) -> None:
    told = found(row("huurpremie", "unknown", ("rent_month", "willing_to_work")))
    assert [(one.state, one.questions) for one in told.rights] == [("unknown", 1)]


def test_what_waits_for_a_judgement_alone_is_for_who_judges(application: Any) -> None:
    assert [one.state for one in found(row("leefloon", "unknown", ("willing_to_work",))).rights] == ["to_assess"]
