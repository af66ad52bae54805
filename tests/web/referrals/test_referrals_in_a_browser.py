"""Referrals in Chromium: without a barrier, on a phone, by keyboard, without JavaScript."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.web.test_in_a_browser import barriers, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def both_ways(open_page: Any) -> Iterator[Any]:
    """The organisation that signs in refers to a partner, and a partner refers to it; all of it goes away."""
    from rotonde.web.accounts.models import Membership, User
    from rotonde.web.people.models import Consent, Person
    from rotonde.web.referrals.models import Referral
    from web.referrals.referring import moves, read_by, sent, waits_for_consent
    from web.sharing.worlds import Partner, World, a_file, a_partner, together

    worker = User.objects.get(email="worker@verzonnen.example")
    here, there = Partner(worker.organisation, worker), a_partner("caw")
    partnership = together(here, there)
    ours, theirs = a_file(here, number="verwijzing-1"), a_file(there, number="verwijzing-2")
    worlds = [
        World(giver, receiver, partnership, Person.objects.get(dossier=file, member="p1"), file)
        for giver, receiver, file in ((here, there, ours), (there, here, theirs))
    ]
    waiting, going, coming = waits_for_consent(worlds[0]), sent(worlds[0]), sent(worlds[1])
    read_by(there, going.id)
    moves(there, going.id, "accept", text="Wij bellen morgen.")
    yield {
        "refer": f"doorverwijzen/{worlds[0].person.id}/",
        "board": "doorverwijzingen/",
        "counts": "doorverwijzingen/cijfers/",
        "waiting": f"doorverwijzingen/{waiting.id}/",
        "consent": f"doorverwijzingen/{waiting.id}/toestemming/",
        "going": f"doorverwijzingen/{going.id}/",
        "coming": f"doorverwijzingen/{coming.id}/",
    }
    Membership.objects.filter(partnership=partnership).delete()
    for one in worlds:
        Referral.objects.filter(person=one.person).delete()
        Consent.objects.filter(person=one.person).delete()
    for file in (ours, theirs):
        file.delete()


def test_no_page_has_a_barrier_in_any_language_width_or_light(open_page: Any, both_ways: dict[str, str]) -> None:
    found = []
    narrow, others = ("nl", 320, False), (("fr", 1280, True), ("en", 390, False))
    for n, (name, address) in enumerate(both_ways.items()):
        role = "coordinator" if name == "counts" else "worker"
        for lang, width, dark in (narrow, others[n % 2]):
            page = open_page(f"/{lang}/{address}", width=width, dark=dark, role=role)
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            found += [f"{name} {lang} {width}: {one}" for one in barriers(page)]
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found += [f"{name} {lang} {width}: {wide} px too wide"] if wide > 0 else []
            page.context.close()
    assert found == []


def test_a_referral_is_answered_with_the_keyboard_alone_and_without_javascript(
    open_page: Any, both_ways: dict[str, str]
) -> None:
    page = open_page("/nl/doorverwijzingen/?kant=naar-ons", role="worker", javascript=False)
    page.get_by_role("link", name="Ada Verzonnen").first.focus()
    page.keyboard.press("Enter")
    page.locator("summary", has_text="Niet aanvaarden").focus()
    page.keyboard.press("Enter")
    page.get_by_label("geen plaats").first.focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Niet aanvaarden").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Bewaard.")
    expect(page.get_by_role("heading", name="Stand: niet aanvaard")).to_be_visible()


def test_somebody_is_referred_with_the_keyboard_alone(open_page: Any, both_ways: dict[str, str]) -> None:
    page = open_page(f"/nl/{both_ways['refer']}", role="worker", javascript=False, width=390)
    page.get_by_label("caw Verzonnen").focus()
    page.keyboard.press("Space")
    page.get_by_label("Waarom, in één zin").focus()
    page.keyboard.type("Ik zoek een plek om te slapen.")
    page.get_by_label("nog niet: eerst vragen").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Verder").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Stand: wacht op instemming")).to_be_visible()
    expect(page.get_by_role("link", name="De persoon is hier: vraag toestemming")).to_be_visible()
