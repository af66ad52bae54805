"""What whoever holds a card sees, without an account; and what who guesses sees."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from rotonde.rights.languages.reading import texts
from rotonde.web.referrals.cards.wording import CARD
from rotonde.web.referrals.cards.words import CardWording
from web.referrals.cards.conftest import Maker

SIX = ("nl", "fr", "en", "ar", "tr", "uk")
UNKNOWN = "0123456789ABCDEF"


@pytest.fixture
def visitor() -> Client:
    return Client(headers={"host": "127.0.0.1"})


@pytest.mark.parametrize("lang", SIX)
def test_the_page_speaks_six_languages_and_leaves_no_trace(maker: Maker, visitor: Client, lang: str) -> None:
    response = visitor.get(f"/{lang}/kaart/{maker.token(maker.make())}/")
    page, w = response.content.decode(), CardWording(lang)

    assert f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">' in page
    assert w["title"] in page
    assert w["say_interpreter"] in page
    assert w["bring_letters"] in page
    assert ('class="machine-made"' in page) == (lang in ("ar", "tr", "uk"))
    assert response.cookies == {}
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("lang", ["ar", "tr", "uk"])
def test_every_sentence_of_a_card_is_there_in_every_language(lang: str) -> None:
    assert {path[1] for path in texts(lang) if path[0] == "card"} == set(CARD)
    assert [key for key in CARD if "{day}" in CARD[key][0] and "{day}" not in texts(lang)["card", key].text] == []


def test_wrong_over_withdrawn_and_used_give_the_same_page(maker: Maker, visitor: Client) -> None:
    from rotonde.web.referrals.cards.models import Card

    tokens = [maker.token(address) for address in (maker.make(name=f"Dienst {n}") for n in range(2))]
    once = maker.token(maker.make(name="Eens", works_once="on"))
    Card.objects.filter(name="Dienst 0").update(works_until=date.today() - timedelta(days=1))
    Card.objects.filter(name="Dienst 1").update(withdrawn_on=date.today())
    assert maker.came(once).status_code == 200

    def said(token: str) -> tuple[int, str]:
        response = visitor.get(f"/nl/kaart/{token}/")
        return response.status_code, response.content.decode().replace(token, "TOKEN")

    wrong = said(UNKNOWN)
    assert wrong[0] == 404
    assert "Deze kaart werkt niet meer" in wrong[1]
    assert [said(token) == wrong for token in (*tokens, once, "zomaar1", "x" * 60)] == [True] * 5


def test_a_card_works_to_the_end_of_its_last_day(maker: Maker, visitor: Client) -> None:
    from rotonde.web.referrals.cards.models import Card

    token = maker.token(maker.make())
    Card.objects.update(works_until=date.today())

    assert visitor.get(f"/nl/kaart/{token}/").status_code == 200


def test_a_code_is_understood_as_people_type_it(maker: Maker, visitor: Client) -> None:
    token = maker.token(maker.make())

    assert visitor.get(f"/nl/kaart/{token.lower()}/").status_code == 200
    for typed in (
        f"{token[:4]} {token[4:8]}-{token[8:]}",
        f"https://voorbeeld.example/ar/kaart/{token}/",
        token.lower(),
    ):
        assert "Genoteerd" in maker.came(typed, "").content.decode()


def test_a_hundred_and_twenty_times_a_minute_and_then_a_pause(maker: Maker, visitor: Client) -> None:
    token = maker.token(maker.make())
    for _ in range(120):
        assert visitor.get(f"/nl/kaart/{UNKNOWN}/", headers={"X-Forwarded-For": "192.0.2.1"}).status_code == 404
    refused = visitor.get(f"/nl/kaart/{token}/", headers={"X-Forwarded-For": "192.0.2.1"})

    assert (refused.status_code, refused["Retry-After"]) == (429, "60")
    assert visitor.get(f"/nl/kaart/{token}/", headers={"X-Forwarded-For": "192.0.2.2"}).status_code == 200


def test_a_token_has_eighty_bits_and_stands_nowhere_in_the_database(maker: Maker) -> None:
    from rotonde.web.people.carried.code import BITS
    from rotonde.web.referrals.cards.models import Card

    tokens = {maker.token(maker.make()) for _ in range(5)}
    kept = str(list(Card.objects.values()))

    assert BITS == 80
    assert len(tokens) == 5
    assert [token for token in tokens if token in kept] == []


def test_a_card_that_works_once_is_counted_once(maker: Maker, visitor: Client) -> None:
    token = maker.token(maker.make(works_once="on"))

    assert maker.came(token).status_code == 200
    assert maker.came(token).status_code == 200  # the same form again
    assert maker.came(token, "").status_code == 400
    assert "(werkt één keer)" in maker.page("/nl/kaarten/")
    assert "1 keer" in maker.page("/nl/kaarten/")


@pytest.mark.parametrize("times", [20, pytest.param(1000, marks=pytest.mark.proof)])
def test_a_form_that_is_sent_again_counts_nobody_twice(maker: Maker, times: int) -> None:
    from uuid import UUID

    from django.core.cache import cache

    from rotonde.web.referrals.cards.models import CardShown

    token = maker.token(maker.make())
    for number in range(times):
        if number % 25 == 0:
            cache.clear()
        for _ in range(2):
            assert maker.came(token, str(UUID(int=number))).status_code == 200

    assert CardShown.objects.count() == times


def test_a_scanned_code_that_is_no_card_says_what_to_do_and_keeps_what_was_typed(maker: Maker) -> None:
    response = maker.came('"><b>x')
    page = response.content.decode()

    assert response.status_code == 400
    assert "Help de persoon gerust ook zonder." in page
    assert 'value="&quot;&gt;&lt;b&gt;x"' in page


def test_too_many_codes_after_each_other_wait_a_minute(maker: Maker) -> None:
    answers = [maker.came(UNKNOWN).status_code for _ in range(61)]

    assert answers == [400] * 60 + [429]


def test_the_page_asks_nothing_of_anybody(maker: Maker, visitor: Any) -> None:
    page = visitor.get(f"/nl/kaart/{maker.token(maker.make())}/").content.decode()

    assert "<input" not in page
    assert '<meta name="robots" content="noindex">' in page
