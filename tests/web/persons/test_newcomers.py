"""Somebody who came in has no file yet: they are a person all the same, and are joined to a file later."""

import uuid
from dataclasses import asdict
from typing import Any

import pytest
from tests.web.persons.conftest import Partner, Signed, kept, person_of


def newcomer(partner: Partner, **told: Any) -> Any:
    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.persons.newcomers import make_person
    from rotonde.web.people.persons.record import Record

    with inside(partner.organisation):
        return make_person(partner.worker, partner.office, Record(**{"given": "Amina"} | told))


def now(partner: Partner, id: Any) -> Any:
    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.models import Person

    with inside(partner.organisation):
        return Person.objects.select_related("organisation", "office", "dossier__organisation").get(id=id)


def page_of(partner: Partner, person: Any) -> str:
    response = Signed(partner.worker).client.get(f"/nl/personen/{person.id}/")
    assert response.status_code == 200
    return str(response.content.decode())


def posted(partner: Partner, person: Any, what: str = "", **typed: Any) -> Any:
    told = {"version": str(person.version)} | typed
    return Signed(partner.worker).client.post(f"/nl/personen/{person.id}/{what}", told)


def joined(partner: Partner, person: Any, member: str = "pa", number: str = "1") -> Any:
    return posted(partner, person, "dossier/", number=number, member=member)


def test_a_first_name_is_enough_and_lies_sealed(two: tuple[Partner, Partner]) -> None:
    one = newcomer(two[0])
    assert "<h1>Amina</h1>" in page_of(two[0], one)
    assert b"Amina" not in bytes(now(two[0], one.id).sealed)


def test_without_any_name_nobody_is_made(two: tuple[Partner, Partner]) -> None:
    from rotonde.web.people.persons.newcomers import NobodyNamed

    with pytest.raises(NobodyNamed):
        newcomer(two[0], given="", surname="")


def test_the_page_of_a_person_without_a_file_keeps_what_is_typed(two: tuple[Partner, Partner]) -> None:
    one = newcomer(two[0])
    typed = {"given": "Amina", "surname": "Verzonnen", "phone": "0470 00 00 00", "safety": ["no_letters"]}
    assert posted(two[0], one, **typed).status_code == 302
    shown = page_of(two[0], one)
    assert "<h1>Amina Verzonnen</h1>" in shown
    assert "0470 00 00 00" in shown


def test_a_name_cannot_be_taken_away(two: tuple[Partner, Partner]) -> None:
    one = newcomer(two[0])
    refused = posted(two[0], one, given="", surname="", phone="0470")
    assert refused.status_code == 400
    assert "Vul minstens een voornaam in" in refused.content.decode()
    assert "0470" in refused.content.decode()


def test_who_has_a_file_is_called_as_it_says_and_keeps_what_they_said(two: tuple[Partner, Partner]) -> None:
    from rotonde.web.people.persons.record import record_of

    one = newcomer(two[0])
    kept(two[0])
    assert joined(two[0], one).status_code == 302
    shown = page_of(two[0], one)
    assert "<h1>Ada Van den Demo</h1>" in shown
    assert 'name="given"' not in shown
    assert posted(two[0], now(two[0], one.id), phone="0470").status_code == 302
    assert record_of(now(two[0], one.id)).given == "Amina"


def test_joining_moves_nothing_and_loses_nothing(two: tuple[Partner, Partner]) -> None:
    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.models import Person
    from rotonde.web.people.persons.record import record_of

    one, dossier = newcomer(two[0], phone="0470", safety=("no_letters",)), kept(two[0])
    before = asdict(record_of(one)) | {"earlier": (str(person_of(two[0], dossier).id),)}
    assert joined(two[0], one).status_code == 302
    after = now(two[0], one.id)
    assert (after.dossier_id, after.member) == (dossier.id, "pa")
    assert asdict(record_of(after)) == before
    with inside(two[0].organisation):
        assert Person.objects.filter(dossier=dossier).count() == 3


def test_first_it_is_asked_who_of_the_file_they_are(two: tuple[Partner, Partner]) -> None:
    one = newcomer(two[0])
    kept(two[0])
    shown = posted(two[0], one, "dossier/", number="1")
    assert shown.status_code == 200
    for name in ("Ada Van den Demo", "Ben Demo", "Kleine Demo"):
        assert name in shown.content.decode()
    assert now(two[0], one.id).dossier_id is None


def test_a_number_that_no_file_has_is_said_and_stays_typed(two: tuple[Partner, Partner]) -> None:
    refused = posted(two[0], newcomer(two[0]), "dossier/", number="9 9")
    assert refused.status_code == 400
    assert "geen dossier met dit nummer" in refused.content.decode()
    assert 'value="9 9"' in refused.content.decode()


