"""The check as somebody without JavaScript walks through it."""

import re
from typing import Any

import pytest

from web.public_check.visiting import Visitor

LANGUAGES = ("nl", "fr", "en", "ar", "tr", "uk")
PROMISES = ("Je naam is niet nodig.", "Niemand kijkt mee.", "Dit is geen aanvraag.")


def test_the_front_door_leads_to_the_check_and_staff_to_signing_in(visitor: Visitor) -> None:
    for address in ("/", "/nl/"):
        page = visitor.client.get(address).content.decode()
        assert 'class="button is-large" href="/nl/check/"' in page
        assert 'href="/nl/aanmelden/">Voor medewerkers: aanmelden' in page


def test_who_is_signed_in_goes_on_to_work(signed_in_as: Any) -> None:
    assert signed_in_as("rights_worker").client.get("/nl/")["Location"] == "/nl/dossiers/"


def test_the_opening_says_what_it_is_not(visitor: Visitor) -> None:
    assert [one for one in PROMISES if one not in visitor.page.text] == []
    assert 'rel="noreferrer noopener nofollow" data-leave>Snel weg' in visitor.page.html


def test_four_answers_give_a_first_result(visitor: Visitor) -> None:
    visitor.begin().first_four(status="leefloon")
    assert "Al 1 voordeel gevonden" in visitor.page.text
    visitor.result()
    assert "Dit kan je nu doen" in visitor.page.text
    open_ones = re.findall(r'<dl class="now">(.*?)</dl>', visitor.page.html, re.DOTALL)
    assert [re.findall(r"<dt>(.*?)</dt>", one) for one in open_ones] == [
        ["Waar?", "Wat neem je mee?", "Wat zeg je?"]
    ] * 3
    assert visitor.page.text.count("Goed om te weten vóór je gaat") == 3
    assert "Je mag altijd aanvragen" in visitor.page.text


def test_nothing_need_be_known(visitor: Visitor) -> None:
    visitor.begin()
    for _ in range(6):
        visitor.press(go="unknown")
        assert visitor.page.status == 200
    visitor.result()
    assert visitor.page.text.count("Wat zeg je?") == 3


def test_not_now_gives_a_result_from_the_first_question_on(visitor: Visitor) -> None:
    visitor.begin().result()
    assert "Je mag altijd aanvragen" in visitor.page.text
    visitor.press("vraag", go="on")
    assert visitor.page.title == "Waar woon je?"


def test_one_goes_back_and_forth_with_what_was_answered(visitor: Visitor) -> None:
    visitor.begin().first_four()
    fifth = visitor.page.title
    visitor.press(go="back")
    assert visitor.page.title == "Wat past bij jou?"
    visitor.press(go="back").press(go="back").press(go="back")
    assert visitor.page.fields["a:municipality"] == ["Eeklo"]
    for _ in range(3):
        visitor.press(go="next")
    visitor.press(go="none")
    assert visitor.page.title == fifth


def test_an_answer_is_changed_from_the_result(visitor: Visitor) -> None:
    visitor.begin().first_four(ages=(34, 7)).result()
    assert "Jij: 34 jaar · Kind 1: 7 jaar" in visitor.page.text
    visitor.press(go="change:2")
    assert visitor.page.fields["a:child1"] == ["7"]
    visitor.press(**{"a:me": "34", "a:child1": "16"}, go="next").result()
    assert "Kind 1: 16 jaar" in visitor.page.text


def test_among_the_answers_no_colon_follows_a_question_mark(visitor: Visitor) -> None:
    visitor.begin().first_four().result()
    assert "Heb je een partner? Nee · Hoeveel kinderen onder 18 jaar? 0" in visitor.page.text
    assert "?:" not in visitor.page.text


