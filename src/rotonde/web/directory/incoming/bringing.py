"""A file comes in, is read and looked through, and is gone after a day: the verbs of one bringing."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from rotonde.screening.incoming.faults import BadUpload
from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.accounts.walls import inside
from rotonde.web.audit.domain.record import record_write
from rotonde.web.directory.incoming.choosing import keep_chosen, proposed
from rotonde.web.directory.incoming.files.faults import BadFile, Fault
from rotonde.web.directory.incoming.files.reading import Columns, read, recognised
from rotonde.web.directory.incoming.looking import looked_through
from rotonde.web.directory.models import Bringing, BroughtRecord

KEPT = timedelta(hours=24)
CONTENT = "directory.bringing.content"
MOST_TOLD = 500
AT_ONCE = 100
State = Bringing.State


@transaction.atomic
def bring(user: User, content: bytes, *, is_full: bool = False) -> Bringing:
    """Take a file in, sealed, for 24 hours; raises BadFile or BadUpload where it is no file that can be read."""
    require(user, "directory.bring_in")
    kind = recognised(content)
    forget_expired()
    bringing = Bringing.objects.create(
        organisation=user.organisation,
        brought_by=user,
        expires_at=timezone.now() + KEPT,
        state=State.COLUMNS if kind == "sheet" else State.WAITING,
        kind=kind,
        is_full=is_full,
        sealed_content=seal(user.organisation, CONTENT, content),
    )
    record_write(user, "directory.file_brought", bringing)
    return bringing


def content_of(bringing: Bringing) -> bytes:
    """What the file holds; nothing once it was read."""
    sealed = bringing.sealed_content
    return unseal(bringing.organisation, CONTENT, bytes(sealed)) if sealed is not None else b""


@transaction.atomic
def say_columns(bringing: Bringing, columns: Columns) -> None:
    """Say what the columns of a sheet mean; then it can be read."""
    bringing.columns, bringing.state = columns, State.WAITING
    bringing.save(update_fields=["columns", "state"])


def read_through(bringing: Bringing) -> None:
    """Read a file and look it through: afterwards all of it is there to choose from, or nothing and a sentence."""
    _tell(bringing, state=State.READING, beat_at=timezone.now(), done=0)
    try:
        brought = read(bringing.kind, content_of(bringing), bringing.columns)
    except (BadFile, BadUpload) as refused:
        _tell(bringing, state=State.FAILED, sealed_content=None, trouble=[refused.fault.as_json()])
        return
    every = len(brought.organisations) + len(brought.services)
    _tell(bringing, every=every)
    found = list(looked_through(bringing, brought, lambda done: _tell(bringing, done=done, beat_at=timezone.now())))
    told = [one.as_json() for one in brought.faults]
    with inside(bringing.organisation), transaction.atomic():
        bringing.records.all().delete()
        BroughtRecord.objects.bulk_create(found, AT_ONCE)
        _tell(bringing, state=State.READY, sealed_content=None, trouble=told[:MOST_TOLD], troubles=len(told))


def give_up(bringing: Bringing) -> None:
    """Say that it went wrong, so that nobody waits; what was kept stays, and a file that was read can be looked at."""
    was_read = bringing.state == State.KEEPING
    told = {"state": State.READY} if was_read else {"state": State.FAILED, "trouble": [Fault("went_wrong").as_json()]}
    _tell(bringing, **told)


@transaction.atomic
def ask_for_harmless(user: User, bringing: Bringing) -> None:
    """Ask that all that is harmless is kept; a worker does it."""
    require(user, "directory.bring_in")
    record_write(user, "directory.records_kept", bringing)
    _tell(bringing, state=State.KEEPING, beat_at=timezone.now(), done=0, every=harmless(bringing).count())


def harmless(bringing: Bringing) -> QuerySet[BroughtRecord]:
    """What may be kept without another look: new and like nothing else, or changed where only the file is newer."""
    return bringing.records.filter(is_harmless=True, is_done=False).exclude(finding=BroughtRecord.Finding.SAME)


def keep_harmless(bringing: Bringing) -> None:
    """Keep all that is harmless, a hundred at a time.

    Each hundred is a transaction of its own: others can go on working, and what a stop in the middle leaves undone is
    done when this is called again.
    """
    while True:
        with inside(bringing.organisation), transaction.atomic():
            some = list(harmless(bringing).order_by("number")[:AT_ONCE])
            keep_chosen(bringing, {row.id: proposed(row) for row in some})
            not_kept = bringing.records.filter(id__in=[row.id for row in some], is_done=False)
            not_kept.update(is_harmless=False)
            if not some:
                _tell(bringing, state=State.READY)
                return
            _tell(bringing, done=bringing.every - harmless(bringing).count(), beat_at=timezone.now())


@transaction.atomic
def keep_some(user: User, bringing: Bringing, chosen: dict[int, set[str] | None]) -> int:
    """Keep what a user chose of a page."""
    require(user, "directory.bring_in")
    kept = keep_chosen(bringing, chosen)
    if kept:
        record_write(user, "directory.records_kept", bringing)
    return kept


@transaction.atomic
def throw_away(user: User, bringing: Bringing) -> None:
    """Forget a file; what was kept of it stays."""
    require(user, "directory.bring_in")
    record_write(user, "directory.file_forgotten", bringing)
    bringing.delete()


def forget_expired() -> None:
    """Forget every file that came in more than 24 hours ago."""
    Bringing.objects.filter(expires_at__lte=timezone.now()).delete()


def forget_expired_of(organisation: Organisation) -> None:
    """Forget what an organisation's coordinators brought in more than 24 hours ago; every night."""
    with inside(organisation):
        forget_expired()


def bringing_of(user: User, id: UUID) -> Bringing | None:
    """The file with this id, where this user brought it and it isn't over."""
    found = Bringing.objects.select_related("organisation").filter(brought_by=user, expires_at__gt=timezone.now())
    return found.filter(id=id).first()


def _tell(bringing: Bringing, **told: object) -> None:
    for name, value in told.items():
        setattr(bringing, name, value)
    with inside(bringing.organisation):
        Bringing.objects.filter(id=bringing.id).update(**told)
