"""What must hold besides the words: what surely isn't so goes, what isn't known stays, after the rest, and says so."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from rotonde.web.directory.hsds.taxonomies import term
from rotonde.web.directory.searching.found import Asked, Found
from rotonde.web.directory.searching.search import search_in
from rotonde.web.directory.searching.wording import SENTENCES, sentence
from web.directory.searching.small_directory import Document, area, index, place, service

TODAY = date(2026, 11, 24)
MORNING, NIGHT = datetime(2026, 11, 24, 9, tzinfo=UTC), datetime(2026, 11, 24, 22, tzinfo=UTC)
ID = str(UUID(int=9))


def found(services: list[Document], **asked: Any) -> list[tuple[str, tuple[str, ...]]]:
    by_id = {UUID(one["id"]): one["name"] for one in services}
    hits = search_in(index(*services), Asked(**asked), TODAY).hits
    return [(by_id[hit.service], tuple(code for code in hit.why if ":" not in code)) for hit in hits]


def test_a_place_keeps_who_is_there_for_it_and_who_doesnt_tell() -> None:
    services = [
        service("Elders", "dentist", service_areas=[area("44021")]),
        service("Weet niet", "dentist"),
        service("Hier", "dentist", service_areas=[area("99999")]),
        service("Wijk", "dentist", service_areas=[area("99999B")]),
        service("Vlaanderen", "dentist", service_areas=[area("02000")]),
        service("Deur hier", "dentist", service_areas=[area("44021")], service_at_locations=[place("9999")]),
    ]
    told = dict(found(services, words="tandarts", place="99999"))
    assert told == {
        "Hier": ("nearby",),
        "Deur hier": ("nearby",),
        "Wijk": ("part_of_place",),
        "Vlaanderen": ("everywhere",),
        "Weet niet": ("area_unknown",),
    }
    assert list(told)[-1] == "Weet niet"


def test_a_place_named_in_the_question_counts_as_asked() -> None:
    services = [
        service("Elders", "dentist", service_areas=[area("44021")]),
        service("Hier", "dentist", service_areas=[area("99999")]),
    ]
    assert [name for name, _ in found(services, words="tandarts in Verzonnen")] == ["Hier"]
    assert [name for name, _ in found(services, words="tandarts 9999")] == ["Hier"]


def test_where_some_fit_but_none_is_for_this_place_that_is_said() -> None:
    elsewhere = index(service("Elders", "dentist", service_areas=[area("44021")]))
    assert search_in(elsewhere, Asked("tandarts", place="99999"), TODAY) == Found(
        (), (), ("dentist",), (), True, "99999"
    )
    assert not search_in(elsewhere, Asked("fiets", place="99999"), TODAY).nothing_here


def test_a_language_is_spoken_or_interpreted_or_not_told() -> None:
    services = [
        service("Nederlands", "dentist", languages=[{"id": ID, "code": "nl"}]),
        service("Weet niet", "dentist"),
        service("Arabisch", "dentist", languages=[{"id": ID, "code": "ar"}]),
        service("Tolk", "dentist", languages=[{"id": ID, "code": "nl"}], interpretation_services="Bel voor een tolk"),
    ]
    told = found(services, words="tandarts", language="ar")
    assert dict(told) == {
        "Arabisch": ("in_your_language",),
        "Tolk": ("by_interpreter",),
        "Weet niet": ("language_unknown",),
    }
    assert told[-1][0] == "Weet niet"


def price(amount: int | None, *, is_reduced: bool = False, until: str = "") -> Document:
    tariff = {"attributes": [term(UUID(ID), "tariff", "kansentarief").bare()]} if is_reduced else {}
    return (
        {"id": ID}
        | ({"amount": amount} if amount is not None else {})
        | ({"valid_to": until} if until else {})
        | tariff
    )


def test_free_keeps_what_is_free_or_has_a_reduced_price_today_and_what_is_not_told() -> None:
    services = [
        service("Duur", "dentist", cost_options=[price(40)]),
        service("Kansentarief", "dentist", cost_options=[price(40), price(8, is_reduced=True)]),
        service("Was gratis", "dentist", cost_options=[price(0, until="2025-12-31"), price(10)]),
        service("Gratis", "dentist", cost_options=[price(0)]),
        service("Weet niet", "dentist"),
    ]
    told = found(services, words="tandarts", is_free=True)
    assert dict(told) == {"Kansentarief": ("reduced_price",), "Gratis": ("free",), "Weet niet": ("price_unknown",)}
    assert told[-1][0] == "Weet niet"


def way_in(code: str) -> Document:
    return place(accessibility=[{"id": ID, "attributes": [term(UUID(ID), "accessibility", code).bare()]}])


def test_accessible_keeps_who_says_so_and_who_tells_it_in_words_or_not() -> None:
    services = [
        service("Trap", "dentist", service_at_locations=[way_in("not")]),
        service("Helling", "dentist", service_at_locations=[way_in("wheelchair")]),
        service(
            "In woorden", "dentist", service_at_locations=[place(accessibility=[{"id": ID, "description": "Bel."}])]
        ),
        service("Weet niet", "dentist"),
    ]
    told = found(services, words="tandarts", is_accessible=True)
    assert dict(told) == {
        "Helling": ("accessible",),
        "In woorden": ("accessibility_told",),
        "Weet niet": ("accessibility_unknown",),
    }
    assert told[0][0] == "Helling"


def test_one_door_that_is_not_accessible_takes_nothing_away_where_another_may_be() -> None:
    nothing, line = place(), {"id": ID, "location": {"id": ID, "location_type": "virtual"}}
    both_ways = place(accessibility=[way_in(code)["location"]["accessibility"][0] for code in ("not", "wheelchair")])
    services = [
        service("Trap en telefoon", "dentist", service_at_locations=[way_in("not"), line]),
        service("Trap en nog een deur", "dentist", service_at_locations=[way_in("not"), nothing]),
        service("Allebei gezegd", "dentist", service_at_locations=[both_ways]),
    ]
    assert dict(found(services, words="tandarts", is_accessible=True)) == {
        "Trap en nog een deur": ("accessibility_unknown",),
        "Allebei gezegd": ("accessibility_unknown",),
    }


def hours(**more: str) -> Document:
    return {"id": ID, "freq": "WEEKLY", "byday": "TU", "opens_at": "09:00:00", "closes_at": "12:00:00"} | more


def test_open_at_a_moment_keeps_who_is_open_then_and_who_may_be() -> None:
    services = [
        service("Dinsdag", "dentist", schedules=[hours()]),
        service("Woensdag", "dentist", schedules=[hours(byday="WE")]),
        service("Weet niet", "dentist"),
    ]
    assert found(services, words="tandarts", open_at=MORNING) == [
        ("Dinsdag", ("open_now",)),
        ("Weet niet", ("hours_unknown",)),
    ]
    assert [name for name, _ in found(services, words="tandarts", open_at=NIGHT)] == ["Weet niet"]


def test_a_kind_and_a_domain_without_words_bring_all_of_them_the_lightest_first() -> None:
    services = [service("Bed", "night_shelter"), service("Fiets", "bicycle"), service("Scan", "energy_scan")]
    assert [name for name, _ in found(services, domain="home")] == ["Scan", "Bed"]
    assert [name for name, _ in found(services, kind="bicycle")] == ["Fiets"]
    assert [name for name, _ in found(services, kind="bicycle", domain="home")] == []


def test_a_service_that_nobody_ever_checked_is_marked() -> None:
    told = service("Oud", "dentist")
    del told["assured_date"]
    assert found([told], words="tandarts") == [("Oud", ("never_assured",))]


def test_every_hit_says_why_it_stands_there() -> None:
    services = [service("Soep", "social_restaurant"), service("Pakket", "food_aid"), service("Wiezen", "bicycle")]
    why = {
        words: [hit.why for hit in search_in(index(*services), Asked(words), TODAY).hits]
        for words in ("voedselpakket", "wiezen")
    }
    assert why == {"voedselpakket": [("kind:food_aid",), ("also:social_restaurant",)], "wiezen": [("word:wiezen",)]}


@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
@pytest.mark.parametrize("code", SENTENCES)
def test_every_reason_is_a_sentence_in_three_languages(code: str, lang: str) -> None:
    said = sentence(f"{code}:food_aid" if code in ("kind", "also", "word", "like") else code, lang)
    assert "{" not in said
    assert said
