"""Who doesn't know amounts need not say so forty times."""

import re

from web.public_check.visiting import Visitor

SKIP = "Sla alle vragen over geld over"
ABOUT_MONEY = ("inkomen", "spaargeld", "nettoloon", "uitkering", "inkomsten", "kadastraal")


def at_the_third_question_about_money(visitor: Visitor) -> list[str]:
    """Go on with not knowing until all questions about money may be passed over; give the titles on the way."""
    visitor.begin().first_four(place="", ages=(52,), status="none")
    titles = []
    for _ in range(60):
        titles.append(visitor.page.title)
        if SKIP in visitor.page.text:
            break
        visitor.press(go="unknown")
    return titles


def test_after_two_amounts_that_were_not_known_all_may_be_passed_over(visitor: Visitor) -> None:
    titles = at_the_third_question_about_money(visitor)
    assert SKIP in visitor.page.text
    about_money = [one for one in titles if any(word in one.lower() for word in ABOUT_MONEY)]
    assert len(about_money) == 3
    visitor.press(go="skip")
    asked = []
    for _ in range(8):
        asked.append(visitor.page.title)
        visitor.press(go="unknown")
    assert [one for one in asked if any(word in one.lower() for word in ABOUT_MONEY)] == []


def test_what_was_passed_over_stands_among_the_answers_and_can_be_answered_yet(visitor: Visitor) -> None:
    question = at_the_third_question_about_money(visitor)[-1]
    visitor.press(go="skip").press("resultaat", go="here")
    assert "Vragen over geld Overgeslagen" in visitor.page.text
    before = visitor.page.html.count("change:")
    visitor.press(go=f"change:{before - 1}")
    assert visitor.page.title == question
    name = visitor.page.taps[0][0] if visitor.page.taps else visitor.page.names[0]
    visitor.press(**{name: "0"})
    for _ in range(60):
        if visitor.page.title == "Dit kan je nu doen" or any(one in visitor.page.title.lower() for one in ABOUT_MONEY):
            break
        visitor.press(go="unknown")
    assert visitor.page.title != "Dit kan je nu doen"


def test_no_right_disappears_by_passing_over(visitor: Visitor) -> None:
    def rights(html: str) -> set[str]:
        return set(re.findall(r"<(?:h2|b)>([^<]+)</(?:h2|b)>", html.split("<main")[1]))

    at_the_third_question_about_money(visitor)
    carried = visitor.page.answers
    before = rights(visitor.result().page.html)
    visitor.press(go="on", answers=carried)
    visitor.press(go="skip")
    assert rights(visitor.result().page.html) == before


def test_the_same_reason_is_not_read_twice_in_a_row(visitor: Visitor) -> None:
    at_the_third_question_about_money(visitor)
    assert 'class="why"' not in visitor.page.html
    visitor.press(go="back").press(go="back")
    assert 'class="why"' in visitor.page.html
