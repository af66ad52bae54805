"""What waits for who looks after services: stale ones first, then remarks, then what is missing that hurts most."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.directory.models import Remark, Service

FRESH_FOR = timedelta(days=180)
SOON = timedelta(days=30)
GAPS = ("hours", "price", "languages", "area")
RUNS = ("active", "temporarily closed")
"""A service that stopped stays readable, and nobody has to look at it again."""


@dataclass(frozen=True)
class Line:
    """One service on the list, with why it stands where it stands."""

    id: UUID
    name: str
    provider: str
    status: str
    assured_on: date | None
    is_stale: bool
    is_due: bool
    remarks: int
    gaps: tuple[str, ...]
    is_nobodys: bool

    @property
    def runs(self) -> bool:
        return self.status in RUNS

    @property
    def waits(self) -> bool:
        """Whether there is something to do."""
        return bool(self.is_stale or self.remarks or self.gaps or self.is_due)

    def comes_before(self) -> tuple[Any, ...]:
        """What puts it before another: stale (the longest ago first), remarks, most gaps, due soon, its name."""
        day = self.assured_on or date.min
        return (
            not self.is_stale,
            day if self.is_stale else date.min,
            -self.remarks,
            -len(self.gaps),
            day if self.is_due else date.max,
            self.name.casefold(),
            self.id,
        )


def stale_before(today: date) -> date:
    """The last day that counts as stale.

    >>> stale_before(date(2026, 6, 30))
    datetime.date(2026, 1, 1)
    """
    return today - FRESH_FOR


def work_list(user: User, today: date) -> list[Line]:
    """Every service that this user keeps, the most pressing first; those that stopped last."""
    mine = visible(user, "directory.keep", Service).select_related("provider").prefetch_related("at_locations")
    waiting = visible(user, "directory.answer_remark", Remark).filter(answer=Remark.Answer.WAITS)
    remarks = Counter(waiting.values_list("service_id", flat=True))
    lines = [line_of(one, remarks[one.id], today) for one in mine]
    return sorted(lines, key=lambda one: (not one.runs, *one.comes_before()))


def line_of(service: Service, remarks: int, today: date) -> Line:
    """Say of one service what waits; its places must be read with it."""
    runs = service.status in RUNS
    is_stale = runs and (service.assured_on is None or service.assured_on < stale_before(today))
    return Line(
        id=service.id,
        name=service.name,
        provider=service.provider.name if service.provider else "",
        status=service.status,
        assured_on=service.assured_on,
        is_stale=is_stale,
        is_due=runs and not is_stale and service.assured_on < stale_before(today + SOON),  # type: ignore[operator]
        remarks=remarks,
        gaps=gaps_of(service) if runs else (),
        is_nobodys=service.kept_by_id is None,
    )


def gaps_of(service: Service) -> tuple[str, ...]:
    """Name what is missing of a service, in the order in which it hurts."""
    places = [one.told for one in service.at_locations.all()]
    has = {
        "hours": _somewhere("schedules", service.told, places),
        "price": bool(service.told.get("cost_options") or service.told.get("fees_description")),
        "languages": bool(service.told.get("languages")),
        "area": _somewhere("service_areas", service.told, places),
    }
    return tuple(gap for gap in GAPS if not has[gap])


def counted(lines: Iterable[Line]) -> Mapping[str, int]:
    """How many services wait for what, per kind; never per worker."""
    found: Counter[str] = Counter()
    for one in lines:
        found.update(kind for kind in KINDS if is_of(one, kind))
    return {kind: found[kind] for kind in KINDS}


KINDS = ("stale", "remarks", *GAPS, "due", "stopped")


def is_of(line: Line, kind: str) -> bool:
    """Whether a service waits for this."""
    return {"stale": line.is_stale, "remarks": bool(line.remarks), "due": line.is_due, "stopped": not line.runs}.get(
        kind, kind in line.gaps
    )


def _somewhere(field: str, told: Mapping[str, Any], places: Iterable[Mapping[str, Any]]) -> bool:
    return any(one.get(field) for one in (told, *places))
