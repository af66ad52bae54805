"""Whatever a description allows and whatever it doesn't, the directory answers as described: never with our fault."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    positive_data_acceptance,
    response_schema_conformance,
    status_code_conformance,
)

from rotonde.web import limits_of_pages
from web.directory.exchange.repaired_openapi import repaired

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    positive_data_acceptance,
    negative_data_rejection,
]
SLOWLY = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much]
BOTH = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


@pytest.fixture
def kept_open() -> Iterator[None]:
    """Let a question leave the connection of the test open, as Django's own client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def ours(application: Any, directory: int, kept_open: None, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(limits_of_pages, "count", lambda *_: None)
    return schemathesis.openapi.from_wsgi("/hsds/openapi.json", application)


def put_to_the_test(described: Any, examples: int) -> int:
    """Ask every operation this often, as described and otherwise; give how many operations there are."""
    operations = [found.ok() for found in described.get_all_operations()]
    questions = sum(_asked(operation, mode, examples) for operation in operations for mode in BOTH)
    print(f"{questions} questions to {len(operations)} operations")  # noqa: T201  the figures are the point
    return len(operations)


def _asked(operation: Any, mode: GenerationMode, examples: int) -> int:
    """Ask one operation; give how many questions were put."""
    can_be_wrong = operation.definition.raw.get("parameters") or operation.definition.raw.get("requestBody")
    if mode == GenerationMode.NEGATIVE and not can_be_wrong and "{" not in operation.path:
        return 0
    put = []

    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=SLOWLY)
    @given(case=operation.as_strategy(generation_mode=mode))
    def answers_as_described(case: Any) -> None:
        put.append(case)
        case.call_and_validate(checks=[one for one in CHECKS if one not in _cannot_be_told(case)])

    answers_as_described()
    return len(put)


def _cannot_be_told(case: Any) -> list[Any]:
    """OpenAPI has no word for a parameter of an address that stands only beside another one."""
    asked = case.query or {}
    return [positive_data_acceptance] if "proximity" in asked and "postcode" not in asked else []


def test_every_address_answers_as_described(ours: Any) -> None:
    assert put_to_the_test(ours, 3) == 16


@pytest.mark.proof
def test_every_address_answers_as_described_often(ours: Any) -> None:
    assert put_to_the_test(ours, 60) == 16


@pytest.mark.proof
def test_every_address_answers_as_the_standard_describes_it_once_repaired(ours: Any, application: Any) -> None:
    described = schemathesis.openapi.from_dict(repaired())
    described.app = application
    assert put_to_the_test(described, 60) == 16
