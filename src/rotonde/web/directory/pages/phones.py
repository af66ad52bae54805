"""A telephone number as a telephone dials it."""

import re


def dial(number: str) -> str:
    """Give the digits of a number, with a plus where it has one.

    >>> dial("09 999 99 01"), dial("+32 (0)9 999 99 01"), dial("bel ons")
    ('099999901', '+3299999901', '')
    """
    digits = re.sub(r"[^+0-9]", "", number.replace("(0)", ""))
    return digits if re.fullmatch(r"\+?[0-9]{3,15}", digits) else ""
