"""Looking at the log week by week for who protects the data, and keeping what that person noted."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.accounts.walls import inside
from rotonde.web.audit.domain.odd_rules import odd_in, thresholds
from rotonde.web.audit.domain.record import record_write
from rotonde.web.audit.models import Oddity

PURPOSE = "audit.oddity"
MOST_LINES = 200


def last_whole_week(today: date) -> date:
    """The Monday of the newest week of which everything that came after it can be seen.

    >>> last_whole_week(date(2026, 11, 22))
    datetime.date(2026, 11, 2)
    """
    seen_until = today - timedelta(days=thresholds()["without_a_step"]["days_after"])
    return seen_until - timedelta(days=seen_until.weekday() + 7)


def look_for_oddities(organisation: Organisation, week: date) -> int:
    """Keep what is odd in a week of the log, and give how much is new; a second time adds nothing."""
    with inside(organisation), transaction.atomic():
        new = 0
        for odd in odd_in(organisation, week):
            _, made = Oddity.objects.get_or_create(
                organisation=organisation,
                week=week,
                rule=odd.rule,
                actor_id=odd.actor,
                subject=odd.subject,
                defaults={"told": odd.told, "lines": list(odd.lines[:MOST_LINES])},
            )
            new += made
        return new


@transaction.atomic
def judge(officer: User, oddity: Oddity, state: str, note: str) -> Oddity:
    """Keep what the protection officer made of it: in order, or to be looked at further; a note may stand with it."""
    require(officer, "audit.judge_oddity", oddity)
    oddity.state = Oddity.State(state)
    oddity.sealed_note = seal(oddity.organisation, PURPOSE, note.encode()) if note else None
    oddity.looked_by, oddity.looked_at = officer, timezone.now()
    oddity.save()
    record_write(officer, "audit.judged_oddity", oddity)
    return oddity


def note_of(oddity: Oddity) -> str:
    """What was noted; for who may see it."""
    return unseal(oddity.organisation, PURPOSE, bytes(oddity.sealed_note)).decode() if oddity.sealed_note else ""
