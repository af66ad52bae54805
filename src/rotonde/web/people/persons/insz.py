"""The number of somebody in the national register or the bis-register: what it says, and what it can't.

Eleven digits: year, month and day of birth, a counter that is odd for men and even for women, and 97 less the rest of
the first nine divided by 97. Of who is born since 2000 a 2 is put before the nine. The century isn't in the number:
without the day of birth beside it, one mistyped digit in a thousand isn't noticed; with it, none is. A right check says
that a number was typed well, never who somebody is. In the bis-register the month has 40 added, or 20 where the sex
wasn't known; what wasn't known of the birth is 0.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import Enum

DIGITS = 11
FICTITIOUS = {"000001", "002001", "004001"}
"""What stands in place of the birth of whom not even the year was known."""

_SIGNS = re.compile(r"[\s.\-/]")


class NotAnInsz(ValueError):
    """This isn't a number of the register; `reason` is the name of the sentence that says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Agreement(Enum):
    """What a number says of a day of birth."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    CANNOT_SAY = "cannot_say"


@dataclass(frozen=True)
class Insz:
    """A number whose check is right for at least one century."""

    digits: str

    def __repr__(self) -> str:
        return f"Insz({self.ending})"

    __str__ = __repr__

    @property
    def written(self) -> str:
        """The whole number as it stands on a card; shown to nobody who didn't ask for it.

        >>> read("85073003328").written
        '85.07.30-033.28'
        """
        d = self.digits
        return f"{d[:2]}.{d[2:4]}.{d[4:6]}-{d[6:9]}.{d[9:]}"

    @property
    def ending(self) -> str:
        """By what a worker recognises it without seeing it: its last two digits."""
        return f"••.••.••-•••.{self.digits[9:]}"

    @property
    def is_bis(self) -> bool:
        """Whether it comes from the bis-register: of somebody whom the national register doesn't have."""
        return self.digits[2:4] > "12"

    @property
    def is_fictitious(self) -> bool:
        """Whether nothing was known of the birth when the number was given."""
        return self.digits[:6] in FICTITIOUS

    def agrees_with(self, birth: date) -> Agreement:
        """Hold the number against a day of birth: its year with the century, and month and day where it says them.

        >>> read("85073003328").agrees_with(date(1985, 7, 30)), read("85073003328").agrees_with(date(1985, 7, 31))
        (<Agreement.AGREES: 'agrees'>, <Agreement.CONTRADICTS: 'contradicts'>)
        """
        if self.is_fictitious:
            return Agreement.CANNOT_SAY
        if birth.year // 100 not in (19, 20) or not _is_checked(self.digits, birth.year // 100):
            return Agreement.CONTRADICTS
        year, month, day = (int(self.digits[at : at + 2]) for at in (0, 2, 4))
        month %= 20
        if year != birth.year % 100 or month not in (0, birth.month):
            return Agreement.CONTRADICTS
        says_day = month != 0 and 0 < day <= monthrange(birth.year, month)[1]
        return Agreement.CONTRADICTS if says_day and day != birth.day else Agreement.AGREES


def read(text: str, today: date | None = None) -> Insz:
    """Read a number as somebody writes it, with dots, a dash, a slash or spaces. Raises NotAnInsz.

    >>> read(" 85.07.30-033 28 ").digits
    '85073003328'
    """
    digits = _SIGNS.sub("", text)
    if len(digits) != DIGITS or not (digits.isascii() and digits.isdecimal()) or not int(digits):
        raise NotAnInsz("insz_eleven_digits")
    centuries = [19, 20] if int(digits[:2]) + 2000 <= (today or date.today()).year else [19]
    if not any(_is_checked(digits, century) for century in centuries):
        raise NotAnInsz("insz_wrong_check")
    month = int(digits[2:4])
    if not (month <= 12 or 20 <= month <= 32 or 40 <= month <= 52):
        raise NotAnInsz("insz_no_such_month")
    return Insz(digits)


def check_digits(nine: str, century: int) -> str:
    """The last two digits after nine others, for who is born in the 1900s (19) or the 2000s (20).

    >>> check_digits("850730033", 19)
    '28'
    """
    return f"{97 - int(('2' if century == 20 else '') + nine) % 97:02}"


def _is_checked(digits: str, century: int) -> bool:
    return check_digits(digits[:9], century) == digits[9:]
