"""*Dit is een aanvraag*: kept at its moment and never refused, handed over by whoever isn't competent, once."""

from datetime import date, timedelta
from typing import Any

import pytest

from web.conftest import Form
from web.reception.conftest import Reception, a_reception


def page_of(house: Reception, contact: Any, who: str = "worker") -> str:
    return str(house.client(who).get(f"/nl/onthaal/{contact.id}/aanvraag/").content.decode())


def applied(house: Reception, contact: Any, **typed: str) -> Any:
    fields = {name: value for name, value in Form(page_of(house, contact)).fields.items() if name != "handler"}
    return house.client().post(f"/nl/onthaal/{contact.id}/aanvraag/", fields | typed)


def receipt(house: Reception, response: Any) -> str:
    assert response.status_code == 302, response.content.decode()
    return str(house.client().get(response["Location"]).content.decode())


def applications(house: Reception) -> list[Any]:
    from rotonde.web.reception.models import ReceptionApplication

    with house.inside():
        found = ReceptionApplication.objects.filter(organisation=house.organisation).order_by("number")
        return list(found.select_related("contact__organisation", "contact__person"))


def test_an_application_of_which_nothing_is_known_is_kept_all_the_same(house: Reception) -> None:
    said = receipt(house, applied(house, house.register()))
    for words in ("O-", "Hulp; wat precies, wordt nog bekeken", "De drager van dit bewijs", "OCMW Verzonnen, Zuid"):
        assert words in said


def test_what_was_told_at_the_contact_stands_in_the_form_already(house: Reception) -> None:
    shown = page_of(house, house.register(given="Amina", words="Ik kan de huur niet betalen"))
    assert "Ik kan de huur niet betalen</textarea>" in shown
    assert 'name="by" value="Amina"' in shown


def test_a_public_centre_that_handles_it_itself_decides_within_thirty_days(house: Reception) -> None:
    from rotonde.screening.worklist.notation import day

    said = receipt(house, applied(house, house.register()))
    assert (
        f"binnen 30 dagen. Geteld vanaf de dag van deze aanvraag is dat {day(date.today() + timedelta(30), 'nl')}"
        in said
    )
    assert "OCMW Verzonnen behandelt deze aanvraag zelf." in said


def test_of_another_kind_of_organisation_nobody_told_us_a_term(db: None) -> None:
    house = a_reception("caw")
    assert "Wij weten het niet." in receipt(house, applied(house, house.register()))


@pytest.mark.parametrize(("handler", "days"), [("other_ocmw", 5), ("social_security", 0), ("other", None)])
def test_who_isnt_competent_hands_it_over_by_the_day_that_the_law_sets(
    house: Reception, handler: str, days: int | None
) -> None:
    applied(house, house.register(), handler=handler, to="Dienst Verzonnen")
    one = applications(house)[0]
    by = None if days is None else date.today() + timedelta(days)
    assert (one.is_passed_on, one.hand_over_by) == (True, by)


def test_the_receipt_of_what_is_passed_on_says_to_whom_and_that_nobody_asks_again(house: Reception) -> None:
    said = receipt(house, applied(house, house.register(), handler="other_ocmw", to="OCMW Elders"))
    assert "geeft deze aanvraag door aan OCMW Elders. Je moet niet opnieuw vragen." in said
    assert "Wij moeten de aanvraag doorgeven tegen" in said


def test_a_right_that_was_picked_brings_its_own_term_and_appeal(house: Reception) -> None:
    rent = receipt(house, applied(house, house.register(), right="huurpremie"))
    living = receipt(house, applied(house, house.register(), right="leefloon"))
    assert ("binnen 60 dagen" in rent, "Beroep: Bij de arbeidsrechtbank" in living) == (True, True)


