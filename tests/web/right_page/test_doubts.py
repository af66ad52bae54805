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


def test_a_doubt_is_answered_once_by_somebody_with_a_name_and_read_on_the_right(
    pages: Any, signed_in_as: Any, file: Any
) -> None:
    from rotonde.web.audit.models import Event
    from rotonde.web.entitlements.models import Doubt

    press(pages, file, doubt="1", text="De grens lijkt te laag.")
    doubt, editor = Doubt.objects.get(), signed_in_as("coordinator")
    html = editor.get("/nl/meldingen/")
    assert "De grens lijkt te laag." in html
    assert "Test rights_worker" not in html
    empty = editor.client.post("/nl/meldingen/", {"doubt": str(doubt.id), "answer": " "})
    assert (empty.status_code, Doubt.objects.get().state) == (400, Doubt.State.OPEN)
    answer = {"doubt": str(doubt.id), "answer": "De grens is die van 2025; de nieuwe staat erin."}
    assert editor.client.post("/nl/meldingen/", answer).status_code == 302
    second = editor.client.post("/nl/meldingen/", answer | {"answer": "Iets anders."})
    assert (second.status_code, "Iemand anders heeft dit intussen beantwoord" in second.content.decode()) == (400, True)
    on_the_right = pages.get(address(file)).partition("Antwoorden van de redactie")[2]
    assert "De grens is die van 2025" in on_the_right
    assert "Test coordinator" in on_the_right
    assert b"grens" not in bytes(Doubt.objects.get().sealed_answer or b"")
    assert Event.objects.filter(action="entitlements.answered_doubt", record=str(doubt.id)).count() == 1


@pytest.mark.parametrize("role", ["rights_worker", "worker", "administrator", "protection_officer"])
def test_who_doesnt_answer_has_no_list_of_doubts(signed_in_as: Any, role: str) -> None:
    other = signed_in_as(role)
    assert other.client.get("/nl/meldingen/").status_code == 403
    assert "/nl/meldingen/" not in other.client.get("/nl/account/").content.decode()
