"""The rights of who was heard are checked at the desk, question by question, and nothing of it is kept."""

import re
from typing import Any

from web.reception.conftest import Reception

HER = {"age": "34", "children": "8, 5", "partner": "none", "status": "unemployed", "adults": "0", "go": "begin"}
WORDS = "Ik kan de energiefactuur niet betalen."


def begun(house: Reception, **told: str) -> tuple[Any, Any, str]:
    """A contact, the client of who heard it, and the address of the check."""
    one = house.register(given="Nora", words=WORDS)
    return one, house.client(), f"/nl/onthaal/{one.id}/rechten/"


def text(response: Any) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def asked(page: str) -> dict[str, str]:
    """What a question carries."""
    told = {name: re.findall(rf'name="{name}" value="([^"]*)"', page) for name in ("at", "page", "box")}
    (carried,) = set(re.findall(r'name="answers" value="([^"]*)"', page))
    return {"answers": carried.replace("&quot;", '"'), "at": told["at"][0], "page": told["page"][0]} | {
        "box": told["box"][0]
    }


def test_the_first_things_are_asked_on_one_page_and_then_one_question_at_a_time(plain_house: Reception) -> None:
    _, client, where = begun(plain_house)
    assert WORDS in text(client.get(where))
    page = text(client.post(where, HER))
    assert "Hoe lang is dat al zo?" in page
    assert page.index("Verhoogde tegemoetkoming") < page.index("Ook mogelijk")
    assert "Past misschien bij de vraag" in page
    assert "Sociaal tarief energie" in page


def test_what_is_asked_next_is_about_the_right_that_stands_on_top(plain_house: Reception) -> None:
    _, client, where = begun(plain_house)
    page = text(client.post(where, HER))
    on = text(client.post(where, asked(page) | {"a:main_status|me|": "long"}))
    assert "Van wie ben je ten laste bij het ziekenfonds?" in on


def test_another_right_is_asked_about_without_answering_what_stands_there(plain_house: Reception) -> None:
    _, client, where = begun(plain_house)
    page = text(client.post(where, HER))
    on = text(client.post(where, asked(page) | {"a:main_status|me|": "long"}))
    other = text(client.post(where, asked(on) | {"ask": "huurpremie"}))
    assert asked(other)["answers"] == asked(on)["answers"]
    assert asked(other)["box"] != asked(on)["box"]
    assert 'name="about" value="huurpremie"' in other


def test_ages_that_cannot_be_read_come_back_with_a_sentence_and_nothing_is_lost(plain_house: Reception) -> None:
    _, client, where = begun(plain_house)
    wrong = client.post(where, HER | {"children": "acht", "age": "200"})
    assert wrong.status_code == 400
    assert "Typ alleen leeftijden, met een komma ertussen." in text(wrong)
    assert 'value="acht"' in text(wrong)
    assert 'value="unemployed" checked' in text(wrong)
    assert client.post(where, HER | {"age": "200"}).status_code == 400


def test_answers_that_were_changed_on_their_way_begin_again(plain_house: Reception) -> None:
    _, client, where = begun(plain_house)
    broken = client.post(where, {"answers": "{", "page": "card", "box": "x", "go": "next"})
    assert broken.status_code == 400
    assert "Vul de eerste vragen opnieuw in." in text(broken)


def test_nothing_of_it_is_kept(plain_house: Reception) -> None:
    one, client, where = begun(plain_house)
    before = plain_house.now(one)
    client.post(where, HER)
    after = plain_house.now(one)
    assert (after.version, bytes(after.sealed)) == (before.version, bytes(before.sealed))


def test_of_another_office_nobody_checks(plain_house: Reception) -> None:
    _, _, where = begun(plain_house)
    assert plain_house.client("elsewhere").get(where).status_code == 404


def test_a_referral_from_here_begins_with_their_words(plain_house: Reception) -> None:
    from rotonde.web.reception.contacts.heard_before import words_heard

    one, client, where = begun(plain_house)
    assert f"/nl/doorverwijzen/{one.person.id}/?contact={one.id}" in text(client.post(where, HER))
    other = plain_house.register(given="Amina", words="Iets anders.")
    with plain_house.inside():
        worker = plain_house.people["worker"]
        assert words_heard(worker, one.person, str(one.id)) == WORDS
        assert words_heard(worker, one.person, str(other.id)) == ""
        assert words_heard(worker, one.person, "geen nummer") == ""
        assert words_heard(plain_house.people["elsewhere"], one.person, str(one.id)) == ""


def test_who_comes_back_is_found_by_how_their_name_sounds(plain_house: Reception) -> None:
    house = plain_house
    house.register(given="Mohammed", surname="Verzinsel", words="Mijn brief.")
    house.register(given="Mohammed", surname="Verzinsel", who="elsewhere")
    house.register(given="Mohammed", surname="Anders")
    again = house.register(given="Mohamad", surname="Verzinsel")
    page = text(house.client().get(f"/nl/onthaal/{again.id}/"))
    assert "Iemand met deze naam was hier eerder" in page
    assert (page.count("Mohammed Verzinsel"), page.count("Mohammed Anders"), "Mijn brief." in page) == (1, 0, True)
    alone = house.register(given="Mohammed")
    assert "was hier eerder" not in text(house.client().get(f"/nl/onthaal/{alone.id}/"))


def test_who_waits_stands_on_the_page_once(plain_house: Reception) -> None:
    plain_house.register(given="Idris", waits=True)
    page = text(plain_house.client().get("/nl/onthaal/"))
    assert page.count(">Idris</a>") == 1
    assert "Verder niemand." in page
