"""How fresh the directory is: the share that somebody assured within 180 days, in all and of one's own.

Organisations are never laid beside each other: each sees its own share and that of all together.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q

from rotonde.web.directory.care.worklist import RUNS, stale_before
from rotonde.web.directory.models import Service


@dataclass(frozen=True)
class Share:
    """So many of so many services."""

    fresh: int
    of: int

    @property
    def percent(self) -> int:
        """In whole percents, rounded down: a hundred means all.

        >>> Share(299, 300).percent, Share(0, 0).percent
        (99, 0)
        """
        return self.fresh * 100 // self.of if self.of else 0


def freshness(organisation: UUID, today: date) -> tuple[Share, Share]:
    """Give the share of all services that run, and of those that one organisation keeps."""
    fresh = Q(assured_on__gte=stale_before(today))
    own = Q(kept_by_id=organisation)
    found = Service.objects.filter(status__in=RUNS).aggregate(
        all=Count("id"), fresh=Count("id", fresh), own=Count("id", own), own_fresh=Count("id", own & fresh)
    )
    return Share(found["fresh"], found["all"]), Share(found["own_fresh"], found["own"])
