"""The order of the services: by fit, then the lightest, then by the day. Who offers a service counts for nothing."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from statistics import mean
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from rotonde.web.directory.made_up import made_up_services
from rotonde.web.directory.searching.found import Asked
from rotonde.web.directory.searching.index import Index
from rotonde.web.directory.searching.search import search_in
from web.directory.searching.judging import index_of, judged, ndcg
from web.directory.searching.small_directory import Document, index, service

HERE = Path(__file__).parent
TODAY = date(2026, 11, 22)
LEAST = 0.9
QUESTIONS = [one.question for one in judged(HERE / "judged_for_tuning.yaml")]


def names(services: Sequence[Document], words: str, day: date = TODAY) -> list[str]:
    by_id = {UUID(one["id"]): one["name"] for one in services}
    return [by_id[hit.service] for hit in search_in(index(*services), Asked(words), day).hits]


def test_judged_questions_find_what_helps_among_the_first_ten() -> None:
    made_up = index_of(300)
    assert mean(ndcg(made_up, one, TODAY) for one in judged(HERE / "judged_for_tuning.yaml")) >= LEAST


def test_the_kind_that_was_asked_comes_before_what_helps_too() -> None:
    services = [service("Soep", "social_restaurant"), service("Pakket", "food_aid"), service("Fiets", "bicycle")]
    assert names(services, "voedselpakket") == ["Pakket", "Soep"]


def test_of_services_that_fit_as_well_the_lightest_comes_first() -> None:
    services = [service("Zwaar", "night_shelter"), service("Licht", "homeless_walk_in")]
    assert names(services, "ik slaap op straat") == ["Licht", "Zwaar"]


def test_services_that_fit_as_well_change_places_from_day_to_day() -> None:
    services = [service(f"{letter} tandarts", "dentist") for letter in "ABCDEFGH"]
    days = [names(services, "tandarts", TODAY + timedelta(number)) for number in range(120)]
    firsts = [day[0] for day in days]
    assert {len(day) for day in days} == {8}
    assert min(firsts.count(one["name"]) for one in services) >= 5
    assert names(services, "tandarts") == names(services[::-1], "tandarts")


def test_a_text_that_repeats_a_word_gains_nothing() -> None:
    plain = [service(f"Dienst {number}", "dentist", description="Tandarts.") for number in range(5)]
    stuffed = [one | {"description": "Tandarts gratis goedkoop. " * 150} for one in plain[:2]] + plain[2:]
    for words in ("tandarts", "goedkope tandarts", "tandpijn"):
        assert names(stuffed, words) == names(plain, words)


def test_a_long_text_gains_nothing_by_its_length() -> None:
    plain = [service(f"Dienst {number}", "dentist", description="Bij ons met yoga.") for number in range(4)]
    long = [plain[0] | {"description": "Bij ons met yoga. " + " ".join(f"zin{n}" for n in range(500))}, *plain[1:]]
    assert names(long, "yoga") == names(plain, "yoga")


def test_a_word_that_no_kind_knows_is_looked_for_in_the_texts() -> None:
    services = [service("Wiezen op maandag", "seniors_club"), service("Petanque", "seniors_club")]
    assert names(services, "wiezen") == ["Wiezen op maandag"]
    assert names(services, "seniorenclub wiezen")[0] == "Wiezen op maandag"


def test_a_service_that_is_not_active_is_not_found() -> None:
    assert names([service("Dicht", "dentist", status="defunct")], "tandarts") == []


def test_naming_a_provider_says_who_and_moves_no_service() -> None:
    services = [service("Tandarts A", "dentist", owner="De Klapdeur"), service("Tandarts B", "dentist", owner="CAW x")]
    of_both = index(*services)
    for words, owner in (("tandarts de klapdeur", "De Klapdeur"), ("tandarts caw", "CAW x")):
        found = search_in(of_both, Asked(words), TODAY)
        assert [of_both.providers_told[id] for id in found.providers] == [owner]
        assert [hit.service for hit in found.hits] == [
            hit.service for hit in search_in(of_both, Asked("tandarts"), TODAY).hits
        ]


def test_a_stale_service_keeps_its_place_and_is_marked() -> None:
    fresh = [service(f"Dienst {number}", "dentist") for number in range(6)]
    stale = [one | {"assured_date": "2026-01-01"} for one in fresh[:3]] + fresh[3:]
    assert names(stale, "tandarts") == names(fresh, "tandarts")
    marked = [hit.why for hit in search_in(index(*stale), Asked("tandarts"), TODAY).hits]
    assert sorted("stale" in why for why in marked) == [False] * 3 + [True] * 3


DOCUMENTS = [one.bare() for one in made_up_services(80)]
OWNERS = [one["organization"] for one in DOCUMENTS]


def owned(owners: Sequence[Document]) -> Index:
    services = [one | {"organization": owner} for one, owner in zip(DOCUMENTS, owners, strict=True)]
    return index(*services)


AS_IT_IS = owned(OWNERS)


@settings(max_examples=20)
@given(st.permutations(OWNERS), st.lists(st.sampled_from(QUESTIONS), min_size=3, max_size=3))
def test_permuting_who_owns_what_changes_no_ranking(owners: list[Document], questions: list[str]) -> None:
    permuted = owned(owners)
    for words in questions:
        assert search_in(permuted, Asked(words), TODAY).hits == search_in(AS_IT_IS, Asked(words), TODAY).hits


@settings(max_examples=50)
@given(st.text(max_size=80))
def test_whatever_is_typed_the_best_come_first_and_the_lightest_first_among_them(words: str) -> None:
    hits = search_in(AS_IT_IS, Asked(words), TODAY).hits
    assert [(hit.band, hit.step) for hit in hits] == sorted((hit.band, hit.step) for hit in hits)
