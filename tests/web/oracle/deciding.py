"""Ask the policy in both its readings, and hold it against the table."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps

from rotonde.web.accounts.policy import allows, visible
from rotonde.web.accounts.walls import inside
from web.oracle.planning import Row, Somebody, Thing, words_of
from web.oracle.world import World


@dataclass
class Count:
    """How many decisions were compared, and how many of them granted something."""

    compared: int = 0
    granted: int = 0


def model_of(row: Row) -> Any:
    return next(one for one in apps.get_models() if one.__name__ == row.of and one.__module__.startswith("rotonde"))


def differences(world: World, rows: Iterable[Row], people: Iterable[Somebody], count: Count) -> Iterator[str]:
    """Say each decision in which the policy is another than the table, in either reading."""
    rows = list(rows)
    for somebody in people:
        with inside(somebody.house.organisation):
            for row in rows:
                yield from _of_records(world, row, somebody, count) if row.of else _of_nothing(row, somebody, count)


def _of_nothing(row: Row, somebody: Somebody, count: Count) -> Iterator[str]:
    wanted = row.allows(somebody)
    _counted(count, wanted)
    if allows(somebody.user, row.action) != wanted:
        yield said(row, somebody, None, wanted)


def _of_records(world: World, row: Row, somebody: Somebody, count: Count) -> Iterator[str]:
    found = set(visible(somebody.user, row.action, model_of(row)).values_list("pk", flat=True))
    for thing in world.things[row.of]:
        wanted = row.allows(somebody, words_of(somebody, thing))
        _counted(count, wanted)
        if allows(somebody.user, row.action, thing.record) != wanted:
            yield said(row, somebody, thing, wanted)
        if (thing.record.pk in found) != wanted:
            yield "in the database: " + said(row, somebody, thing, wanted)


def _counted(count: Count, wanted: bool) -> None:
    count.compared += 1
    count.granted += wanted


def said(row: Row, somebody: Somebody, thing: Thing | None, wanted: bool) -> str:
    should = "should be allowed" if wanted else "should be refused"
    words = sorted(words_of(somebody, thing)) if thing else []
    return f"{row.action}: {somebody}, {thing} {words} {should}"
