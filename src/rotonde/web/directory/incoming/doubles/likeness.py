"""How alike two records are, in points that anybody can add up.

The same number in a register makes two records a pair whatever else they say; other numbers in one register make them
none. Else their names must be alike, and the points together must reach `ENOUGH`.
"""

from typing import Any, NamedTuple

from rapidfuzz import fuzz

from rotonde.web.directory.incoming.doubles.features import Features

NAME_ALIKE, NAME_CLOSE, NAME_LEAST = 92, 82, 72
NAME = {NAME_ALIKE: 4, NAME_CLOSE: 3, NAME_LEAST: 2}
ORGANISATION_ALIKE, ORGANISATION = 85, 2
PHONE, HOUSE, SITE, POSTCODE = 2, 2, 1, 1
ENOUGH, ENOUGH_OF_ORGANISATIONS = 6, 5
Why = dict[str, Any]


class Likeness(NamedTuple):
    """The points of a pair, and what gave them."""

    points: int
    why: tuple[Why, ...]


def likeness(one: Features, other: Features) -> Likeness | None:
    """Say how alike two records are; None where that isn't enough to ask somebody.

    >>> from uuid import uuid4
    >>> from rotonde.web.directory.incoming.doubles.features import features_of
    >>> told = {"id": str(uuid4()), "name": "Soep op dinsdag", "phones": [{"number": "09 999 99 01"}]}
    >>> likeness(features_of(told), features_of(told | {"name": "Soep op dinsdg"})).points
    6
    """
    both = {kind for kind, _ in one.registers} & {kind for kind, _ in other.registers}
    if shared := one.registers & other.registers:
        return Likeness(ENOUGH * 2, ({"code": "identifier", "kind": min(shared)[0]},))
    if both:
        return None
    named = name_alike(one.name, other.name)
    points = next((points for least, points in NAME.items() if named >= least), 0)
    if not points or _numbers(one.name) != _numbers(other.name):
        return None
    why: list[Why] = [{"code": "name", "percent": round(named)}]
    organised = fuzz.token_sort_ratio(one.organisation, other.organisation) if one.organisation else 0
    if organised >= ORGANISATION_ALIKE:
        points += ORGANISATION
        why.append({"code": "organisation", "percent": round(organised)})
    for code, shared_of, worth in (
        ("phone", one.phones & other.phones, PHONE),
        ("place", one.houses & other.houses, HOUSE),
        ("mail", one.sites & other.sites, SITE),
    ):
        if shared_of:
            points += worth
            why.append({"code": code})
    points += POSTCODE * bool(one.postcodes & other.postcodes)
    enough = ENOUGH_OF_ORGANISATIONS if one.is_organisation else ENOUGH
    return Likeness(points, tuple(why)) if points >= enough and len(why) > 1 else None


def name_alike(one: str, other: str) -> float:
    """How alike two plain names are, from 0 to 100; words in another order and shortened words count as alike.

    >>> name_alike("voedselbedeling wijk noord", "voedselbed wijk noord") > 92
    True
    """
    words = fuzz.token_sort_ratio(one, other)
    if words >= NAME_ALIKE or not (one and other):
        return float(words)
    first, second = one.split(), other.split()
    if len(first) == len(second) and all(_same_word(a, b) for a, b in zip(first, second, strict=True)):
        return 95.0
    return float(words)


def _same_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return (long.startswith(short) and len(short) >= min(3, len(long))) or fuzz.ratio(one, other) >= 80


def _numbers(name: str) -> list[str]:
    return [word for word in name.split() if word.isdecimal()]
