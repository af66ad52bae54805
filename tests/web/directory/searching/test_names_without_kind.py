"""A service that was brought in without a kind of help is found by its own name, and gains nothing by telling none."""

from datetime import date
from uuid import UUID

import pytest

from rotonde.web.directory.searching.found import Asked
from rotonde.web.directory.searching.search import search_in
from rotonde.web.directory.searching.wording import sentence
from web.directory.searching.small_directory import Document, index, service

TODAY = date(2026, 11, 22)
KORF = service("Voedselbank De Korf")


def found(services: list[Document], words: str) -> list[str]:
    by_id = {UUID(one["id"]): one["name"] for one in services}
    return [by_id[hit.service] for hit in search_in(index(*services), Asked(words), TODAY).hits]


@pytest.mark.parametrize(
    "words",
    [
        "voedselbank",
        "Voedselbank De Korf",
        "voedselbanken",
        "voedselbnak",
        "ik zoek een voedselbank",
        "wanneer is voedselbank de korf open, ik heb honger",
        "de korf",
    ],
)
def test_a_service_without_a_kind_is_found_by_its_own_name(words: str) -> None:
    assert found([KORF, service("Wiezen", "seniors_club")], words) == ["Voedselbank De Korf"]


@pytest.mark.parametrize("name", ["Huis van het Kind", "Schuldhulp", "Sociaal restaurant", "Kledingpunt De Rits"])
def test_whatever_its_words_point_to_the_whole_name_finds_it(name: str) -> None:
    assert found([service(name), service("Wiezen", "seniors_club")], name)[0] == name


def test_another_name_of_the_service_finds_it_as_well() -> None:
    assert found([service("De Korf", alternate_name="Voedselbank")], "voedselbank") == ["De Korf"]


def test_a_name_that_has_less_than_half_of_what_is_asked_says_too_little() -> None:
    assert found([service("Fietsen en koken")], "voedselpakket deurwaader huisarts tandarts fietsen") == []


def test_words_that_say_nothing_on_their_own_find_no_name() -> None:
    assert found([service("Thuis eten")], "ik zoek een huisarts voor thuis") == []


def test_who_tells_the_kind_comes_first_and_who_only_fits_beside_it_comes_after() -> None:
    services = [KORF, service("Pakket", "food_aid"), service("Soep", "social_restaurant")]
    assert found(services, "voedselbank") == ["Pakket", "Voedselbank De Korf", "Soep"]


def test_telling_no_kind_brings_no_service_higher_than_telling_it() -> None:
    others = [service(f"Pakket {letter}", "food_aid") for letter in "ABCDE"]
    for words in ("voedselbank", "Voedselbank De Korf", "voedselbank honger", "eten voor mijn kinderen voedselbank"):
        without = found([KORF, *others], words).index("Voedselbank De Korf")
        told = found([service("Voedselbank De Korf", "food_aid"), *others], words).index("Voedselbank De Korf")
        assert without >= told


def test_its_line_says_that_the_word_stands_in_its_text() -> None:
    (hit,) = search_in(index(KORF), Asked("voedselbank"), TODAY).hits
    assert (hit.kinds, hit.why) == ((), ("word:voedselbank",))
    assert sentence(hit.why[0], "nl") == "‘voedselbank’ staat in de tekst van deze dienst"


def test_the_name_of_the_provider_in_the_name_of_a_service_moves_nothing() -> None:
    services = [service("Voedselbank Klapdeur", owner="De Klapdeur"), service("Voedselbank Ander", owner="CAW x")]
    of_both = index(*services)
    hits = search_in(of_both, Asked("voedselbank"), TODAY).hits
    assert len(hits) == 2
    assert search_in(of_both, Asked("voedselbank caw"), TODAY).hits == hits


def test_a_service_with_a_kind_is_found_by_its_kind_as_before() -> None:
    assert found([service("Voedselbank", "bicycle"), service("Pakket", "food_aid")], "voedselbank") == ["Pakket"]
