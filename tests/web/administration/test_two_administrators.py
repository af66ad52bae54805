"""Two administrators at once: nothing is overwritten unseen, and an organisation never loses its last one."""

import random
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.db import connections
from django.db.utils import load_backend
from tests.web.administration.houses import House, page_of
from tests.web.administration.test_managing_accounts import seen_on

from rotonde.web.accounts import walls
from rotonde.web.accounts.models import User
from rotonde.web.administration.domain import managing
from rotonde.web.database import database_at


def test_who_saves_second_sees_what_the_first_did_and_what_they_chose_themselves(house: House) -> None:
    one, other = house.signed_in("administrator"), house.signed_in("second_administrator")
    page, noord = page_of(house, "worker"), str(house.office("Noord").pk)
    seen = [seen_on(client.get(page)) for client in (one, other)]
    assert one.post(page, {"role": "coordinator", "seen": seen[0]}).status_code == 302
    late = other.post(page, {"role": "rights_worker", "offices": [noord], "seen": seen[1]})
    text = late.content.decode()
    assert late.status_code == 412
    assert "Jij koos: rechtenverkenner, Noord." in text
    assert "<dd>coördinator</dd>" in text
    assert house.now("worker").role == "coordinator"
    again = {"role": "rights_worker", "offices": [noord], "seen": seen_on(late)}
    assert other.post(page, again).status_code == 302
    assert (house.now("worker").role, house.offices("worker")) == ("rights_worker", ["Noord"])


def test_an_administrator_who_was_demoted_meanwhile_demotes_nobody(house: House) -> None:
    one, other = house.signed_in("administrator"), house.signed_in("second_administrator")
    seen = seen_on(other.get(page_of(house, "administrator")))
    theirs = page_of(house, "second_administrator")
    assert one.post(theirs, {"role": "coordinator", "seen": seen_on(one.get(theirs))}).status_code == 302
    answer = other.post(page_of(house, "administrator"), {"role": "coordinator", "seen": seen})
    assert (answer.status_code, house.now("administrator").role) == (403, "administrator")


def demote_or_close(house: House, actor: str, target: str, closes: bool) -> None:
    """Act with an administrator as the page knew them before: what counts is what they are by then."""
    with walls.inside(house.organisation):
        administrator, other = house.people[actor], User.objects.get(pk=house.people[target].pk)
        if closes:
            managing.close_account(administrator, other)
        else:
            seen = managing.standing(other)
            managing.change_account(administrator, other, role="coordinator", offices=[], seen=seen)


def administrators_left(house: House) -> int:
    with walls.inside(house.organisation):
        return User.objects.filter(organisation=house.organisation, role="administrator", is_active=True).count()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Any, django_db_blocker: Any) -> Iterator[dict[str, Any]]:
    """Give the settings of a database that several threads may reach, as default for this test."""
    if request.param == "postgres":
        yield request.getfixturevalue("postgres").settings_dict
        return
    found = connections.configure_settings({"default": database_at(str(tmp_path / "own.sqlite3"))})["default"]
    before = connections["default"]
    with django_db_blocker.unblock():
        connections["default"] = load_backend(found["ENGINE"]).DatabaseWrapper(found, "default")
        call_command("migrate", verbosity=0, interactive=False)
        yield found
        connections["default"].close()
    connections["default"] = before


def test_at_the_same_moment_two_administrators_never_remove_each_other(
    application: Any, database: dict[str, Any]
) -> None:
    chance = random.Random(5)
    for _ in range(12):
        house, troubles = House.opened(), []
        start = threading.Barrier(2)

        def act(actor: str, target: str, closes: bool, house: House, start: Any, troubles: list[Any]) -> None:
            own = load_backend(database["ENGINE"]).DatabaseWrapper(database, "default")
            connections["default"] = own
            start.wait(10)
            try:
                demote_or_close(house, actor, target, closes)
            except PermissionDenied as refused:
                troubles.append(refused)
            finally:
                own.close()

        pairs = [("administrator", "second_administrator"), ("second_administrator", "administrator")]
        threads = [
            threading.Thread(target=act, args=(*pair, chance.random() < 0.5, house, start, troubles)) for pair in pairs
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        assert (administrators_left(house), len(troubles)) == (1, 1)
