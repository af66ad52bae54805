"""What the made-up rights worker did with a few rights of the made-up office, so that the demo shows the way."""

from uuid import UUID

from django.db import transaction
from django.tasks import task

TAKEN = (
    ("discussed",),
    ("discussed", "together"),
    ("together", "applied"),
    ("applied", "granted", "received"),
    ("discussed", "stuck"),
)
"""The steps with the dearest unused right of the first files on the list, file by file."""

NOTE = "Verzonnen: deze stap hoort bij de demo."


@task
def take_made_up_steps(run_id: str, organisation_id: str) -> int:
    """Take the steps, once, where the run of a made-up office is done; gives how many files got some."""
    from django.utils import timezone
    from django.utils.timezone import localdate

    from rotonde.web.accounts.models import Organisation
    from rotonde.web.accounts.walls import inside
    from rotonde.web.entitlements.domain.steps import Told, take_step
    from rotonde.web.entitlements.models import Run, Step
    from rotonde.web.entitlements.worklist.files_on_list import files_on_list
    from rotonde.web.entitlements.worklist.filters import Filters
    from rotonde.web.made_up_appointments import make_made_up_appointments
    from rotonde.web.made_up_pairing import pair_made_up_expert
    from rotonde.web.made_up_referrals import refer_made_up_people
    from rotonde.web.made_up_requests import take_made_up_requests
    from rotonde.web.made_up_sharing import share_made_up_person
    from rotonde.web.made_up_talk import talk_with_made_up_person
    from rotonde.web.people.models import Dossier

    with inside(UUID(organisation_id)), transaction.atomic():
        organisation = Organisation.objects.get(id=organisation_id)
        run = Run.objects.select_related("asked_by", "office").get(id=run_id)
        if (
            not organisation.is_made_up
            or not run.is_shown
            or run.asked_by is None
            or Step.objects.filter(organisation=organisation).exists()
        ):
            return 0
        lines = [line for line in files_on_list(run.asked_by, run.office, Filters(), "nl").listed if line.entry.unused]
        for line, states in zip(lines, TAKEN, strict=False):
            dossier = Dossier.objects.select_related("organisation").get(id=line.dossier)
            best = max(line.entry.unused, key=lambda one: one.worth)
            for read, state in enumerate(states):
                appointment = f"{localdate()} 14:00" if state == "together" else ""
                told = Told("", appointment, note=NOTE, barriers=["papers_missing"] if state == "stuck" else [])
                take_step(run.asked_by, dossier, best.right, best.of, state, read, told, check_after=14)
        files = list(Dossier.objects.filter(id__in=[line.dossier for line in lines[:2]]).order_by("id"))
        take_made_up_requests(run.asked_by, files)
        make_made_up_appointments(run.asked_by, run.office, files)
        pair_made_up_expert(run.asked_by, files)
        if lines:
            first = Dossier.objects.select_related("organisation").get(id=lines[0].dossier)
            share_made_up_person(run.asked_by, first)
            talk_with_made_up_person(run.asked_by, first)
    refer_made_up_people(organisation.id, [UUID(str(line.dossier)) for line in lines[1:8]], timezone.now())
    return min(len(lines), len(TAKEN))
