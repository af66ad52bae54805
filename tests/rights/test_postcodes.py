"""A postcode leads to one municipality, or to none."""

from rotonde.rights.postcodes import OUTSIDE, municipality_of
from rotonde.rights.vocabulary import vocabulary


def test_every_municipality_has_a_postcode_that_leads_to_it():
    places = {municipality_of(str(code)) for code in range(1000, 10_000)} - {None}
    assert places == set(vocabulary.facts["municipality"].values)


def test_a_merged_municipality_is_found_by_the_postcodes_of_all_its_parts():
    assert {municipality_of(code) for code in ("9120", "9150", "2070")} == {municipality_of("9130")}
    assert municipality_of("2150") == municipality_of("2000")


def test_what_is_no_postcode_is_nowhere():
    assert [municipality_of(typed) for typed in ("", "Gent", "900", "90000", "٩٠٠٠", "0999")] == [None] * 6
    assert municipality_of("1000") == OUTSIDE
