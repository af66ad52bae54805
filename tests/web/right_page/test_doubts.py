"""*Klopt niet*: what seems wrong goes to the editors with the version that was shown, never with somebody's name."""

from typing import Any

import pytest

from web.right_page.conftest import address, press

pytestmark = pytest.mark.django_db


def test_a_doubt_is_kept_with_the_right_and_the_rules_that_were_shown(pages: Any, file: Any) -> None:
    from rotonde.web.audit.models import Event
    from rotonde.web.entitlements import engine_port
    from rotonde.web.entitlements.domain.doubts import text_of
    from rotonde.web.entitlements.models import Doubt

    press(pages, file, doubt="1", text="De grens voor 2026 lijkt te laag.")
    doubt = Doubt.objects.get()
    shown = engine_port.check({"persons": {}, "households": {"h1": {}}, "links": {}}, {})["receipt"]["catalogue"]
    assert (doubt.right, doubt.catalogue, doubt.state) == ("huurpremie", shown, Doubt.State.OPEN)
    assert text_of(doubt) == "De grens voor 2026 lijkt te laag."
    assert b"grens" not in bytes(doubt.sealed_text)
    assert "dossier" not in {field.name for field in Doubt._meta.get_fields()}
    assert Event.objects.filter(action="entitlements.doubted", record=str(doubt.id)).count() == 1
    assert "De redactie krijgt je bericht" in pages.get(address(file) + "?klaar=gemeld")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * 1001,
        "Bij Demo Een klopt het bedrag niet.",
        "Zie dossier 2026-0001 van Demo.",
        "Rijksregister 85.07.30-033.28 klopt niet",
        "Bel 0470 12 34 56 voor uitleg",
        "Mail naar iemand@verzonnen.example",
    ],
)
def test_a_text_that_is_empty_too_long_or_about_somebody_is_handed_back(pages: Any, file: Any, text: str) -> None:
    from rotonde.web.entitlements.models import Doubt

    html = press(pages, file, status=400, doubt="1", text=text).content.decode()
    assert text in html
    assert 'role="alert"' in html
    assert Doubt.objects.count() == 0


def test_amounts_days_and_articles_are_no_numbers_of_people(pages: Any, file: Any) -> None:
    text = "Art. 12, § 3 van het besluit van 13/10/2023: € 1.234,50 per maand, sinds 01/09/2026."
    press(pages, file, doubt="1", text=text)


def test_from_the_scratch_page_a_doubt_is_kept_and_the_household_is_not(pages: Any) -> None:
    from rotonde.web.entitlements.models import Doubt

    fields = pages.fields(pages.get("/nl/gezin/")) | {"name:anna": "Proefpersoon"}
    html = pages.client.post("/nl/gezin/recht/leefloon/", fields | {"of": "leefloon|anna"}).content.decode()
    typed = pages.fields(html) | {"doubt": "1", "text": "Over Proefpersoon klopt het niet."}
    assert pages.client.post("/nl/gezin/recht/leefloon/", typed).status_code == 400
    typed["text"] = "Het bedrag voor een alleenstaande is oud."
    kept = pages.client.post("/nl/gezin/recht/leefloon/", typed)
    assert "De redactie krijgt je bericht" in kept.content.decode()
    assert Doubt.objects.get().right == "leefloon"
