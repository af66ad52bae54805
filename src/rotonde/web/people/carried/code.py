"""The code under which answers are taken along: sixteen signs that are easy to read and to say, in groups of four.

The alphabet is Crockford's base 32: without I, L, O and U, and whoever types those for 1 and 0 is understood. Sixteen
signs are 80 bits.
"""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH, GROUP = 16, 4
BITS = LENGTH * 5
_LOOK_ALIKES = str.maketrans("ILO", "110")
_BETWEEN = " -–—.\t\r\n\u00a0"


class NotACode(ValueError):
    """What was typed can't be a code; the message doesn't repeat it."""

    def __init__(self) -> None:
        super().__init__(f"a code has {LENGTH} signs")


def new_code() -> str:
    """Make a code that nobody can guess."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def read_code(typed: str) -> str:
    """Read a code as somebody types or says it; raises NotACode for what can't be one.

    >>> read_code("7k4m-0o1l 9xyz qrst")
    '7K4M00119XYZQRST'
    """
    code = "".join(sign for sign in typed.upper() if sign not in _BETWEEN).translate(_LOOK_ALIKES)
    if len(code) != LENGTH or set(code) - set(ALPHABET):
        raise NotACode
    return code


def shown(code: str) -> str:
    """Write a code for a reader.

    >>> shown("7K4M00119XYZQRST")
    '7K4M-0011-9XYZ-QRST'
    """
    return "-".join(groups_of(code))


def groups_of(code: str) -> list[str]:
    """Give the groups in which a code is read aloud."""
    return [code[start : start + GROUP] for start in range(0, len(code), GROUP)]
