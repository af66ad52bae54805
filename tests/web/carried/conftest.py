"""Answers as the check carries them, put away under a code, and a kept file to lay them beside."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

# What is planted is looked for everywhere: values that stand nowhere by chance.
RENT, WAGE = 731.37, 1846.59
ANSWERS = {
    "focus": "thuis",
    "persons": {
        "ik": {
            "birth_date": "1991-08-17",
            "net_wage_month": {"2026-11": WAGE},
            "pregnant": True,
            "receives.leefloon": False,
            "complete.partner": True,
        },
        "kleintje": {"birth_date": "2019-04-23", "care_supplement": True},
    },
    "households": {"thuis": {"rent_month": RENT, "tenancy": "private", "complete.member": True}},
    "links": {
        "member": [{"of": "ik", "to": "thuis"}, {"of": "kleintje", "to": "thuis"}],
        "parent": [{"of": "ik", "to": "kleintje"}],
    },
}
PLANTED = ["731.37", "731,37", "1846.59", "1.846,59", "1991-08-17", "17 augustus 1991", "2019-04-23"]
TAKE, OPEN, THROW = "/nl/check/meenemen/", "/nl/code/", "/nl/check/meenemen/weg/"


def situation(**changes: Any) -> str:
    """The hidden field that the check brings."""
    return json.dumps(ANSWERS | changes)


@pytest.fixture(autouse=True)
def nothing_counted_yet() -> Iterator[None]:
    from django.core.cache import cache

    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def quick_locks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the slow hash be quick, where its slowness isn't the point."""
    from rotonde.web.people.carried import lock

    if "test_codes" not in request.node.nodeid:
        monkeypatch.setattr(lock, "MEMORY", 2**4)


@pytest.fixture
def worker(db: None) -> Any:
    from rotonde.web.accounts.models import User

    return User.objects.get(email="rights_worker@verzonnen.example")


@pytest.fixture
def a_code(application: Any, db: None) -> Callable[..., str]:
    """Put the answers away, without the pages, and give the code."""

    def put_away(told_on: date | None = None, answers: Any = None) -> str:
        from rotonde.web.entitlements.carried_answers.choosing import read_answers
        from rotonde.web.people.carried.keeping import Carried, take_along

        return take_along(Carried(read_answers(json.dumps(answers or ANSWERS)), told_on or date.today())).code

    return put_away