def test_it_is_handed_over_once_and_the_second_hears_so(house: Reception) -> None:
    applied(house, house.register(), handler="other")
    where = f"/nl/onthaal/aanvraag/{applications(house)[0].id}/doorgegeven/"
    assert house.client().post(where).status_code == 302
    handed_over_at = applications(house)[0].handed_over_at
    late = house.client("colleague").post(where)
    assert (late.status_code, "Een collega schreef al op" in late.content.decode()) == (409, True)
    assert applications(house)[0].handed_over_at == handed_over_at


def test_the_same_form_twice_is_one_application_and_two_forms_have_two_numbers(house: Reception) -> None:
    contact, client = house.register(), house.client()
    where = f"/nl/onthaal/{contact.id}/aanvraag/"
    fields = Form(client.get(where).content.decode()).fields | {"handler": "own"}
    first = [client.post(where, fields)["Location"] for _ in range(3)]
    applied(house, contact)
    assert len(set(first)) == 1
    assert [one.number for one in applications(house)] == [1, 2]


def test_who_turns_out_to_have_asked_owns_the_application_and_erases_it(house: Reception) -> None:
    from django.utils import timezone

    from rotonde.web.protection.domain.erasing import erase_person
    from rotonde.web.reception.applying.acting import asked_in
    from rotonde.web.reception.holdings import applications_of

    contact = house.register(words="Hulp bij de huur")
    applied(house, contact, what="Hulp bij de huur")
    told = {"version": "1", "words": "Hulp bij de huur", "given": "Amina"}
    assert house.client().post(f"/nl/onthaal/{contact.id}/", told).status_code == 302
    assert asked_in(applications(house)[0]).what == "Hulp bij de huur"
    with house.inside():
        person = house.now(contact).person
        assert [piece.value["what"] for piece in applications_of(person)] == ["Hulp bij de huur"]
        erase_person(person, None, timezone.now())
    assert applications(house) == []


def test_the_paper_of_who_asked_for_none_is_held_until_they_were_asked(house: Reception) -> None:
    from rotonde.web.people.persons.record import Record, change_person

    contact = house.register(given="Amina")
    applied(house, contact)
    with house.inside():
        change_person(house.people["worker"], contact.person, Record(given="Amina", safety=("no_letters",)), 1)
    where = f"/nl/onthaal/aanvraag/{applications(house)[0].id}/ontvangstbewijs.pdf"
    assert house.client().get(where).status_code == 409
    assert house.client().post(where).status_code == 409
    made = house.client().post(where, {"asked": "1"})
    assert (made.status_code, made.content[:5]) == (200, b"%PDF-")


def test_an_application_of_another_office_is_not_there(house: Reception) -> None:
    applied(house, house.register(), handler="other")
    one = applications(house)[0]
    assert house.client("elsewhere").get(f"/nl/onthaal/aanvraag/{one.id}/").status_code == 404
    assert house.client("coordinator").get(f"/nl/onthaal/aanvraag/{one.id}/").status_code == 200
    assert house.client("coordinator").post(f"/nl/onthaal/aanvraag/{one.id}/doorgegeven/").status_code == 403


def test_what_is_to_be_handed_over_waits_for_who_took_it_and_once_late_for_the_office(house: Reception) -> None:
    from rotonde.web.reception.applying.waiting import to_hand_over_for

    def waits_for(who: str, days: int) -> list[Any]:
        with house.inside():
            on = date.today() + timedelta(days)
            return [one.about["application"] for one in to_hand_over_for(house.people[who], on)]

    applied(house, house.register(), handler="other_ocmw")
    applied(house, house.register())
    passed_on = applications(house)[0]
    told = [(who, days, waits_for(who, days)) for who in ("worker", "colleague", "elsewhere") for days in (5, 6)]
    assert told == [
        ("worker", 5, [passed_on.id]),
        ("worker", 6, [passed_on.id]),
        ("colleague", 5, []),
        ("colleague", 6, [passed_on.id]),
        ("elsewhere", 5, []),
        ("elsewhere", 6, []),
    ]
    house.client().post(f"/nl/onthaal/aanvraag/{passed_on.id}/doorgegeven/")
    assert waits_for("worker", 6) == []
