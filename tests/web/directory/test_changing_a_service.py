"""One service is changed part by part: only what a part shows changes, ids stay, and two at once lose nothing."""

from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from rotonde.web.directory.care.sections import SECTIONS
from rotonde.web.directory.domain.keeping import keep_service
from rotonde.web.directory.domain.reading import service_document, service_told, services
from rotonde.web.directory.hsds.getting_in import LIST, getting_in
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.hsds.taxonomies import codes_of, term
from rotonde.web.directory.made_up import made_up_services
from rotonde.web.directory.models import Change, Service
from web.directory.made_services import TODAY, a_service, days_ago, user

pytestmark = pytest.mark.django_db

TICKS = ("reduced_", "gone_", "secret_", "assured", "new_secret", "flanders", "by_app", "languages", "neighbour")


def told(service: Service) -> Told:
    return service_told(services().get(id=service.id))


def part_of(service: Service, code: str) -> str:
    return f"/nl/hulp/zorg/{service.id}/{code}/"


@pytest.fixture
def saved(signed_in_as: Any) -> Any:
    """Open a part, change some fields and save; gives the answer."""

    def save(service: Service, code: str, **typed: Any) -> Any:
        worker = signed_in_as("worker")
        fields = worker.fields(worker.get(part_of(service, code)))
        ticked = {name: value for name, value in fields.items() if name in ("read", "csrfmiddlewaretoken")}
        typed_before = {
            name: value for name, value in fields.items() if name not in ticked and not name.startswith(TICKS)
        }
        sent = ticked | typed_before | typed
        return worker.client.post(part_of(service, code), {name: one for name, one in sent.items() if one is not None})

    return save


def test_every_part_of_every_made_up_service_saves_what_it_shows_and_changes_nothing() -> None:
    for one in made_up_services(120):
        for part in SECTIONS:
            again = part.kept(one, part.typed(one))
            assert again.bare() == one.bare(), (one.name, part.code)


def test_what_a_service_is(saved: Any) -> None:
    service = a_service(attributes=[term(UUID(int=1), "identifiers", "ipdc", "77").bare()])
    answer = saved(
        service, "wat", name="Soep  op woensdag", description="Warm.\nEn samen.", kind_1="social_restaurant",
        kind_2="food_aid", minimum_age="18",
    )  # fmt: skip
    assert answer["Location"] == f"/nl/hulp/zorg/{service.id}/?klaar=1"
    now = told(service)
    assert (now.name, now.description, now.minimum_age) == ("Soep op woensdag", "Warm.\nEn samen.", Decimal(18))
    assert codes_of(now, "kinds") == ["social_restaurant", "food_aid"]
    assert codes_of(now, "steps") == ["2"]
    assert [one.value for one in now.attributes if one.link_type == "identifiers"] == ["77"]