def test_fewer_people_at_home_take_their_answers_with_them(visitor: Visitor) -> None:
    visitor.begin().first_four(ages=(34, 7, 9)).press(go="unknown").result()
    visitor.press(go="change:1").press(**{"a:partner": "none", "a:children": "1"}, go="next")
    assert visitor.page.status == 200
    assert "Kind 2" not in visitor.page.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"a:me": "dertig"}, "Schrijf een leeftijd in cijfers"),
        ({"a:me": "34", "a:child1": "19"}, "Een kind is hier jonger dan 18"),
        ({"a:me": "²", "a:child1": "4"}, "Schrijf een leeftijd in cijfers"),
    ],
)
def test_a_wrong_age_is_said_beside_its_field_and_kept(visitor: Visitor, typed: dict[str, str], said: str) -> None:
    visitor.begin().press(go="unknown").press(**{"a:partner": "none", "a:children": "1"})
    visitor.press(**typed)
    assert visitor.page.title == "Hoe oud is iedereen?"
    assert said in visitor.page.text
    assert visitor.page.fields["a:me"] == [typed["a:me"]]


def test_a_place_that_nobody_knows_is_said_and_not_knowing_goes_on(visitor: Visitor) -> None:
    visitor.begin().press(**{"a:municipality": "Nergenshuizen"})
    assert "Deze gemeente kennen we niet" in visitor.page.text
    visitor.press(go="unknown")
    assert visitor.page.title == "Wie woont er bij jou?"


def test_nothing_ticked_is_no_answer(visitor: Visitor) -> None:
    visitor.begin().press(go="unknown").press(**{"a:partner": "none"}).press(**{"a:me": "34"}).press(go="next")
    assert "Kies een antwoord, of kies ‘Weet ik niet’." in visitor.page.text


def test_who_helps_is_spoken_to_as_such(visitor: Visitor) -> None:
    visitor.begin("other")
    assert "Vraag aan wie je helpt:" in visitor.page.text
    visitor.first_four(ages=(70,)).result()
    assert visitor.page.title == "Dit kunnen jullie nu doen"


def test_of_a_child_is_spoken_in_the_third_person(visitor: Visitor) -> None:
    from datetime import date

    from rotonde.web.entitlements.public_check.asking import question_about
    from rotonde.web.entitlements.public_check.carried import Carried, Step
    from rotonde.web.entitlements.public_check.replay import replayed
    from rotonde.web.entitlements.public_check.words import Wording

    home = Step("home", {"partner": "none", "children": "1", "adults": "0"})
    told = replayed(Carried(False, [home, Step("ages", {"me": "34", "child1": "7"})]), date(2026, 3, 3))

    def asked(*people: str) -> Any:
        together = [{"fact": "registered_address", "of": of, "period": None} for of in people]
        return question_about(told, together, Wording("nl"))

    assert asked("child1").title.startswith("Over kind 1 (7 jaar): ")
    assert not asked("me").title.startswith("Over")
    assert [box.legend for box in asked("child1", "me").boxes] == ["Jij", "Kind 1 (7 jaar)"]


@pytest.mark.parametrize("carried", ["{", "[]", '{"v":1,"o":0,"s":[["x",{}]]}', "x" * 70_000])
def test_spoiled_answers_get_one_sentence_and_a_way_on(visitor: Visitor, carried: str) -> None:
    for where in ("vraag", "resultaat"):
        visitor.press(where, answers=carried)
        assert visitor.page.status == 400
        assert "We konden je antwoorden niet goed lezen." in visitor.page.text
        assert 'href="/nl/check/">Begin opnieuw' in visitor.page.html


@pytest.mark.parametrize(
    "spoiled",
    [
        {"page": "nowhere"},
        {"box": []},
        {"box": ["x"] * 100},
        {"box": ["a\nb"]},
        {"box": ["y" * 500]},
    ],
)
def test_a_spoiled_question_gets_one_sentence(visitor: Visitor, spoiled: Any) -> None:
    visitor.begin().press(**spoiled)
    assert visitor.page.status == 400


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "'\"><img src=x onerror=alert(1)>", "{{ 7*7 }}", "\x00\u202e"]
)
def test_what_is_typed_is_only_text(visitor: Visitor, text: str) -> None:
    visitor.begin().press(**{"a:municipality": text})
    assert "<script>alert" not in visitor.page.html
    assert "<img src=x" not in visitor.page.html


def test_an_impossible_amount_is_said_and_kept(visitor: Visitor) -> None:
    name = "rent_month|home|"
    visitor.begin().first_four()
    visitor.press(page="card", box=[name], **{"x:" + name: "veel"})
    assert "Schrijf een getal, zoals 1.234,50." in visitor.page.text
    assert 'aria-invalid="true"' in visitor.page.html


