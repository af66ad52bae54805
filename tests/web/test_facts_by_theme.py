"""The side of the facts: what to ask now, what is known, and the rest folded by theme."""

import json
import re
from typing import Any

import pytest

HTMX = {"HX-Request": "true"}


def group(html: str, record: str) -> str:
    """Give one group of fields."""
    return html.split(f'id="g-v-{record}"')[1].split('<details class="group', maxsplit=1)[0]


def base(html: str) -> Any:
    from html import unescape

    return json.loads(unescape(re.search(r'name="base" value="([^"]*)"', html)[1]))  # type: ignore[index]


def fields_in(html: str) -> set[str]:
    return set(re.findall(r'name="(f:[^"]+)"', html))


def test_an_unopened_person_stands_there_with_a_few_questions_and_no_wall_of_fields(pages: Any) -> None:
    html = pages.get("/nl/gezin/")
    for person in ("persons-anna", "persons-bram", "persons-kaat", "persons-lore"):
        assert len(fields_in(group(html, person))) <= 10


def test_the_field_of_the_next_question_is_on_the_page(pages: Any) -> None:
    html = pages.get("/nl/gezin/")
    asked = re.search(r'name="jump" value="([^"]+)"', html)
    assert asked
    assert f'name="f:{asked[1]}"' in html


def test_what_is_known_is_read_without_opening_anything(pages: Any) -> None:
    known = pages.get("/nl/gezin/").split('class="told"')
    assert any("2 maart 1988" in part for part in known)


def test_a_theme_opens_with_its_fields_and_closes_again(pages: Any) -> None:
    closed = pages.get("/nl/gezin/")
    opened = pages.unfold(closed, "persons|anna|income")
    assert fields_in(opened) > fields_in(closed)
    assert 'aria-expanded="true" formaction' in opened
    assert fields_in(pages.unfold(opened, "persons|anna|income")) == fields_in(closed)


def test_what_was_typed_in_a_theme_that_closes_is_kept(pages: Any) -> None:
    opened = pages.unfold(pages.get("/nl/gezin/"), "persons|anna|income")
    fields = pages.fields(opened) | {"f:persons|anna|movable_capital|": "777,50", "unfold": "persons|anna|income"}
    answer = pages.client.post("/nl/gezin/", fields, headers=HTMX | {"HX-Target": "fold-persons_anna_income"})
    html = answer.content.decode()
    assert not fields_in(html)
    assert "777,50" in html
    assert base(html.replace('id="base" ', ""))["persons"]["anna"]["movable_capital"] == 777.5


def test_a_theme_that_opens_repeats_no_field_that_is_on_the_page(pages: Any) -> None:
    html = pages.get("/nl/gezin/")
    field = "f:persons|anna|movable_capital|"
    posted = pages.fields(html) | {field: "10", "unfold": "persons|anna|income"}
    answer = pages.client.post("/nl/gezin/", posted, headers=HTMX | {"HX-Target": "fold-persons_anna_income"})
    assert field not in fields_in(answer.content.decode())


def test_a_theme_with_something_typed_wrong_stays_open(pages: Any) -> None:
    opened = pages.unfold(pages.get("/nl/gezin/"), "persons|anna|income")
    wrong = pages.post(opened, unfold="persons|anna|income", **{"f:persons|anna|movable_capital|": "veel"})
    assert 'value="veel"' in wrong


@pytest.mark.parametrize(
    ("typed", "code"), [("Oostende", "35013"), ("ostende", "35013"), ("gent", "44021"), ("44021", "44021")]
)
def test_a_municipality_is_chosen_by_its_name(pages: Any, typed: str, code: str) -> None:
    opened = pages.unfold(pages.get("/nl/gezin/"), "households|h1|place")
    assert 'list="names-municipality"' in opened
    html = pages.post(opened, **{"f:households|h1|municipality|": typed})
    told = base(html)["households"]["h1"]["municipality"]
    assert (told[-1]["value"] if isinstance(told, list) else told) == code


def test_a_municipality_that_is_none_gets_a_sentence(pages: Any) -> None:
    opened = pages.unfold(pages.get("/nl/gezin/"), "households|h1|place")
    html = pages.post(opened, **{"f:households|h1|municipality|": "Nergenshuizen"})
    assert "Deze naam kennen we niet" in html
    assert 'value="Nergenshuizen"' in html


def test_every_theme_of_the_vocabulary_has_a_title(application: Any) -> None:
    from rotonde.web.entitlements import engine_port
    from rotonde.web.entitlements.fact_fields import THEMES
    from rotonde.web.entitlements.wording import SENTENCES

    themes = {fact["theme"] for fact in engine_port.facts()}
    assert themes <= set(THEMES)
    assert {"theme_" + theme for theme in themes} <= set(SENTENCES)


def test_every_unit_of_the_vocabulary_has_a_word(application: Any) -> None:
    from rotonde.web.entitlements import engine_port
    from rotonde.web.entitlements.words import UNITS

    assert {fact["unit"] for fact in engine_port.facts()} - {None} <= set(UNITS)