def test_the_hours_of_a_week_and_what_the_form_does_not_show_stays(saved: Any) -> None:
    monthly = {"id": str(uuid4()), "freq": "MONTHLY", "byday": "1TU", "opens_at": "19:30", "closes_at": "21:30"}
    weekly = {"id": str(uuid4()), "freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "12:00"}
    service = a_service(schedules=[monthly, {**weekly, "notes": "Bel aan"}])
    saved(service, "uren", day_0="9-12", day_1="9u tot 12u en 13u30-16u", holidays="closed")
    kept = {one.byday: one for one in told(service).schedules}
    assert set(kept) == {"1TU", "MO,TU", "TU"}
    assert (str(kept["MO,TU"].id), kept["MO,TU"].notes) == (weekly["id"], "Bel aan")
    assert codes_of(told(service), "holidays") == ["closed"]


def test_hours_that_are_none_are_said_at_their_day_and_nothing_typed_is_lost(saved: Any) -> None:
    service = a_service()
    answer = saved(service, "uren", day_2="na de middag", day_3="9-12")
    page = answer.content.decode()
    assert (answer.status_code, "“na de middag” zijn geen uren" in page, 'value="9-12"' in page) == (400, True, True)
    assert told(service).schedules == []


def test_by_appointment_alone_and_with_hours(saved: Any) -> None:
    service = a_service()
    saved(service, "uren", by_appointment="1")
    assert [(one.attending_type, one.byday) for one in told(service).schedules] == [("op afspraak", None)]
    saved(service, "uren", by_appointment="1", day_0="9-12")
    assert [(one.attending_type, one.byday) for one in told(service).schedules] == [("op afspraak", "MO")]
    saved(service, "uren", by_appointment=None, day_0="9-12")
    assert [(one.attending_type, one.byday) for one in told(service).schedules] == [(None, "MO")]


def test_days_on_which_it_is_closed(saved: Any) -> None:
    service = a_service()
    saved(service, "gesloten", from_0="24/12/2026", until_0="3 januari 2027", why_0="Kerstvakantie", from_1="1/5/2027")
    days = [(str(one.valid_from), str(one.valid_to), one.description) for one in told(service).schedules]
    assert days == [("2026-12-24", "2027-01-03", "Kerstvakantie"), ("2027-05-01", "2027-05-01", None)]
    assert saved(service, "gesloten", from_2="3/3/2027", until_2="1/3/2027").status_code == 400


def test_prices_with_a_reduced_one_keep_their_ids(saved: Any) -> None:
    service = a_service(
        cost_options=[{"id": str(uuid4()), "option": "Gewoon", "amount": 7, "valid_from": "2026-01-01"}]
    )
    before = told(service).cost_options[0]
    saved(service, "prijs", amount_0="7,50", what_1="Met kansentarief", amount_1="gratis", reduced_1="1")
    first, second = told(service).cost_options
    assert (first.id, first.amount, first.valid_from) == (before.id, Decimal("7.5"), before.valid_from)
    assert (second.amount, codes_of(second, "tariff")) == (Decimal(0), ["kansentarief"])
    assert saved(service, "prijs", amount_0="veel").status_code == 400
    saved(service, "prijs", what_0="", amount_0="")
    assert [one.id for one in told(service).cost_options] == [second.id]


def test_a_new_address_and_one_that_is_secret(saved: Any) -> None:
    service = a_service()
    saved(service, "waar", new_name="Zaal", new_street="Markt 1", new_postcode="9999", new_city="Verzonnen")
    place = told(service).service_at_locations[0].location
    assert place is not None
    assert (place.location_type, place.addresses[0].address_1) == ("physical", "Markt 1")
    assert place.addresses[0].state_province == "Oost-Vlaanderen"
    saved(service, "waar", secret_0="1")
    document = str(service_document(services().get(id=service.id)))
    assert ("Markt 1" in document, "'location_type': 'virtual'" in document) == (False, True)
    assert not Change.objects.filter(before__contains="Markt 1").exists()
    assert not Change.objects.filter(after__contains="Markt 1").exists()


def test_a_secret_address_that_is_typed_all_the_same_is_kept_nowhere(saved: Any) -> None:
    service = a_service()
    saved(service, "waar", new_secret="1", new_street="Geheimstraat 7", new_postcode="9999", new_city="Verzonnen")
    place = told(service).service_at_locations[0].location
    assert place is not None
    assert (place.location_type, place.addresses) == ("virtual", [])
    assert "Geheimstraat" not in str(list(Change.objects.values()))


def test_half_an_address_is_handed_back(saved: Any) -> None:
    service = a_service()
    answer = saved(service, "waar", new_street="Markt 1")
    assert (answer.status_code, "straat, postcode en gemeente" in answer.content.decode()) == (400, True)
    assert 'value="Markt 1"' in answer.content.decode()


def test_a_place_goes_and_comes_back_from_those_that_are_known(saved: Any) -> None:
    service = a_service()
    saved(service, "waar", new_name="Zaal", new_street="Markt 1", new_postcode="9999", new_city="Verzonnen")
    place = told(service).service_at_locations[0].location
    assert place is not None
    saved(service, "waar", gone_0="1")
    assert told(service).service_at_locations == []
    saved(service, "waar", known=str(place.id))
    assert [one.location.id for one in told(service).service_at_locations if one.location] == [place.id]


def test_whether_a_wheelchair_gets_in_is_chosen_and_what_an_import_told_besides_stays(
    saved: Any, signed_in_as: Any
) -> None:
    brought = {"id": str(uuid4()), "details": "Lift tot 300 kg", "url": "https://verzonnen.example/toegang"}
    place = {"id": str(uuid4()), "location_type": "physical", "name": "Zaal", "accessibility": [brought]}
    service = a_service(service_at_locations=[{"id": str(uuid4()), "location": place}])

    def ways_in() -> list[tuple[Any, ...]]:
        found = told(service).service_at_locations[0].location
        assert found is not None
        return [(one.description, one.details, str(one.url), codes_of(one, LIST)) for one in found.accessibility]

    kept = ("Lift tot 300 kg", "https://verzonnen.example/toegang")
    saved(service, "waar", way_in_0="wheelchair", access_0="Bel aan")
    assert ways_in() == [("Bel aan", *kept, ["wheelchair"])]
    saved(service, "waar", access_0="")
    assert ways_in() == [(None, *kept, ["wheelchair"])]
    saved(service, "waar", way_in_0="not")
    assert ways_in() == [(None, *kept, ["not"])]
    saved(service, "waar", way_in_0="")
    assert ways_in() == [(None, *kept, [])]
    page = signed_in_as("worker").get(f"/nl/hulp/zorg/{service.id}/geschiedenis/")
    assert "“Met een rolstoel: Je geraakt binnen. Bel aan”" in page


def test_a_new_address_tells_its_way_in_and_what_says_nothing_any_more_goes(saved: Any) -> None:
    service = a_service()
    new = {"new_street": "Markt 1", "new_postcode": "9999", "new_city": "Verzonnen", "new_way_in": "not"}
    saved(service, "waar", **new)
    place = told(service).service_at_locations[0].location
    assert place is not None
    assert [getting_in(place), *(one.description for one in place.accessibility)] == ["not", None]
    saved(service, "waar", way_in_0="")
    place = told(service).service_at_locations[0].location
    assert place is not None
    assert place.accessibility == []


def test_how_to_reach_it(saved: Any) -> None:
    service = a_service(phones=[{"id": str(uuid4()), "number": "09 999 99 01", "type": "voice"}])
    before = told(service).phones[0]
    saved(service, "bereiken", number_0="09 999 99 02", number_1="09 999 99 03", for_1="’s nachts", url="ketel.example")
    first, second = told(service).phones
    assert (first.id, first.number, first.type) == (before.id, "09 999 99 02", "voice")
    assert (second.description, told(service).url) == ("’s nachts", "https://ketel.example")
    wrong = saved(service, "bereiken", email="ketel", url="ftp://x", number_2="bel maar")
    assert (wrong.status_code, wrong.content.decode().count('aria-invalid="true"')) == (400, 3)


def test_languages_area_room_papers_and_rights(saved: Any) -> None:
    service = a_service()
    saved(service, "talen", languages=["nl", "uk"], interpreters="We bellen een tolk")
    saved(service, "gebied", municipalities="verzonnen, 9998", neighbourhoods=["99999B"])
    saved(service, "nu", status="temporarily closed", room="limited", alert="Enkel aan de telefoon")
    saved(service, "meebrengen", documents="Je identiteitskaart\n\nEen kleefbriefje", right_0="huurpremie")
    now = told(service)
    assert {one.code for one in now.languages} == {"nl", "uk"}
    assert [one.uri for one in now.service_areas] == ["99999", "99998", "99999B"]
    assert (now.status, now.alert, [one.available for one in now.capacities]) == (
        "temporarily closed", "Enkel aan de telefoon", [Decimal(1)],
    )  # fmt: skip
    assert [one.document for one in now.required_documents] == ["Je identiteitskaart", "Een kleefbriefje"]
    assert codes_of(now, "rights") == ["huurpremie"]
    assert saved(service, "gebied", municipalities="Nergens ter wereld").status_code == 400


def test_who_checked_the_rest_too_assures_all_of_it_with_one_save(saved: Any) -> None:
    service = a_service(assured_date=days_ago(300))
    saved(service, "talen", languages=["nl"])
    assert Service.objects.get().assured_on == days_ago(300)
    saved(service, "talen", languages=["nl", "fr"], assured="1")
    assert Service.objects.get().assured_on == TODAY


def test_what_a_colleague_changed_meanwhile_stands_beside_what_was_typed(signed_in_as: Any, saved: Any) -> None:
    service = a_service(phones=[{"id": str(uuid4()), "number": "09 999 99 01"}], email="oud@verzonnen.example")
    worker = signed_in_as("worker")
    read = worker.fields(worker.get(part_of(service, "bereiken")))
    saved(service, "bereiken", number_0="09 999 99 02")

    typed = {"number_0": "09 999 99 03", "email": "nieuw@verzonnen.example"}
    answer = worker.client.post(part_of(service, "bereiken"), read | typed)
    page = answer.content.decode()
    assert (answer.status_code, "paste dit intussen aan" in page) == (409, True)
    assert ("09 999 99 02" in page, "09 999 99 03" in page, told(service).phones[0].number) == (
        True, True, "09 999 99 02",
    )  # fmt: skip
    assert worker.fields(page)["email"] == "nieuw@verzonnen.example"

    again = worker.client.post(part_of(service, "bereiken"), worker.fields(page))
    assert again.status_code == 302
    assert (told(service).phones[0].number, told(service).email) == ("09 999 99 03", "nieuw@verzonnen.example")


def test_what_a_colleague_changed_in_another_part_is_in_nobodys_way(signed_in_as: Any, saved: Any) -> None:
    service = a_service()
    worker = signed_in_as("worker")
    read = worker.fields(worker.get(part_of(service, "prijs")))
    saved(service, "talen", languages=["nl"])
    fields = {name: value for name, value in read.items() if not name.startswith(("reduced", "assured"))}
    assert worker.client.post(part_of(service, "prijs"), fields | {"amount_0": "2"}).status_code == 302


def test_a_new_service_is_made_once_and_kept_by_who_made_it(signed_in_as: Any) -> None:
    worker = signed_in_as("worker")
    fields = worker.fields(worker.get("/nl/hulp/zorg/nieuw/"))
    assert worker.client.post("/nl/hulp/zorg/nieuw/", fields | {"name": "Ruilwinkel"}).status_code == 400
    typed = fields | {"name": "Ruilwinkel", "provider_name": "De Ruil", "kind_1": "free_shop"}
    first, second = (worker.client.post("/nl/hulp/zorg/nieuw/", typed)["Location"] for _ in range(2))
    assert first == second
    made = Service.objects.select_related("provider").get()
    assert (made.name, made.kept_by_id, made.assured_on) == ("Ruilwinkel", user().organisation_id, None)
    assert made.provider is not None
    assert made.provider.name == "De Ruil"


def test_a_new_service_with_more_than_fits_is_handed_back_with_nothing_lost(signed_in_as: Any) -> None:
    worker = signed_in_as("worker")
    fields = worker.fields(worker.get("/nl/hulp/zorg/nieuw/"))
    typed = fields | {"name": "Ruilwinkel", "provider_name": "x" * 6000}
    answer = worker.client.post("/nl/hulp/zorg/nieuw/", typed)
    page = answer.content.decode()
    assert (answer.status_code, worker.fields(page)["provider_name"]) == (400, "x" * 6000)
    assert "150" in page
    assert Service.objects.count() == 0


def test_nobody_changes_what_another_keeps(signed_in_as: Any) -> None:
    service = a_service(kept_by=None)
    worker = signed_in_as("worker").client
    for address in (f"/nl/hulp/zorg/{service.id}/", part_of(service, "wat"), part_of(service, "bestaat-niet")):
        assert worker.get(address).status_code == 404


def test_what_was_brought_in_from_elsewhere_and_is_not_in_the_form_stays(saved: Any) -> None:
    service = a_service()
    keep_service(
        told(service).model_copy(update={"accreditations": "Erkend", "licenses": "X", "alternate_name": "Pot"}),
        "import",
    )
    saved(service, "wat", name="Anders")
    now = told(service)
    assert (now.name, now.accreditations, now.licenses, now.alternate_name) == ("Anders", "Erkend", "X", "Pot")
