from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from rotonde.web.referrals.machine.picture import PLACES, arrows, picture
from rotonde.web.referrals.machine.table import table
from rotonde.web.referrals.machine.telling import with_the_table

DOCS = Path(__file__).parents[4] / "docs"
SVG = "{http://www.w3.org/2000/svg}"


def test_the_page_about_referrals_follows_the_table():
    page = (DOCS / "referrals.md").read_text(encoding="utf-8")

    assert page == with_the_table(page, table()), "Run python scripts/draw_referrals.py."


def test_the_picture_follows_the_table():
    assert (DOCS / "referrals.svg").read_text(encoding="utf-8") == picture(table(), "en"), (
        "Run python scripts/draw_referrals.py."
    )


@pytest.mark.parametrize(("lang", "position"), [("nl", 0), ("fr", 1), ("en", 2)])
def test_the_picture_shows_every_state_in_its_words(lang, position):
    drawn = ET.fromstring(picture(table(), lang))
    said = [one.text for one in drawn.iter(f"{SVG}text") if one.get("class") != "from"]

    assert said == [state.words[position] for state in table().states.values()]
    assert len(list(drawn.iter(f"{SVG}line"))) == len(arrows(table())) == 20


def test_every_state_has_a_place_of_its_own():
    assert set(PLACES) == set(table().states)
    assert len(set(PLACES.values())) == len(PLACES)
