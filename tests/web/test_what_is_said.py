"""How an answer is put in words: what can be asked, what an amount is worth, what may be old."""

import json
import re
from typing import Any

import pytest

from rotonde.web.entitlements import situations
from rotonde.web.entitlements.words import Wording

DAYS = ("2026-11-01", "2026-11-01")
HOUSEHOLD = {"amount": {"lower": "0.00", "upper": "99.00", "unit": "EUR", "per": "month"}, "verdict": "unknown"}


def plain(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace("\xa0", " ")


def test_an_answer_that_waits_for_a_judgement_alone_asks_no_questions(application: Any) -> None:
    from rotonde.web.entitlements.asking_order import questions_in
    from rotonde.web.entitlements.verdicts import state_of

    judged = {"fact": "willing_to_work", "of": "anna", "period": None}
    asked = {"fact": "movable_capital", "of": "anna", "period": None}
    assert state_of("unknown", [judged]) == "to_assess"
    assert state_of("unknown", [judged, asked]) == "unknown"
    assert questions_in([judged, asked]) == 1
    assert state_of("unknown", []) == "elsewhere"


@pytest.mark.parametrize(
    ("lang", "limit", "none"),
    [
        ("nl", "tot € 99,00", "geen grens bekend"),
        ("fr", "jusqu’à 99,00 €", "pas de limite connue"),
        ("en", "up to € 99,00", "no limit known"),
    ],
)
def test_an_amount_without_a_known_end_gets_no_figure(application: Any, lang: str, limit: str, none: str) -> None:
    from rotonde.web.entitlements.verdicts import amount_of

    said = [amount_of(HOUSEHOLD | {"no_limit": is_open}, Wording(lang))[0] for is_open in (False, True)]
    assert [text.replace("\xa0", " ") for text in said] == [limit, none]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nl", "Over Kaat: krijgt verhoogde tegemoetkoming, ja of nee?"),
        ("fr", "Au sujet de Kaat :"),
        ("en", "About Kaat:"),
    ],
)
def test_a_question_about_a_child_is_not_put_to_the_child(application: Any, lang: str, said: str) -> None:
    from rotonde.web.entitlements.next_question import question_of
    from rotonde.web.entitlements.people import default_names

    home, w = situations.sample(), Wording(lang)
    asked = {"fact": "receives.verhoogde_tegemoetkoming", "period": None, "settles": []}
    texts = [
        question.text
        for of in ("kaat", "anna")
        if (question := question_of({"next_question": asked | {"of": of}}, home, default_names(home, w), w))
    ]
    assert texts[0].startswith(said)
    assert "Anna" not in texts[1]


def test_partners_are_told_that_they_get_the_amount_once(pages: Any) -> None:
    cards = pages.get("/nl/gezin/").split('<article class="right"')[1:]
    assert [card.count("krijgen dit bedrag samen één keer") for card in cards if "Leefloon" in card] == [1]
    assert not any("krijgen dit bedrag samen" in card for card in cards if "Leefloon" not in card)


def test_an_amount_that_a_household_gets_once_says_so_where_several_people_see_it(application: Any) -> None:
    from rotonde.web.entitlements import engine_port
    from rotonde.web.entitlements.cards import _counted_once

    right = engine_port.right("installatiepremie") or {}
    rows = [{"of": of, "verdict": "unknown", "amount": {"lower": "0.00"}} for of in ("anna", "bram")]
    assert _counted_once(right, rows, {}, Wording("nl")) == "Het gezin krijgt dit bedrag samen één keer."
    assert _counted_once(right, rows[:1], {}, Wording("nl")) == ""


def test_an_old_amount_is_shown_with_its_day_and_named_where_the_right_is_opened(pages: Any) -> None:
    html = pages.get("/nl/gezin/")
    assert re.search(r"bedrag van \d+ [a-z]+ \d{4}, kijk het na", plain(html))
    opened = plain(pages.post(html, toggle="sociale_toeslag|h1"))
    named = opened.split("Bedragen om na te kijken")[1].split("Het bedrag, stap voor stap")[0]
    assert "sociale_toeslag." not in named
    assert "sinds" in named


def test_an_amount_of_the_law_is_named_with_or_without_its_key(application: Any) -> None:
    from rotonde.web.entitlements import engine_port

    parameter = next(p for p in engine_port.catalogue().parameters.values() if None not in p.rows)
    keyed = f"{parameter.id}[{next(iter(parameter.rows))}]"
    assert (
        engine_port.amount_label(keyed, "nl") == engine_port.amount_label(parameter.id, "nl") == parameter.labels["nl"]
    )
    assert engine_port.in_force_since(keyed, "2026-01-01", "2026-01-01") < "2026-01-02"


def test_a_day_typed_by_hand_is_looked_at_with_the_clock_of_today(pages: Any) -> None:
    before = pages.get("/nl/gezin/")
    assert "today" in json.loads(pages.fields(before)["base"])
    after = pages.post(before, **{"date:on": "1/12/2025"})
    assert "today" not in json.loads(pages.fields(after)["base"])


def test_a_what_if_shows_only_what_changes(pages: Any) -> None:
    place = "persons|anna|birth_date|"
    html = pages.post(pages.get("/nl/gezin/"), toggle="leefloon|anna", whatif_fact=place)
    trial = {"whatif_for": place, "whatif": "1", "whatif_fact": place}
    assert "Geen enkel antwoord verandert." in pages.post(html, whatif_value="3/3/1990", **trial)
    changed = pages.post(html, whatif_value="3/3/2010", **trial)
    table = changed.split('class="changes"')[1].split("</table>")[0]
    assert "Sociale toeslag" in table
    assert "Verhoogde tegemoetkoming" not in table
    assert "De andere antwoorden blijven zoals ze zijn." in changed


def test_what_was_never_so_is_told_without_the_first_day_of_the_calendar() -> None:
    from rotonde.web.entitlements.fact_values import FIRST_DAY, in_words

    spells = [[{"value": False, "from": day}] for day in (FIRST_DAY, "2024-03-01")]
    assert [in_words(None, one, Wording("nl")) for one in spells] == ["Nee", "Nee, sinds 1 maart 2024"]


def test_the_source_of_an_amount_is_told_by_its_title(application: Any) -> None:
    from rotonde.web.entitlements import engine_port

    told = [one["source"] for right in engine_port.rights() for one in engine_port.amounts_of(right["id"], *DAYS, "nl")]
    codes = [source for source in told if re.search(r"[a-z0-9]+_[a-z0-9_]+", source)]
    assert (len(told) > 50, codes) == (True, [])
