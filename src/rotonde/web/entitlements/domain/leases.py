"""One worker at a time has a run: who takes it up gets a lease, and loses it when it gives no sign of life."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db.models import Q
from django.utils import timezone

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.walls import inside
from rotonde.web.entitlements.models import Run

DEAD_AFTER = timedelta(minutes=2)


class LeaseLost(RuntimeError):
    """Another worker has the run by now: whatever this one found is thrown away."""


def take_up(organisation: Organisation, run_id: UUID) -> Run | None:
    """Take a run that waits, or whose worker has given no sign of life; None where there is nothing to take."""
    with inside(organisation):
        now = timezone.now()
        free = Q(state=Run.State.WAITING) | Q(state=Run.State.BUSY, beat_at__lt=now - DEAD_AFTER)
        lease = uuid4()
        Run.objects.filter(free, id=run_id).update(state=Run.State.BUSY, beat_at=now, answered=0, lease=lease)
        return (
            Run.objects.select_related("upload", "office", "organisation", "asked_by")
            .filter(id=run_id, lease=lease)
            .first()
        )


def keep(run: Run, **told: Any) -> None:
    """Write how a run stands, and that its worker lives; raises LeaseLost where it is no longer ours."""
    told = {"beat_at": timezone.now(), **told}
    if not Run.objects.filter(id=run.id, lease=run.lease, state=Run.State.BUSY).update(**told):
        raise LeaseLost


def tell(run: Run, **told: Any) -> None:
    """Write how a run stands in a transaction of its own, for who waits for it."""
    with inside(run.organisation):
        keep(run, **told)


def put_back(run: Run) -> bool:
    """Let a run wait again that nobody has worked on for a while; whether it was so, and nobody did this before."""
    waited = timezone.now() - (run.beat_at or run.asked_at)
    if run.state not in (Run.State.WAITING, Run.State.BUSY) or waited <= DEAD_AFTER:
        return False
    same = Run.objects.filter(id=run.id, state=run.state, beat_at=run.beat_at)
    return bool(same.update(state=Run.State.WAITING, beat_at=timezone.now()))
