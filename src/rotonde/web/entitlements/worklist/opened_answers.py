"""The answers of a list, unsealed: what stays the same between two pages is kept for a while in this process.

Only outcomes that the caller may see are asked for; which those are is asked of the database each time. An outcome is
known again by the nonce of its sealing, which is another one as soon as anything in it changes. No names are kept:
they aren't in an outcome.
"""

from collections import OrderedDict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import batched
from sys import intern
from threading import Lock
from typing import Any
from uuid import UUID

from django.db.models import BinaryField, QuerySet
from django.db.models.functions import Substr

from rotonde.screening.answering import AnswerRow
from rotonde.screening.worklist.entries import THROUGH_ANOTHER, Entry, OnHold, Youngest, entry
from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.sealing import NONCE
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.domain.outcomes import OUTCOME
from rotonde.web.entitlements.models import Outcome
from rotonde.web.entitlements.worklist.standings import Standing, standings_of
from rotonde.web.people.domain.sealed_json import unseal_json

Json = dict[str, Any]
MARK = 1 + NONCE
AT_ONCE = 500
MOST_KEPT = 10_000
"""So many outcomes stay in memory, about 30 kB each; of a larger list nothing stays."""


@dataclass
class Opened:
    """The answers about one file, and what was made of them without anybody's holds: by the rights asked about."""

    mark: bytes
    number: str
    rows: tuple[AnswerRow, ...]
    net: Json
    youngest: Youngest
    last_contact: date | None
    entries: dict[tuple[str, ...], tuple[Entry, dict[str, Standing]]] = field(default_factory=dict)

    def about(self, rights: tuple[str, ...], on: date, holds: Collection[OnHold]) -> tuple[Entry, dict[str, Standing]]:
        """The household as a list shows it, over some rights, and how each of them stands."""
        if holds:
            return self._made(rights, on, holds)
        if rights not in self.entries:
            self.entries[rights] = self._made(rights, on, ())
        return self.entries[rights]

    def _made(self, rights: tuple[str, ...], on: date, holds: Collection[OnHold]) -> tuple[Entry, dict[str, Standing]]:
        wanted = frozenset(rights)
        made = entry(
            self.number,
            [row for row in self.rows if row.right in wanted],
            within(self.net, wanted),
            engine_port.catalogue(),
            on,
            youngest=self.youngest,
            last_contact=self.last_contact,
            holds=[one for one in holds if one.right in wanted],
        )
        return made, standings_of(made)


def within(net: Json, rights: Collection[str]) -> Json | None:
    """What is missed in a year of some rights alone: what the others count for is taken off, so it stays a floor.

    >>> within({"lower": "900.00", "counted": [{"right": "a", "per": "year", "lower": "600.00"}]}, ["b"])["lower"]
    '300.00'
    """
    if not net:
        return None
    others = [one for one in net["counted"] if one["right"] not in rights]
    if not others:
        return net
    less = sum((Decimal(one["lower"]) for one in others if one["per"] != "once"), Decimal(0))
    counted = [one for one in net["counted"] if one["right"] in rights]
    return net | {"lower": str(Decimal(net["lower"]) - less), "counted": counted}


_kept: OrderedDict[UUID, dict[int, Opened]] = OrderedDict()
_turn = Lock()


def opened_answers(organisation: Organisation, run: UUID, outcomes: QuerySet[Outcome]) -> dict[UUID, Opened]:
    """Give the answers of outcomes of one run that the caller may see, by the id of their file."""
    marked = outcomes.filter(erased_on__isnull=True).annotate(
        mark=Substr("sealed", 1, MARK, output_field=BinaryField())
    )
    asked = list(marked.values_list("id", "dossier_id", "mark"))
    before = _kept.get(run, {})
    known = {id: before[id] for id, _, mark in asked if id in before and before[id].mark == bytes(mark)}
    for some in batched([id for id, _, _ in asked if id not in known], AT_ONCE):
        for id, sealed in Outcome.objects.filter(id__in=some).values_list("id", "sealed"):
            known[id] = _open(organisation, bytes(sealed))
    _keep(run, before | known)
    return {dossier: known[id] for id, dossier, _ in asked if id in known}


def _keep(run: UUID, opened: dict[int, Opened]) -> None:
    with _turn:
        _kept[run] = opened
        _kept.move_to_end(run)
        while _kept and sum(map(len, _kept.values())) > MOST_KEPT:
            _kept.popitem(last=False)


def _open(organisation: Organisation, sealed: bytes) -> Opened:
    told = unseal_json(organisation, OUTCOME, sealed)
    born, unknown = told["youngest"]
    seen = told["last_contact"]
    return Opened(
        sealed[:MARK],
        told["number"],
        tuple(AnswerRow(*map(intern, row)) for row in told["rows"]),
        _looked_at(told["net"]),
        Youngest(date.fromisoformat(born) if born else None, unknown),
        date.fromisoformat(seen) if seen else None,
    )


def _looked_at(net: Mapping[str, Any]) -> Json:
    """Keep of a net amount what a list looks at."""
    if not net:
        return {}
    kept = {name: net[name] for name in ("lower", "of_which_estimated", "of_which_may_be_received", "counted")}
    return kept | {"left_out": [one for one in net["left_out"] if one["why"] in THROUGH_ANOTHER]}
