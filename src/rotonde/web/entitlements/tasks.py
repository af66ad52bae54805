"""What runs on in the background. A task is told ids alone: what it works on stands sealed in the database."""

from uuid import UUID

from django.db import transaction
from django.tasks import task

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.walls import inside
from rotonde.web.entitlements.domain.carry_out_run import carry_out_run
from rotonde.web.entitlements.domain.compare_engines import compare_engines
from rotonde.web.entitlements.models import Run
from rotonde.web.entitlements.running_catalogue import newest_catalogue


@task
def carry_out(organisation_id: str, run_id: str) -> str:
    """Carry out a run, then have the second engine say whether it agrees."""
    organisation = _organisation(organisation_id)
    with newest_catalogue():
        run = carry_out_run(organisation, UUID(run_id))
        if run is None or run.state != Run.State.DONE:
            return "nothing to compare"
        return compare_engines(run).state


def line_up(run: Run) -> None:
    """Put a run in line for a worker, once what was written of it is kept."""
    told = str(run.organisation_id), str(run.id)
    transaction.on_commit(lambda: carry_out.enqueue(*told))


def _organisation(id: str) -> Organisation:
    with inside(UUID(id)):
        return Organisation.objects.get(id=id)
