"""The number of a person in the national register: whether it can be one, and which birth it speaks of."""

import re
from datetime import date


def digits_of(cell: str) -> str:
    """The eleven figures, with the noughts in front that a spreadsheet drops; nothing where it cannot be a number.

    >>> digits_of("85.07.30-033.28"), digits_of("123")
    ('85073003328', '')
    """
    digits = re.sub(r"[ .\-/]", "", cell)
    digits = digits.zfill(11) if 8 <= len(digits) < 11 else digits
    return digits if re.fullmatch(r"\d{11}", digits) and _century(digits) else ""


def birth_of(digits: str) -> str | None:
    """The birth date that a number speaks of; None where a part of it isn't known.

    >>> birth_of("85073003328")
    '1985-07-30'
    """
    year = int(_century(digits) + digits[:2])
    month = int(digits[2:4]) % 20
    try:
        return date(year, month, int(digits[4:6])).isoformat()
    except ValueError:
        return None


def _century(digits: str) -> str:
    """The century that the check figures fit; those born from 2000 on count with a 2 in front."""
    check = int(digits[9:])
    if 97 - int(digits[:9]) % 97 == check:
        return "19"
    return "20" if 97 - int("2" + digits[:9]) % 97 == check else ""
