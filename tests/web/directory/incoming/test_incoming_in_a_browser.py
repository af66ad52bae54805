"""Bringing services in, in Chromium: without a barrier, on a phone, by keyboard, without JavaScript."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.test_in_a_browser import barriers, expect

from web.directory.incoming.conftest import id_of, service

pytestmark = pytest.mark.browser
START = "hulp/binnenbrengen/"


@pytest.fixture
def brought(open_page: Any) -> Iterator[dict[str, str]]:
    """A file in which everything stands that a page can show, a list, and one that failed; all of it goes away."""
    from rotonde.web.accounts.models import User
    from rotonde.web.directory.domain.keeping import keep_service
    from rotonde.web.directory.hsds.records import Service as Told
    from rotonde.web.directory.incoming.bringing import bring, read_through
    from rotonde.web.directory.models import Bringing, Change, Location, Provider, SaidOfTwo, Service

    user = User.objects.get(email="coordinator@verzonnen.example")
    for one in (service(), service("Koffie op vrijdag"), service("Fietsen")):
        keep_service(Told.model_validate(one), "coordinator")
    told = [
        service(description="Elke week een kom verse soep.", email="soep@de-ketel.example", assured_date="2026-10-09"),
        service("Koffie op vrijdg", id=id_of("double")),
        service("Naailes", organisation="De Draad", phones=[]),
        service("Fout", status="maybe"),
    ]
    full = bring(user, json.dumps(told).encode(), is_full=True)
    read_through(full)
    failed = bring(user, b"[]")
    read_through(failed)
    lists = bring(user, b"Dienst;Tel;Uren;Kleur\nSoep;09 999 99 01;ma 9-12u;groen\n")
    under_way = bring(user, json.dumps(told).encode())
    pages = {"start": START, "columns": f"{START}{lists.id}/kolommen/", "failed": f"{START}{failed.id}/"}
    pages |= {"under way": f"{START}{under_way.id}/"}
    for group in ("doubles", "new", "changed", "gone", "trouble"):
        pages[group] = f"{START}{full.id}/?wat={group}"
    yield pages
    for model in (Bringing, Service, Location, Provider, Change, SaidOfTwo):
        model.objects.all().delete()


def test_no_page_has_a_barrier_in_any_language_width_or_light(open_page: Any, brought: dict[str, str]) -> None:
    found = []
    narrow, others = ("nl", 320, False), (("fr", 1280, True), ("en", 390, False))
    for n, (name, address) in enumerate(brought.items()):
        for lang, width, dark in (narrow, others[n % 2]):
            page = open_page(f"/{lang}/{address}", width=width, dark=dark, role="coordinator")
            found += [f"{name} {lang} {width}: {one}" for one in barriers(page)]
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found += [f"{name} {lang} {width}: {wide} px too wide"] if wide > 0 else []
            page.context.close()
    assert found == []


def test_a_file_is_brought_in_and_kept_with_the_keyboard_alone_and_without_javascript(
    open_page: Any, brought: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "lijst.csv"
    file.write_text("Dienst;Organisatie;Tel\nBreien samen;De Draad;09 999 99 07\n", encoding="utf-8")
    page = open_page(f"/nl/{START}", role="coordinator", javascript=False)
    page.locator("#file").set_input_files(file)
    page.get_by_role("button", name="Verder", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Wat staat in welke kolom?")).to_be_visible()
    page.get_by_role("button", name="Verder", exact=True).focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Bewaar alle 2 waar geen twijfel over is").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Alles uit dit bestand is bekeken.")).to_be_visible()


def test_a_double_is_said_to_be_the_same_with_the_keyboard_alone(open_page: Any, brought: dict[str, str]) -> None:
    page = open_page(f"/nl/{brought['doubles']}", role="coordinator", javascript=False)
    page.get_by_role("button", name="Dezelfde Koffie op vrijdg").first.focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Anders").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Koffie op vrijdg")).to_be_visible()
