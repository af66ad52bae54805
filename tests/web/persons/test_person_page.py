"""The page of one person: how to reach them, where not to, and a number that nothing shows."""

import json
from typing import Any

import pytest
from tests.web.persons.conftest import Partner, Signed, kept, person_of


def numbered() -> str:
    from rotonde.web.people.persons.insz import check_digits

    return "880302033" + check_digits("880302033", 19)


@pytest.fixture
def person(two: tuple[Partner, Partner]) -> Any:
    return person_of(two[0], kept(two[0]))


def post(user: Any, person: Any, lang: str = "nl", **typed: Any) -> Any:
    return Signed(user).client.post(f"/{lang}/personen/{person.id}/", {"version": str(person.version)} | typed)


def now(person: Any) -> Any:
    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.models import Person

    with inside(person.organisation):
        return Person.objects.select_related("organisation").get(id=person.id)


def test_what_is_typed_is_kept_sealed_and_shown_again(two: Any, person: Any) -> None:
    safety = ["no_home_calls", "no_letters"]
    typed = {"phone": "0470 00 00 00", "safety": safety, "only_via": "de zus", "language": "ar", "interpreter": "1"}
    assert post(two[0].worker, person, **typed).status_code == 302
    page = Signed(two[0].worker).client.get(f"/nl/personen/{person.id}/").content.decode()
    for said in ("0470 00 00 00", "Niet naar huis bellen", "Geen brieven", "de zus", "Ada Van den Demo"):
        assert said in page
    assert b"0470" not in bytes(now(person).sealed)


def test_two_who_save_the_same_person_lose_nothing(two: Any, person: Any) -> None:
    assert post(two[0].worker, person, phone="1").status_code == 302
    late = post(two[0].second, person, phone="2", only_via="de buur")
    assert late.status_code == 412
    page = late.content.decode()
    assert 'value="2"' in page
    assert "de buur" in page
    again = Signed(two[0].second).client.post(f"/nl/personen/{person.id}/", {"version": "2", "phone": "2"})
    assert again.status_code == 302
    assert post(two[0].worker, person, version="").status_code == 428


def test_a_number_is_kept_with_the_birth_beside_it_and_shown_by_its_ending_alone(two: Any, person: Any) -> None:
    assert post(two[0].worker, person, insz=numbered()).status_code == 302
    response = Signed(two[0].worker).client.get(f"/nl/personen/{person.id}/")
    page = response.content.decode()
    assert "Bewaard: ••.••.••-•••." in page
    assert numbered() not in page
    assert "88.03.02" not in page
    assert numbered().encode() not in bytes(now(person).sealed)
    assert len(bytes(now(person).insz_index)) == 32


@pytest.mark.parametrize(
    ("insz", "said"),
    [("123", "elf cijfers"), ("88030203300", "tikfout"), ("85073003328", "past niet bij de geboortedatum")],
)
def test_a_number_that_is_wrong_is_said_and_stays_to_be_put_right(two: Any, person: Any, insz: str, said: str) -> None:
    response = post(two[0].worker, person, insz=insz)
    assert response.status_code == 400
    assert said in response.content.decode()
    assert f'value="{insz}"' in response.content.decode()
    assert not now(person).insz_index


def test_without_a_norm_no_number_is_asked_or_kept(two: Any, person: Any) -> None:
    from rotonde.web.accounts.models import Organisation

    Organisation.objects.filter(id=two[0].organisation.id).update(processes_insz_under="")
    page = Signed(two[0].worker).client.get(f"/nl/personen/{person.id}/").content.decode()
    assert 'name="insz"' not in page
    post(two[0].worker, person, insz=numbered())
    assert now(person).insz_index is None


def test_two_persons_never_have_one_number(two: Any, person: Any) -> None:
    other = person_of(two[0], kept(two[0], "2"))
    assert post(two[0].worker, person, insz=numbered()).status_code == 302
    assert post(two[0].worker, other, insz=numbered()).status_code == 409


def test_numbers_that_come_in_with_a_file_go_to_the_person_and_not_into_the_file(two: Any) -> None:
    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.domain.dossiers import contents_of
    from rotonde.web.people.persons.record import record_of

    identity = {"pa": {"full_name": "Ada Demo", "insz": numbered()}}
    file = kept(two[0], "9", identity)
    with inside(two[0].organisation):
        assert contents_of(file).identity == {"pa": {"full_name": "Ada Demo"}}
        assert record_of(person_of(two[0], file)).insz == numbered()


def test_another_organisation_and_another_office_see_no_person(two: Any, person: Any) -> None:
    assert Signed(two[1].worker).client.get(f"/nl/personen/{person.id}/").status_code == 404


def test_reading_and_changing_are_logged_without_a_word_of_what_was_read(two: Any, person: Any) -> None:
    from rotonde.web.accounts.walls import inside
    from rotonde.web.audit.models import Event

    post(two[0].worker, person, phone="0470 00 00 00", insz=numbered())
    with inside(two[0].organisation):
        lines = list(Event.objects.filter(record=str(person.id)).values_list("action", flat=True))
        told = json.dumps([str(value) for line in Event.objects.values_list() for value in line])
    assert sorted(lines) == ["people.person_changed", "people.person_read"]
    assert [one for one in ("0470 00 00 00", "0470000000") if one in told] == []  # shorter digits stand in many an id
    assert numbered() not in told


@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
def test_the_page_is_there_in_three_languages(two: Any, person: Any, lang: str) -> None:
    page = Signed(two[0].worker).client.get(f"/{lang}/personen/{person.id}/")
    assert page.status_code == 200
    assert f'<html lang="{lang}">' in page.content.decode()
