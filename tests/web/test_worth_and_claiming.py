"""What the household seems to miss, which rights are looked at, how a right is claimed, and its infofiche."""

import re
from typing import Any

import pytest

from rotonde.web.entitlements.words import Wording

NET = {
    "lower": "884.16",
    "of_which_estimated": "100.00",
    "of_which_may_be_received": "0.00",
    "once": "250.00",
    "stale": False,
    "counted": [
        {
            "right": "leefloon",
            "of": "anna",
            "lower": "884.16",
            "per": "year",
            "estimated": False,
            "may_be_received_already": False,
            "stale": [],
        }
    ],
    "left_out": [
        {"right": "huurpremie", "of": "h1", "why": "unknown", "instead": None},
        {"right": "leefloon", "of": "bram", "why": "counted_once", "instead": {"right": "leefloon", "of": "anna"}},
    ],
    "falls_away": [{"right": "huurpremie", "of": "h1", "lower": "0.00", "upper": "60.00", "per": "year"}],
}


def plain(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace("\xa0", " ")


def test_the_floor_is_one_line_with_what_stands_beside_it(application: Any) -> None:
    from rotonde.web.entitlements.net_worth import net_worth_of

    net = net_worth_of({"net_year": NET}, {"anna": "Anna", "bram": "Bram"}, Wording("nl"))
    line = f"{net.lead} {net.amount} {net.rest}".replace("\xa0", " ")
    assert line == "Dit gezin lijkt minstens € 884,16 per jaar te missen, waarvan € 100,00 geschat."
    assert [note.replace("\xa0", " ") for note in net.notes] == [
        "Eenmalig komt daar minstens € 250,00 bij.",
        "Wat dan kan wegvallen, is afgetrokken: Huurpremie.",
    ]
    assert [(row.title, row.who, row.said) for row in net.left_out] == [
        ("Huurpremie", "", "er zijn nog vragen"),
        ("Leefloon", "Bram", "één keer geteld, bij Leefloon, Anna"),
    ]


@pytest.mark.parametrize("lower", ["0.00", "-12.00"])
def test_a_floor_that_is_none_is_never_said_as_a_gain(application: Any, lower: str) -> None:
    from rotonde.web.entitlements.net_worth import net_worth_of

    assert net_worth_of({"net_year": NET | {"lower": lower}}, {}, Wording("nl")).amount == ""


def test_every_reason_not_to_count_has_words(application: Any) -> None:
    from rotonde.web.entitlements.wording import SENTENCES

    reasons = ("received", "received_in_circle", "counted_once", "excluded", "unknown", "to_assess")
    reasons += ("amount_unknown", "no_estimate", "nothing_certain")
    assert {"left_out_" + reason for reason in reasons} <= set(SENTENCES)


def test_the_page_says_what_was_counted_and_what_was_left_out(pages: Any) -> None:
    net = pages.get("/nl/gezin/").split('id="net"')[1].split("</section>")[0]
    assert "<caption>Niet geteld, en waarom</caption>" in net


def test_a_basket_leaves_only_its_rights(pages: Any) -> None:
    from rotonde.web.entitlements.baskets import baskets

    basket = min(baskets(), key=lambda one: len(one.rights))
    html = pages.post(pages.get("/nl/gezin/"), basket=basket.id)
    assert set(re.findall(r'id="r-(\w+)"', html)) == set(basket.rights)
    assert f'<option value="{basket.id}" selected>' in html
    assert "Hoort er ook bij" in html


def test_a_basket_of_another_name_is_as_none(pages: Any) -> None:
    html = pages.get("/nl/gezin/")
    assert pages.post(html, basket="../nothing").count('<article class="right"') == html.count('<article class="right"')


def test_an_opened_right_tells_how_to_get_it(pages: Any) -> None:
    opened = plain(pages.post(pages.get("/nl/gezin/"), toggle="leefloon|bram").split('class="details"')[1])
    for said in ("Zelf aanvragen: het komt niet vanzelf.", "Beslist", "Wanneer", "Vanaf wanneer", "Niet akkoord?"):
        assert said in opened
    assert "Niet samen met" in opened
    assert "Na te kijken tegen" in opened


def test_an_opened_right_tells_what_it_opens(pages: Any) -> None:
    opened = pages.post(pages.get("/nl/gezin/"), toggle="verhoogde_tegemoetkoming|anna")
    table = plain(opened.split('class="opens"')[1].split("</section>")[0])
    assert "Wat dit opent" in table
    assert "Sociale derdebetaler" in table


def test_an_answer_of_what_one_right_opens_is_that_of_the_whole_cascade(application: Any) -> None:
    from rotonde.engine.situations.as_written import read_situation
    from rotonde.engine.worth.cascade import cascade
    from rotonde.web.entitlements import engine_port, situations

    home, all_rights = situations.without_empty_parts(situations.sample()), engine_port.catalogue()
    days = engine_port._days(home, {})
    whole = cascade(all_rights, read_situation(home, all_rights.vocabulary, days, all_rights.quantities), days)
    one = engine_port.opened_by(home, {}, None, "verhoogde_tegemoetkoming", "kaat")
    assert one in whole["opens"]


def test_amounts_without_an_end_are_those_found_one_by_one(application: Any) -> None:
    from rotonde.engine.explaining.inspection import Inspection
    from rotonde.engine.explaining.unlimited import is_unlimited
    from rotonde.web.entitlements import engine_port, situations

    home = situations.without_empty_parts(situations.sample())
    rows = [row for row in engine_port.check(home, {})["rights"] if engine_port._has_open_amount(row)]
    assert rows
    with engine_port._asking_about(home, {}, None) as (asking, read):
        for row in rows:
            i = Inspection(asking, read, row["id"], row["of"])
            amount = i.asked.right.amount
            assert row["no_limit"] == (amount is not None and is_unlimited(amount.node, i.claimant(), "high", i))


# --- the infofiche


@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
def test_every_infofiche_is_a_page_with_its_amounts_filled_in(pages: Any, lang: str) -> None:
    from rotonde.web.entitlements import engine_port

    for right in engine_port.rights():
        html = pages.get(f"/{lang}/recht/{right['id']}/")
        assert f'<html lang="{lang}">' in html
        assert "{{" not in html
        assert html.count("<h1>") == 1


def test_an_amount_a_month_is_a_twelfth_of_that_a_year_and_says_its_unit_once(pages: Any) -> None:
    text = plain(pages.get("/nl/recht/leefloon/"))
    assert re.search(r"doen samen het huishouden: € [\d.,]+ per maand", text)
    assert "dagen dagen" not in text
    assert "jaar jaar" not in text


def test_a_right_without_a_sheet_is_a_page_that_is_not_there(pages: Any) -> None:
    assert pages.client.get("/nl/recht/nothing/").status_code == 404
