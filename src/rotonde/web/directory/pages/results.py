"""What a search brought, as a page shows it: what fits best first, and each grouped by how much the help takes over."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from rotonde.web.directory.domain.reading import service_told, services
from rotonde.web.directory.domain.remarks import may_be_wrong
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.kinds.kinds import steps
from rotonde.web.directory.pages.service_line import ServiceLine, service_line
from rotonde.web.directory.pages.words import Wording
from rotonde.web.directory.searching import Found, Hit
from rotonde.web.directory.searching.wording import sentence

ON_A_PAGE = 20
PARTS = {"fits_best": 2, "helps_too": 6, "perhaps": 10**6}
"""The parts of a list, each with the last band that belongs to it."""

SAID_ANYHOW = {"stale", "never_assured", "open_now", "free", "reduced_price", "hours_unknown", "by_appointment"}


@dataclass(frozen=True)
class Step:
    """The results of one step of intrusiveness: its words, and the services; `key` is its own on the page."""

    key: str
    name: str
    lines: list[ServiceLine]


@dataclass(frozen=True)
class Part:
    """What fits best, may help too, or perhaps; the lightest help first in each."""

    title: str
    steps: list[Step]


@dataclass(frozen=True)
class Results:
    """One page of what was found; `first` and `last` are the numbers of the services on it, from 1."""

    total: int
    page: int
    first: int
    last: int
    parts: list[Part]

    @property
    def lines(self) -> list[ServiceLine]:
        return [line for part in self.parts for step in part.steps for line in step.lines]

    @property
    def pages(self) -> int:
        return -(-self.total // ON_A_PAGE)

    @property
    def coming(self) -> int:
        """How many stand on the next page."""
        return min(ON_A_PAGE, self.total - self.last)


def results_of(found: Found, page: int, now: datetime, w: Wording) -> Results:
    """Lay out one page of what was found; a page that isn't there is the last one."""
    hits = in_order(found.hits)
    page = max(1, min(page, -(-len(hits) // ON_A_PAGE)))
    first = (page - 1) * ON_A_PAGE
    shown = list(enumerate(hits[first : first + ON_A_PAGE], first + 1))
    told = told_by_id([hit.service for _, hit in shown])
    doubted = may_be_wrong(told, now.date())
    lines = [
        (hit, service_line(told[hit.service], number, why_said(hit, w), now, w, is_doubted=hit.service in doubted))
        for number, hit in shown
        if hit.service in told
    ]
    parts = [
        Part(w[part], _steps(part, list(group), w)) for part, group in groupby(lines, key=lambda one: part_of(one[0]))
    ]
    return Results(len(hits), page, first + 1, first + len(shown), parts)


def in_order(hits: tuple[Hit, ...]) -> list[Hit]:
    """What fits best before what may help too, and in each the lightest help first; beside that the search's order."""
    parts = list(PARTS)
    return sorted(hits, key=lambda hit: (parts.index(part_of(hit)), hit.step))


def part_of(hit: Hit) -> str:
    """The part of the list in which a service stands.

    >>> part_of(Hit(UUID(int=1), 1, (), (), band=3))
    'helps_too'
    """
    return next(part for part, last in PARTS.items() if hit.band <= last)


def told_by_id(ids: list[UUID]) -> dict[UUID, Service]:
    """Read some services whole."""
    return {one.id: service_told(one) for one in services().filter(id__in=ids)}


def _steps(part: str, lines: list[tuple[Hit, ServiceLine]], w: Wording) -> list[Step]:
    return [
        Step(f"{part}-{step}", w.of(steps()[step - 1]), [line for _, line in group])
        for step, group in groupby(lines, key=lambda one: one[0].step)
    ]


def why_said(hit: Hit, w: Wording) -> str:
    """Say why a service stands here, but for what its line says anyhow.

    >>> why_said(Hit(UUID(int=1), 3, (), ("kind:food_aid", "free"), 1), Wording("nl"))
    'Past bij je vraag: Voedselhulp.'
    """
    return " ".join(f"{sentence(code, w.lang)}." for code in hit.why if code not in SAID_ANYHOW)
