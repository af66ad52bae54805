"""Somebody else than who put it forward publishes or rejects it: four eyes, here too and not by policy alone."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from rotonde.rights.published_values import in_force
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.editing.domain.proposed_catalogue import with_proposal
from rotonde.web.editing.domain.putting_forward import AlreadyJudged, AlreadyTakenBack
from rotonde.web.editing.domain.reckonings import effect_key
from rotonde.web.editing.models import Proposal, Publication, Reckoning
from rotonde.web.entitlements.running_catalogue import running


class FourEyes(RuntimeError):
    """Who put a value forward wanted to judge it too."""


class ChangedMeanwhile(RuntimeError):
    """Something else was published since the effect was shown: it must be looked at again."""


class NoReason(ValueError):
    """A proposal was rejected without a word."""


@transaction.atomic
def publish(user: User, proposal_id: UUID, effect_seen: UUID) -> Publication:
    """Let a proposal count from now on, for whoever saw what it changes.

    Raises FourEyes, AlreadyJudged, ChangedMeanwhile, AlreadyTakenBack, or BadPublishedValue where it no longer fits.
    """
    proposal = _to_judge(user, proposal_id)
    seen = Reckoning.objects.filter(id=effect_seen, key=effect_key(proposal), state=Reckoning.State.DONE)
    if not seen.exists():
        raise ChangedMeanwhile
    if proposal.takes_back_id and Publication.objects.filter(takes_back=proposal.takes_back_id).exists():
        raise AlreadyTakenBack
    told = proposal.told
    after = with_proposal(proposal)
    try:
        with transaction.atomic():
            published = Publication.objects.create(
                number=next_number(),
                proposal=proposal,
                takes_back=proposal.takes_back,
                value=proposal.value,
                before=in_force(running().catalogue, told.parameter, told.key, told.starts),
                catalogue=after.hash,
            )
    except IntegrityError:
        raise ChangedMeanwhile from None
    _judged(user, proposal, Proposal.State.PUBLISHED)
    record_write(user, "editing.publish", published)
    return published


@transaction.atomic
def reject(user: User, proposal_id: UUID, reason: str) -> Proposal:
    """Say no, and why. Raises NoReason, FourEyes or AlreadyJudged."""
    proposal = _to_judge(user, proposal_id)
    proposal.reason = " ".join(reason.replace("\0", "").split())[:1000]
    if not proposal.reason:
        raise NoReason
    _judged(user, proposal, Proposal.State.REJECTED)
    record_write(user, "editing.reject", proposal)
    return proposal


def next_number() -> int:
    """The number of the next step in the ledger; two at once never get the same, the database sees to that."""
    return 1 + (Publication.objects.values_list("number", flat=True).first() or 0)


def _to_judge(user: User, proposal_id: UUID) -> Proposal:
    proposal = Proposal.objects.select_for_update().get(id=proposal_id)
    if proposal.state != Proposal.State.WAITING:
        raise AlreadyJudged
    if proposal.put_forward_by_id == user.pk:
        raise FourEyes
    require(user, "editing.judge", proposal)
    return proposal


def _judged(user: User, proposal: Proposal, state: str) -> None:
    proposal.state, proposal.decided_by, proposal.decided_at = state, user, timezone.now()
    proposal.save(update_fields=["state", "decided_by", "decided_at", "reason"])
