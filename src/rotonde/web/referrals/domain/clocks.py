"""Each referral that hasn't ended owns one clock. When it runs out Rotonde says so, and nothing stays silent."""

from collections import Counter
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.walls import crossing_to, inside
from rotonde.web.audit.domain.record import record_machine
from rotonde.web.referrals.domain.following import stop_reading
from rotonde.web.referrals.domain.keeping import AnotherWasFirst, keep_move, moment, replayed, said_of
from rotonde.web.referrals.machine.running import Said, when_it_runs_out
from rotonde.web.referrals.models import Referral, ReferralSaid

SYSTEM, EXPIRED = "system", "expired"


def run_clocks(now: datetime | None = None) -> Counter[str]:
    """Do what is due in every organisation; give how many times each move was made. A second time nothing is due.

    Where nothing ran for days, each referral takes one step and its next clock runs from this moment, so that nobody
    is blamed for silence while Rotonde was off.
    """
    at, done = moment(now), Counter[str]()
    for organisation in Organisation.objects.all():
        with inside(organisation):
            due = list(due_at(organisation, at))
        for referral in due:
            with inside(organisation), transaction.atomic():
                made = _run_out(referral, at)
            if made is not None:
                done[made.move] += 1
    return done


def due_at(sender: Organisation, at: datetime) -> QuerySet[Referral]:
    """The referrals of a sender whose clock has run out; inside the sender."""
    later = ReferralSaid.objects.filter(referral=OuterRef("referral"), number__gt=OuterRef("number"))
    over = ReferralSaid.objects.filter(~Exists(later), referral=OuterRef("pk"), due_at__lte=at)
    return Referral.objects.filter(Exists(over), sender=sender).select_related(
        "sender", "receiver", "wanted", "partnership"
    )


def _run_out(referral: Referral, at: datetime) -> ReferralSaid | None:
    said = said_of(referral)
    last, past = said[-1], replayed(referral, said)
    if last.due_at is None or last.due_at > at:  # somebody moved it since it was found
        return None
    try:
        kept = keep_move(referral, referral.sender, Said(when_it_runs_out(last.state, past), at, SYSTEM), len(said))
    except AnotherWasFirst:
        return None
    if kept.state == EXPIRED:
        stop_reading(referral)
    record_machine(referral.sender, "referrals.clock_ran_out", referral)
    if referral.receiver is not None:
        with crossing_to(referral.receiver):
            record_machine(referral.receiver, "referrals.clock_ran_out", referral)
    return kept
