"""Questions over HTTP: a written situation in, its answers out, and nothing kept."""

import json
import logging
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from rotonde.engine.asked_before import DESKS, VISITORS, Shelf
from rotonde.engine.check import check, dates_of
from rotonde.web.api import asking, limits
from rotonde.web.api.shapes.answers import EXAMPLE
from rotonde.web.entitlements import engine_port

DOCUMENT = Path(__file__).parents[3] / "docs/api.md"
FEW = ["leefloon", "sociale_toeslag"]


@pytest.fixture(autouse=True)
def nobody_asked_yet() -> None:
    cache.clear()


@pytest.fixture
def program(application: Any, db: None) -> Client:
    return Client(headers={"host": "127.0.0.1"})


def ask(program: Client, body: object, address: str = "answers", **headers: str) -> Any:
    sent = body if isinstance(body, str | bytes) else json.dumps(body)
    return program.post(f"/api/v1/{address}", sent, content_type="application/json", headers=headers)


def asked_from(program: Client, address: str) -> int:
    return int(ask(program, {"situation": {}}, "next-question", **{"x-forwarded-for": address}).status_code)


def problem(response: Any, status: int) -> dict[str, Any]:
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json"), response.content
    told: dict[str, Any] = json.loads(response.content)
    assert told["status"] == status
    assert told["detail"] == f"{told['title']}: {told['where']}. {told['what_to_do']}."
    return told


def test_the_answer_is_the_engines_own(program: Client) -> None:
    response = ask(program, {"situation": EXAMPLE, "rights": FEW})
    assert response.status_code == 200
    own = check(engine_port.catalogue(), EXAMPLE, dates_of(EXAMPLE), FEW)
    assert response.json() == json.loads(json.dumps(own))


def test_nothing_of_a_question_is_kept(program: Client, caplog: pytest.LogCaptureFixture) -> None:
    told = EXAMPLE | {"persons": {"zeldzame_naam": {"birth_date": "1988-03-02"}}, "links": {}, "households": {}}
    with caplog.at_level(logging.DEBUG):
        good = ask(program, {"situation": told, "rights": FEW})
        bad = ask(program, {"situation": {"persons": {"zeldzame_naam": {"birth_date": "nooit"}}}})
    assert (good.status_code, bad.status_code) == (200, 422)
    for response in (good, bad):
        assert response["Cache-Control"] == "no-store"
        assert dict(response.cookies) == {}
        assert "Access-Control-Allow-Origin" not in response
    assert "zeldzame_naam" not in caplog.text
    assert "nooit" not in caplog.text


def test_the_rights_of_a_basket_are_answered_alone(program: Client) -> None:
    told = ask(program, {"situation": EXAMPLE, "basket": "unknown_residents"}).json()
    from rotonde.rights.baskets import load_baskets

    assert {one["id"] for one in told["rights"]} <= set(load_baskets()["unknown_residents"].rights)


def test_the_next_question_comes_with_its_words(program: Client) -> None:
    told = ask(program, {"situation": EXAMPLE, "rights": FEW}, "next-question").json()
    own = check(engine_port.catalogue(), EXAMPLE, dates_of(EXAMPLE), FEW)["next_question"]
    assert told["next_question"] == json.loads(json.dumps(own))
    assert told["fact"]["id"] == own["fact"]
    assert set(told["fact"]["question"]) == {"nl", "fr", "en"}


def test_what_cannot_be_is_told_point_by_point_in_the_language_asked_for(program: Client) -> None:
    wrong = {"persons": {"a": {"birth_date": "gisteren", "nope": 1}}}
    told = problem(ask(program, {"situation": wrong}, **{"accept-language": "nl"}), 422)
    assert {one["where"] for one in told["errors"]} == {"persons.a.birth_date", "persons.a.nope"}
    assert all(one["why"] and one["what_to_do"] for one in told["errors"])
    assert told["title"] == "Deze situatie kan niet"


def test_a_day_of_which_nothing_is_known_is_refused_and_no_fault_of_ours(program: Client) -> None:
    long_ago = ask(program, {"situation": EXAMPLE | {"on": "1991-01-02"}, "rights": ["leefloon"]})
    assert [one["where"] for one in problem(long_ago, 422)["errors"]] == ["on"]


@pytest.mark.parametrize(
    "body",
    [
        "{",
        "nee",
        "[" * 5000,
        '{"situation": {"a": NaN}}',
        '{"situation": {}, "situation": {}}',
        b"\xff\xfe",
        '{"a": 1e}',
    ],
)
def test_what_is_no_json_is_refused(program: Client, body: str | bytes) -> None:
    assert problem(ask(program, body), 400)["where"] == "body"


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ("", "body"),
        ({}, "body.situation"),
        ([], "body"),
        ({"situation": 3}, "body.situation"),
        ({"situation": EXAMPLE, "right": "leefloon"}, "body.right"),
        ({"situation": EXAMPLE, "rights": "leefloon"}, "body.rights"),
        ({"situation": EXAMPLE, "rights": ["nee"]}, "rights: nee"),
        ({"situation": EXAMPLE, "basket": "nee"}, "basket: nee"),
    ],
)
def test_what_is_asked_in_another_shape_is_refused_with_where(program: Client, body: object, where: str) -> None:
    assert problem(ask(program, body), 422)["where"] == where


