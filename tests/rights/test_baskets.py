"""The baskets: every right in them is one of Rotonde or is named as not there yet."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from rotonde.rights.baskets import HERE, BadBasket, basket, load_baskets, read_basket
from rotonde.rights.vocabulary import vocabulary

BASKETS = load_baskets()
FIRST_24 = {
    "leefloon",
    "verhoogde_tegemoetkoming",
    "maximumfactuur",
    "sociale_derdebetaler",
    "sociaal_tarief_energie",
    "sociaal_tarief_water",
    "sociaal_internetaanbod",
    "verwarmingstoelage",
    "huurpremie",
    "huursubsidie",
    "sociale_huurwoning",
    "sociale_toeslag",
    "schooltoeslag",
    "inkomenstarief_kinderopvang",
    "zorgbudget_ouderen",
    "inkomensvervangende_tegemoetkoming",
    "integratietegemoetkoming",
    "inkomensgarantie_ouderen",
    "de_lijn_vervoergarantie",
    "de_lijn_verhoogde_tegemoetkoming",
    "nmbs_verhoogde_tegemoetkoming",
    "uitpas_kansentarief",
    "vrijstelling_provinciebelasting",
    "installatiepremie",
}
each_basket = pytest.mark.parametrize("one", BASKETS.values(), ids=lambda one: one.id)


def test_the_three_baskets_are_there():
    assert set(BASKETS) == {"gent_zuid_22", "active_files", "unknown_residents"}


@each_basket
def test_a_basket_names_only_rights_of_the_first_24(one: Any):
    assert set(one.rights) <= FIRST_24
    assert not set(one.outside) & FIRST_24


def test_somebody_can_be_known_to_receive_each_of_the_first_24():
    assert {f"receives.{id}" for id in FIRST_24} <= set(vocabulary.facts)


def test_the_22_of_gent_zuid_are_22_benefits_two_of_which_are_two_rights_each():
    found = BASKETS["gent_zuid_22"]
    pairs = [
        {"inkomensvervangende_tegemoetkoming", "integratietegemoetkoming"},
        {"de_lijn_vervoergarantie", "de_lijn_verhoogde_tegemoetkoming"},
    ]
    assert all(pair <= set(found.rights) for pair in pairs)
    assert len(found.rights) - len(pairs) + len(found.outside) == 22
    assert found.confidence == "memory"


def test_unknown_residents_are_not_looked_up_on_rents_or_on_what_only_a_file_knows():
    assert not {"huurpremie", "huursubsidie", "leefloon", "verwarmingstoelage"} & set(
        BASKETS["unknown_residents"].rights
    )


def test_the_rights_of_a_basket_that_a_catalogue_has_keep_their_order():
    assert BASKETS["active_files"].among({"sociale_toeslag", "leefloon"}) == ["leefloon", "sociale_toeslag"]


def test_a_basket_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(BadBasket, match=r"there is no basket 'gent'\. Use one of active_files, gent_zuid_22"):
        basket("gent")


@pytest.mark.parametrize(
    ("part", "value", "why"),
    [
        ("rights", ["leefloon", "leeflon"], "there is no right 'leeflon'. Put it under outside, with its names."),
        ("rights", ["leefloon", "leefloon"], "'leefloon' stands there twice"),
        ("outside", {"leefloon": {"nl": "a", "fr": "b", "en": "c"}}, "under rights and under outside"),
        ("outside", {"voedselhulp": {"nl": "Voedselhulp"}}, "outside.voedselhulp has no words in fr, en"),
        ("names", {"nl": "Korf", "fr": "", "en": "Basket"}, "names has no words in fr"),
        ("source", "somewhere", "source 'somewhere' is not in sources.yaml"),
        ("confidence", "sure", "say how sure it is"),
        ("colour", "red", "and nothing else. Look at colour"),
    ],
)
def test_a_basket_that_says_something_wrong_is_refused_with_a_sentence(part: str, value: Any, why: str, tmp_path: Path):
    data = yaml.safe_load((HERE / "gent_zuid_22.yaml").read_text("utf-8"))
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump({**data, part: value}), encoding="utf-8")
    with pytest.raises(BadBasket) as refusal:
        read_basket(path)
    assert str(refusal.value).startswith("basket 'mine': ")
    assert why in str(refusal.value)


@each_basket
def test_a_basket_as_data_says_where_it_comes_from(one: Any):
    told = one.as_json()
    assert told["source"]["url"].startswith("https://")
    assert set(told) == {"id", "names", "for_whom", "why", "source", "confidence", "rights", "outside"}
