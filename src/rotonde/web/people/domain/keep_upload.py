"""An upload comes in, is read, and goes: sealed at once, erased when it is no longer needed."""

import hashlib
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.sealing import blind_index, seal, unseal
from rotonde.web.audit.domain.record import record_machine, record_write
from rotonde.web.people.consent.registers import require_use
from rotonde.web.people.models import Upload

KEPT = timedelta(days=7)
FINDING_RIGHTS = "rights"
CONTENT, NAME = "people.upload.content", "people.upload.name"


class Erased(NamedTuple):
    """The receipt of an erased upload: which one, when, and the fingerprint by which its owner can know the file."""

    upload: str
    erased_at: datetime
    fingerprint: str


class UploadIsGone(LookupError):
    """The content was erased, because it expired or because somebody asked for it."""


@transaction.atomic
def keep_upload(user: User, office: Office, name: str, content: bytes) -> Upload:
    """Seal an upload and keep it for seven days; the same content for the same office is kept once.

    Files come in to find rights: raises ForbiddenUse where the name tells of a register that doesn't allow that.
    """
    require(user, "people.bring_in", office)
    require_use(name, FINDING_RIGHTS)
    mark = blind_index(user.organisation, CONTENT, hashlib.sha256(content).hexdigest())
    there = Upload.objects.filter(office=office, fingerprint=mark, sealed_content__isnull=False).first()
    if there is not None:
        return there
    upload = Upload.objects.create(
        organisation=user.organisation,
        office=office,
        brought_by=user,
        size=len(content),
        fingerprint=mark,
        sealed_name=seal(user.organisation, NAME, name.encode()),
        sealed_content=seal(user.organisation, CONTENT, content),
        expires_at=timezone.now() + KEPT,
    )
    record_write(user, "people.upload_kept", upload)
    return upload


def content_of(upload: Upload) -> tuple[str, bytes]:
    """The name and the content of an upload; raises UploadIsGone."""
    if upload.sealed_content is None:
        raise UploadIsGone
    name = unseal(upload.organisation, NAME, bytes(upload.sealed_name)).decode()
    return name, unseal(upload.organisation, CONTENT, bytes(upload.sealed_content))


@transaction.atomic
def erase_upload(upload: Upload, user: User | None = None) -> Erased:
    """Erase the content and the name of an upload; the answers that were made from it stay."""
    if upload.erased_at is None:
        upload.sealed_content, upload.erased_at = None, timezone.now()
        upload.sealed_name = seal(upload.organisation, NAME, b"")
        upload.save(update_fields=["sealed_content", "sealed_name", "erased_at"])
        if user is None:
            record_machine(upload.organisation, "people.upload_erased", upload)
        else:
            record_write(user, "people.upload_erased", upload)
    return Erased(str(upload.id), upload.erased_at, bytes(upload.fingerprint).hex())


def erase_expired(now: datetime | None = None) -> list[Erased]:
    """Erase every upload past its day, of the organisation whose wall we stand in."""
    past = Upload.objects.filter(sealed_content__isnull=False, expires_at__lte=now or timezone.now())
    return [erase_upload(upload) for upload in past]
