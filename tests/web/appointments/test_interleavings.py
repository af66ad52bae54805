"""Whoever comes first: many at once who book, move, cancel and withdraw, in any order, never share a place."""

import random
import threading
import uuid
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connections
from django.db.utils import load_backend

from rotonde.web.accounts.walls import inside
from rotonde.web.database import database_at
from rotonde.web.reception.appointments.booking import ChangedMeanwhile, IsOver, NotFree, book, cancel, move
from rotonde.web.reception.appointments.publishing import IsBooked, withdraw
from rotonde.web.reception.models import Appointment, Booking, Slot
from web.appointments.worlds import offered, slots_of
from web.sharing.worlds import World, a_world

SIZES = pytest.mark.parametrize("steps", [120, pytest.param(10_000, marks=pytest.mark.proof)])
WORKERS = 6
REFUSED = (NotFree, ChangedMeanwhile, IsOver, IsBooked)


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


class Many:
    """Some who act at once on the same few moments."""

    def __init__(self, world: World, slots: list[Slot], steps: int, settings: dict[str, Any]) -> None:
        self.world, self.slots, self.settings = world, slots, settings
        self.done: Counter[str] = Counter()
        self.failed: list[BaseException] = []
        self.left, self.counting = threading.Semaphore(steps), threading.Lock()

    def run(self) -> None:
        threads = [threading.Thread(target=self._work, args=(seed,)) for seed in range(WORKERS)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert self.failed == []

    def _work(self, seed: int) -> None:
        chance, mine = random.Random(seed), []
        own = load_backend(self.settings["ENGINE"]).DatabaseWrapper(self.settings, "default")
        connections["default"] = own
        try:
            while self.left.acquire(blocking=False):
                try:
                    self._step(chance, mine)
                except REFUSED as refused:
                    self._count(type(refused).__name__)
        except BaseException as wrong:  # noqa: BLE001 - the test tells which
            self.failed.append(wrong)
        finally:
            own.close()

    def _count(self, what: str) -> None:
        with self.counting:
            self.done[what] += 1

    def _step(self, chance: random.Random, mine: list[Any]) -> None:
        user, ours = self.world.giver.worker, self.world.giver.organisation
        slot, act = chance.choice(self.slots), chance.random()
        with inside(ours):
            if act < 0.5 or not mine:
                mine.append(book(user, self.world.person, slot.id, ours, uuid.uuid4()).id)
                self._count("booked")
            elif act < 0.75:
                one = Appointment.objects.get(id=chance.choice(mine))
                move(user, one, slot.id, ours, one.version)
                self._count("moved")
            elif act < 0.995:
                one = Appointment.objects.get(id=mine.pop(chance.randrange(len(mine))))
                cancel(user, one, "not_needed", one.version, asks_another=False)
                self._count("cancelled")
            else:
                withdraw(user, slot)
                self._count("withdrawn")


@SIZES
def test_no_place_is_had_twice_whoever_comes_first(application: Any, database: dict[str, Any], steps: int) -> None:
    world = a_world()
    series = offered(world.giver, places=2)
    with world.giver.inside():
        slots = slots_of(series)[:6]
    many = Many(world, slots, steps, database)
    many.run()
    with world.giver.inside():
        held = Booking.objects.filter(slot__in=slots, is_held=True)
        places = Counter(held.values_list("slot_id", "number"))
        assert [place for place, n in places.items() if n > 1] == []
        assert {number for _, number in places} <= {1, 2}
        alive = Appointment.objects.filter(booking__slot__in=slots, booking__is_held=True).count()
        assert alive == held.count() == many.done["booked"] - many.done["cancelled"]
        assert not Slot.objects.filter(id__in=held.values("slot"), withdrawn_at__isnull=False).exists()
    assert sum(many.done.values()) == steps
    assert min(many.done[what] for what in ("booked", "moved", "cancelled", "NotFree")) > 0
    print(f"{steps} steps: {dict(many.done)}")  # noqa: T201  the figures are the point
