"""Somebody comes in and is written down: nothing is obligatory, and what they say is sealed."""

from typing import Any

import pytest

from web.conftest import Form
from web.reception.conftest import Reception

WORDS = "Mijn energiefactuur is te hoog"


def posted(house: Reception, who: str = "worker", **typed: str) -> Any:
    """Send the form of the page as it is shown, with some fields typed."""
    client = house.client(who)
    page = client.get("/nl/onthaal/").content.decode()
    return client.post("/nl/onthaal/", _fields(page) | typed)


def _fields(page: str) -> dict[str, str]:
    ticks = ("is_urgent", "waits", "number", "do")
    return {name: value for name, value in Form(page).fields.items() if name not in ticks}


def kept(house: Reception, response: Any) -> Any:
    assert response.status_code == 302, response.content.decode()
    return house.now(response["Location"].split("?")[0].rstrip("/").split("/")[-1])


def test_that_there_was_a_contact_is_enough(house: Reception) -> None:
    one = kept(house, posted(house))
    assert (one.person, one.sealed, one.place, one.is_urgent, one.waits_since) == (None, None, "desk", False, None)
    assert (one.office, one.registered_by_id) == (house.office, house.people["worker"].id)


def test_a_first_name_makes_a_person_and_their_words_are_sealed_with_their_own_key(house: Reception) -> None:
    from rotonde.web.accounts.sealing import CannotUnseal, unseal
    from rotonde.web.people.persons.called import name_of_person
    from rotonde.web.reception.contacts.words_kept import PURPOSE, words_of

    one = kept(house, posted(house, given="Amina", words=WORDS))
    assert name_of_person(one.person) == "Amina"
    assert words_of(one) == WORDS
    assert WORDS.encode() not in bytes(one.sealed)
    with pytest.raises(CannotUnseal):
        unseal(one.organisation, PURPOSE, bytes(one.sealed))


def test_who_gave_no_name_is_heard_all_the_same(house: Reception) -> None:
    one = kept(house, posted(house, words=WORDS))
    page = house.client().get(f"/nl/onthaal/{one.id}/").content.decode()
    assert "<h1>Iemand zonder naam</h1>" in page
    assert WORDS in page


def test_everything_that_was_asked_is_shown_in_words(house: Reception) -> None:
    typed = {"place": "outreach", "brought_by": "volunteer", "interpreter": "refused", "language": "ti"}
    one = kept(house, posted(house, **typed, proactivity="initiative", is_urgent="1"))
    page = house.client().get(f"/nl/onthaal/{one.id}/").content.decode()
    for said in ("op een vindplaats", "een vrijwilliger of buddy", "wilde geen tolk", "ትግርኛ", "zelf het initiatief"):
        assert f"{said}</dd>" in page
    assert 'class="badge is-urgent"' in page


def test_what_stands_on_no_list_counts_as_not_asked(house: Reception) -> None:
    one = kept(house, posted(house, place="on the moon", interpreter="perhaps", language="xx"))
    assert (one.place, one.interpreter, one.language) == ("", "", "")


def test_too_many_words_are_told_and_stay(house: Reception) -> None:
    refused = posted(house, words="a" * 4001, given="Amina")
    assert refused.status_code == 400
    page = refused.content.decode()
    assert ("Houd dit korter dan 4.000 tekens" in page, "a" * 4001 in page, 'value="Amina"' in page) == (
        True,
        True,
        True,
    )
    assert house.contacts() == 0


def test_the_next_contact_is_proposed_where_the_last_one_was(house: Reception) -> None:
    posted(house, place="school")
    assert kept(house, posted(house)).place == "school"


@pytest.mark.parametrize("times", [20, pytest.param(1000, marks=pytest.mark.proof)])
def test_a_form_that_is_sent_again_and_again_makes_one_contact(plain_house: Reception, times: int) -> None:
    client = plain_house.client()
    typed = _fields(client.get("/nl/onthaal/").content.decode()) | {"given": "Amina", "words": WORDS}
    answers = {client.post("/nl/onthaal/", typed)["Location"] for _ in range(times)}
    assert (len(answers), plain_house.contacts()) == (1, 1)


def test_a_form_that_is_sent_again_with_other_words_changes_nothing_and_says_where_it_is_kept(
    house: Reception,
) -> None:
    client = house.client()
    typed = _fields(client.get("/nl/onthaal/").content.decode())
    first = client.post("/nl/onthaal/", typed | {"words": WORDS})
    again = client.post("/nl/onthaal/", typed | {"words": "Iets anders"})
    assert again.status_code == 409
    assert "Iets anders" in again.content.decode()
    assert first["Location"] in again.content.decode()
    assert house.contacts() == 1


def test_a_form_without_a_key_is_shown_again_with_what_was_typed(house: Reception) -> None:
    again = house.client().post("/nl/onthaal/", {"given": "Amina"})
    assert again.status_code == 400
    assert 'value="Amina"' in again.content.decode()
    assert house.contacts() == 0


