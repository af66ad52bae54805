"""The goals to look back at with a client, on the day that was agreed, for who follows them."""

from collections.abc import Iterator
from datetime import date

from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.people.looked_after import looked_after_by
from rotonde.web.people.models import Person
from rotonde.web.people.waiting import Waiting
from rotonde.web.reception.models import Goal

TITLE = ("Terugkijken", "Faire le point", "Looking back")
BUTTON = ("Kijk samen terug", "Faire le point", "Look back together")
LOOK_BACK = (
    "Kijk samen terug op het plan",
    "Faire le point ensemble sur le plan",
    "Look back at the plan together",
)


def reviews_waiting_for(user: User, on: date) -> Iterator[Waiting]:
    """Each person once whose plan has a day to look back that has come, with the earliest of those days."""
    persons = visible(user, "reception.clarify", Person).filter(is_restricted=False)
    goals = Goal.objects.filter(person__in=persons, review_on__lte=on)
    mine = goals.filter(looked_after_by(user, "followed_by", "person__office", on)).order_by("review_on")
    found: dict[object, Waiting] = {}
    for one in mine:
        assert one.review_on is not None
        since = localdate(one.changed_at)
        waiting = Waiting(since, one.review_on, LOOK_BACK, "plan", {"person": one.person_id}, one.person_id)
        found.setdefault(one.person_id, waiting)
    yield from found.values()
