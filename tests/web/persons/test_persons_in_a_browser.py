"""The pages of persons in Chromium: no barrier in three languages, on a phone, by keyboard and without JavaScript."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tests.web.persons.conftest import IDENTITY

from web.right_page.conftest import DAY
from web.test_in_a_browser import LANGUAGES, WIDTHS, barriers_in_every_light, expect

pytestmark = pytest.mark.browser
PAGES = ("person", "doubles", "held", "right", "income", "file")


@pytest.fixture(scope="module")
def addresses(server: str, django_db_blocker: Any) -> Iterator[dict[str, str]]:
    """Two files with the same human, in an organisation with a partner, where the server can see them."""
    from tests.web.persons.test_papers_for_one import FORM

    from rotonde.web.accounts.models import Membership, Organisation, Partnership, User
    from rotonde.web.entitlements.models import Run
    from rotonde.web.people.domain.dossiers import Contents, put_in_office
    from rotonde.web.people.models import Dossier, Person, PersonMerge
    from rotonde.web.people.persons.record import Record, change_person

    with django_db_blocker.unblock():
        user = User.objects.get(email="rights_worker@verzonnen.example")
        mine, office = user.organisation, user.offices.get()
        Organisation.objects.filter(id=mine.id).update(processes_insz_under="een verzonnen norm")
        other = Organisation.objects.create(name="CAW Verzonnen", kind="caw", is_made_up=True)
        partnership = Partnership.objects.create(name="GBO Verzonnen", agreement="x", begins_on=date(2026, 1, 1))
        for one in (mine, other):
            Membership.objects.create(partnership=partnership, organisation=one, begins_on=date(2026, 1, 1))
        told = {"office": office, "asked_by": user, "on": DAY, "law": DAY, "today": DAY, "is_shown": True}
        Run.objects.create(organisation=mine, key=b"8", state=Run.State.DONE, **told)
        roles = {"pa": "applicant", "pb": "partner", "pc": "child"}
        files = put_in_office(
            office, [Contents(n, FORM, "actief.csv", "2026-10-31", IDENTITY, roles) for n in ("8", "9")]
        ).dossiers
        person = Person.objects.get(dossier=files["8"], member="pa")
        change_person(user, person, Record(phone="0470 00 00 00", safety=("no_letters",), only_via="de zus"), 1)
        file = f"dossiers/{files['8'].id}/"
        yield {
            "person": f"personen/{person.id}/",
            "doubles": "personen/dubbels/",
            "held": file + "recht/huurpremie/brief.pdf",
            "right": file + "recht/huurpremie/?papier=pa",
            "income": file + "inkomen/?papier=pa",
            "file": file,
        }
        PersonMerge.objects.all().delete()
        Run.objects.all().delete()
        Dossier.objects.all().delete()
        Membership.objects.all().delete()
        partnership.delete()
        other.delete()
        Organisation.objects.filter(id=mine.id).update(processes_insz_under="")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", PAGES[:3])
def test_axe_finds_no_barrier(addresses: dict[str, str], open_page: Any, lang: str, name: str) -> None:
    page = open_page(f"/{lang}/{addresses[name]}", quiet=name != "held")
    assert barriers_in_every_light(page, WIDTHS if lang == "nl" else WIDTHS[:1]) == []


@pytest.mark.parametrize("name", PAGES[3:])
def test_axe_finds_no_barrier_where_papers_ask_for_whom_they_are(
    addresses: dict[str, str], open_page: Any, name: str
) -> None:
    page = open_page(f"/nl/{addresses[name]}")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert barriers_in_every_light(page, WIDTHS[:1]) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_on_the_narrowest_phone(addresses: dict[str, str], open_page: Any, name: str) -> None:
    page = open_page(f"/nl/{addresses[name]}", width=320, height=600, quiet=name != "held")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_by_keyboard_alone_and_without_javascript_safe_contact_is_kept(
    addresses: dict[str, str], open_page: Any
) -> None:
    page = open_page(f"/nl/{addresses['person']}", javascript=False)
    page.locator("input[value=no_visits]").focus()
    page.keyboard.press("Space")
    page.locator("#phone").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]")).to_have_text("Bewaard.")
    expect(page.locator(".safe")).to_contain_text("Niet langsgaan")


def test_a_double_is_looked_for_and_said_to_be_one(addresses: dict[str, str], open_page: Any) -> None:
    page = open_page(f"/nl/{addresses['doubles']}")
    page.get_by_role("button", name="Zoek dubbels").click()
    expect(page.locator("h2").first).to_have_text("Gevonden")
    assert barriers_in_every_light(page, WIDTHS[:1]) == []
    page.get_by_role("button", name="Dit is dezelfde persoon").first.click()
    expect(page.locator("h2").first).to_have_text("Wacht op een tweede persoon")


def test_on_paper_for_one_adult_the_page_of_a_right_has_no_chooser(addresses: dict[str, str], open_page: Any) -> None:
    page = open_page(f"/nl/{addresses['right']}")
    page.emulate_media(media="print")
    assert page.get_by_text("Voor wie is dit papier?").is_hidden()
    expect(page.locator(".notice").first).to_contain_text("ander gezinslid")
