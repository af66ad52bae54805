"""Whoever is cut off in the middle of a form: nothing of it is there or all of it, and sent again it is there once."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache

from rotonde.web.accounts.walls import inside
from web.interrupted.forms import FORMS, Posted
from web.interrupted.killing import Killed, Killer, OwnFile, all_of_it, how_many

pytestmark = pytest.mark.usefixtures("application")
KEEPS_NOTHING = {"rights checked here"}
QUICK = (
    "contact", "application handed over", "referral agreed", "referral declined", "moments",
    "moment booked at a partner", "service changed", "list chosen",
)  # fmt: skip
FEW = 4
"""So many statements at which a form is cut off in the quick size, beside every commit."""


@pytest.fixture
def own_file(django_db_setup: None, django_db_blocker: Any, tmp_path: Path) -> Iterator[OwnFile]:
    """Work in a copy of the database of the tests."""
    with django_db_blocker.unblock():
        made = OwnFile(tmp_path)
        yield made
        made.end()


def answered(posted: Posted, killer: Killer) -> int:
    """Send a form to a process that may end; the status of its answer, or 0 where none came."""
    cache.clear()  # nobody sends this often
    try:
        with killer.watching():
            return posted.send()
    except Killed:
        return 0


def cut_off_everywhere(own_file: OwnFile, which: str, few: int = 0) -> Counter[str]:
    """Cut a form off at each point, or at some; gives how often nothing and how often all of it was there."""
    posted, every = FORMS[which](), not few
    own_file.keep()
    before, counting = all_of_it(), Killer(every_statement=every)
    assert answered(posted, counting) == posted.first
    whole = how_many()
    assert (all_of_it() == before) == (which in KEEPS_NOTHING)
    assert (posted.send(), how_many()) == (posted.second, whole), "sent twice"
    found: Counter[str] = Counter()
    for at in counting.some(few) if few else range(1, len(counting.points) + 1):
        own_file.put_back()
        assert answered(posted, Killer(at, every_statement=every)) == 0, at
        is_done = all_of_it() != before
        where = f"{which}, cut off at {at} of {len(counting.points)}: {counting.points[at - 1]}"
        assert not is_done or how_many() == whole, f"half of it is there; {where}"
        assert posted.send() == (posted.second if is_done else posted.first), where
        assert how_many() == whole, f"sent again; {where}"
        found["whole" if is_done else "nothing"] += 1
    return found


@pytest.mark.parametrize("which", QUICK)
def test_a_form_that_is_cut_off_is_done_whole_or_not_at_all(own_file: OwnFile, which: str) -> None:
    found = cut_off_everywhere(own_file, which, FEW)
    assert min(found["nothing"], found["whole"]) > 0


@pytest.mark.proof
@pytest.mark.parametrize("which", FORMS)
def test_a_form_that_is_cut_off_at_any_statement(own_file: OwnFile, which: str, record_property: Any) -> None:
    for name, n in cut_off_everywhere(own_file, which).items():
        record_property(name, n)


def seen_inside(posted: Posted) -> list[Any]:
    """Everything that the organisations concerned have."""
    found = []
    for one in posted.concerned:
        with inside(one):
            found.append(all_of_it())
    return found


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("which", "step"),
    [("referral agreed", 7), ("service changed", 7), *(pytest.param(one, 1, marks=pytest.mark.proof) for one in FORMS)],
)
def test_on_postgresql_nothing_is_there_until_all_of_it_is(
    postgres: Any, which: str, step: int, record_property: Any
) -> None:
    posted, at = FORMS[which](), 1
    before = now = seen_inside(posted)
    while now == before and answered(posted, Killer(at, every_statement=True)) == 0:
        now, at = seen_inside(posted), at + step
    whole = seen_inside(posted)
    assert (whole == before) == (which in KEEPS_NOTHING)
    assert posted.send() == posted.second
    assert [{name: len(rows) for name, rows in one.items()} for one in seen_inside(posted)] == [
        {name: len(rows) for name, rows in one.items()} for one in whole
    ]
    record_property("cut off", at // step)
