"""A run is asked for: of one upload, with the columns as the worker said, for one set of dates."""

import hashlib
import json

from django.db import transaction

from rotonde.engine.calendar import Dates
from rotonde.screening.incoming.mapping import Mapping
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.sealing import blind_index
from rotonde.web.audit.domain.record import record_write
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.models import Run
from rotonde.web.people.domain.sealed_json import seal_json
from rotonde.web.people.models import Upload

COLUMNS, KEY = "entitlements.run.columns", "entitlements.run.key"


@transaction.atomic
def start_run(user: User, upload: Upload, mapping: Mapping, dates: Dates) -> Run:
    """Put a run in line; asked for before, with the same rights, it is given back as it stands.

    One that failed, or whose list made way for another since, starts anew.
    """
    require(user, "people.bring_in", upload.office)
    key = blind_index(user.organisation, KEY, _key(upload, mapping, dates))
    days = dates.as_json()
    run, is_new = Run.objects.get_or_create(
        organisation=user.organisation,
        key=key,
        defaults={
            "office": upload.office,
            "upload": upload,
            "asked_by": user,
            "sealed_columns": seal_json(user.organisation, COLUMNS, mapping.to_json()),
            "on": days["on"],
            "law": days["law"],
            "today": days["today"],
        },
    )
    begins = is_new or run.state == Run.State.FAILED or (run.state == Run.State.DONE and not run.is_shown)
    if begins and not is_new:
        run.state, run.trouble, run.upload = Run.State.WAITING, "", upload
        run.save(update_fields=["state", "trouble", "upload"])
    if begins:
        record_write(user, "entitlements.run_asked", [run])
    return run


def _key(upload: Upload, mapping: Mapping, dates: Dates) -> str:
    told = [
        bytes(upload.fingerprint).hex(),
        str(upload.office_id),
        mapping.digest,
        dates.as_json(),
        engine_port.catalogue().hash,
    ]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
