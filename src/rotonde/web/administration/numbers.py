"""The numbers by which registers know an organisation."""

import re


def is_number(told: str) -> bool:
    """Say whether this can be a number of the KBO (ten digits, of which the last two check the others) or an OVO code.

    >>> is_number("0123456749"), is_number("0123456748"), is_number("OVO001234"), is_number("12")
    (True, False, True, False)
    """
    if re.fullmatch(r"OVO\d{6}", told):
        return True
    return bool(re.fullmatch(r"[01]\d{9}", told)) and 97 - int(told[:8]) % 97 == int(told[8:])
