"""A list of services goes through many steps: wherever one is cut off, it is taken up again and kept once."""

import pytest
from django.utils import timezone

from rotonde.web.directory.incoming import tasks
from rotonde.web.directory.incoming.pages import views
from rotonde.web.directory.models import Bringing, Change, Service
from web.interrupted.forms import BRING, Posted, coordinator, list_of_services
from web.interrupted.killing import Killer, OwnFile
from web.interrupted.test_killed_in_the_middle import FEW, answered
from web.interrupted.test_killed_in_the_middle import own_file as own_file  # noqa: PLC0414 - a fixture
from web.interrupted.two import client_of
from web.sharing.worlds import a_world

pytestmark = pytest.mark.usefixtures("application")
MANY = 2
SIZES = pytest.mark.parametrize("few", [FEW, pytest.param(0, id="everywhere", marks=pytest.mark.proof)])


@pytest.fixture(autouse=True)
def worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker does at once what is put in line."""

    def carry_on(bringing: Bringing) -> None:
        tasks.carry_on.func(str(bringing.organisation_id), str(bringing.id))

    for where in (tasks, views):
        monkeypatch.setattr(where, "line_up", carry_on)


def brings() -> Posted:
    world = a_world()
    client = client_of(coordinator(world))
    return Posted(client, BRING, {"file": list_of_services(MANY)}, [world.giver.organisation])


def opened_later(posted: Posted, page: str) -> None:
    """Somebody opens the page after the time in which a worker would have said that it lives."""
    long_ago = timezone.now() - 2 * tasks.DEAD_AFTER
    Bringing.objects.update(beat_at=long_ago, brought_at=long_ago)
    for _ in range(2):
        assert posted.client.get(page).status_code == 200


def points(counting: Killer, few: int) -> list[int]:
    return counting.some(few) if few else list(range(1, len(counting.points) + 1))


def kept() -> tuple[int, int]:
    """How many services there are, and how many were ever made."""
    return Service.objects.count(), Change.objects.filter(kind="service", action="create").count()


@SIZES
def test_a_list_that_is_cut_off_while_it_is_kept(own_file: OwnFile, few: int) -> None:
    posted = brings()
    page = posted.client.post(BRING, posted.form)["Location"]
    keeps = Posted(posted.client, page + "bewaren/", {}, posted.concerned)
    own_file.keep()
    counting = Killer(every_statement=not few)
    assert (answered(keeps, counting), kept()) == (302, (MANY, MANY))
    states = set()
    for at in points(counting, few):
        own_file.put_back()
        assert answered(keeps, Killer(at, every_statement=not few)) == 0, at
        states.add(Bringing.objects.get().state)
        assert kept() in ((0, 0), (MANY, MANY)), at
        assert keeps.send() == 302
        opened_later(posted, page)
        brought = Bringing.objects.get()
        assert (kept(), brought.state, brought.records.filter(is_done=False).count()) == ((MANY, MANY), "ready", 0), at
    assert states == {"ready", "keeping"}


@SIZES
def test_a_list_that_is_cut_off_while_it_is_read(own_file: OwnFile, few: int) -> None:
    posted = brings()
    own_file.keep()
    counting = Killer(every_statement=not few)
    assert answered(posted, counting) == 302
    states = set()
    for at in points(counting, few):
        own_file.put_back()
        assert answered(posted, Killer(at, every_statement=not few)) == 0, at
        half = Bringing.objects.first()
        states.add(half.state if half else "")
        if half is None:
            assert posted.send() == 302
        brought = Bringing.objects.get()
        opened_later(posted, f"{BRING}{brought.id}/")
        brought.refresh_from_db()
        assert (brought.state, brought.records.count(), bool(brought.sealed_content)) == ("ready", 2 * MANY, False), at
    assert states == {"", "waiting", "reading", "ready"}
