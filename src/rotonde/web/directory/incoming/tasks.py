"""What runs on in the background of bringing in. A task is told ids alone."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.tasks import task
from django.utils import timezone

from rotonde.web.accounts.walls import inside
from rotonde.web.directory.incoming.bringing import give_up, keep_harmless, read_through
from rotonde.web.directory.models import Bringing

DEAD_AFTER = timedelta(minutes=2)
UNDER_WAY = (Bringing.State.WAITING, Bringing.State.READING, Bringing.State.KEEPING)


@task
def carry_on(organisation_id: str, bringing_id: str) -> str:
    """Read a file through, or keep what is harmless of it: whatever was asked for last."""
    with inside(UUID(organisation_id)):
        bringing = Bringing.objects.select_related("organisation").filter(id=bringing_id, state__in=UNDER_WAY).first()
    if bringing is None:
        return "nothing to do"
    try:
        if bringing.state == Bringing.State.KEEPING:
            keep_harmless(bringing)
        else:
            read_through(bringing)
    except Exception:
        give_up(bringing)
        raise
    return bringing.state


def line_up(bringing: Bringing) -> None:
    """Put a file in line for a worker, once what was written of it is kept."""
    told = str(bringing.organisation_id), str(bringing.id)
    transaction.on_commit(lambda: carry_on.enqueue(*told))


def put_back(bringing: Bringing) -> bool:
    """Put a file in line again that nobody has worked on for a while; whether it was so."""
    since = bringing.beat_at or bringing.brought_at
    if bringing.state not in UNDER_WAY or timezone.now() - since <= DEAD_AFTER:
        return False
    same = Bringing.objects.filter(id=bringing.id, beat_at=bringing.beat_at)
    if not same.update(beat_at=timezone.now()):
        return False
    line_up(bringing)
    return True
