"""Each night: what expired is erased, and the kept files of every office are answered anew, by both engines."""

import hashlib
from datetime import date

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.domain.grounds import functions_on
from rotonde.web.accounts.models import Office, Organisation
from rotonde.web.accounts.sealing import blind_index
from rotonde.web.accounts.walls import inside
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.domain.carry_out_run import carry_out_run
from rotonde.web.entitlements.domain.compare_engines import compare_engines
from rotonde.web.entitlements.domain.start_run import KEY
from rotonde.web.entitlements.home_visits.packing import end_expired_packs
from rotonde.web.entitlements.models import Run
from rotonde.web.people.carried.keeping import erase_expired_answers
from rotonde.web.people.domain.keep_upload import erase_expired


def tonight(organisation: Organisation, today: date) -> list[Run]:
    """Do what a night asks for one organisation; a second time the same night changes nothing."""
    with inside(organisation), transaction.atomic():
        erase_expired()
        erase_expired_answers(today)
        end_expired_packs(timezone.now())
        shown = Run.objects.filter(is_shown=True).select_related("office")
        offices = [run.office for run in shown] if "files" in functions_on(organisation, today) else []
        lined_up = [_run_over_kept_files(organisation, office, today) for office in offices]
    done = []
    for run in lined_up:
        if carry_out_run(organisation, run.id) is None:
            continue
        with inside(organisation):
            fresh = Run.objects.select_related("organisation").get(id=run.id)
        done.append(compare_engines(fresh) if fresh.state == Run.State.DONE else fresh)
    return done


def _run_over_kept_files(organisation: Organisation, office: Office, today: date) -> Run:
    told = f"{office.id} {today} {engine_port.catalogue().hash}"
    key = blind_index(organisation, KEY, hashlib.sha256(told.encode()).hexdigest())
    days = {"on": today, "law": today, "today": today}
    return Run.objects.get_or_create(
        organisation=organisation, key=key, defaults={"organisation": organisation, "office": office, **days}
    )[0]