def test_the_list_of_today_holds_the_contacts_of_my_offices_and_no_other(house: Reception) -> None:
    house.register(given="Amina")
    house.register("elsewhere", given="Bo")
    page = house.client("colleague").get("/nl/onthaal/").content.decode()
    assert ("Amina" in page, ">Bo<" in page) == (True, False)


def test_a_contact_of_another_office_is_not_there_and_a_coordinator_reads_it_only(house: Reception) -> None:
    one = house.register("elsewhere", given="Bo")
    where = f"/nl/onthaal/{one.id}/"
    assert house.client().get(where).status_code == 404
    coordinator = house.client("coordinator")
    page = coordinator.get(where)
    assert (page.status_code, 'name="words"' in page.content.decode()) == (200, False)
    assert coordinator.post(where, {"version": "1", "words": "x"}).status_code == 403


def test_a_change_keeps_the_version_and_who_was_later_hears_what_stands_there_now(house: Reception) -> None:
    from rotonde.web.reception.contacts.words_kept import words_of

    one = house.register(words=WORDS)
    where, first, second = f"/nl/onthaal/{one.id}/", house.client(), house.client("colleague")
    assert first.post(where, {"version": "1", "words": "Van de eerste"}).status_code == 302
    late = second.post(where, {"version": "1", "words": "Van de tweede"})
    assert late.status_code == 412
    assert "Van de eerste" in late.content.decode()
    assert "Van de tweede" in late.content.decode()
    assert second.post(where, {"words": "Zonder versie"}).status_code == 428
    assert words_of(house.now(one)) == "Van de eerste"


def test_who_gives_a_name_later_becomes_a_person_and_keeps_their_words(house: Reception) -> None:
    from rotonde.web.people.persons.called import name_of_person
    from rotonde.web.reception.contacts.words_kept import words_of

    one = house.register(words=WORDS)
    told = {"version": "1", "words": WORDS, "given": "Amina", "place": "phone"}
    assert house.client().post(f"/nl/onthaal/{one.id}/", told).status_code == 302
    now = house.now(one)
    assert (name_of_person(now.person), words_of(now), now.place) == ("Amina", WORDS, "phone")


def test_somebody_of_a_file_is_found_by_its_number_and_chosen_by_name(house: Reception) -> None:
    from rotonde.web.people.domain.dossiers import Contents, put_in_office
    from rotonde.web.reception.contacts.words_kept import words_of
    from web.sharing.worlds import FORM, IDENTITY

    with house.inside():
        dossier = put_in_office(house.office, [Contents("7", FORM, "x.csv", "2026-11-01", IDENTITY)]).dossiers["7"]
    one, client = house.register(words=WORDS), house.client()
    where = f"/nl/onthaal/{one.id}/wie/"
    assert client.post(where, {"number": "8", "version": "1"}).status_code == 400
    asked = client.post(where, {"number": "7", "version": "1"}).content.decode()
    assert ("Ada Verzonnen" in asked, "Bas Verzonnen" in asked) == (True, True)
    assert client.post(where, {"number": "7", "version": "1", "member": "p1"}).status_code == 302
    now = house.now(one)
    assert (now.person.dossier_id, now.person.member, words_of(now)) == (dossier.id, "p1", WORDS)
    page = client.get(f"/nl/onthaal/{one.id}/").content.decode()
    assert f'href="/nl/dossiers/{dossier.id}/"' in page
    assert client.post(where, {"number": "7", "version": "2", "member": "p2"}).status_code == 409


def test_the_pack_of_a_person_holds_their_contacts_and_erasing_takes_them_along(house: Reception) -> None:
    from django.utils import timezone

    from rotonde.web.protection.domain.erasing import erase_person
    from rotonde.web.reception.holdings import contacts_of
    from rotonde.web.reception.models import Contact

    one = house.register(given="Amina", words=WORDS, place="phone", is_urgent=True)
    other = house.register(words="Van iemand anders")
    with house.inside():
        told = [piece.value for piece in contacts_of(one.person)]
        assert told == [{"place": "phone", "urgent": True, "words": WORDS}]
        erase_person(house.now(one).person, None, timezone.now())
        left = Contact.objects.filter(organisation=house.organisation)
        assert list(left.values_list("id", flat=True)) == [other.id]


def test_each_reading_stands_in_the_log_without_a_word_of_it(house: Reception) -> None:
    from rotonde.web.audit.models import Event

    one = house.register(given="Amina", words=WORDS)
    house.client().get("/nl/onthaal/")
    house.client().get(f"/nl/onthaal/{one.id}/")
    with house.inside():
        lines = Event.objects.filter(organisation=house.organisation).order_by("at", "id")
        told = [action for action in lines.values_list("action", flat=True) if not action.startswith("accounts.")]
        assert told == [
            "people.person_made",
            "reception.contact_made",
            "reception.contacts_read",
            "reception.contact_read",
        ]
        assert "Amina" not in str(list(lines.values()))


def test_who_may_not_open_the_reception_is_told_so_and_isnt_led_there(house: Reception) -> None:
    coordinator = house.client("coordinator")
    assert coordinator.get("/nl/onthaal/").status_code == 403
    assert 'href="/nl/onthaal/"' not in coordinator.get("/nl/gezin/").content.decode()
