"""The sealed log as a file that can be checked without Rotonde's database."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils import timezone

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.walls import inside
from rotonde.web.audit.chain.canonical import canonical
from rotonde.web.audit.chain.heads import Signed, batch_line, end_line, sign
from rotonde.web.audit.domain.sealing import head_of, signing_key, unsealed
from rotonde.web.audit.domain.written_events import moment, written
from rotonde.web.audit.models import Archived, Batch, Event, Sealed

Json = dict[str, Any]


def exported(organisations: Iterable[Organisation]) -> Iterator[bytes]:
    """Every sealed line of these organisations, with the head of each batch before its lines, and a signed end."""
    told: Json = {}
    waiting = 0
    for organisation in organisations:
        with inside(organisation):
            batches = list(Batch.objects.filter(organisation=organisation).order_by("number"))
            for batch in batches:
                yield from lines_of(batch)
            waiting += unsealed(organisation).count()
            if batches:
                told[str(organisation.id)] = what_came(batches) | {"archives": archives_of(organisation)}
    yield closing(told, waiting)


def lines_of(batch: Batch) -> Iterator[bytes]:
    """The head of a batch and its lines as they stand in the log now; the head alone where an archive holds them."""
    sealed = list(Sealed.objects.filter(batch=batch).order_by("position").values_list("event_id", "leaf"))
    leaves = b"".join(bytes(leaf) for _, leaf in sealed)
    yield batch_line(head_of(batch), Signed(batch.key, batch.signature), leaves) + b"\n"
    events = Event.objects.in_bulk([event for event, _ in sealed])
    for line in written([events[event] for event, _ in sealed if event in events]):
        yield line + b"\n"


def what_came(batches: list[Batch]) -> Json:
    """What the end says of an organisation."""
    return {"first": batches[0].number, "last": batches[-1].number, "hash": head_of(batches[-1]).hash}


def archives_of(organisation: Organisation) -> list[list[Any]]:
    """Which batches stand in which file of the archive."""
    found = Archived.objects.filter(organisation=organisation).order_by("first")
    return [list(one) for one in found.values_list("first", "until", "file", "fingerprint")]


def closing(organisations: Json, waiting: int) -> bytes:
    """The signed end of an export."""
    end = {
        "rotonde_log": 1,
        "organisations": organisations,
        "unsealed": waiting,
        "exported_at": moment(timezone.now()),
    }
    return end_line(end, sign(signing_key(), canonical(end))) + b"\n"
