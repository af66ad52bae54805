"""Paper is held back for who asked for no letters, and holds nothing of another adult where it is for one."""

from typing import Any

import pytest
from tests.web.persons.conftest import IDENTITY, ROLES, Signed

from web.right_page.conftest import DAY

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
FORM = {
    "persons": {
        "pa": {"birth_date": "1988-03-02", "net_wage_month": {"2026-11": 111.11}},
        "pb": {"birth_date": "1986-07-11", "net_wage_month": {"2026-11": 1777.77}},
        "pc": {"birth_date": "2016-05-04"},
    },
    "households": {"h": {"rent_month": 650}},
    "links": {
        "member": [{"of": "pa", "to": "h"}, {"of": "pb", "to": "h"}, {"of": "pc", "to": "h"}],
        "partner": [{"of": "pa", "to": "pb", "kind": "de_facto"}],
        "parent": [{"of": "pa", "to": "pc"}],
    },
}
LETTER, LIST = "brief.pdf", "lijst.pdf"


@pytest.fixture
def worker(db: None) -> Any:
    from rotonde.web.accounts.models import User

    return User.objects.get(email="rights_worker@verzonnen.example")


@pytest.fixture
def file(worker: Any) -> Any:
    from rotonde.web.entitlements.models import Run
    from rotonde.web.people.domain.dossiers import Contents, put_in_office

    office = worker.offices.get()
    told = {"office": office, "asked_by": worker, "on": DAY, "law": DAY, "today": DAY, "is_shown": True}
    Run.objects.create(organisation=worker.organisation, key=b"7", state=Run.State.DONE, **told)
    contents = Contents("7", FORM, "actief.csv", "2026-10-31", IDENTITY, ROLES)
    return put_in_office(office, [contents]).dossiers["7"]


def says(worker: Any, file: Any, member: str, **record: Any) -> None:
    from rotonde.web.people.models import Person
    from rotonde.web.people.persons.record import Record, change_person

    person = Person.objects.get(dossier=file, member=member)
    change_person(worker, person, Record(**record), person.version)


def right(file: Any, paper: str = "", name: str = "huurpremie") -> str:
    return f"/nl/dossiers/{file.id}/recht/{name}/{paper}"


@pytest.mark.parametrize("paper", [LETTER, LIST])
def test_without_a_flag_a_paper_is_made_at_once(worker: Any, file: Any, paper: str) -> None:
    assert Signed(worker).client.get(right(file, paper)).status_code == 200


@pytest.mark.parametrize("paper", [LETTER, LIST])
@pytest.mark.parametrize("record", [{"safety": ("no_letters",)}, {"only_via": "de zus"}])
def test_paper_for_who_asked_for_no_letters_is_held_until_somebody_says_that_it_was_asked(
    worker: Any, file: Any, paper: str, record: Any
) -> None:
    from rotonde.web.audit.models import Event

    says(worker, file, "pa", **record)
    client = Signed(worker).client
    held = client.get(right(file, paper))
    assert held.status_code == 409
    assert "Dit papier is tegengehouden" in held.content.decode()
    assert client.post(right(file, paper)).status_code == 409
    made = client.post(right(file, paper), {"asked": "1"})
    assert (made.status_code, made["Content-Type"]) == (200, "application/pdf")
    assert Event.objects.filter(action="people.paper_lifted").count() == 1


def test_a_flag_of_another_adult_or_a_flag_about_calling_holds_nothing_back(worker: Any, file: Any) -> None:
    says(worker, file, "pb", safety=("no_letters",))
    says(worker, file, "pa", safety=("no_home_calls", "no_voicemail", "no_messages", "no_visits"))
    assert Signed(worker).client.get(right(file, LETTER)).status_code == 200
    assert Signed(worker).client.get(right(file, LETTER) + "?voor=pb").status_code == 409


def test_the_receipt_of_an_application_is_held_back_too(worker: Any, file: Any) -> None:
    from rotonde.web.entitlements.domain.applications import apply_for

    made = apply_for(worker, file, "huurpremie", "h", 0, "abc", is_passed_on=False, check_after=30)
    where = f"/nl/dossiers/{file.id}/aanvraag/{made.id}/ontvangstbewijs.pdf"
    assert Signed(worker).client.get(where).status_code == 200
    says(worker, file, "pa", safety=("no_letters",))
    assert Signed(worker).client.get(where).status_code == 409


WAGE = "1.777,77"


@pytest.mark.parametrize("page", ["verslag/", "inkomen/"])
def test_a_paper_of_the_file_asks_for_whom_it_is_and_cuts_the_other_adult(worker: Any, file: Any, page: str) -> None:
    client, where = Signed(worker).client, f"/nl/dossiers/{file.id}/{page}"
    whole = client.get(where).content.decode()
    assert "Voor wie is dit papier?" in whole
    for_one = client.get(where + "?papier=pa").content.decode()
    assert WAGE not in for_one
    assert "angt af van gegevens van een ander gezinslid" in for_one
    if page == "inkomen/":
        assert WAGE in whole
        assert "111,11" in for_one
        assert WAGE in client.get(where + "?papier=pb").content.decode()


@pytest.mark.parametrize("name", ["leefloon", "huurpremie", "schooltoeslag", "verhoogde_tegemoetkoming"])
def test_the_page_of_a_right_printed_for_one_adult_holds_no_fact_of_the_other(
    worker: Any, file: Any, name: str
) -> None:
    from rotonde.web.entitlements.household_file.for_one import others_than, right_for_one
    from rotonde.web.entitlements.household_file.opened_file import open_file
    from rotonde.web.entitlements.right_page.views import shown_for
    from rotonde.web.entitlements.right_page.words import Wording

    opened = open_file(worker, file.id, "nl")
    shown = shown_for(opened, name, "pa", {}, Wording("nl"))
    assert shown is not None
    cut = right_for_one(shown, others_than(opened, "pa"), "elders")
    assert [fact for one in cut.proof for fact in one.facts if fact.who == "Ben Demo"] == []
    assert WAGE not in str(cut.proof)
    assert cut.details.steps == []
    page = Signed(worker).client.get(right(file, name=name) + f"?voor={cut.of}&papier=pa").content.decode()
    assert WAGE not in page


def test_a_household_with_one_adult_is_asked_nothing(worker: Any, db: None) -> None:
    from web.right_page.conftest import kept

    alone = kept(worker)
    assert "Voor wie is dit papier?" not in Signed(worker).client.get(right(alone)).content.decode()


def test_each_member_of_the_file_has_a_link_to_their_page(worker: Any, file: Any) -> None:
    from rotonde.web.people.models import Person

    page = Signed(worker).client.get(f"/nl/dossiers/{file.id}/").content.decode()
    links = {f'href="/nl/personen/{one.id}/"' for one in Person.objects.filter(dossier=file)}
    assert {link for link in links if link in page} == links
