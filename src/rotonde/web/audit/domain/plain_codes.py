"""What may stand in a line of the log: codes of ours and numbers without a meaning, never what somebody filled in."""

import re
from uuid import UUID

CODE = re.compile(r"[a-z][a-z0-9_]*([.:-][a-z0-9_]+)*")
LONG_NUMBER = re.compile(r"\d{6}")
LONGEST = 100


def plain_code(text: str) -> str:
    """Give a code such as `people.dossier_read` back; anything else raises ValueError without repeating it.

    >>> plain_code("people.dossier_read")
    'people.dossier_read'
    """
    if len(text) > LONGEST or not CODE.fullmatch(text) or LONG_NUMBER.search(text):
        raise ValueError("The log holds codes of small letters, such as people.dossier_read, and this isn't one.")
    return text


def plain_basis(told: str | UUID) -> str:
    """Give the number of a consent or share, or the code of a basis, as text; anything else raises ValueError."""
    try:
        return str(UUID(str(told)))
    except ValueError:
        return plain_code(str(told))
