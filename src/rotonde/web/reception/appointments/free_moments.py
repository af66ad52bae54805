"""The free moments as a page shows them: by whose they are and by day, from now on or from a later day on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby
from typing import Any
from uuid import UUID

from django.utils.timezone import localdate, make_aware

from rotonde.web.accounts.models import User
from rotonde.web.reception.appointments.offered import MOST, Offered, offered_by_partners, offered_here
from rotonde.web.reception.appointments.words import Wording

DAYS_SHOWN = 3


@dataclass(frozen=True)
class FreeMoments:
    """What is free, by whose it is; `later` is the day from which there may be more than stands here."""

    owners: list[dict[str, Any]]
    since: str
    later: str


def free_moments(user: User, w: Wording, before: UUID | None, asked: str = "") -> FreeMoments:
    """Give the first moments from the asked day on, such as `2026-12-01`; `before` is with whom the last one was."""
    since = _day(asked)
    found = [*offered_here(user, since), *offered_by_partners(user, since)]
    owners, ends = [], []
    for _, theirs in groupby(found, lambda one: one.owner.id):
        moments = list(theirs)
        if len(moments) == MOST:
            ends.append(localdate(moments[-1].begins_at))
        owners.append(_of_one(moments, user, w, before))
    later = min(ends, default=None)
    return FreeMoments(owners, asked if since else "", later.isoformat() if later else "")


def _day(asked: str) -> datetime | None:
    try:
        return make_aware(datetime.combine(date.fromisoformat(asked), time.min))
    except (ValueError, OverflowError):
        return None


def _of_one(moments: list[Offered], user: User, w: Wording, before: UUID | None) -> dict[str, Any]:
    """The first days at once, the rest folded."""
    places = {one.place for one in moments}
    days = _by_day(moments, w, has_one_place=len(places) == 1)
    is_ours = moments[0].owner.id == user.organisation_id
    same = next((one.worker_name for one in moments if one.worker and one.worker == before), "")
    return {
        "name": w["here"] if is_ours else moments[0].owner.name,
        "place": moments[0].place if len(places) == 1 else "",
        "before": w.say("as_before", name=same) if same else "",
        "days": days[:DAYS_SHOWN],
        "more": days[DAYS_SHOWN:],
    }


def _by_day(moments: Iterable[Offered], w: Wording, *, has_one_place: bool) -> list[dict[str, Any]]:
    """The moments of each day; a place that all of them share is said once, above them."""
    return [
        {
            "day": day,
            "moments": [
                {
                    "value": f"{one.id}:{one.owner.id}",
                    "hour": w.hour(one.begins_at),
                    "told": [
                        *([] if has_one_place else [one.place]),
                        *([w.say("with_worker", name=one.worker_name)] if one.worker else []),
                    ],
                }
                for one in on_day
            ],
        }
        for day, on_day in groupby(moments, lambda one: w.day(one.begins_at))
    ]
