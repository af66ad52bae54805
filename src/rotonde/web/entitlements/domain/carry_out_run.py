"""A run is carried out: every file is read and answered, and all of it stored in one transaction or not at all.

A run whose worker died is taken up again from the start: until the last transaction nothing of it is stored but
how far it was.
"""

import logging
from collections.abc import Iterator
from datetime import date
from itertools import batched
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from rotonde.engine.calendar import Dates
from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.walls import inside
from rotonde.web.audit.domain.record import record_machine
from rotonde.web.entitlements.domain.answer_files import answer_files
from rotonde.web.entitlements.domain.files_of_run import Brought, NotReadable, files_of_run
from rotonde.web.entitlements.domain.leases import LeaseLost, keep, take_up, tell
from rotonde.web.entitlements.domain.outcomes import SUMMARY, Kept, kept_of, summary_of
from rotonde.web.entitlements.models import Outcome, Run
from rotonde.web.people.domain.dossiers import Stored, put_in_office
from rotonde.web.people.domain.in_use import screened
from rotonde.web.people.domain.sealed_json import seal_json
from rotonde.web.people.models import Dossier

BLOCK = 250
logger = logging.getLogger(__name__)


def carry_out_run(organisation: Organisation, run_id: UUID) -> Run | None:
    """Do the whole of a run; None where it is done already, or where somebody else is at it."""
    run = take_up(organisation, run_id)
    if run is None:
        return None
    try:
        with inside(organisation):
            brought = files_of_run(run)
        tell(run, files=len(brought.files))
        answered = list(_answer(run, brought))
        with inside(organisation), transaction.atomic():
            return _store(run, brought, answered)
    except LeaseLost:
        return None
    except NotReadable as why:
        return _failed(run, why.code)
    except Exception as error:  # noqa: BLE001 - whoever waits for the run is told, whatever it was
        logger.error("A run ended on %s", type(error).__name__)  # noqa: TRY400 - its text may quote a cell
        return _failed(run, "went_wrong")


def _failed(run: Run, code: str) -> Run:
    tell(run, state=Run.State.FAILED, trouble=code, ended_at=timezone.now())
    with inside(run.organisation):
        return Run.objects.get(id=run.id)


def dates_of_run(run: Run) -> Dates:
    """The days that a run is about."""
    return Dates.asked(on=run.on, law=run.law, today=run.today)


def dates_on(day: date) -> Dates:
    """The days of a question about a file by itself, on the day that the list of its office is about."""
    return Dates.asked(on=day)


def _answer(run: Run, brought: Brought) -> Iterator[Kept]:
    done = 0
    for block in batched(brought.files, BLOCK):
        yield from [kept_of(run.organisation, one, run.on) for one in answer_files(block, dates_of_run(run))]
        done += len(block)
        tell(run, answered=done)


def _store(run: Run, brought: Brought, answered: list[Kept]) -> Run:
    """Store the files, their answers and the end of the run; the list of the office becomes this one."""
    good = [one for one in answered if one.sealed is not None]
    told = [one.contents for one in good] + brought.not_answered
    stored = put_in_office(run.office, told) if run.upload else Stored(brought.kept, [])
    mine = screened(Dossier.objects.filter(office=run.office))  # who objected since the files were read counts too
    asked = set(mine.values_list("id", flat=True))
    there = [
        one
        for one in good
        if one.contents.number in stored.dossiers and stored.dossiers[one.contents.number].id in asked
    ]
    summary = summary_of(brought, answered, stored.elsewhere)
    Run.objects.filter(office=run.office, is_shown=True).update(is_shown=False)
    Outcome.objects.filter(run=run).delete()
    keep(
        run,
        state=Run.State.DONE,
        is_shown=True,
        ended_at=timezone.now(),
        answered=len(there),
        left_out=summary.count_left_out,
        sealed=seal_json(run.organisation, SUMMARY, summary.as_json()),
    )
    Outcome.objects.bulk_create(
        [
            Outcome(
                organisation=run.organisation,
                run=run,
                dossier=stored.dossiers[one.contents.number],
                sealed=one.sealed,
            )
            for one in there
        ],
        batch_size=500,
    )
    record_machine(run.organisation, "entitlements.run_stored", run)
    return Run.objects.get(id=run.id)
