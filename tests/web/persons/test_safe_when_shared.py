"""What a partner is told of how to reach somebody: never a way that isn't safe, and always what to beware of."""

from typing import Any

import pytest
from tests.web.persons.conftest import kept, person_of

from rotonde.web.accounts.walls import inside

IDENTITY = {"pa": {"full_name": "Ada Demo", "street": "Kerkstraat", "house_number": "1", "phone": "051 00 00 00"}}


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({}, {"street", "house_number", "phone"}),
        ({"safety": ("no_letters",)}, {"take_care", "phone"}),
        ({"safety": ("no_home_calls",)}, {"take_care", "street", "house_number"}),
        ({"only_via": "de zus", "safety": ("no_voicemail",)}, {"take_care", "only_via"}),
        (
            {"address": "Postbus 7", "email": "a@verzonnen.example", "language": "ar"},
            {"language", "address", "phone", "email"},
        ),
    ],
)
def test_only_safe_ways_are_shared(two: Any, record: Any, expected: set[str]) -> None:
    from rotonde.web.people.persons.record import Record, change_person
    from rotonde.web.people.sharing.fields import fields_of

    person = person_of(two[0], kept(two[0], "1", IDENTITY))
    with inside(two[0].organisation):
        person = change_person(two[0].worker, person, Record(**record), 1)
        assert {one.name for one in fields_of(person, frozenset({"contact"}))} == expected


@pytest.mark.parametrize(("lang", "said"), [("nl", "geen brieven"), ("fr", "pas de lettres"), ("en", "no letters")])
def test_what_to_beware_of_is_said_in_the_language_of_the_reader(two: Any, lang: str, said: str) -> None:
    from rotonde.web.people.sharing.fields import Field
    from rotonde.web.people.sharing.saying import groups_said
    from rotonde.web.people.sharing.words import Wording

    (group,) = groups_said([Field("contact", "take_care", ("no_letters",))], ["contact"], Wording(lang))
    assert [value for _, value in group.fields] == [said]


def test_the_pack_of_a_person_holds_how_they_are_reached_and_their_links(two: Any) -> None:
    from rotonde.web.people.holdings import holdings
    from rotonde.web.people.linking.links import put_forward
    from rotonde.web.people.persons.record import Record, change_person

    person = person_of(two[0], kept(two[0]))
    with inside(two[0].organisation):
        put_forward(two[0].worker, person, two[1].organisation)
        person = change_person(two[0].worker, person, Record(phone="0470 00 00 00", safety=("no_visits",)), 1)
        told = [(one.name, piece.value) for one in holdings() for piece in one.collect(person)]
    assert ("people.person", "0470 00 00 00") in told
    assert ("people.link", {"partner": "CAW Verzonnen B", "stands": True}) in told
    assert ("people.mark", 3) in told
