"""The second opinion: the same files answered by another engine; where the two differ there is no list."""

from collections.abc import Iterator
from itertools import batched

from django.db import transaction
from django.utils import timezone

from rotonde.engine.situations.situation import Situation
from rotonde.screening.second_opinion import differences
from rotonde.web.accounts.walls import inside
from rotonde.web.entitlements.domain.answer_files import asking_about, read_file, told_in
from rotonde.web.entitlements.domain.carry_out_run import dates_of_run
from rotonde.web.entitlements.domain.outcomes import SUMMARY
from rotonde.web.entitlements.models import Run
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.domain.in_use import screened
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.models import Dossier

BLOCK = 4000  # the second engine asks its database as often for many files as for few


def compare_engines(run: Run) -> Run:
    """Answer the files of a run with the second engine; a difference takes its list away until somebody looked.

    It may take minutes: nothing is locked meanwhile, and only what came of it is written in a transaction.
    """
    rights: dict[str, int] = {}
    with inside(run.organisation):
        for told, block in _blocks(run):
            for one in differences(block, asking_about(dates_of_run(run), told)):
                rights[one.right] = rights.get(one.right, 0) + 1
    with inside(run.organisation), transaction.atomic():
        run.compared_at = timezone.now()
        if rights:
            run.state = Run.State.DIFFERS
            summary = unseal_json(run.organisation, SUMMARY, bytes(run.sealed or b""))
            run.sealed = seal_json(run.organisation, SUMMARY, summary | {"differ": rights})
        run.save(update_fields=["compared_at", "state", "sealed"])
    return run


def _blocks(run: Run) -> Iterator[tuple[frozenset[str], list[Situation]]]:
    """The situations of a run, those together of which the same quantities are told."""
    ids = list(run.outcome_set.values_list("dossier_id", flat=True))
    for some in batched(ids, BLOCK):
        by_told: dict[frozenset[str], list[Situation]] = {}
        for dossier in screened(Dossier.objects.filter(id__in=some)).select_related("organisation"):
            situation, _ = read_file(contents_of(dossier), dates_of_run(run))
            if situation is not None:
                by_told.setdefault(told_in(situation), []).append(situation)
        yield from by_told.items()