def test_a_file_of_another_organisation_is_not_found(two: tuple[Partner, Partner]) -> None:
    kept(two[1])
    assert posted(two[0], newcomer(two[0]), "dossier/", number="1", member="pa").status_code == 400


def test_a_member_of_whom_something_is_kept_is_not_taken_over(two: tuple[Partner, Partner]) -> None:
    one, there = newcomer(two[0]), person_of(two[0], kept(two[0]))
    assert posted(two[0], there, phone="0470").status_code == 302
    refused = joined(two[0], one)
    assert refused.status_code == 409
    assert "Dubbels" in refused.content.decode()
    assert now(two[0], there.id).dossier_id is not None
    assert now(two[0], one.id).dossier_id is None


def test_two_who_join_the_same_person_join_once(two: tuple[Partner, Partner]) -> None:
    one = newcomer(two[0])
    kept(two[0])
    assert [joined(two[0], one).status_code, joined(two[0], one, "pb").status_code] == [302, 409]
    assert now(two[0], one.id).member == "pa"


def test_a_version_that_is_gone_joins_nothing(two: tuple[Partner, Partner]) -> None:
    one = newcomer(two[0])
    kept(two[0])
    posted(two[0], one, given="Amina", phone="0470")
    assert joined(two[0], one).status_code == 412
    assert now(two[0], one.id).dossier_id is None


def test_taking_a_joining_back_gives_the_member_its_number_again(two: tuple[Partner, Partner]) -> None:
    from rotonde.web.people.persons.record import record_of

    one, dossier = newcomer(two[0]), kept(two[0])
    before = record_of(one)
    there = person_of(two[0], dossier)
    joined(two[0], one)
    assert posted(two[0], now(two[0], one.id), "dossier/los/").status_code == 302
    assert person_of(two[0], dossier).id == there.id
    after = now(two[0], one.id)
    assert (after.dossier_id, after.member, record_of(after)) == (None, "", before)


def test_who_was_never_joined_cannot_be_taken_out(two: tuple[Partner, Partner]) -> None:
    there = person_of(two[0], kept(two[0]))
    assert posted(two[0], there, "dossier/los/").status_code == 409


def test_a_coordinator_reads_a_newcomer_and_writes_nothing(two: tuple[Partner, Partner]) -> None:
    from rotonde.web.accounts.domain.opening import open_account
    from rotonde.web.accounts.walls import inside

    one, organisation = newcomer(two[0]), two[0].organisation
    with inside(organisation):
        told = {"name": "Coördinator", "email": f"{uuid.uuid4().hex}@verzonnen.example", "role": "coordinator"}
        coordinator = open_account(organisation, **told, offices=[])[0]
    client = Signed(coordinator).client
    assert client.get(f"/nl/personen/{one.id}/").status_code == 200
    assert client.post(f"/nl/personen/{one.id}/", {"given": "X", "version": "1"}).status_code == 403


def test_the_pack_of_a_newcomer_holds_their_name_and_who_looked_before_they_had_a_file(
    two: tuple[Partner, Partner],
) -> None:
    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.held_here import person_pieces
    from rotonde.web.protection.access_log import events_about

    one, dossier = newcomer(two[0], surname="Verzonnen"), kept(two[0])
    there = person_of(two[0], dossier)
    page_of(two[0], there)
    joined(two[0], one)
    with inside(two[0].organisation):
        values = [piece.value for piece in person_pieces(now(two[0], one.id))]
        assert [value for value in values if value in ("Amina", "Verzonnen")] == ["Amina", "Verzonnen"]
        told = events_about(now(two[0], one.id)).filter(record=str(there.id), action="people.person_read")
        assert told.count() == 1


def test_what_a_newcomer_shares_is_their_own_name_and_safe_ways(two: tuple[Partner, Partner]) -> None:
    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.sharing.fields import fields_of

    one = newcomer(two[0], phone="0470", address="Verzonnenstraat 1", safety=("no_letters",))
    with inside(two[0].organisation):
        told = {(field.category, field.name): (field.value, field.source) for field in fields_of(one, CATEGORIES)}
    assert told == {
        ("name", "name"): ("Amina", ""),
        ("contact", "take_care"): (("no_letters",), ""),
        ("contact", "phone"): ("0470", ""),
    }


CATEGORIES = {"name", "contact", "housing"}


def test_erasing_a_newcomer_leaves_the_others_without_a_file(two: tuple[Partner, Partner]) -> None:
    from django.utils import timezone

    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.models import Person
    from rotonde.web.protection.domain.erasing import erase_person

    one, other = newcomer(two[0]), newcomer(two[0], given="Bo")
    with inside(two[0].organisation):
        erase_person(now(two[0], one.id), None, timezone.now())
        alone = Person.objects.filter(organisation=two[0].organisation, dossier__isnull=True)
        assert list(alone.values_list("id", flat=True)) == [other.id]
