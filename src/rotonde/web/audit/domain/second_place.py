"""The second place: a folder elsewhere that gets every checkpoint, so that a log can't be rewritten unnoticed."""

import os
from pathlib import Path

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.walls import inside
from rotonde.web.audit.chain.heads import batch_line
from rotonde.web.audit.domain.sealing import checkpoints


def second_place() -> Path | None:
    """The folder that ROTONDE_LOG_CHECKPOINTS names; None where it names none."""
    told = os.environ.get("ROTONDE_LOG_CHECKPOINTS")
    return Path(told) if told else None


def bring_checkpoints(organisation: Organisation, folder: Path) -> int:
    """Add what the second place lacks of an organisation, and give how many; what is there is never rewritten.

    Raises OSError where it can't be written.
    """
    file = folder / f"{organisation.id}.checkpoints"
    there = len(file.read_bytes().splitlines()) if file.exists() else 0
    with inside(organisation), file.open("ab") as kept:
        new = [batch_line(head, signed) for head, signed in checkpoints(organisation) if head.number > there]
        kept.writelines(line + b"\n" for line in new)
        kept.flush()
        os.fsync(kept.fileno())
    return len(new)
