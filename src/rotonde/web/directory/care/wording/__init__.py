"""The sentences of the care of the directory: key, then Dutch, French and English."""

from rotonde.web.directory.care.wording.fields import FIELDS
from rotonde.web.directory.care.wording.history import HISTORY
from rotonde.web.directory.care.wording.remarks import REMARKS
from rotonde.web.directory.care.wording.work import WORK

SENTENCES: dict[str, tuple[str, str, str]] = {**WORK, **FIELDS, **HISTORY, **REMARKS}
