"""Every sentence of the editor's desk, in three languages."""

from rotonde.web.editing.wording.changes import CHANGES
from rotonde.web.editing.wording.desk import DESK
from rotonde.web.editing.wording.fields import FIELDS
from rotonde.web.editing.wording.names import NAMES
from rotonde.web.editing.wording.proposal import PROPOSAL
from rotonde.web.look import wording as frame

SENTENCES: dict[str, tuple[str, str, str]] = {**frame.SENTENCES, **DESK, **FIELDS, **PROPOSAL, **CHANGES}

__all__ = ["NAMES", "SENTENCES"]
