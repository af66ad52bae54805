"""Search in plain words."""

import pytest

from rotonde.rights.finding.words_in_text import words_in
from rotonde.web.catalogue.plain_words import asked_words
from rotonde.web.catalogue.searching import search

FOUND_FIRST = [
    ("leefloon", "nl", "leefloon"),
    ("OCMW-steun", "nl", "leefloon"),
    ("mutualiteit", "nl", "verhoogde_tegemoetkoming"),
    ("WIGW", "nl", "verhoogde_tegemoetkoming"),
    ("verhoogde tegemoetkoming", "nl", "verhoogde_tegemoetkoming"),
    ("klein pensioen", "nl", "inkomensgarantie_ouderen"),
    ("mazout", "nl", "verwarmingstoelage"),
    ("trein", "nl", "nmbs_verhoogde_tegemoetkoming"),
    ("waterrekening", "nl", "sociaal_tarief_water"),
    ("crèche", "nl", "inkomenstarief_kinderopvang"),
    ("zwembad", "nl", "uitpas_kansentarief"),
    ("CPAS", "fr", "leefloon"),
    ("crèche", "fr", "inkomenstarief_kinderopvang"),
    ("mazout", "fr", "verwarmingstoelage"),
    ("council house", "en", "sociale_huurwoning"),
    ("leefloon", "en", "leefloon"),
]


@pytest.mark.parametrize(("asked", "lang", "right"), FOUND_FIRST)
def test_everyday_words_find_the_right(asked: str, lang: str, right: str) -> None:
    assert right in search(asked, lang).rights[:3]


@pytest.mark.parametrize(("asked", "right"), [("leefloon", "leefloon"), ("OCMW-steun", "leefloon")])
def test_the_right_that_is_called_so_comes_first(asked: str, right: str) -> None:
    assert search(asked, "nl").rights[0] == right


@pytest.mark.parametrize("asked", ["kindergeld", "kinderbijslag"])
def test_child_benefit_finds_both_supplements(asked: str) -> None:
    assert {"sociale_toeslag", "schooltoeslag"} & set(search(asked, "nl").rights) >= {"sociale_toeslag"}


@pytest.mark.parametrize("asked", ["stempelgeld", "dop", "ik ben werkloos", "ontslagen"])
def test_losing_work_leads_to_that_event(asked: str) -> None:
    assert search(asked, "nl").events[0] == "werkloosheidsuitkering-stopt"


@pytest.mark.parametrize(
    ("asked", "heard", "right"),
    [
        ("leeflon", "leefloon", "leefloon"),
        ("stookolje", "stookolie", "verwarmingstoelage"),
        ("huurpremi", None, "huurpremie"),
        ("mutualitijt", "mutualiteit", "verhoogde_tegemoetkoming"),
    ],
)
def test_a_word_with_a_slip_is_read_as_the_nearest_one_and_that_is_said(
    asked: str, heard: str | None, right: str
) -> None:
    found = search(asked, "nl")
    assert found.read_as == (((asked, heard),) if heard else ())
    assert right in found.rights


@pytest.mark.parametrize("asked", ["", "   ", "xqzzyv", "?!", "🙂", "a" * 120])
def test_what_means_nothing_finds_nothing(asked: str) -> None:
    found = search(asked, "nl")
    assert (found.rights, found.events, found.read_as) == ((), (), ())


def test_little_words_weigh_nothing() -> None:
    assert search("hoe krijg ik een leefloon", "nl").rights == search("leefloon", "nl").rights


def test_accents_and_capitals_make_no_difference() -> None:
    assert words_in("ÉNERGIE") == words_in("energie") == ["energie"]


def test_a_question_of_little_words_alone_is_still_asked() -> None:
    assert asked_words("de") == ["de"]
