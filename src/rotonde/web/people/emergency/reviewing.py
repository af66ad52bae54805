"""The protection officer looks at every emergency within five working days, and writes down whether it was needed."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require, visible
from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.models import Emergency, EmergencyReview

PURPOSE = "people.emergency_review"
WORKING_DAYS, SATURDAY = 5, 5


def due_on(emergency: Emergency) -> date:
    """The last day to review it: the fifth working day after it was opened; a holiday counts, so never later.

    >>> from datetime import UTC, datetime
    >>> due_on(Emergency(opened_at=datetime(2026, 11, 20, 12, tzinfo=UTC))).isoformat()
    '2026-11-27'
    """
    day, left = localdate(emergency.opened_at), WORKING_DAYS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return day


def to_review(user: User) -> QuerySet[Emergency]:
    """What is still to be looked at, the oldest first."""
    return _seen(user).filter(review__isnull=True).order_by("opened_at", "id")


def reviewed(user: User) -> QuerySet[Emergency]:
    """What was looked at, the newest first."""
    return _seen(user).filter(review__isnull=False).select_related("review").order_by("-review__at", "id")


@transaction.atomic
def review_emergency(user: User, emergency: Emergency, *, was_needed: bool, sentence: str) -> EmergencyReview:
    """Write down once whether it was needed, with a sentence where it wasn't; raises ValueError."""
    require(user, "people.review_emergency", emergency)
    told = sentence.strip()
    if EmergencyReview.objects.filter(emergency=emergency).exists():
        raise ValueError("This emergency was reviewed already.")
    if not was_needed and not told:
        raise ValueError("Say in a sentence why it wasn't needed.")
    review = EmergencyReview.objects.create(
        organisation=user.organisation,
        emergency=emergency,
        reviewed_by=user,
        was_needed=was_needed,
        sealed=seal(user.organisation, PURPOSE, told.encode()),
    )
    record_write(user, "people.emergency_reviewed", review)
    return review


def judgement_of(review: EmergencyReview) -> str:
    """What the protection officer wrote."""
    return unseal(review.organisation, PURPOSE, bytes(review.sealed)).decode()


def _seen(user: User) -> QuerySet[Emergency]:
    return visible(user, "people.review_emergency", Emergency).select_related("opened_by", "dossier__office")
