"""The way from one sheet of a list to the others."""

import re
from html import unescape

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template

from rotonde.web.look.wording import SENTENCES
from rotonde.web.look.words import Wording


def paging(number: int, lang: str = "nl", things: int = 5, tag: str = "{% paging shown 'Kaarten' %}") -> str:
    shown = Paginator(range(things), 2).page(number)
    return Template("{% load paging %}" + tag).render(Context({"w": Wording(lang, SENTENCES), "shown": shown}))


def test_a_list_of_one_sheet_says_nothing_of_sheets() -> None:
    assert paging(1, things=2).strip() == ""


@pytest.mark.parametrize(
    ("number", "links"),
    [
        (1, [("next", "?blad=2")]),
        (2, [("prev", "?blad=1"), ("next", "?blad=3")]),
        (3, [("prev", "?blad=2")]),
    ],
)
def test_each_sheet_leads_to_the_one_before_and_after(number: int, links: list[tuple[str, str]]) -> None:
    html = paging(number)
    assert re.findall(r'rel="(\w+)" href="([^"]+)"', html) == links
    assert f"Blad {number} van 3" in html


def test_what_was_chosen_goes_along_and_an_address_of_its_own_is_kept() -> None:
    html = paging(1, tag="{% paging shown 'Kaarten' at='/nl/kaarten/' kant='a&b' leeg='' %}")
    assert [unescape(one) for one in re.findall(r'href="([^"]+)"', html)] == ["/nl/kaarten/?kant=a%26b&blad=2"]


def test_it_speaks_the_language_of_the_page() -> None:
    assert [re.findall(r">(\w+)</a>", paging(2, lang)) for lang in ("nl", "fr", "en")] == [
        ["Vorige", "Volgende"],
        ["Précédent", "Suivant"],
        ["Previous", "Next"],
    ]
