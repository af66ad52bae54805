"""An administrator invites people, says what they may do and where, and closes accounts; the log tells all of it."""

from typing import Any

import pytest
from django.test import Client
from tests.web.administration.houses import ANOTHER, House, invited, link_on, page_of, two_words

from rotonde.web.accounts import walls
from rotonde.web.accounts.models import Office, User
from rotonde.web.administration.invitation_page import REFUSED


def test_somebody_invited_chooses_a_password_and_signs_in_with_the_role_and_offices_given(house: House) -> None:
    administrator = house.sure_of("administrator")
    answer = invited(house, administrator, email=f" Noor.{house.organisation.id.hex}@Verzonnen.example")
    assert "Rotonde verstuurt geen mail" in answer.content.decode()
    link = link_on(answer)
    with walls.inside(house.organisation):
        noor = User.objects.get(name="Noor Verzonnen", organisation=house.organisation)
    house.people["noor"] = noor
    assert not noor.has_usable_password()
    assert "uitgenodigd" in administrator.get("/nl/beheer/").content.decode()

    visitor = Client(headers={"host": "127.0.0.1"})
    assert noor.email in visitor.get(link).content.decode()
    assert visitor.post(link, two_words())["Location"] == "/nl/aanmelden/gekozen/"
    said = house.signed_in("noor", ANOTHER).get("/nl/account/").content.decode()
    assert all(words in said for words in ("Noor Verzonnen", "medewerker", "Noord"))
    assert house.logged("accounts.open_account", "accounts.password_chosen") == [
        ("accounts.open_account", house.people["administrator"].pk, str(noor.pk)),
        ("accounts.password_chosen", noor.pk, str(noor.pk)),
    ]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"email": "noor"}, "Dit is geen e-mailadres"),
        ({"email": "worker"}, "Zoek de persoon bij Beheer"),
        ({"name": ""}, "Vul dit in"),
        ({"role": "koning"}, "koning"),
        ({"offices": []}, "Kies minstens één dienst"),
        ({"offices": ["there"]}, "there"),
    ],
)
def test_an_invitation_that_cannot_be_is_told_beside_its_field_and_keeps_what_was_typed(
    house: House, changes: dict[str, Any], said: str
) -> None:
    if changes.get("email") == "worker":
        changes = {"email": house.people["worker"].email.upper()}
    if changes.get("offices") == ["there"]:
        elsewhere = House.opened().office("Noord")
        changes, said = {"offices": [str(elsewhere.pk)]}, str(elsewhere.pk)
    answer = invited(house, house.sure_of("administrator"), **changes)
    text = answer.content.decode()
    assert answer.status_code == 400
    assert said in text
    assert 'value="Noor Verzonnen"' in text or changes.get("name") == ""
    assert house.logged("accounts.open_account") == []


def test_a_refused_invitation_does_not_tell_why_and_nobody_goes_through_a_list_of_addresses(house: House) -> None:
    administrator, elsewhere = house.sure_of("administrator"), House.opened()
    sentences = [
        said_of_address(invited(house, administrator, email=taken.people["worker"].email))
        for taken in (house, *[elsewhere] * (REFUSED.by_one - 1))
    ]
    sentences.append(said_of_address(invited(house, administrator)))  # refused too often by now
    assert len(set(sentences)) == 1
    assert "vraag het aan wie Rotonde beheert" in sentences[0]
    assert house.logged("accounts.open_account") == []
    assert invited(house, house.sure_of("second_administrator")).status_code == 200


def said_of_address(answer: Any) -> str:
    """Read what stands beside the address."""
    return str(answer.content.decode().split('id="id_email_error">')[1].split("</p>")[0])


def test_a_role_and_offices_are_changed_and_hold_from_the_next_page_on(house: House) -> None:
    administrator, worker = house.signed_in("administrator"), house.signed_in("worker")
    assert worker.get("/nl/dossiers/").status_code == 200
    page = page_of(house, "worker")
    seen = seen_on(administrator.get(page))
    answer = administrator.post(page, {"role": "protection_officer", "seen": seen})
    assert answer["Location"] == "/nl/beheer/"
    assert house.now("worker").role == "protection_officer"
    assert house.offices("worker") == []
    assert worker.get("/nl/dossiers/").status_code == 403
    assert worker.get("/nl/logboek/").status_code == 200
    ours = (house.people["administrator"].pk, str(house.people["worker"].pk))
    assert house.logged("accounts.change_account") == [("accounts.change_account", *ours)]


def test_a_closed_account_is_out_at_once_and_its_old_session_does_not_come_back_when_it_opens_again(
    house: House,
) -> None:
    administrator, worker = house.sure_of("administrator"), house.signed_in("worker")
    page = page_of(house, "worker")
    link = link_on(administrator.post(page + "link/", {"lost": "password"}))
    assert administrator.post(page + "sluiten/")["Location"] == page
    assert worker.get("/nl/account/")["Location"].startswith("/nl/aanmelden/")
    assert Client(headers={"host": "127.0.0.1"}).get(link).status_code == 410
    with pytest.raises(AssertionError):
        house.signed_in("worker")
    assert administrator.post(page + "openen/")["Location"] == page
    assert worker.get("/nl/account/").status_code == 302
    assert house.signed_in("worker").get("/nl/account/").status_code == 200
    ours = (house.people["administrator"].pk, str(house.people["worker"].pk))
    assert house.logged("accounts.close_account", "accounts.reopen_account") == [
        ("accounts.close_account", *ours),
        ("accounts.reopen_account", *ours),
    ]


def test_offices_are_added_and_renamed_and_no_two_have_the_same_name(house: House) -> None:
    administrator = house.signed_in("administrator")
    assert administrator.post("/nl/beheer/diensten/", {"name": " Wijkbureau Oost "})["Location"] == "/nl/beheer/"
    renamed = house.office("Noord")
    assert administrator.post(f"/nl/beheer/diensten/{renamed.pk}/", {"name": "West"})["Location"] == "/nl/beheer/"
    for address in ("/nl/beheer/diensten/", f"/nl/beheer/diensten/{renamed.pk}/"):
        for name, said in (("Zuid", "al een dienst met de naam ‘Zuid’"), ("  ", "Geef de dienst een naam")):
            refused = administrator.post(address, {"name": name})
            assert (refused.status_code, said in refused.content.decode()) == (400, True)
    with walls.inside(house.organisation):
        kept = Office.objects.filter(organisation=house.organisation).order_by("name").values_list("name", flat=True)
        assert list(kept) == ["West", "Wijkbureau Oost", "Zuid"]
    assert [action for action, *_ in house.logged("accounts.add_office", "accounts.rename_office")] == [
        "accounts.add_office",
        "accounts.rename_office",
    ]


def test_every_line_that_managing_writes_has_words_in_three_languages() -> None:
    from rotonde.web.administration.log_wording import NAMES
    from rotonde.web.audit.naming import NAMES as IN_LOG

    assert {code: IN_LOG[code] for code in NAMES} == NAMES
    assert [key for key, said in NAMES.items() if len(said) != 3 or not all(said)] == []


def seen_on(answer: Any) -> str:
    """Read the standing of an account from its page."""
    return str(answer.content.decode().split('name="seen" value="')[1].split('"')[0])
