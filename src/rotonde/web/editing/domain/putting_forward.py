"""An editor puts a value forward, asks for a publication to be taken back, or withdraws what they put forward."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from rotonde.rights.published_values import PublishedValue
from rotonde.rights.values_files import value_as_json
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.editing.domain.proposed_catalogue import with_value
from rotonde.web.editing.models import Proposal, Publication


class AlreadyJudged(RuntimeError):
    """The proposal is no longer waiting."""


class AlreadyTakenBack(RuntimeError):
    """The publication was taken back already, or is itself one that takes back."""


@transaction.atomic
def put_forward(user: User, value: PublishedValue) -> Proposal:
    """Keep a value for somebody else to judge; raises BadPublishedValue where it doesn't fit the running catalogue."""
    require(user, "editing.put_forward")
    with_value(value)
    proposal = Proposal.objects.create(value=value_as_json(value), put_forward_by=user)
    record_write(user, "editing.put_forward", proposal)
    return proposal


@transaction.atomic
def ask_to_take_back(user: User, publication: Publication) -> Proposal:
    """Put forward that a publication no longer counts; the same question that waits already is given back."""
    require(user, "editing.put_forward")
    if publication.takes_back_id or Publication.objects.filter(takes_back=publication).exists():
        raise AlreadyTakenBack
    waiting = Proposal.objects.filter(takes_back=publication, state=Proposal.State.WAITING).first()
    if waiting is not None:
        return waiting
    proposal = Proposal.objects.create(value=publication.value, takes_back=publication, put_forward_by=user)
    record_write(user, "editing.put_forward", proposal)
    return proposal


@transaction.atomic
def withdraw(user: User, proposal_id: UUID) -> Proposal:
    """Let go of what you put forward yourself."""
    proposal = Proposal.objects.select_for_update().get(id=proposal_id)
    if proposal.state != Proposal.State.WAITING:
        raise AlreadyJudged
    require(user, "editing.withdraw", proposal)
    proposal.state, proposal.decided_at = Proposal.State.WITHDRAWN, timezone.now()
    proposal.save(update_fields=["state", "decided_at"])
    record_write(user, "editing.withdraw", proposal)
    return proposal
