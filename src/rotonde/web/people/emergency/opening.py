"""A worker opens a file of another office because it can't wait; it closes by itself."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, require
from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.audit.domain.record import record_read, record_write
from rotonde.web.people.domain.dossiers import index_of
from rotonde.web.people.emergency.access import running_emergencies
from rotonde.web.people.models import Dossier, Emergency

PURPOSE = "people.emergency"
HOURS = (1, 2, 4)
SHORTEST_SENTENCE, LONGEST_SENTENCE = 10, 1000


class CannotOpen(ValueError):
    """This file can't be opened in an emergency; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@transaction.atomic
def open_in_emergency(user: User, number: str, reason: str, sentence: str, hours: int) -> Emergency:
    """Open the file of this number for at most four hours; raises CannotOpen.

    A file that isn't there and one that needs no emergency are told apart only to who could read the latter anyway.
    What is open already stays open as long as it was, and not an hour longer.
    """
    require(user, "people.open_emergency_page")
    told = sentence.strip()
    if reason not in Emergency.Reason.values:
        raise CannotOpen("choose_reason")
    if not SHORTEST_SENTENCE <= len(told) <= LONGEST_SENTENCE:
        raise CannotOpen("say_why")
    if hours not in HOURS:
        raise CannotOpen("choose_hours")
    dossier = Dossier.objects.filter(
        organisation=user.organisation, number_index=index_of(user.organisation, number.strip())
    ).first()
    if dossier is not None and allows(user, "people.read_dossier", dossier):
        raise CannotOpen("yours_already")
    if dossier is None or not allows(user, "people.open_in_emergency", dossier):
        record_read(user, "people.emergency_not_found", [])
        raise CannotOpen("no_such_file")
    running = running_emergencies(user).filter(dossier=dossier).first()
    if running is not None:
        return running
    now = timezone.now()
    emergency = Emergency.objects.create(
        organisation=user.organisation,
        dossier=dossier,
        opened_by=user,
        reason=reason,
        sealed=seal(user.organisation, PURPOSE, told.encode()),
        opened_at=now,
        until=now + timedelta(hours=hours),
    )
    record_write(user, "people.emergency_opened", emergency)
    return emergency


@transaction.atomic
def end_emergency(user: User, emergency: Emergency) -> None:
    """Close the file before its hours are over."""
    require(user, "people.end_emergency", emergency)
    if Emergency.objects.filter(id=emergency.id, ended_at__isnull=True).update(ended_at=timezone.now()):
        record_write(user, "people.emergency_ended", emergency)


def sentence_of(emergency: Emergency) -> str:
    """Why it couldn't wait, as the worker wrote it; for who reviews it."""
    return unseal(emergency.organisation, PURPOSE, bytes(emergency.sealed)).decode()
