"""Names and numbers that cannot be anybody's: words for made-up things with a number, and numbers never issued."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

FAMILY = ("Voorbeeld", "Demo", "Verzinsel", "Proef", "Créatie")
GIVEN = ("Eerste", "Tweede", "Derde", "Vierde", "Vijfde", "Zesde", "Zevende", "Achtste", "Negende", "Tiende")
# The check digits of a Belgian national number are 97 less a remainder by 97: from 01 to 97, never 00.
NEVER_CHECK_DIGITS = "00"


def family_name(place: int) -> str:
    """The family name in the file with a number.

    >>> family_name(2165), family_name(416)
    ('Voorbeeld-2165', 'Demo-0416')
    """
    return f"{FAMILY[place % len(FAMILY)]}-{place:04}"


def given_name(rank: int) -> str:
    """The given name of the first, the second … of a household.

    >>> given_name(0), given_name(12)
    ('Eerste', 'Derde-2')
    """
    again, place = divmod(rank, len(GIVEN))
    return GIVEN[place] + (f"-{again + 1}" if again else "")


def unissuable_numbers(birth_dates: Iterable[str]) -> list[str]:
    """A number in the form of a national number for each birth date, all different, none that was ever issued.

    >>> unissuable_numbers(["1985-07-30", "1985-07-30"])
    ['85.07.30-001.00', '85.07.30-002.00']
    """
    found, seen = [], Counter[str]()
    for written in birth_dates:
        day = date.fromisoformat(written)
        seen[written] += 1
        found.append(f"{day:%y.%m.%d}-{seen[written]:03}.{NEVER_CHECK_DIGITS}")
    return found
