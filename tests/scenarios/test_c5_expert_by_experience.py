"""C5: an expert by experience goes along with a worker, as a trainee, then with a job; a volunteer sees no file."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache
from tests.web.administration.houses import House, page_of
from tests.web.caseload.test_pairing import a_file
from tests.web.day_list.test_going_along import appointment_of as waits_for

from rotonde.web.accounts import walls
from rotonde.web.accounts.models import User
from rotonde.web.people.models import Pairing

EXPERT = "expert_by_experience"


@pytest.fixture
def leuven(either_database: str) -> House:
    cache.clear()
    return House.opened()


def days_given(house: House, first: date, last: date | None) -> None:
    """The administrator gives the expert's role a first and a last day, or none, with the form of the account."""
    administrator = house.signed_in("administrator")
    seen = administrator.get(page_of(house, EXPERT)).content.decode().split('name="seen" value="')[1].split('"')[0]
    told = {"seen": seen, "role": EXPERT, "offices": [str(house.office("Zuid").pk)], "role_from": f"{first:%d/%m/%Y}"}
    answer = administrator.post(page_of(house, EXPERT), told | {"role_until": f"{last:%d/%m/%Y}" if last else ""})
    assert answer.status_code == 302


def test_c5_from_an_internship_in_tandem_to_a_job(leuven: House) -> None:
    today, day = date.today(), timedelta(days=1)
    file = a_file(leuven)
    page, pairing = f"/nl/dossiers/{file.pk}/", f"/nl/dossiers/{file.pk}/koppeling/"

    # An internship of a month: the role has a first and a last day.
    days_given(leuven, today - 10 * day, today + 20 * day)
    worker, trainee = leuven.signed_in("worker"), leuven.signed_in(EXPERT)
    assert trainee.get("/nl/")["Location"] == "/nl/gekoppeld/"
    assert [trainee.get(one).status_code for one in ("/nl/kaarten/", "/nl/hulp/", page)] == [200, 200, 404]

    # The worker proposes to go together. It opens nothing before the client agrees.
    told = {"expert": str(leuven.people[EXPERT].pk), "until": f"{today + 60 * day:%d/%m/%Y}", "agreed_on": ""}
    assert worker.post(pairing, told).status_code == 302
    assert trainee.get(page).status_code == 404
    waits_for(leuven, file)
    assert "Er wacht niets op jou" in trainee.get("/nl/wacht-op-mij/").content.decode()
    with walls.inside(leuven.organisation):
        made = Pairing.objects.get(dossier=file)
    worker.post(pairing, {"agree": str(made.pk), "agreed_on": f"{today:%d/%m/%Y}"})

    # Now the trainee reads along, and changes nothing. The client can see who read.
    read = trainee.get(page).content.decode()
    assert ("Demo Een" in read, 'name="save"' in read) == (True, False)
    assert trainee.post(pairing, {"end": str(made.pk)}).status_code in (403, 405)
    waiting = trainee.get("/nl/wacht-op-mij/").content.decode()
    assert ("Meegaan" in waiting, "Verzonplein 1" in waiting, "Demo Een" in waiting) == (True, True, True)
    assert "Een ervaringsdeskundige" in worker.get(f"{page}wie-keek/").content.decode()

    # The internship becomes a job: the last day goes, and the tandem goes on without a gap.
    days_given(leuven, today - 10 * day, None)
    with walls.inside(leuven.organisation):
        assert User.objects.get(pk=leuven.people[EXPERT].pk).role_until is None
    employed = leuven.signed_in(EXPERT)
    assert employed.get(page).status_code == 200

    # The client no longer wants it: gone at the next request. A volunteer never saw the file.
    worker.post(pairing, {"end": str(made.pk)})
    assert employed.get(page).status_code == 404
    assert "Er wacht niets op jou" in employed.get("/nl/wacht-op-mij/").content.decode()
    volunteer = leuven.signed_in("volunteer")
    seen = [volunteer.get(one).status_code for one in ("/nl/kaarten/", "/nl/gekoppeld/", "/nl/wacht-op-mij/", page)]
    assert seen == [200, 403, 403, 404]
