"""How well two records agree on one thing, as a level with a name: what each level means stands here, in full."""

from rotonde.web.people.linking.similarity import is_one_edit, jaro_winkler
from rotonde.web.people.linking.spelling import sound

CLOSE_NAME, CLOSE_TEXT = 0.86, 0.88
SHORTEST_PART = 3
DIGITS_OF_INSZ = 11

LEVELS: dict[str, tuple[str, ...]] = {
    "given": ("missing", "different", "same", "sounds", "one_letter", "close", "part", "swapped"),
    "surname": ("missing", "different", "same", "sounds", "one_letter", "close", "part", "swapped"),
    "birth": (
        "missing", "different", "same", "first_of_january", "day_and_month", "one_digit", "two_digits", "two_parts",
    ),
    "id": ("missing", "different", "same", "one_digit", "new_number", "other_number"),
    "street": ("missing", "different", "same", "one_letter", "close"),
    "number": ("missing", "different", "same", "one_letter"),
    "extra": ("missing", "different", "same", "one_letter", "close"),
    "postcode": ("missing", "different", "same", "one_digit"),
    "place": ("missing", "different", "same", "one_letter", "close"),
}  # fmt: skip
"""Per thing its levels; the first two are the same everywhere."""


def name_level(a: str, b: str) -> str:
    """Compare two names, given as `joined` gives them.

    *sounds*: other letters for the same sounds · *one_letter*: one changed, left out, put in or swapped with the next ·
    *close*: Jaro and Winkler's measure is 0.86 or more · *part*: one begins the other, with three letters at least.

    >>> name_level("mohamed", "muhammad"), name_level("jansens", "janssens"), name_level("ann", "annelies")
    ('sounds', 'sounds', 'part')
    """
    if a == b:
        return "same"
    if sound(a) == sound(b) and len(sound(a)) >= SHORTEST_PART:
        return "sounds"
    if is_one_edit(a, b) and min(len(a), len(b)) >= SHORTEST_PART:
        return "one_letter"
    if min(len(a), len(b)) >= SHORTEST_PART and (a.startswith(b) or b.startswith(a)):
        return "part"
    return "close" if jaro_winkler(a, b) >= CLOSE_NAME else "different"


def text_level(a: str, b: str) -> str:
    """Compare a street, a place or the like, given as `joined` gives it."""
    if a == b:
        return "same"
    if is_one_edit(a, b):
        return "one_letter"
    return "close" if jaro_winkler(a, b) >= CLOSE_TEXT else "different"


def short_level(a: str, b: str, near: str = "one_letter") -> str:
    """Compare a house number or a postcode."""
    if a == b:
        return "same"
    return near if is_one_edit(a, b) and min(len(a), len(b)) > 1 else "different"


def birth_level(a: str, b: str) -> str:
    """Compare two days of birth, `YYYYMMDD`.

    *first_of_january*: the same year, and of at least one the day is 1 January, as is written where it isn't known ·
    *day_and_month*: swapped · *one_digit*, *two_digits*: so many digits differ, or two beside one another are swapped ·
    *two_parts*: two of year, month and day are the same.

    >>> birth_level("19880302", "19880203"), birth_level("19880101", "19880617"), birth_level("19880302", "19880303")
    ('day_and_month', 'first_of_january', 'one_digit')
    """
    january = "0101"
    if a[:4] == b[:4] and january in (a[4:], b[4:]):
        return "first_of_january"
    if a == b:
        return "same"
    if a[:4] == b[:4] and (a[4:6], a[6:]) == (b[6:], b[4:6]):
        return "day_and_month"
    if is_one_edit(a, b):
        return "one_digit"
    if len(a) == len(b) and sum(one != other for one, other in zip(a, b, strict=True)) == 2:
        return "two_digits"
    same = sum(a[part] == b[part] for part in (slice(0, 4), slice(4, 6), slice(6, 8)))
    return "two_parts" if same == 2 else "different"


def id_level(a: str, b: str) -> str:
    """Compare two numbers of a register.

    *one_digit*: one digit changed, left out, put in or swapped with the next · *new_number*: one of them is a
    bis-number (its month has 20 or 40 added) and the other isn't: who is written into the register gets another one ·
    *other_number*: two whole national numbers, far apart.

    >>> id_level("88430212345", "88030254321")
    'new_number'
    """
    if a == b:
        return "same"
    if is_one_edit(a, b):
        return "one_digit"
    if len(a) == len(b) == DIGITS_OF_INSZ:
        return "new_number" if is_bis(a) != is_bis(b) else "other_number"
    return "different"


def is_bis(number: str) -> bool:
    """Say whether a national number is a bis-number: of somebody who isn't in the register."""
    return number[2:4] > "12"
