"""A kept household of a family with a child, and the ways in which a test presses the buttons of a right."""

from datetime import date
from typing import Any

import pytest

RIGHT = "huurpremie"
DAY = date(2026, 11, 1)
FORM = {
    "persons": {"pa": {"birth_date": "1988-03-02"}, "pc": {"birth_date": "2016-05-04"}},
    "households": {"h": {"rent_month": 650}},
    "links": {
        "member": [{"of": "pa", "to": "h"}, {"of": "pc", "to": "h"}],
        "parent": [{"of": "pa", "to": "pc"}],
    },
}


@pytest.fixture
def worker(db: None) -> Any:
    from rotonde.web.accounts.models import User

    return User.objects.get(email="rights_worker@verzonnen.example")


def kept(worker: Any, number: str = "2026-0001") -> Any:
    """Keep the family's file in the office of a worker, with a list of the office that is about a day."""
    from rotonde.web.entitlements.models import Run
    from rotonde.web.people.domain.dossiers import Contents, put_in_office

    office = worker.offices.get()
    identity = {"pa": {"full_name": "Demo Een"}, "pc": {"full_name": "Kleine Demo"}}
    roles = {"pa": "applicant", "pc": "child"}
    contents = Contents(number, FORM, "actief.csv", "2026-10-31", identity, roles)
    told = {"office": office, "asked_by": worker, "on": DAY, "law": DAY, "today": DAY, "is_shown": True}
    Run.objects.create(organisation=worker.organisation, key=number.encode(), state=Run.State.DONE, **told)
    return put_in_office(office, [contents]).dossiers[number]


@pytest.fixture
def file(worker: Any) -> Any:
    """The file of a family with a child."""
    return kept(worker)


def address(file: Any, right: str = RIGHT, lang: str = "nl") -> str:
    return f"/{lang}/dossiers/{file.id}/recht/{right}/"


def press(
    pages: Any, file: Any, right: str = RIGHT, *, status: int = 302, read: int | None = None, **typed: str
) -> Any:
    """Press a button of the page as it stands now, or as it stood when `read` steps were there."""
    from rotonde.web.entitlements.domain.steps import course_of

    about = {"huurpremie": "h"}.get(right, "pa")
    now = course_of(file, right, about).read if read is None else read
    response = pages.client.post(address(file, right), {"of": about, "read": str(now)} | typed)
    assert response.status_code == status, response.content.decode().partition("trouble")[2][:300]
    return response