def test_too_much_is_refused_before_it_is_read(program: Client) -> None:
    problem(ask(program, "x" * (limits.MOST_BYTES + 1)), 413)
    for part, most in limits.MOST_RECORDS.items():
        crowd = {"persons": {"anna": {}}} | {part: {f"p{n}": {} for n in range(most + 1)}}
        assert problem(ask(program, {"situation": crowd}), 413)["where"] == f"situation.{part}"
    tied = {"persons": {"anna": {}}, "links": {"parent": [{"of": "anna", "to": "anna"}] * (limits.MOST_PAIRS + 1)}}
    assert problem(ask(program, {"situation": tied}), 413)["where"] == "situation.links.parent"


def test_whoever_asks_too_often_is_told_how_long_to_wait(program: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "answer_of", lambda *_: {"next_question": None})
    monkeypatch.setattr(limits.SHELF, "has", lambda *_: True)
    statuses = [ask(program, {"situation": {}}, "next-question").status_code for _ in range(limits.ASKING.by_one)]
    assert set(statuses) == {200}
    response = ask(program, {"situation": {}}, "next-question")
    problem(response, 429)
    assert 1 <= int(response["Retry-After"]) <= 60
    assert program.get("/api/v1/rights").status_code == 200


def test_a_made_up_address_does_not_help_whoever_asks_too_often(
    program: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "answer_of", lambda *_: {"next_question": None})
    monkeypatch.setattr(limits.SHELF, "has", lambda *_: True)
    by_network, by_all = limits.ASKING.by_network, limits.ASKING.by_all
    assert [asked_from(program, f"192.0.2.{n}") for n in range(by_network + 1)] == [200] * by_network + [429]
    left = by_all - by_network
    assert [asked_from(program, f"2001:db8:{n}::1") for n in range(left + 1)] == [200] * left + [429]


def test_who_is_refused_for_themselves_uses_up_nothing_of_what_there_is_for_others(
    program: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "answer_of", lambda *_: {"next_question": None})
    monkeypatch.setattr(limits.SHELF, "has", lambda *_: True)
    by_one, by_all = limits.ASKING.by_one, limits.ASKING.by_all
    lines = [f"2001:db8:1:2:{n:x}::1" for n in range(by_all + 10)]  # one line has more addresses than it can use
    assert [asked_from(program, one) for one in lines] == [200] * by_one + [429] * (by_all + 10 - by_one)
    assert asked_from(program, "198.51.100.7") == 200


def test_other_days_rights_and_sizes_are_counted_apart_and_what_is_ready_still_answers(
    program: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SHELF", Shelf())
    monkeypatch.setattr(asking, "SHELF", limits.SHELF)
    monkeypatch.setattr(asking, "MAKING_READY", limits.MAKING_READY._replace(by_one=3))
    first = {"situation": EXAMPLE, "rights": FEW}
    turned = {"situation": EXAMPLE, "rights": [*reversed(FEW), *FEW]}
    later = {"situation": EXAMPLE | {"on": "2026-04-01"}, "rights": FEW}
    alone = {"situation": {"on": "2026-03-01", "persons": {"anna": {}}}, "rights": FEW}
    more = {"situation": EXAMPLE, "rights": [*FEW, "huurpremie"]}
    of_desks = list(DESKS._ready)
    statuses = [ask(program, one).status_code for one in (first, turned, later, alone, more, first)]
    assert statuses == [200, 200, 200, 200, 429, 200]
    assert list(DESKS._ready) == of_desks


class Busy:
    """A turn that somebody else has."""

    def __enter__(self) -> None:
        raise AssertionError("this waits for somebody else")

    def __exit__(self, *_: object) -> None:
        pass


def test_a_program_waits_for_no_desk_and_no_desk_for_a_program(
    program: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as busy:
        busy.setattr(DESKS, "turn", Busy())
        busy.setattr(VISITORS, "turn", Busy())
        assert ask(program, {"situation": EXAMPLE, "rights": FEW}).status_code == 200
    monkeypatch.setattr(limits.SHELF, "turn", Busy())
    monkeypatch.setattr(VISITORS, "turn", Busy())
    assert check(engine_port.catalogue(), EXAMPLE, dates_of(EXAMPLE), FEW)["rights"] != []


def test_a_visitor_of_the_check_waits_for_no_desk_and_no_program(
    program: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DESKS, "turn", Busy())
    monkeypatch.setattr(limits.SHELF, "turn", Busy())
    assert engine_port.asked_further(EXAMPLE, lambda *_: True)[1] != []


def test_while_as_many_are_answered_as_may_be_another_is_told_to_come_back(program: Client) -> None:
    with limits.one_of_few(), limits.one_of_few():
        response = ask(program, {"situation": EXAMPLE, "rights": FEW})
    problem(response, 429)
    assert int(response["Retry-After"]) == limits.BUSY_SECONDS
    assert ask(program, {"situation": EXAMPLE, "rights": FEW}).status_code == 200


def test_our_fault_is_said_without_what_was_sent(program: Client, monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("zeldzame " + "naam")

    monkeypatch.setattr(asking, "answer_of", fails)
    with caplog.at_level(logging.DEBUG):
        told = problem(ask(program, {"situation": {}}), 500)
    assert told["title"] == "Something went wrong on our side"
    assert "RuntimeError" in caplog.text
    assert "zeldzame naam" not in caplog.text + json.dumps(told)


def test_the_example_of_the_document_works(program: Client) -> None:
    blocks = re.findall(r"```json\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    asked, answered = map(json.loads, blocks)
    told = ask(program, asked).json()
    assert [{name: one[name] for name in answered["rights"][0]} for one in told["rights"]] == answered["rights"]
    assert {name: told["next_question"][name] for name in answered["next_question"]} == answered["next_question"]
