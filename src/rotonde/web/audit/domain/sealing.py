"""Sealing the log: lines that aren't sealed yet go into signed batches that hang together, per organisation.

Writing a line never waits for this. A line of a transaction that ends later than the sealing is simply not sealed yet,
whatever moment it carries, and goes into the next batch: what is sealed is told line by line, never by a moment.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.walls import inside
from rotonde.web.audit.chain.canonical import fingerprint
from rotonde.web.audit.chain.heads import BEGINNING, Head, Signed, public_key_of, root_of, sign
from rotonde.web.audit.domain.written_events import moment, written
from rotonde.web.audit.models import Batch, Event, Sealed
from rotonde.web.keys import log_key

IN_A_BATCH = 1_000
AT_ONCE = 500


def signing_key() -> Ed25519PrivateKey:
    """The key that signs; raises ImproperlyConfigured where there is none."""
    return Ed25519PrivateKey.from_private_bytes(log_key())


def public_key() -> str:
    """The key with which anybody can check the log: print it, and keep it elsewhere."""
    return public_key_of(signing_key())


def unsealed(organisation: Organisation) -> QuerySet[Event]:
    """The lines that are in no batch yet, the oldest first."""
    there = Sealed.objects.filter(event_id=OuterRef("pk"))
    return Event.objects.filter(~Exists(there), organisation=organisation).order_by("at", "id")


def seal_log(organisation: Organisation) -> list[Head]:
    """Seal what is written so far, in batches of at most a thousand lines; give the heads of the new batches."""
    heads = []
    while head := _seal_next(organisation):
        heads.append(head)
    return heads


def _seal_next(organisation: Organisation) -> Head | None:
    with inside(organisation), transaction.atomic():
        Organisation.objects.select_for_update(no_key=True).get(id=organisation.id)  # one at a time seals
        events = list(unsealed(organisation)[:IN_A_BATCH])
        if not events:
            return None
        leaves = [fingerprint(line) for line in written(events)]
        before, now = last_head(organisation), timezone.now()
        head = Head(
            organisation=str(organisation.id),
            number=before.number + 1 if before else 1,
            count=len(events),
            first=str(events[0].id),
            last=str(events[-1].id),
            previous=before.hash if before else BEGINNING,
            root=root_of(leaves),
            sealed_at=moment(now),
        )
        signed = sign(signing_key(), head.written)
        batch = Batch.objects.create(
            organisation=organisation,
            number=head.number,
            head=json.dumps(asdict(head)),
            key=signed.key,
            signature=signed.signature,
            sealed_at=now,
        )
        Sealed.objects.bulk_create(
            Sealed(event_id=event.id, organisation=organisation, batch=batch, position=position, leaf=leaf)
            for position, (event, leaf) in enumerate(zip(events, leaves, strict=True), 1)
        )
        return head


def last_head(organisation: Organisation) -> Head | None:
    """The head of the newest batch."""
    newest = Batch.objects.filter(organisation=organisation).order_by("number").last()
    return head_of(newest) if newest else None


def head_of(batch: Batch) -> Head:
    """What was signed of a batch."""
    return Head(**json.loads(batch.head))


def checkpoints(organisation: Organisation) -> Iterator[tuple[Head, Signed]]:
    """Every head of an organisation with its signature, the oldest first."""
    for batch in Batch.objects.filter(organisation=organisation).order_by("number").iterator(AT_ONCE):
        yield head_of(batch), Signed(batch.key, batch.signature)
