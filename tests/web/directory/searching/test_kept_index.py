"""The index of a process follows the directory, and asks the database once where nothing changed."""

from datetime import date
from typing import Any

import pytest

from rotonde.web.directory.domain.keeping import keep_service
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.searching import Asked, search
from web.directory.searching.small_directory import area, service

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)


def test_a_change_is_found_at_the_next_question() -> None:
    told = Service.model_validate(service("Tandpunt", "dentist", owner="Tandpunt", service_areas=[area("99999")]))
    kept = keep_service(told, "coordinator")
    hits = search(Asked("tandarts", place="99999"), TODAY).hits
    assert [(hit.service, hit.why) for hit in hits] == [(kept.id, ("kind:dentist", "nearby"))]
    keep_service(told.model_copy(update={"status": "defunct"}), "coordinator")
    assert search(Asked("tandarts"), TODAY).hits == ()


def test_one_question_asks_the_database_once(django_assert_num_queries: Any) -> None:
    keep_service(Service.model_validate(service("Tandpunt", "dentist", owner="Tandpunt")), "coordinator")
    search(Asked("tandarts"), TODAY)
    with django_assert_num_queries(1):
        search(Asked("tandarts"), TODAY)
