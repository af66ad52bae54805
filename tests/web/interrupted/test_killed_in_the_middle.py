"""Whoever is cut off in the middle of a form: nothing of it is there or all of it, and sent again it is there once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache

from web.interrupted.forms import FORMS, Posted
from web.interrupted.killing import Killed, Killer, OwnFile, all_of_it, how_many

pytestmark = pytest.mark.usefixtures("application")
DONE = (200, 302)
EACH = pytest.mark.parametrize("which", FORMS)
SIZES = pytest.mark.parametrize(
    "every", [pytest.param(False, id="writes"), pytest.param(True, id="statements", marks=pytest.mark.proof)]
)


@pytest.fixture
def own_file(django_db_setup: None, django_db_blocker: Any, tmp_path: Path) -> Iterator[OwnFile]:
    """Work in a copy of the database of the tests."""
    with django_db_blocker.unblock():
        made = OwnFile(tmp_path)
        yield made
        made.end()


def is_killed(posted: Posted, killer: Killer) -> bool:
    """Send a form to a process that may end; whether it did."""
    cache.clear()  # nobody sends this often
    try:
        with killer.watching():
            posted.send()
    except Killed:
        return True
    return False


@SIZES
@EACH
def test_a_form_that_is_cut_off_is_done_whole_or_not_at_all(
    own_file: OwnFile, which: str, every: bool, record_property: Any
) -> None:
    posted = FORMS[which]()
    own_file.keep()
    before, counting = all_of_it(), Killer(every_statement=every)
    assert not is_killed(posted, counting)
    whole = how_many()
    assert (posted.send(), how_many()) == (posted.second, whole), "sent twice"
    came = {True: 0, False: 0}
    for at in range(1, counting.passed + 1):
        own_file.put_back()
        assert is_killed(posted, Killer(at, every_statement=every)), at
        is_done = all_of_it() != before
        assert not is_done or how_many() == whole, f"half of it is there, cut off at {at} of {counting.passed}"
        came[is_done] += 1
        assert posted.send() in ((posted.second,) if is_done else DONE), at
        assert how_many() == whole, f"sent again after it was cut off at {at} of {counting.passed}"
    record_property("cut off", sum(came.values()))
    assert came[False] > 0
