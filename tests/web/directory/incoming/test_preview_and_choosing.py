"""A file shows what it would change; only what somebody ticks is kept."""

from typing import Any

import pytest

from rotonde.web.directory.domain.keeping import keep_service
from rotonde.web.directory.domain.reading import service_document, services
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.incoming.bringing import forget_expired_of
from rotonde.web.directory.models import Bringing, Change, Service
from web.directory.incoming.conftest import Coordinator, id_of, service

pytestmark = pytest.mark.django_db


def kept(told: dict[str, Any], by_role: str = "import") -> Service:
    return keep_service(Told.model_validate(told), by_role)


def test_a_new_service_is_kept_only_once_it_was_chosen(coordinator: Coordinator) -> None:
    html = coordinator.bring([service()])
    assert "Soep op dinsdag" in html
    assert Service.objects.count() == 0
    coordinator.keep_all()
    document = service_document(services().get())
    document.pop("last_modified")
    assert document == service()
    assert "Alles uit dit bestand is bekeken" in coordinator.post()


def test_what_is_the_same_already_is_only_counted(coordinator: Coordinator) -> None:
    kept(service())
    html = coordinator.bring([service()])
    assert "2 diensten en organisaties zijn al juist" in html
    assert [row.finding for row in coordinator.rows()] == ["same", "same"]


def test_a_field_that_differs_is_shown_before_and_after_and_only_that_field_changes(coordinator: Coordinator) -> None:
    kept(service())
    html = coordinator.bring(
        [service(name="Soep op dinsdag", description="Elke week soep.", email="x@de-ketel.example")]
    )
    assert "Een kom soep en een babbel." in html
    assert "Elke week soep." in html
    (row,) = coordinator.rows(finding="changed")
    assert [one["field"] for one in row.differences] == ["description", "email"]
    coordinator.post(**{f"f{row.id}": ["email"]})
    now = Service.objects.get()
    assert (now.told["description"], now.told["email"]) == ("Een kom soep en een babbel.", "x@de-ketel.example")
    assert set(Change.objects.filter(action="update").values_list("field", "by_role")) == {("email", "import")}


def test_the_newest_is_proposed_but_never_over_what_somebody_typed_here_later(coordinator: Coordinator) -> None:
    kept(service())
    typed = service(description="Hier getypt.")
    kept(typed, "coordinator")
    coordinator.bring([service(description="Uit het bestand.", email="x@de-ketel.example", assured_date="2026-10-09")])
    (row,) = coordinator.rows(finding="changed")
    proposed = {one["field"]: (one["is_proposed"], one["typed_here"]) for one in row.differences}
    assert proposed == {"assured_date": (True, False), "description": (False, True), "email": (True, False)}
    assert not row.is_harmless


def test_what_a_full_file_leaves_out_is_proposed_as_no_longer_active_and_never_by_itself(
    coordinator: Coordinator,
) -> None:
    kept(service())
    kept(service("Koffie op vrijdag"))
    kept(service("Van een ander", organisation="Een andere"))
    coordinator.bring([service()])
    assert coordinator.rows(finding="gone") == []
    coordinator.bring([service()], full="on")
    (row,) = coordinator.rows(finding="gone")
    assert (row.name, row.is_harmless) == ("Koffie op vrijdag", False)
    coordinator.post(**{f"f{row.id}": ["status"]})
    assert Service.objects.get(name="Koffie op vrijdag").status == "inactive"
    assert Service.objects.filter(status="active").count() == 2


def test_one_bad_record_never_stops_the_rest(coordinator: Coordinator) -> None:
    bad = service("Fout", status="maybe", id=id_of("bad"))
    html = coordinator.bring([bad, service(), {"name": "Zonder id", "status": "active"}])
    assert [row.name for row in coordinator.rows(kind="service")] == ["Soep op dinsdag"]
    assert "Niet te lezen" in html
    html = coordinator.page(coordinator.client.get(coordinator.address + "?wat=trouble"))
    assert "Bij [0].status: “maybe” kan hier niet." in html
    assert "Bij [2]: er is geen geldig id" in html


def test_what_changed_here_meanwhile_comes_back_and_nothing_is_overwritten(coordinator: Coordinator) -> None:
    kept(service())
    coordinator.bring([service(description="Uit het bestand.")])
    (row,) = coordinator.rows(finding="changed")
    kept(service(description="Intussen hier."), "worker")
    html = coordinator.post(**{f"f{row.id}": ["description"]})
    assert "Het staat opnieuw in de lijst" in html
    assert Service.objects.get().told["description"] == "Intussen hier."
    (again,) = coordinator.rows(finding="changed")
    assert (again.came_back, again.differences[0]["before"]) == (True, "Intussen hier.")
    coordinator.post(**{f"f{row.id}": ["description"]})
    assert Service.objects.get().told["description"] == "Uit het bestand."


def test_a_file_is_seen_by_who_brought_it_and_by_nobody_else(coordinator: Coordinator, signed_in_as: Any) -> None:
    coordinator.bring([service()])
    assert signed_in_as("worker").client.get(coordinator.address).status_code == 403
    Bringing.objects.update(brought_by=signed_in_as("worker").user)
    assert coordinator.client.get(coordinator.address).status_code == 404


def test_a_file_is_gone_after_a_day(coordinator: Coordinator) -> None:
    from datetime import timedelta

    from django.utils import timezone

    coordinator.bring([service()])
    Bringing.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert coordinator.client.get(coordinator.address).status_code == 404
    coordinator.bring([service("Een ander")])
    assert Bringing.objects.count() == 1
    Bringing.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    forget_expired_of(coordinator.user.organisation)
    assert Bringing.objects.count() == 0


def test_the_address_of_a_secret_place_is_not_even_in_the_preview(coordinator: Coordinator) -> None:
    told = service()
    told["service_at_locations"][0]["location"]["location_type"] = "virtual"
    html = coordinator.bring([told])
    assert "Markt 1" not in str(coordinator.rows()[1].told)
    assert "een geheime plaats (virtual) had een adres" in html
