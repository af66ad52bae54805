"""The files that a run is about: read from its upload, or those that the office keeps already."""

from dataclasses import dataclass, field
from typing import Any

from rotonde.engine.calendar import Dates
from rotonde.screening.incoming.faults import BadUpload, IncomingFault
from rotonde.screening.incoming.incoming_dossiers import IncomingDossier
from rotonde.screening.incoming.mapping import Mapping
from rotonde.screening.incoming.reading import read
from rotonde.screening.incoming.uploaded import open_upload
from rotonde.web.accounts.models import Organisation
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.domain.same_people import NOBODY, Known, ids_of_people, known_people
from rotonde.web.entitlements.domain.start_run import COLUMNS
from rotonde.web.entitlements.models import Run
from rotonde.web.people.domain.dossiers import Contents, contents_of, index_of
from rotonde.web.people.domain.in_use import NOT_SCREENED, apart_by_number, screened
from rotonde.web.people.domain.keep_upload import UploadIsGone, content_of
from rotonde.web.people.domain.neutral_ids import neutral_ids, with_ids
from rotonde.web.people.domain.sealed_json import unseal_json
from rotonde.web.people.models import Dossier

Json = dict[str, Any]


class NotReadable(ValueError):
    """The files can't be read; `code` says why, and is kept with the run."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class Brought:
    """Files to be answered, and what was found on the way: rows left out and what is odd, as data.

    `not_answered` are files to be kept without an answer: somebody in them doesn't want to be screened.
    """

    files: list[Contents]
    left_out: list[Json] = field(default_factory=list)
    warnings: list[Json] = field(default_factory=list)
    kept: dict[str, Dossier] = field(default_factory=dict)
    not_answered: list[Contents] = field(default_factory=list)


def files_of_run(run: Run) -> Brought:
    """Read the files; raises NotReadable."""
    return _uploaded(run) if run.upload else _kept(run)


def _kept(run: Run) -> Brought:
    opened = [(one, contents_of(one)) for one in screened(Dossier.objects.filter(office=run.office))]
    return Brought([file for _, file in opened], kept={file.number: one for one, file in opened})


def _uploaded(run: Run) -> Brought:
    assert run.upload is not None, "a run without an upload is over kept files"
    assert run.sealed_columns is not None, "an uploaded run has its columns"
    try:
        name, content = content_of(run.upload)
        upload = open_upload(name, content)
    except UploadIsGone:
        raise NotReadable("upload_is_gone") from None
    except BadUpload as refused:
        raise NotReadable(refused.code) from None
    mapping = Mapping.from_json(unseal_json(run.organisation, COLUMNS, bytes(run.sealed_columns)))
    dates = Dates.asked(on=run.on, law=run.law, today=run.today)
    incoming = read(upload, mapping, engine_port.catalogue().vocabulary, dates)
    known = known_people(run.organisation, incoming.dossiers)
    files = [
        _contents(run.organisation, one, known.get(one.number, NOBODY), name, run.on.isoformat())
        for one in incoming.dossiers
    ]
    apart = _apart(run, files)
    return Brought(
        [one for one in files if one.number not in apart],
        [told(number, IncomingFault(why)) for number, why in apart.items()]
        + [told(one.number, fault) for one in incoming.left_out for fault in one.faults]
        + [told("", fault) for fault in incoming.faults if _is_of_nobody(fault, incoming.left_out)],
        [told(one.number, fault) for one in incoming.dossiers for fault in one.warnings],
        not_answered=[one for one in files if apart.get(one.number) == NOT_SCREENED],
    )


def _apart(run: Run, files: list[Contents]) -> dict[str, str]:
    """The numbers of files that aren't answered, because somebody in them asked so; each with why."""
    indexes = {index_of(run.organisation, one.number): one.number for one in files}
    found = apart_by_number(Dossier.objects.filter(organisation=run.organisation), indexes)
    return {indexes[index]: why for index, why in found.items()}


def told(number: str, fault: IncomingFault) -> Json:
    """A fault with the file it is about, as it is sealed with the run."""
    return {"number": number, "fault": fault.as_json()}


def _is_of_nobody(fault: IncomingFault, left_out: list[IncomingDossier]) -> bool:
    return all(fault not in one.faults for one in left_out)


def _contents(organisation: Organisation, one: IncomingDossier, known: Known, source: str, day: str) -> Contents:
    ids = neutral_ids(organisation, one.number, one.form) | ids_of_people(organisation, one, known)
    return Contents(
        number=one.number,
        form=with_ids(one.form, ids),
        source=source,
        source_day=day,
        identity={ids[record]: told for record, told in one.identity.items() if record in ids},
        roles={ids[record]: role for record, role in one.roles.items() if record in ids},
        last_contact=one.last_contact,
        note=one.note,
    )
