"""The made-up services are plainly made up, the same for the same seed, varied, and have gaps as real lists have."""

import re
from collections import Counter
from datetime import timedelta
from functools import cache

from rotonde.rights.postcodes import names_of_municipalities
from rotonde.web.directory.hsds.getting_in import getting_in
from rotonde.web.directory.hsds.records import Organization, Service
from rotonde.web.directory.hsds.taxonomies import codes_of, terms_of
from rotonde.web.directory.kinds.kinds import kinds
from rotonde.web.directory.made_up import made_up_services
from rotonde.web.directory.made_up.made_up_places import WAYS_IN
from rotonde.web.directory.made_up.services import ON
from rotonde.web.directory.made_up.texts import all_texts
from rotonde.web.directory.places import metres, municipalities, name, neighbourhoods

GIVEN = {one.code: one for one in kinds() if one.is_service}


@cache
def made() -> tuple[Service, ...]:
    return tuple(made_up_services())


def providers() -> dict[str, Organization]:
    return {one.organization.name: one.organization for one in made() if one.organization}


def share(count: int) -> float:
    return count / len(made())


def test_the_same_seed_gives_the_same_services_and_another_one_others() -> None:
    again = [one.bare() for one in made_up_services()]
    assert again == [one.bare() for one in made()]
    other = [one.bare() for one in made_up_services(seed=7)]
    assert [one["id"] for one in other] == [one["id"] for one in again]
    assert sum(one == told for one, told in zip(other, again, strict=True)) < 10


def test_every_kind_of_help_that_services_give_is_there_and_has_texts_of_its_own() -> None:
    assert len(made()) == 300
    assert {code for one in made() for code in codes_of(one, "kinds")} == set(GIVEN) == set(all_texts())


def test_what_goes_in_comes_out_of_the_standard_again() -> None:
    assert [Service.model_validate(one.bare()).bare() for one in made()] == [one.bare() for one in made()]


def test_no_two_services_have_the_same_id_and_few_say_the_same() -> None:
    assert len({one.id for one in made()}) == 300
    assert len({one.description for one in made()}) > 285
    named = [GIVEN[codes_of(one, "kinds")[0]].name[0].casefold() for one in made()]
    says_the_official_name = sum(
        official in f"{one.name} {one.description}".casefold() for one, official in zip(made(), named, strict=True)
    )
    assert says_the_official_name < 60


def test_texts_are_two_to_eight_plain_sentences() -> None:
    in_dutch = [one.description or "" for one in made()]
    lengths = [len(re.findall(r"[.?!](?= |$)", text)) for text in in_dutch]
    assert min(lengths) >= 2
    assert max(lengths) <= 8


def test_everything_about_it_is_plainly_made_up() -> None:
    assert 60 <= len(providers()) <= 80
    for one in providers().values():
        assert one.description.startswith("Verzonnen: ")
        assert one.email
        assert one.email.endswith("@verzonnen.example")
        assert one.website
        assert one.website.endswith(".example/")
        assert re.fullmatch(r"0000\.000\.\d{3}", one.organization_identifiers[0].identifier)
    for service in made():
        assert [one.number for one in service.phones if not one.number.startswith("09 999 99 ")] == []
        assert [
            value for value in terms_of(service, "identifiers").values() if not str(value).startswith("verzonnen-")
        ] == []
        areas = [one.uri for one in service.service_areas]
        assert [code for code in areas if code in names_of_municipalities()] == []
        assert [name(code, "nl") for code in areas if code] == [one.name for one in service.service_areas]


def test_most_are_fresh_and_some_are_not() -> None:
    old = [one for one in made() if one.assured_date is None or ON - one.assured_date > timedelta(180)]
    assert len(old) == 12, "four in a hundred"


def test_the_gaps_are_those_of_real_lists() -> None:
    no_hours = [one for one in made() if not one.schedules and not any(at.schedules for at in one.service_at_locations)]
    assert 0.08 < share(len(no_hours)) < 0.16
    assert 0.1 < share(sum(not one.cost_options for one in made())) < 0.25
    assert 0.15 < share(sum(not one.languages for one in made())) < 0.35
    assert 0.1 < share(sum(not codes_of(one, "holidays") for one in made())) < 0.35
    assert set(Counter(one.status for one in made())) == {"active", "temporarily closed", "defunct", "inactive"}
    assert {len(one.service_at_locations) for one in made()} == {1, 2}
    schedules = [one for service in made() for one in service.schedules]
    assert any(one.attending_type for one in schedules)
    assert any(one.valid_from and not one.opens_at for one in schedules)


def test_what_one_wants_to_know_is_told_by_some() -> None:
    reduced = [one for service in made() for one in service.cost_options if codes_of(one, "tariff") == ["kansentarief"]]
    assert len(reduced) > 20
    assert {one.available for service in made() for one in service.capacities} == {0, 1, 2}
    in_other_languages = {name for one in all_texts().values() for name, _ in one.abroad.values()}
    told = {
        "rights": sum(bool(codes_of(one, "rights")) for one in made()),
        "papers": sum(bool(one.required_documents) for one in made()),
        "interpreters": sum(bool(one.interpretation_services) for one in made()),
        "not Dutch": sum(one.name in in_other_languages for one in made()),
    }
    assert {what: count > 5 for what, count in told.items()} == dict.fromkeys(told, True)


def test_who_hides_has_no_address_and_the_others_a_door_in_their_neighbourhood() -> None:
    places = {at.location.id: at.location for one in made() for at in one.service_at_locations if at.location}
    virtual = [one for one in places.values() if one.location_type == "virtual"]
    assert len(virtual) == 3
    assert [one for one in virtual if one.addresses or one.latitude or one.longitude or one.transportation] == []
    areas = [
        area.uri
        for one in made()
        for at in one.service_at_locations
        if at.location in virtual
        for area in one.service_areas
    ]
    assert [uri for uri in areas if len(str(uri)) > 5] == [], "nor is a neighbourhood told"
    centres = [one.point for one in neighbourhoods("99999")]
    for one in places.values():
        if one.location_type == "physical":
            assert one.latitude
            assert one.longitude
            point = float(one.latitude), float(one.longitude)
            assert min(metres(point, centre) for centre in centres) < 800
            assert one.addresses[0].postal_code in municipalities()["99999"].postcodes


def test_the_way_in_is_sure_where_its_words_are_and_otherwise_only_words() -> None:
    told = {
        (one.description or "", getting_in(at.location))
        for service in made()
        for at in service.service_at_locations
        if at.location
        for one in at.location.accessibility
    }
    assert told == set(WAYS_IN)
    assert [code for _, code in WAYS_IN] == ["wheelchair", "", "not", "wheelchair"]
