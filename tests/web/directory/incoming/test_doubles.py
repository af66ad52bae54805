"""What may be double is proposed with its reason; a person says, and that is remembered."""

from typing import Any

import pytest

from rotonde.web.directory.domain.keeping import keep_service
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.hsds.taxonomies import term
from rotonde.web.directory.models import SaidOfTwo, Service
from web.directory.incoming.conftest import Coordinator, id_of, service

pytestmark = pytest.mark.django_db


def other(name: str, **more: Any) -> dict[str, Any]:
    """The same help under another id and a name that differs."""
    return service(name, **{"id": id_of(f"other {name}")} | more)


def here(**more: Any) -> Service:
    return keep_service(Told.model_validate(service(**more)), "coordinator")


def said(coordinator: Coordinator, are: str) -> str:
    (row,) = [row for row in coordinator.rows(may_be_double=True) if row.kind == "service"]
    return coordinator.post(f"dubbel/{row.id}/", here=row.doubles[0]["id"], are=are)


def test_a_name_with_a_typo_at_the_same_place_and_phone_is_proposed_with_its_reason(coordinator: Coordinator) -> None:
    here()
    html = coordinator.bring([other("Soep op dinsdg")])
    (row,) = coordinator.rows(kind="service")
    assert [one["code"] for one in row.doubles[0]["why"]] == ["name", "organisation", "phone", "place"]
    assert "Misschien dubbel" in html
    assert "zelfde telefoon, zelfde plaats" in html
    assert (row.is_harmless, Service.objects.count()) == (False, 1)


def test_what_is_the_same_is_then_chosen_field_by_field_and_known_the_next_time(coordinator: Coordinator) -> None:
    kept = here()
    brought = other("Soep op dinsdg", email="x@de-ketel.example")
    coordinator.bring([brought])
    said(coordinator, "one")
    (row,) = coordinator.rows(finding="changed")
    assert {one["field"] for one in row.differences} == {"name", "email"}
    coordinator.post(**{f"f{row.id}": ["email"]})
    now = Service.objects.get()
    assert (now.id, now.name, now.told["email"]) == (kept.id, "Soep op dinsdag", "x@de-ketel.example")
    coordinator.bring([brought])
    assert coordinator.rows(may_be_double=True) == []
    assert Service.objects.count() == 1


def test_what_is_not_the_same_is_remembered_and_never_asked_again(coordinator: Coordinator) -> None:
    here()
    coordinator.bring([other("Soep op dinsdg")])
    said(coordinator, "two")
    assert list(SaidOfTwo.objects.values_list("are_one", "by_role")) == [(False, "coordinator")]
    coordinator.bring([other("Soep op dinsdg")])
    assert [row for row in coordinator.rows(may_be_double=True) if row.kind == "service"] == []
    coordinator.keep_all()
    assert Service.objects.count() == 2


def test_the_same_number_in_a_register_is_enough_and_another_number_is_never_the_same(coordinator: Coordinator) -> None:
    def numbered(told: dict[str, Any], number: str) -> dict[str, Any]:
        from uuid import UUID

        return told | {"attributes": [term(UUID(told["id"]), "identifiers", "sociale_kaart", number).bare()]}

    keep_service(Told.model_validate(numbered(service(), "12")), "coordinator")
    same = numbered(other("Iets heel anders"), "12")
    another = numbered(other("Soep op dinsdg"), "13")
    coordinator.bring([same, another])
    assert [(row.name, row.doubles[0]["why"]) for row in coordinator.rows(may_be_double=True)] == [
        ("Iets heel anders", [{"code": "identifier", "kind": "sociale_kaart"}])
    ]


def test_two_of_one_file_are_proposed_and_the_second_is_shown_again_once_the_first_is_kept(
    coordinator: Coordinator,
) -> None:
    coordinator.bring([service(), other("Soep op dinsdg")])
    html = said(coordinator, "one")
    assert Service.objects.count() == 0
    html = coordinator.keep_all()
    assert "Het staat opnieuw in de lijst" in html
    (row,) = coordinator.rows(is_done=False)
    assert (row.finding, [one["field"] for one in row.differences]) == ("changed", ["name"])
    assert Service.objects.count() == 1


def test_help_with_a_number_in_its_name_is_not_the_help_with_another(coordinator: Coordinator) -> None:
    here(name="Zitdag wijk 1")
    coordinator.bring([service("Zitdag wijk 2")])
    assert [row for row in coordinator.rows(may_be_double=True) if row.kind == "service"] == []


def test_an_organisation_that_is_called_nearly_the_same_is_asked_and_its_services_go_along(
    coordinator: Coordinator,
) -> None:
    here()
    coordinator.bring([service("Naailes", organisation="De Keetel", phones=[], service_at_locations=[])])
    (row,) = coordinator.rows(may_be_double=True)
    assert (row.kind, row.doubles[0]["name"]) == ("organization", "De Ketel")
    coordinator.post(f"dubbel/{row.id}/", here=row.doubles[0]["id"], are="one")
    coordinator.keep_all()
    lesson = Service.objects.select_related("provider").get(name="Naailes")
    assert str(lesson.provider_id) == id_of("De Ketel")
