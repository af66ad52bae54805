"""Work in the background: asked for once per key, taken up by one worker, with a sign of life as it goes."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from rotonde.web.editing.domain.ledger import Ledger
from rotonde.web.editing.models import Proposal, Reckoning
from rotonde.web.entitlements.running_catalogue import running, shipped

DEAD_AFTER = timedelta(minutes=2)


def effect_key(proposal: Proposal) -> str:
    """What the effect of a proposal depends on: what is shipped, and the newest publication."""
    return f"effect {proposal.pk} {Ledger().newest() or ''} {shipped().hash[:16]}"


def effect_of(proposal: Proposal) -> Reckoning:
    """The effect of a proposal on what counts now, done or put in line."""
    return _asked(effect_key(proposal), proposal)


def what_waits() -> Reckoning:
    """How many made-up households wait for each amount, for the catalogue of today: done or put in line."""
    return _asked(f"waiting {running().catalogue.hash[:32]} {date.today()}", None)


def last_waiting() -> Reckoning | None:
    """The last count that was finished, while a new one is made."""
    done = Reckoning.objects.filter(key__startswith="waiting ", state=Reckoning.State.DONE)
    return done.order_by("-asked_at").first()


@transaction.atomic
def once_more(reckoning: Reckoning) -> None:
    """Put one that failed in line again."""
    if Reckoning.objects.filter(id=reckoning.id, state=Reckoning.State.FAILED).update(state=Reckoning.State.WAITING):
        _line_up(reckoning)


def take_up(id: UUID) -> Reckoning | None:
    """Take up what waits, or what a worker that died left; None where there is nothing to take."""
    now = timezone.now()
    free = Q(state=Reckoning.State.WAITING) | Q(state=Reckoning.State.BUSY, beat_at__lt=now - DEAD_AFTER)
    taken = Reckoning.objects.filter(free, id=id).update(state=Reckoning.State.BUSY, beat_at=now, done=0)
    return Reckoning.objects.select_related("proposal__takes_back").get(id=id) if taken else None


def tell(reckoning: Reckoning, **told: object) -> None:
    """Write how far it is."""
    Reckoning.objects.filter(id=reckoning.id).update(beat_at=timezone.now(), **told)


def _asked(key: str, proposal: Proposal | None) -> Reckoning:
    with transaction.atomic():
        found, is_new = Reckoning.objects.get_or_create(key=key, defaults={"proposal": proposal})
        left_alone = timezone.now() - found.beat_at > DEAD_AFTER
        if is_new or (left_alone and found.state in (Reckoning.State.WAITING, Reckoning.State.BUSY)):
            tell(found)
            _line_up(found)
    return found


def _line_up(reckoning: Reckoning) -> None:
    from rotonde.web.editing.tasks import reckon

    told = str(reckoning.id)
    transaction.on_commit(lambda: reckon.enqueue(told))
