"""The answers travel in the form: what comes in may have been written by anybody."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.entitlements.public_check.carried import (
    LONGEST,
    LONGEST_TEXT,
    MOST_STEPS,
    Carried,
    NotAnswers,
    Step,
    read_carried,
)
from rotonde.web.entitlements.public_check.home import HOME, ME, born_at, years_known
from rotonde.web.entitlements.public_check.replay import Told, replayed

TODAY = date(2026, 3, 3)
words = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=40).filter(str.isprintable)
steps = st.builds(Step, words.filter(bool), st.dictionaries(words, words, max_size=5))


@given(st.builds(Carried, st.booleans(), st.lists(steps, max_size=6)))
def test_what_is_written_is_read_back(carried: Carried) -> None:
    assert read_carried(carried.written()) == carried


@given(st.text(max_size=300))
def test_any_text_is_answers_or_is_refused(text: str) -> None:
    try:
        assert isinstance(read_carried(text), Carried)
    except NotAnswers:
        assert text.strip()


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=9),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("vosab"), inner, max_size=4),
        max_leaves=12,
    )
)
def test_any_json_is_answers_or_is_refused(told: object) -> None:
    try:
        read_carried(json.dumps(told))
    except NotAnswers:
        return
    assert isinstance(told, dict)
    assert told["v"] == 1


@pytest.mark.parametrize(
    "told",
    [
        {"v": 2, "o": 0, "s": []},
        {"v": 1, "o": 0, "s": [["place"]]},
        {"v": 1, "o": 0, "s": [["place", {"municipality": 9000}]]},
        {"v": 1, "o": 0, "s": [["place", {"municipality": "x" * (LONGEST_TEXT + 1)}]]},
        {"v": 1, "o": 0, "s": [["place", {"municipality": "a\nb"}]]},
        {"v": 1, "o": 0, "s": [["place", {"municipality": "\ud800"}]]},
        {"v": 1, "o": 0, "s": [["place", {}]] * (MOST_STEPS + 1)},
        {"v": 1, "o": 0, "s": [["p" * LONGEST, {}]]},
    ],
)
def test_what_is_too_much_or_of_another_shape_is_refused(told: object) -> None:
    with pytest.raises(NotAnswers):
        read_carried(json.dumps(told))


def test_depth_is_refused() -> None:
    with pytest.raises(NotAnswers):
        read_carried('{"v":1,"o":0,"s":' + "[" * 40_000)


def told(*steps: tuple[str, dict[str, str]]) -> Told:
    return replayed(Carried(False, [Step(*one) for one in steps]), TODAY)


def test_a_page_that_we_dont_have_is_refused() -> None:
    with pytest.raises(NotAnswers):
        told(("elsewhere", {"a": "b"}))


@pytest.mark.parametrize(
    "name",
    [
        "rent_month",
        "rent_month|nobody|",
        "no_such_fact|home|",
        "willing_to_work|me|",
        "complete.member|home|",
        "complete.owner|me|",
        "__class__|me|",
        "birth_date|home|",
    ],
)
def test_an_answer_about_nobody_or_nothing_changes_nothing(name: str) -> None:
    assert told(("card", {name: "yes"})).situation == told().situation


def test_every_age_is_between_two_days_of_birth() -> None:
    for years in range(121):
        home = told(("home", {"partner": "none", "children": "0", "adults": "0"}), ("ages", {ME: str(years)}))
        assert home.errors == [{}, {}]
        assert years_known(home.situation, ME, TODAY) == years
        assert home.situation["persons"][ME]["birth_date"] == born_at(years, TODAY)


def test_a_home_is_only_complete_when_somebody_said_who_lives_there() -> None:
    assert told(("home", {})).situation["households"][HOME] == {"complete.member": "unknown"}
    said = told(("home", {"partner": "", "children": "0", "adults": "0"}))
    assert said.situation["households"][HOME]["complete.member"] is True
    assert "complete.partner" not in said.situation["persons"][ME]


def test_what_is_not_ticked_is_not_received_and_not_knowing_leaves_it_open() -> None:
    me = told(("status", {"leefloon": "yes", "vt": ""})).situation["persons"][ME]
    assert (me["receives.leefloon"], me["receives.verhoogde_tegemoetkoming"]) == (True, False)
    assert told(("status", {"leefloon": "", "vt": ""})).situation["persons"][ME] == {}


def test_a_band_is_asked_once_more_as_an_exact_amount() -> None:
    band = ("card", {"rent_month|home|": "500,01 … 1000"})
    assert told(band).page_for("rent_month", HOME, None) == "exact"
    assert told(band).situation["households"][HOME]["rent_month"] == {"min": 500.01, "max": 1000}
    known = told(band, ("exact", {"rent_month|home|": "640"}))
    assert known.page_for("rent_month", HOME, None) is None
    assert known.situation["households"][HOME]["rent_month"] == 640
    unknown = told(band, ("exact", {"rent_month|home|": ""}))
    assert unknown.page_for("rent_month", HOME, None) is None
    assert unknown.situation["households"][HOME]["rent_month"] == {"min": 500.01, "max": 1000}


def test_of_a_status_is_asked_once_how_long_already() -> None:
    status = ("status", {"leefloon": "yes"})
    assert told(status).page_for("receives.leefloon", ME, None) == "since"
    long = told(status, ("since", {"receives.leefloon|me|": "long"}))
    assert long.page_for("receives.leefloon", ME, None) is None
    before, since = long.situation["persons"][ME]["receives.leefloon"]
    assert since == {"from": "2025-01-24", "value": True}
    assert before["value"] == {"any_of": [True, False]}
    assert told(status).page_for("receives.verhoogde_tegemoetkoming", ME, None) is None


def test_the_parents_of_a_child_are_named_from_who_is_at_home() -> None:
    home = ("home", {"partner": "here", "children": "1", "adults": "0"})
    parents = told(home, ("card", {"complete.parent|child1|": "me+partner"})).situation
    assert [(one["of"], one["to"]) for one in parents["links"]["parent"]] == [("me", "child1"), ("partner", "child1")]
    assert parents["persons"]["child1"]["complete.parent"] is True
    elsewhere = told(home, ("card", {"complete.parent|child1|": "me+elsewhere"})).situation
    assert "complete.parent" not in elsewhere["persons"]["child1"]
    assert told(home, ("card", {"complete.parent|child1|": "me+child1"})).errors[-1] == {
        "complete.parent|child1|": "error_pick"
    }


def test_whether_there_are_other_children_is_yes_or_no_where_nobody_else_is_at_home() -> None:
    from rotonde.web.entitlements.public_check.asking import question_about
    from rotonde.web.entitlements.public_check.words import Wording

    def options(children: str, partner: str) -> list[str]:
        home = ("home", {"partner": partner, "children": children, "adults": "0"})
        asked = [{"fact": "complete.children", "of": ME, "period": None}]
        question = question_about(told(home), asked, Wording("nl"))
        assert question is not None
        return [text for _, text in question.boxes[0].options]

    assert options("1", "none") == ["Ja", "Nee"]
    assert options("1", "here") == ["Je partner", "Kind 1", "Iemand die hier niet woont", "Niemand"]
