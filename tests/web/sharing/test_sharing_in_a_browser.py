"""Consent, sharing and emergencies in Chromium: without a barrier, on a phone, by keyboard, without JavaScript."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.web.test_in_a_browser import barriers, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def both_ways(open_page: Any) -> Iterator[Any]:
    """The organisation that signs in shares with a partner, and a partner shares with it; both go away."""
    from rotonde.web.accounts.models import Membership, User
    from rotonde.web.people.models import Dossier, Emergency, Person, Share
    from web.sharing.worlds import Partner, World, a_file, a_partner, consent_to, share_with, together

    worker = User.objects.get(email="worker@verzonnen.example")
    here, there = Partner(worker.organisation, worker), a_partner("caw")
    partnership = together(here, there)
    ours, theirs = a_file(here, number="browser-1"), a_file(there, number="browser-2")
    worlds = [
        World(giver, receiver, partnership, Person.objects.get(dossier=file, member="p1"), file)
        for giver, receiver, file in ((here, there, ours), (there, here, theirs))
    ]
    wanted = ("name", "contact", "income")
    consents = [consent_to(world, *wanted, channel="oral") for world in worlds]
    shares = [share_with(world, consent, *wanted) for world, consent in zip(worlds, consents, strict=True)]
    yield {
        "person": f"personen/{worlds[0].person.id}/delen/",
        "ask": f"personen/{worlds[0].person.id}/toestemming/",
        "share": f"toestemmingen/{consents[0].id}/delen/",
        "shared_with_us": "gedeeld/",
        "shared": f"gedeeld/{shares[1].id}/",
        "emergency": "noodtoegang/",
        "review": "noodtoegang/nakijken/",
    }
    Membership.objects.filter(partnership=partnership).delete()
    Emergency.objects.filter(dossier__in=[ours, theirs]).delete()
    Share.objects.filter(id__in=[one.id for one in shares]).delete()
    Dossier.objects.filter(id__in=[ours.id, theirs.id]).delete()


def test_no_page_has_a_barrier_in_any_language_width_or_light(open_page: Any, both_ways: dict[str, str]) -> None:
    found = []
    narrow, others = ("nl", 320, False), (("fr", 1280, True), ("en", 390, False))
    for n, (name, address) in enumerate(both_ways.items()):
        role = "protection_officer" if name == "review" else "worker"
        for lang, width, dark in (narrow, others[n % 2]):
            page = open_page(f"/{lang}/{address}", width=width, dark=dark, role=role)
            found += [f"{name} {lang} {width}: {one}" for one in barriers(page)]
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found += [f"{name} {lang} {width}: {wide} px too wide"] if wide > 0 else []
            page.context.close()
    assert found == []


def test_consent_is_given_with_the_keyboard_alone_and_without_javascript(
    open_page: Any, both_ways: dict[str, str]
) -> None:
    page = open_page(f"/nl/{both_ways['person']}", role="worker", javascript=False)
    page.get_by_role("link", name="Toestemming vragen").focus()
    page.keyboard.press("Enter")
    page.get_by_label("doorverwijzen naar gepaste hulp").focus()
    page.keyboard.press("Space")
    page.get_by_label("caw Verzonnen: de maatschappelijk werkers", exact=True).focus()
    page.keyboard.press("Space")
    page.get_by_label("op papier").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Toon de tekst").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Ik mag nee zeggen.")).to_be_visible()
    page.get_by_role("button", name="Ja, toestemming gegeven").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("De toestemming is bewaard.")
    page.get_by_role("button", name="Intrekken").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Ingetrokken.")