def test_pages_that_were_posted_to_lead_back_to_the_opening(visitor: Visitor) -> None:
    for where in ("vraag", "resultaat"):
        assert visitor.client.get(f"/nl/check/{where}/")["Location"] == "/nl/check/"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_course_is_there_in_every_language(application: Any, db: None, lang: str) -> None:
    visitor = Visitor(lang).begin().first_four(ages=(34, 7), status="leefloon")
    for _ in range(4):
        visitor.press(go="unknown")
        assert visitor.page.status == 200
    visitor.result()
    direction = "rtl" if lang == "ar" else "ltr"
    assert f'<html lang="{lang}" dir="{direction}">' in visitor.page.html
    marked = 'class="machine-made"' in visitor.page.html
    assert marked == (lang not in ("nl", "fr", "en"))
    assert visitor.page.html.count('class="thing"') == 3


def test_the_language_changes_with_all_answers(visitor: Visitor) -> None:
    visitor.begin().first_four(ages=(34, 7))
    before = visitor.page.answers
    visitor.lang = "uk"
    visitor.press(go="here")
    assert visitor.page.answers == before
    assert '<html lang="uk"' in visitor.page.html


def test_every_question_of_ours_has_at_most_twelve_words() -> None:
    from rotonde.web.entitlements.public_check.wording import SENTENCES

    asked = [
        text for key, texts in SENTENCES.items() if key.startswith(("ask_", "home_", "receives_")) for text in texts
    ]
    assert [text for text in asked if len(text.replace("?", "").split()) > 12] == []


def test_every_language_has_every_sentence_with_the_same_values() -> None:
    from rotonde.rights.languages.reading import LANGUAGES as FURTHER
    from rotonde.rights.languages.reading import texts
    from rotonde.web.entitlements.public_check.wording import SENTENCES

    for lang in FURTHER:
        told = {path[1]: said.text for path, said in texts(lang).items() if path[0] == "check"}
        assert set(told) == set(SENTENCES)
        holes = {key: set(re.findall(r"{(\w+)}", text)) for key, text in told.items()}
        assert holes == {key: set(re.findall(r"{(\w+)}", three[0])) for key, three in SENTENCES.items()}


def test_the_questions_stand_on_paper_too(visitor: Visitor) -> None:
    page = visitor.client.get("/nl/check/papier/").content.decode()
    assert "Wie woont er bij jou?" not in page  # it is asked in its parts
    assert "Hoeveel kinderen onder 18 jaar?" in page
    assert page.count('<span class="q">') > 20
    pdf = visitor.client.get("/nl/check/papier.pdf")
    assert pdf.content.startswith(b"%PDF")


def test_without_a_file_of_the_municipality_nothing_is_invented(visitor: Visitor) -> None:
    visitor.begin().result()
    assert "Vraag aan je gemeente of OCMW wanneer je kan langskomen." in visitor.page.text
    assert "tel:" not in visitor.page.html


def test_the_municipality_tells_where_to_go(visitor: Visitor, settings: Any) -> None:
    from rotonde.web.entitlements.public_check import welcome
    from rotonde.web.made_up_office import WELCOME

    settings.WELCOME = str(WELCOME)
    welcome.welcomes.cache_clear()
    visitor.begin().result()
    welcome.welcomes.cache_clear()
    assert 'href="tel:000000000"' in visitor.page.html
    assert "maandag tot vrijdag van 9 tot 12 uur" in visitor.page.text
    assert "Dit is een verzonnen gemeente, als voorbeeld." in visitor.page.text


@pytest.mark.parametrize(
    "told", ["[]", "1: 2", "1: {name: {nl: x}, colour: red}", "1: {name: {nl: x}, phone: 'javascript:alert(1)'}"]
)
def test_a_file_that_tells_something_else_is_refused(tmp_path: Any, settings: Any, told: str) -> None:
    from rotonde.web.entitlements.public_check import welcome

    file = tmp_path / "welcome.yaml"
    file.write_text(told)
    settings.WELCOME = str(file)
    welcome.welcomes.cache_clear()
    try:
        if told == "[]":
            assert welcome.welcomes() == {}
        else:
            with pytest.raises(welcome.BadWelcome):
                welcome.welcomes()
    finally:
        welcome.welcomes.cache_clear()
