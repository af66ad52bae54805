"""Products of LPDC and IPDC, written with the short or the full names of their model."""

import json
from typing import Any

from rotonde.web.directory.incoming.files.reading import read, recognised

FULL = "https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#"
SHORT: dict[str, Any] = {
    "@context": FULL,
    "@id": "https://verzonnen.example/product/1",
    "@type": "InstancePublicService",
    "productnummer": "1502",
    "naam": {"nl-be-x-formal": "U vraagt steun", "nl-be-x-informal": "Je vraagt steun", "en": "Support"},
    "beschrijving": {"nl": "<p>Steun voor wie weinig heeft &amp; vraagt.</p>"},
    "procedures": [
        {"naam": {"nl": "Vul het formulier in"}, "order": 2},
        {"naam": {"nl": "Kom langs"}, "beschrijving": {"nl": "<b>Elke dag</b>"}, "order": 1},
    ],
    "voorwaarden": [{"naam": {"nl": "Je woont hier"}, "bewijs": {"naam": {"nl": "Bewijs van woonst"}}}],
    "kosten": [{"beschrijving": {"nl": "Gratis"}}],
    "contactgegevens": [
        {"email": "steun@verzonnen.example", "telefoonnummer": "09 999 99 01", "openingsuren": "Mo-Fr"}
    ],
    "websites": [{"url": "https://verzonnen.example/steun"}],
}


def the_one(told: Any) -> dict[str, Any]:
    content = json.dumps(told).encode()
    assert recognised(content) == "lpdc"
    brought = read("lpdc", content, {})
    assert brought.faults == []
    (one,) = brought.services
    return one.record.bare()


def test_a_product_with_the_short_names_becomes_a_service() -> None:
    found = the_one(SHORT)
    assert found["name"] == "Je vraagt steun"
    assert found["description"] == "Steun voor wie weinig heeft & vraagt."
    assert found["application_process"] == "Kom langs: Elke dag\n\nVul het formulier in"
    assert found["eligibility_description"] == "Je woont hier"
    assert [one["document"] for one in found["required_documents"]] == ["Bewijs van woonst"]
    assert (found["fees_description"], found["email"]) == ("Gratis", "steun@verzonnen.example")
    assert (found["url"], found["phones"][0]["number"]) == ("https://verzonnen.example/steun", "09 999 99 01")
    assert [(one["label"], one["value"]) for one in found["attributes"]] == [("lpdc", "1502")]


def test_a_product_with_the_full_names_and_apart_from_what_it_points_at_is_read_as_well() -> None:
    graph = [
        {
            "@id": "https://verzonnen.example/product/2",
            "@type": [FULL + "InstancePublicService"],
            "http://purl.org/dc/terms/title": [{"@language": "nl-be-x-formal", "@value": "Huurpremie"}],
            "http://purl.org/dc/terms/description": [{"@language": "nl-be-x-formal", "@value": "<p>Een premie</p>"}],
            "http://data.europa.eu/m8g/hasCost": [{"@id": "https://verzonnen.example/kost/1"}],
        },
        {
            "@id": "https://verzonnen.example/kost/1",
            "http://purl.org/dc/terms/title": [{"@language": "nl", "@value": "Geen"}],
        },
    ]
    found = the_one({"@graph": graph})
    assert (found["name"], found["description"], found["fees_description"]) == ("Huurpremie", "Een premie", "Geen")


def test_a_product_without_a_name_is_said_and_stops_nothing() -> None:
    content = json.dumps([{"@id": "x", "@type": FULL + "InstancePublicService"}, SHORT]).encode()
    brought = read("lpdc", content, {})
    assert len(brought.services) == 1
    assert [one.said("nl") for one in brought.faults] == [
        "Bij [0]: dit is geen product van LPDC of IPDC met een naam. Exporteer het opnieuw."
    ]
