"""Answers are put away under a code, opened once, thrown away or forgotten after fourteen days. One verb each."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.carried.code import new_code
from rotonde.web.people.carried.lock import Broken, Lock, closed, lock_of, opened
from rotonde.web.people.models import CarriedAnswers

Json = dict[str, Any]
WORKS = timedelta(days=14)


class NothingThere(LookupError):
    """Nothing opens with this code: wrong, opened or thrown away before, or past its time. Which, isn't told."""


@dataclass(frozen=True)
class Carried:
    """Answers as somebody gave them: the household, and the day it was told."""

    situation: Json
    told_on: date


@dataclass(frozen=True)
class Receipt:
    """What whoever takes answers along gets: the code, which is kept nowhere else, and the last day it works."""

    code: str
    works_until: date


def take_along(carried: Carried) -> Receipt:
    """Put answers away under a new code; raises TooMuch where they are too many."""
    code = new_code()
    lock = lock_of(code)
    until = carried.told_on + WORKS
    content = {"situation": carried.situation, "told_on": carried.told_on.isoformat()}
    CarriedAnswers.objects.create(lookup=lock.lookup, ciphertext=closed(lock, content), expires_on=until)
    return Receipt(code, until)


@transaction.atomic
def open_carried(user: User, lock: Lock, today: date) -> Carried:
    """Open answers and erase them at once: of two who open at the same moment one gets them. Raises NothingThere.

    The log tells that somebody opened a code, not which one nor what was in it.
    """
    require(user, "people.open_carried")
    there = CarriedAnswers.objects.filter(lookup=lock.lookup, expires_on__gte=today)
    found = there.first()
    if found is None or not there.delete()[0]:
        raise NothingThere
    try:
        content = opened(lock, bytes(found.ciphertext))
    except Broken:
        raise NothingThere from None
    record_write(user, "people.carried_opened", CarriedAnswers())
    return Carried(content["situation"], date.fromisoformat(content["told_on"]))


def throw_away(code: str) -> None:
    """Erase the answers under a code, if there are any; whether there were, isn't told."""
    CarriedAnswers.objects.filter(lookup=lock_of(code).lookup).delete()


@transaction.atomic
def tell_discarded(user: User) -> None:
    """Tell the log that opened answers were thrown away at the desk; nothing else of them is left."""
    require(user, "people.open_carried")
    record_write(user, "people.carried_discarded", CarriedAnswers())


def erase_expired_answers(today: date) -> int:
    """Erase what was put away more than fourteen days ago; how many that were."""
    return CarriedAnswers.objects.filter(expires_on__lt=today).delete()[0]
