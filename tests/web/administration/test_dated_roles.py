"""A role has a first and a last day: outside them nobody signs in, and who is in is out."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from tests.web.administration.houses import PASSWORD, House, invited, link_on, page_of, two_words

from rotonde.web.accounts import walls
from rotonde.web.accounts.models import User
from rotonde.web.accounts.wording import SENTENCES

TODAY = date.today()
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
OVER = [({"role_until": YESTERDAY}), ({"role_from": TOMORROW})]


def dated(house: House, who: str, **days: Any) -> None:
    with walls.inside(house.organisation):
        User.objects.filter(pk=house.people[who].pk).update(**days)


def told(house: House, administrator: Client, **changes: Any) -> dict[str, Any]:
    """Give what the form of the worker's account would post."""
    page = administrator.get(page_of(house, "worker"))
    seen = page.content.decode().split('name="seen" value="')[1].split('"')[0]
    return {"seen": seen, "role": "worker", "offices": [str(house.office("Zuid").pk)]} | changes


@pytest.mark.parametrize("days", OVER, ids=["over", "not begun"])
def test_who_is_out_of_their_role_is_told_so_and_whom_to_ask(house: House, days: dict[str, date]) -> None:
    dated(house, "worker", **days)
    client = Client(headers={"host": "127.0.0.1"})
    answer = client.post("/nl/aanmelden/", {"login": house.people["worker"].email, "password": PASSWORD})
    assert answer["Location"] == "/nl/aanmelden/niet-vandaag/"
    assert SENTENCES["out_of_role"][0] in client.get(answer["Location"]).content.decode()
    assert client.get("/nl/account/").status_code == 302


@pytest.mark.parametrize("days", OVER, ids=["over", "not begun"])
def test_a_running_session_ends_at_the_next_request(house: House, days: dict[str, date]) -> None:
    worker = house.signed_in("worker")
    assert worker.get("/nl/account/").status_code == 200
    dated(house, "worker", **days)
    assert worker.get("/nl/account/")["Location"].startswith("/nl/aanmelden/")
    dated(house, "worker", role_from=None, role_until=None)
    assert worker.get("/nl/account/").status_code == 302, "it does not come back"


def test_a_role_counts_on_its_first_and_its_last_day(house: House) -> None:
    dated(house, "worker", role_from=TODAY, role_until=TODAY)
    assert house.signed_in("worker").get("/nl/account/").status_code == 200


def test_an_administrator_gives_the_days_and_reads_them_again(house: House) -> None:
    administrator = house.signed_in("administrator")
    changes = {"role_from": "01/02/2026", "role_until": "31/12/2027"}
    answer = administrator.post(page_of(house, "worker"), told(house, administrator, **changes))
    assert answer.status_code == 302
    now = house.now("worker")
    assert (now.role_from, now.role_until) == (date(2026, 2, 1), date(2027, 12, 31))
    page = administrator.get(page_of(house, "worker")).content.decode()
    assert [said in page for said in ("1 februari 2026", "31 december 2027", 'value="31/12/2027"')] == [True] * 3


def test_an_administrator_sees_who_is_out_of_their_role(house: House) -> None:
    dated(house, "worker", role_until=YESTERDAY)
    administrator = house.signed_in("administrator")
    assert "Deze rol geldt vandaag niet." in administrator.get(page_of(house, "worker")).content.decode()
    assert "medewerker (vandaag niet)" in administrator.get("/nl/beheer/").content.decode()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"role_until": "straks"}, "Dit is geen dag. Schrijf hem zoals 31/03/2026."),
        ({"role_until": "31/02/2026"}, "Dit is geen dag."),
        ({"role_from": "02/01/2026", "role_until": "01/01/2026"}, "De laatste dag ligt voor de eerste."),
    ],
)
def test_days_that_cannot_be_are_told_beside_the_field_and_change_nothing(
    house: House, changes: dict[str, str], said: str
) -> None:
    administrator = house.signed_in("administrator")
    answer = administrator.post(page_of(house, "worker"), told(house, administrator, **changes))
    assert (answer.status_code, said in answer.content.decode()) == (400, True)
    assert f'value="{changes["role_until"]}"' in answer.content.decode()
    assert (house.now("worker").role_from, house.now("worker").role_until) == (None, None)


def test_days_that_another_administrator_gave_meanwhile_are_not_overwritten(house: House) -> None:
    administrator = house.signed_in("administrator")
    posted = told(house, administrator, role_until="31/12/2026")
    dated(house, "worker", role_until=TOMORROW)
    answer = administrator.post(page_of(house, "worker"), posted)
    assert (answer.status_code, "31/12/2026" in answer.content.decode()) == (412, True)
    assert house.now("worker").role_until == TOMORROW


def test_somebody_is_invited_for_a_while(house: House) -> None:
    administrator = house.sure_of("administrator")
    link = link_on(invited(house, administrator, role_from=f"{TODAY:%d/%m/%Y}", role_until=f"{TOMORROW:%d/%m/%Y}"))
    assert Client(headers={"host": "127.0.0.1"}).post(link, two_words()).status_code == 302
    with walls.inside(house.organisation):
        newcomer = User.objects.get(organisation=house.organisation, name="Noor Verzonnen")
    assert (newcomer.role_from, newcomer.role_until) == (TODAY, TOMORROW)


@pytest.mark.parametrize(("role", "given"), [("expert_by_experience", True), ("volunteer", False)])
def test_a_role_is_given_once_there_is_something_to_see_in_it(house: House, role: str, given: bool) -> None:
    answer = invited(house, house.sure_of("administrator"), role=role, offices=[])
    assert answer.status_code == (200 if given else 400)
