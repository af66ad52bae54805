"""Bringing in and a kept household in Chromium: no barrier in three languages, on a phone, and by keyboard alone."""

from collections.abc import Iterator
from typing import Any

import pytest

from web.caseload.conftest import DAY, ROWS, export
from web.test_in_a_browser import LANGUAGES, WIDTHS, barriers_in_every_light, expect

pytestmark = pytest.mark.browser
PAGES = ("start", "columns", "run", "file", "report", "income", "questions", "who_looked")


@pytest.fixture(scope="module")
def addresses(server: str, django_db_blocker: Any) -> Iterator[dict[str, str]]:
    """An export brought in and answered where the server can see it, and the addresses that lead to it."""
    from rotonde.engine.calendar import Dates
    from rotonde.screening.incoming.proposing import propose
    from rotonde.screening.incoming.uploaded import open_upload
    from rotonde.web.accounts.models import User
    from rotonde.web.entitlements import engine_port
    from rotonde.web.entitlements.domain.carry_out_run import carry_out_run
    from rotonde.web.entitlements.domain.start_run import start_run
    from rotonde.web.entitlements.models import Hold, Outcome, PrintedQuestions, Run
    from rotonde.web.people.domain.keep_upload import keep_upload
    from rotonde.web.people.models import Dossier, RememberedColumns, Upload

    with django_db_blocker.unblock():
        user = User.objects.get(email="rights_worker@verzonnen.example")
        content = export([*ROWS, ["", "Demo Vier", "02/03/1970", "", "", ""]])
        upload = keep_upload(user, user.offices.get(), "actief.csv", content)
        mapping = propose(open_upload("actief.csv", content), engine_port.catalogue().vocabulary).mapping
        run = carry_out_run(user.organisation, start_run(user, upload, mapping, Dates.asked(on=DAY, today=DAY)).id)
        assert run is not None
        dossier = Dossier.objects.order_by("id").first()
        assert dossier is not None
        file = f"dossiers/{dossier.id}/"
        yield {
            "start": "dossiers/binnenbrengen/",
            "columns": f"dossiers/binnenbrengen/{upload.id}/",
            "run": f"dossiers/rekenbeurt/{run.id}/",
            "file": file,
            "report": file + "verslag/",
            "income": file + "inkomen/",
            "questions": file + "vragen/",
            "who_looked": file + "wie-keek/",
        }
        for model in (PrintedQuestions, Hold, Outcome, Run, Dossier, RememberedColumns, Upload):
            model.objects.all().delete()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_barrier(addresses: dict[str, str], open_page: Any, lang: str, name: str) -> None:
    page = open_page(f"/{lang}/{addresses[name]}")
    assert barriers_in_every_light(page, WIDTHS if lang == "nl" else WIDTHS[:1]) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_on_the_narrowest_phone(addresses: dict[str, str], open_page: Any, name: str) -> None:
    page = open_page(f"/nl/{addresses[name]}", width=320, height=600)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_list_of_questions_is_made_and_printed_without_the_rest(addresses: dict[str, str], open_page: Any) -> None:
    page = open_page(f"/nl/{addresses['questions']}")
    page.get_by_role("button", name="Maak een nieuwe lijst").click()
    expect(page.locator("pre.list")).to_contain_text("Vragenlijst")
    page.emulate_media(media="print")
    assert page.locator("form:visible").count() == 0
