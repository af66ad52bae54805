"""A file is changed at the desk: what was told is kept, and its answers on the shown list are made anew, together."""

from django.db import transaction

from rotonde.web.accounts.models import User
from rotonde.web.entitlements.domain.answer_files import answer_files
from rotonde.web.entitlements.domain.carry_out_run import dates_of_run
from rotonde.web.entitlements.domain.outcomes import OUTCOME, outcome_of
from rotonde.web.entitlements.models import Outcome, Run
from rotonde.web.people.domain.dossiers import Contents, change_dossier
from rotonde.web.people.domain.in_use import screened
from rotonde.web.people.domain.sealed_json import seal_json
from rotonde.web.people.models import Dossier


@transaction.atomic
def save_file(user: User, dossier: Dossier, contents: Contents, version: int) -> Dossier:
    """Keep a file that was read at a version; raises ChangedMeanwhile when somebody was first.

    A household that can't be is kept as well: its answers on the list stay as they were.
    """
    changed = change_dossier(user, dossier, contents, version)
    run = Run.objects.filter(office=dossier.office_id, is_shown=True).first()
    if run is not None and screened(Dossier.objects.filter(id=dossier.id)).exists():
        (answered,) = answer_files([contents], dates_of_run(run))
        if answered.situation is not None:
            sealed = seal_json(dossier.organisation, OUTCOME, outcome_of(answered, run.on))
            Outcome.objects.filter(run=run, dossier=dossier).update(sealed=sealed, erased_on=None)
    return changed
