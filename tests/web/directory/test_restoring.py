"""An empty directory is filled at once, with the same outcome as one by one, and only an empty one."""

from typing import Any
from uuid import uuid4

import pytest
from pydantic import ValidationError

from rotonde.web.accounts.models import Organisation
from rotonde.web.directory.domain.clock import last_change, next_moment
from rotonde.web.directory.domain.keeping import NamesNobody, keep_service
from rotonde.web.directory.domain.reading import service_documents
from rotonde.web.directory.domain.restoring import NotEmpty, restore_services
from rotonde.web.directory.hsds.records import Organization, Service
from rotonde.web.directory.made_up import made_up_services, make_made_up_directory
from rotonde.web.directory.models import Change, Location, Provider
from rotonde.web.directory.models import Service as Kept

pytestmark = pytest.mark.django_db


def documents() -> list[dict[str, Any]]:
    return list(service_documents())


def without_moment(document: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name != "last_modified"}


def empty() -> None:
    for model in (Kept, Location, Provider, Change):
        model.objects.all().delete()


def test_what_is_restored_reads_as_what_was_kept_one_by_one() -> None:
    services = list(made_up_services(25))
    for one in services:
        keep_service(one, "coordinator")
    one_by_one = documents()
    empty()
    assert restore_services(services, "coordinator") == 25
    assert list(map(without_moment, documents())) == list(map(without_moment, one_by_one))


def test_what_was_read_is_restored_to_the_letter_with_its_moments() -> None:
    restore_services(made_up_services(25), "coordinator")
    before = documents()
    empty()
    restore_services(before, "coordinator")
    assert documents() == before


def test_every_record_was_made_at_its_moment_and_a_change_after_it_is_later() -> None:
    told = next(iter(made_up_services(1)))
    restore_services([told], "coordinator", beside=[Organization(id=uuid4(), name="De Pan", description="Verzonnen")])
    assert sorted(Change.objects.values_list("kind", "action")) == [
        ("location", "create"),
        ("organization", "create"),
        ("organization", "create"),
        ("service", "create"),
    ]
    assert Kept.objects.get().changed_at == told.last_modified
    restored = last_change()
    assert told.last_modified is not None
    assert next_moment() > restored > told.last_modified


def test_a_directory_that_holds_something_is_left_alone() -> None:
    restore_services(made_up_services(1), "coordinator")
    with pytest.raises(NotEmpty):
        restore_services(made_up_services(2), "coordinator")
    assert Kept.objects.count() == 1


@pytest.mark.parametrize(
    ("told", "refused"),
    [
        ({"id": str(uuid4()), "name": "Soep"}, ValidationError),
        ({"id": str(uuid4()), "name": "Soep", "status": "active", "organization_id": str(uuid4())}, NamesNobody),
    ],
)
def test_of_what_is_not_right_nothing_is_kept(told: dict[str, Any], refused: type[Exception]) -> None:
    good = next(iter(made_up_services(1)))
    with pytest.raises(refused):
        restore_services([good, told], "coordinator")
    assert (Kept.objects.count(), Provider.objects.count()) == (0, 0)


def test_a_secret_address_is_not_kept_in_bulk_either() -> None:
    secret = next(one for one in made_up_services() if one.service_at_locations[0].location.location_type == "virtual")  # type: ignore[union-attr]
    place = secret.service_at_locations[0]
    leaking = place.model_copy(update={"location": place.location.model_copy(update={"latitude": 51})})  # type: ignore[union-attr]
    restore_services([secret.model_copy(update={"service_at_locations": [leaking]})], "coordinator")
    assert [one.told.get("latitude") for one in Location.objects.all()] == [None]


def test_the_demo_has_300_services_of_which_a_partner_keeps_its_own_and_starting_again_changes_nothing() -> None:
    make_made_up_directory()
    assert Kept.objects.count() == 300
    ocmw = Organisation.objects.get(name="OCMW Verzonnen")
    kept = set(Kept.objects.filter(kept_by=ocmw).values_list("provider__name", flat=True))
    assert kept == {"OCMW Verzonnen"}
    assert Kept.objects.filter(kept_by=ocmw).count() == 21
    before = last_change()
    make_made_up_directory()
    assert last_change() == before


def test_a_service_object_is_restored_as_well_as_its_json() -> None:
    told = next(iter(made_up_services(1)))
    restore_services([Service.model_validate(told.bare())], "worker")
    assert documents()[0]["name"] == told.name
