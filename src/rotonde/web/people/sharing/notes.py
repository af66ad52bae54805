"""What a receiver writes down itself about somebody who was shared with it: its own record, which stays."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.models import Share, SharedNote

PURPOSE = "people.shared_note"
LONGEST = 4000


@dataclass(frozen=True)
class Note:
    """A note as it is read: who wrote it, when, and what."""

    who: str
    at: datetime
    text: str


@transaction.atomic
def write_note(user: User, share: Share, text: str) -> SharedNote:
    """Keep a note, also when the sharing has ended; raises ValueError where it is empty or longer than 4000 signs."""
    require(user, "people.keep_note_of_share", share)
    told = text.strip()
    if not told or len(told) > LONGEST:
        raise ValueError("A note has at least one sign and at most 4000.")
    note = SharedNote.objects.create(
        organisation=user.organisation,
        share=share,
        written_by=user,
        sealed=seal(user.organisation, PURPOSE, told.encode()),
    )
    record_write(user, "people.shared_note_written", note)
    return note


def notes_of(user: User, share: Share) -> list[Note]:
    """The notes of the user's own organisation about a share, the newest first."""
    require(user, "people.keep_note_of_share", share)
    found = SharedNote.objects.filter(organisation=user.organisation, share=share).select_related("written_by")
    return [
        Note(one.written_by.name, one.at, unseal(user.organisation, PURPOSE, bytes(one.sealed)).decode())
        for one in found.order_by("-at", "id")
    ]
