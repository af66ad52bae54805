"""Whatever the description allows and whatever it doesn't, the API answers as described: never with our fault."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from rotonde.web.api import asking
from rotonde.web.api.shapes.answers import EXAMPLE
from rotonde.web.entitlements import engine_port

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
SLOWLY = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much]
FEW = ["leefloon"]


@pytest.fixture(autouse=True)
def the_server_reads_the_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Let the threads of the server ask which values were published."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def description(server: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(asking, "count", lambda *_: None)
    return schemathesis.openapi.from_url(f"{server}/api/v1/openapi.json")


def put_to_the_test(description: Any, examples: int) -> set[str]:
    """Ask every operation this often; give the names of those that were asked."""
    asked = set()
    for found in description.get_all_operations():
        operation = found.ok()

        @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=SLOWLY)
        @given(case=operation.as_strategy())
        def answers_as_described(case: Any) -> None:
            case.call_and_validate(checks=CHECKS, timeout=60)

        answers_as_described()
        asked.add(operation.definition.raw["operationId"])
    return asked


def test_every_address_answers_as_described(description: Any) -> None:
    assert len(put_to_the_test(description, 3)) == 11


@pytest.mark.proof
def test_every_address_answers_as_described_often(description: Any) -> None:
    assert len(put_to_the_test(description, 150)) == 11


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


def places(tree: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    steps = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, inner in steps:
        yield from places(inner, (*path, step))


def spoiled(tree: Any, path: tuple[Any, ...], instead: Any) -> Any:
    """Give a copy with something else at one place."""
    copied = json.loads(json.dumps(tree))
    at = copied
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = instead
    return copied


FACTS = sorted(
    id for id, fact in engine_port.catalogue().vocabulary.facts.items() if fact.record == "person" and not fact.link
)
PLACES = [path for path in places(EXAMPLE) if path and path[0] != "on"]


@st.composite
def spoiled_situations(draw: st.DrawFn) -> dict[str, Any]:
    """A household with one thing in it that may be anything, and one fact that may be anything."""
    situation: dict[str, Any] = spoiled(EXAMPLE, draw(st.sampled_from(PLACES)), draw(anything))
    fact, value = draw(st.sampled_from(FACTS)), draw(anything)
    persons = situation.get("persons")
    if isinstance(persons, dict) and isinstance(persons.get("anna"), dict):
        persons["anna"][fact] = value
    return situation


def answered(program: Any, situation: dict[str, Any]) -> None:
    body = json.dumps({"situation": situation, "rights": FEW})
    response = program.post("/api/v1/answers", body, content_type="application/json")
    assert response.status_code in {200, 413, 422}, body


@settings(max_examples=150, deadline=None, suppress_health_check=SLOWLY)
@given(situation=spoiled_situations())
def test_a_spoiled_situation_is_answered_or_refused(program: Any, situation: dict[str, Any]) -> None:
    answered(program, situation)


@pytest.mark.proof
@settings(max_examples=5_000, deadline=None, suppress_health_check=SLOWLY)
@given(situation=spoiled_situations())
def test_a_spoiled_situation_is_answered_or_refused_often(program: Any, situation: dict[str, Any]) -> None:
    answered(program, situation)


@pytest.fixture
def program(application: Any, db: None, monkeypatch: pytest.MonkeyPatch) -> Any:
    from django.test import Client

    monkeypatch.setattr(asking, "count", lambda *_: None)
    return Client(headers={"host": "127.0.0.1"})
