"""The proofs of erasing beside the database, so that a restored backup doesn't bring anybody back.

One line of JSON each: the organisation, the number that the record had, what sort, when, by which rule, how many rows.
Nothing in it says something of a person. ROTONDE_TOMBSTONES says where; without it, in the data folder.
"""

import json
import os
from collections import defaultdict
from pathlib import Path
from uuid import UUID

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.walls import inside
from rotonde.web.keys import data_folder
from rotonde.web.protection.domain.erasing import erase_again
from rotonde.web.protection.models import Tombstone

NAME = "tombstones.jsonl"


class NotTombstones(ValueError):
    """A line of the file isn't a proof of erasing; the message says which line."""


def place_beside() -> Path | None:
    """Where the proofs are written; None where this installation keeps no folder and none was told."""
    told = os.environ.get("ROTONDE_TOMBSTONES")
    folder = data_folder()
    return Path(told) if told else folder / NAME if folder else None


def write_beside(path: Path | None = None) -> int:
    """Add the proofs that aren't in the file yet; gives how many were added."""
    where = path or place_beside()
    if where is None:
        return 0
    known = {line["id"] for line in read_beside(where)} if where.exists() else set()
    added = [line for line in _lines() if line["id"] not in known]
    with where.open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in added)
        file.flush()
        os.fsync(file.fileno())
    return len(added)


def read_beside(path: Path) -> list[dict[str, str]]:
    """The proofs in a file; raises NotTombstones."""
    found = []
    for number, text in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            line = json.loads(text)
            UUID(line["organisation"]), UUID(line["subject"]), UUID(line["id"])
        except (ValueError, KeyError, TypeError):
            raise NotTombstones(f"line {number} is no proof of erasing: restore the file from its own copy") from None
        found.append(line)
    return found


def replay(path: Path) -> int:
    """Erase again everybody in the file whom a restored backup brought back; gives how many came back."""
    by_organisation: dict[UUID, list[UUID]] = defaultdict(list)
    for line in read_beside(path):
        by_organisation[UUID(line["organisation"])].append(UUID(line["subject"]))
    organisations = Organisation.objects.filter(id__in=list(by_organisation))
    return sum(len(erase_again(one, by_organisation[one.id])) for one in organisations)


def _lines() -> list[dict[str, str]]:
    found = []
    for organisation in Organisation.objects.all():
        with inside(organisation):
            for one in Tombstone.objects.filter(organisation=organisation).order_by("at"):
                told = {"id": one.id, "organisation": organisation.id, "subject": one.subject, "sort": one.sort}
                found.append({key: str(value) for key, value in told.items()} | _when(one))
    return found


def _when(one: Tombstone) -> dict[str, str]:
    return {"at": one.at.isoformat(), "rule": str(one.rule or ""), "count": str(one.count)}
