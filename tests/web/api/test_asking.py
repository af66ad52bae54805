"""Questions over HTTP: a written situation in, its answers out, and nothing kept."""

import json
import logging
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

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
def program(application: Any) -> Client:
    return Client(headers={"host": "127.0.0.1"})


def ask(program: Client, body: object, address: str = "answers", **headers: str) -> Any:
    sent = body if isinstance(body, str | bytes) else json.dumps(body)
    return program.post(f"/api/v1/{address}", sent, content_type="application/json", headers=headers)


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
    crowd = {"persons": {f"p{n}": {} for n in range(limits.MOST_PEOPLE + 1)}}
    assert problem(ask(program, {"situation": crowd}), 413)["where"] == "situation.persons"


def test_whoever_asks_too_often_is_told_how_long_to_wait(program: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "check", lambda *_: {"next_question": None})
    statuses = [ask(program, {"situation": {}}, "next-question").status_code for _ in range(limits.EACH_A_MINUTE)]
    assert set(statuses) == {200}
    response = ask(program, {"situation": {}}, "next-question")
    problem(response, 429)
    assert 1 <= int(response["Retry-After"]) <= 60
    assert program.get("/api/v1/rights").status_code == 200


def test_a_made_up_address_does_not_help_whoever_asks_too_often(
    program: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "check", lambda *_: {"next_question": None})
    statuses = [
        ask(program, {"situation": {}}, "next-question", **{"x-forwarded-for": f"192.0.2.{n}"}).status_code
        for n in range(limits.ALL_A_MINUTE + 1)
    ]
    assert statuses == [200] * limits.ALL_A_MINUTE + [429]


def test_our_fault_is_said_without_what_was_sent(program: Client, monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("zeldzame " + "naam")

    monkeypatch.setattr(asking, "check", fails)
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
