"""What the directory lets wait for one user: one line for all that is stale, one for all remarks."""

from collections.abc import Iterator
from datetime import date

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, visible
from rotonde.web.directory.care.wording.work import WORK
from rotonde.web.directory.care.worklist import FRESH_FOR, RUNS, stale_before
from rotonde.web.directory.domain.remarks import remarks_for
from rotonde.web.directory.models import Service
from rotonde.web.people.waiting import Waiting, Words

TITLE, BUTTON = WORK["nav_care"], WORK["wait_button"]


def care_waiting_for(user: User, on: date) -> Iterator[Waiting]:
    """Say how many services to check, and how many remarks wait; nothing where there are none."""
    if not allows(user, "directory.open_care"):
        return
    runs = visible(user, "directory.keep", Service).filter(status__in=RUNS)
    days = list(runs.exclude(assured_on__gte=stale_before(on)).values_list("assured_on", flat=True))
    if days:
        since = min((day + FRESH_FOR for day in days if day), default=on)
        yield Waiting(since, None, _said("wait_check", len(days)), "directory_care", beside="toon=stale")
    remarks = remarks_for(user)
    if remarks:
        said = _said("wait_remarks", len(remarks))
        yield Waiting(remarks[0].told_on, None, said, "directory_care", beside="toon=remarks")


def _said(key: str, n: int) -> Words:
    nl, fr, en = WORK[f"{key}_one" if n == 1 else f"{key}_more"]
    return nl.format(n=n), fr.format(n=n), en.format(n=n)
