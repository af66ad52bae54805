"""Places are found as people type them; what isn't known of them isn't made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.rights.postcodes import municipality_of, names_of_municipalities
from rotonde.web.directory.places import covers, find, metres, municipalities, municipality, name, neighbourhoods

TOWN = "99999"
points = st.tuples(st.floats(-89, 89), st.floats(-179, 179))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Verzonnen", TOWN),
        ("verzonen", TOWN),
        ("vrzonnen", TOWN),
        ("9999", TOWN),
        ("9999 Verzonnen", TOWN),
        ("Gent", "44021"),
        ("Gand", "44021"),
        ("ghent", "44021"),
        ("antwerpn", "11002"),
        ("9050 gentbrugge", "44021"),
        ("sint niklaas", "46021"),
        ("Heist op den Berg", "12014"),
        ("nergenhoven", "99997"),
        ("", None),
        ("1000", None),
        ("een huis met een tuin", None),
    ],
)
def test_a_place_is_found_by_its_name_with_a_typo_or_by_its_postcode(typed: str, code: str | None) -> None:
    assert find(typed) == code


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_municipality_is_found_by_its_own_name_and_by_each_of_its_postcodes(language: str) -> None:
    named = {code: find(name(code, language)) for code in municipalities()}
    assert named == {code: code for code in municipalities()}
    assert [
        one.code for one in municipalities().values() for postcode in one.postcodes if find(postcode) != one.code
    ] == []


def test_flanders_is_that_of_the_rights_and_only_this_installation_adds_to_it() -> None:
    own = set(municipalities()) - set(names_of_municipalities())
    assert own == {"99997", "99998", TOWN}
    assert {municipality_of(postcode) for code in own for postcode in municipality(code).postcodes} == {None}
    told = {code for code, one in municipalities().items() if one.point}
    assert told == own, "a point that we don't have is unknown"


def test_neighbourhoods_have_a_code_name_and_point_of_their_own() -> None:
    parts = neighbourhoods(TOWN)
    assert [one.code for one in parts] == [f"{TOWN}{letter}" for letter in "ABCDE"]
    assert name(f"{TOWN}B", "nl") == "Verzonnen (Noord)"
    assert len({one.point for one in parts}) == 5
    with pytest.raises(KeyError):
        name(f"{TOWN}Z", "nl")


def test_an_area_counts_for_who_lives_in_it() -> None:
    assert [covers(area, TOWN) for area in ("02000", TOWN, f"{TOWN}C", "99998", "44021")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert [covers(area, f"{TOWN}A") for area in ("02000", TOWN, f"{TOWN}A", f"{TOWN}C")] == [True, True, True, False]


@given(points, points, points)
def test_distance_is_that_of_a_map(
    here: tuple[float, float], there: tuple[float, float], via: tuple[float, float]
) -> None:
    assert metres(here, here) == 0
    assert metres(here, there) == metres(there, here) <= 20_015_115
    assert metres(here, there) <= metres(here, via) + metres(via, there) + 2


def test_the_neighbourhoods_lie_a_walk_or_a_ride_from_the_centre() -> None:
    centre, *others = neighbourhoods(TOWN)
    assert [1_200 <= metres(centre.point, one.point) <= 1_600 for one in others] == [True] * 4
