"""Records of the directory are kept whole, with what changed; what must not leak isn't kept."""

from uuid import UUID, uuid4

import pytest

from rotonde.web.directory.domain.keeping import NamesNobody, keep_location, keep_provider, keep_service
from rotonde.web.directory.domain.reading import service_document, services
from rotonde.web.directory.hsds.records import Location, Organization, Service
from rotonde.web.directory.hsds.taxonomies import term
from rotonde.web.directory.models import Change
from rotonde.web.directory.models import Service as Kept

pytestmark = pytest.mark.django_db

SECRET = "Geheimstraat 7"


def address(street: str) -> dict[str, str]:
    told = {"city": "Verzonnen", "state_province": "Oost-Vlaanderen", "postal_code": "9999", "country": "BE"}
    return {"id": str(uuid4()), "address_1": street, "address_type": "physical", **told}


def soup() -> dict[str, object]:
    """A service with everything around it, as JSON."""
    place = {"id": str(uuid4()), "location_type": "physical", "name": "Zaal", "addresses": [address("Markt 1")]}
    return {
        "id": str(uuid4()),
        "name": "Soep op dinsdag",
        "status": "active",
        "organization": {"id": str(uuid4()), "name": "De Ketel", "description": "Een verzonnen vereniging"},
        "service_at_locations": [{"id": str(uuid4()), "location": place}],
    }


def document(id: UUID) -> dict[str, object]:
    return service_document(services().get(id=id))


def test_a_service_comes_out_as_it_went_in() -> None:
    told = soup()
    kept = keep_service(Service.model_validate(told), "coordinator")
    read = document(kept.id)
    assert read.pop("last_modified") == kept.changed_at.isoformat()
    assert read == told


def test_the_same_once_more_changes_nothing() -> None:
    told = Service.model_validate(soup())
    first = keep_service(told, "coordinator").changed_at
    assert keep_service(told, "worker").changed_at == first
    assert set(Change.objects.values_list("action", flat=True)) == {"create"}


def test_every_field_that_changed_is_kept_before_and_after_with_a_role() -> None:
    told = Service.model_validate(soup())
    keep_service(told, "coordinator")
    keep_service(told.model_copy(update={"name": "Soep op woensdag"}), "worker")
    changed = Change.objects.filter(action="update").values_list("kind", "field", "before", "after", "by_role")
    assert list(changed) == [("service", "name", "Soep op dinsdag", "Soep op woensdag", "worker")]


def test_a_change_of_the_organisation_or_the_place_is_a_change_of_the_service() -> None:
    told = Service.model_validate(soup())
    other = keep_service(Service(id=uuid4(), name="Iets anders", status="active"), "coordinator")
    moments = [keep_service(told, "coordinator").changed_at]
    assert told.organization is not None
    keep_provider(told.organization.model_copy(update={"name": "De Pan"}), "coordinator")
    moments.append(Kept.objects.get(id=told.id).changed_at)
    place = told.service_at_locations[0].location
    assert place is not None
    keep_location(place.model_copy(update={"name": "Keuken"}), "coordinator")
    moments.append(Kept.objects.get(id=told.id).changed_at)
    assert moments == sorted(set(moments))
    assert Kept.objects.get(id=other.id).changed_at == other.changed_at < moments[0]


def test_what_names_nobody_is_refused() -> None:
    with pytest.raises(NamesNobody):
        keep_service(Service(id=uuid4(), organization_id=uuid4(), name="Zonder", status="active"), "coordinator")
    assert Kept.objects.count() == 0


def test_the_address_of_a_secret_place_is_never_kept() -> None:
    told = soup()
    told["service_at_locations"] = [
        {
            "id": str(uuid4()),
            "location": {
                "id": str(uuid4()),
                "location_type": "virtual",
                "latitude": 51.05,
                "longitude": 3.72,
                "transportation": SECRET,
                "addresses": [address(SECRET)],
            },
        }
    ]
    kept = keep_service(Service.model_validate(told), "coordinator")
    assert SECRET not in str(document(kept.id))
    assert "51.05" not in str(document(kept.id))
    assert not Change.objects.filter(after__contains=SECRET)


def test_a_worker_stands_here_only_where_they_agreed() -> None:
    agreed, silent = uuid4(), uuid4()
    contacts = [
        {
            "id": str(agreed),
            "name": "Voorbeeld Eén",
            "title": "Onthaal",
            "attributes": [term(agreed, "agreed", "named").bare()],
        },
        {
            "id": str(silent),
            "name": "Voorbeeld Twee",
            "title": "Onthaal",
            "email": "twee@verzonnen.example",
            "phones": [{"id": str(uuid4()), "number": "09 999 99 02"}],
        },
    ]
    told = Organization.model_validate(
        {"id": str(uuid4()), "name": "De Ketel", "description": "Verzonnen", "contacts": contacts}
    )
    assert keep_provider(told, "coordinator").told["contacts"] == [contacts[0], {"id": str(silent), "title": "Onthaal"}]


def test_a_place_belongs_to_whom_it_names() -> None:
    owner = keep_provider(Organization(id=uuid4(), name="De Ketel", description="Verzonnen"), "coordinator")
    place = keep_location(Location(id=uuid4(), location_type="postal", organization_id=owner.id), "coordinator")
    assert list(owner.locations.all()) == [place]
