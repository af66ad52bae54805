"""Which answers bring money once: those of one circle, and those of rights that exclude each other."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.situations.situation import Situation
from rotonde.engine.worth.standings import Key, Reached

HOUSEHOLD = "household"


class Units:
    """Keys joined into units, each counted once.

    >>> units = Units([("a", "x"), ("a", "y"), ("b", "x")])
    >>> units.join(("a", "x"), ("a", "y"))
    >>> units.all()
    [[('a', 'x'), ('a', 'y')], [('b', 'x')]]
    """

    def __init__(self, keys: Iterable[Key]) -> None:
        self._top = {key: key for key in keys}

    def top(self, key: Key) -> Key:
        """The key that stands for the unit."""
        while self._top[key] != key:
            key = self._top[key]
        return key

    def join(self, one: Key, other: Key) -> None:
        """Make two keys one unit."""
        self._top[self.top(other)] = self.top(one)

    def all(self) -> list[list[Key]]:
        """Every unit with its keys, in the order in which they came."""
        found: dict[Key, list[Key]] = {}
        for key in self._top:
            found.setdefault(self.top(key), []).append(key)
        return list(found.values())


def together(
    catalogue: Catalogue,
    situation: Situation,
    reached: Mapping[str, Reached],
    keys: Sequence[Key],
    *,
    certainly: bool,
    exclusions: bool = False,
) -> Units:
    """The units of answers that are counted once.

    Not `certainly`: who may belong to one circle counts once, which gives a floor. `exclusions` also joins rights
    that exclude each other, of the whole household.
    """
    units = Units(keys)
    by_right: dict[str, list[Key]] = {}
    for key in keys:
        by_right.setdefault(key[0], []).append(key)
    for right, same in by_right.items():
        if catalogue.rights[right].counted_once_per is None:
            continue
        for one, other in combinations(same, 2):
            if _in_one(catalogue, situation, reached, one, other[1], certainly):
                units.join(one, other)
    if exclusions:
        first: dict[str, Key] = {}
        for key in keys:
            group = catalogue.rights[key[0]].exclusion_group
            if group is not None:
                units.join(first.setdefault(group, key), key)
    return units


def _in_one(
    catalogue: Catalogue, situation: Situation, reached: Mapping[str, Reached], key: Key, other: str, certainly: bool
) -> bool:
    right, of = key
    per = catalogue.rights[right].counted_once_per
    if per is not None and per in reached:
        pairs = reached[per].certainly if certainly else reached[per].possibly
        return (of, other) in pairs or (other, of) in pairs
    if per == HOUSEHOLD:
        return _share_a_home(situation, catalogue.rights[right].kind, of, other, certainly)
    return not certainly


def _share_a_home(situation: Situation, kind: str, of: str, other: str, certainly: bool) -> bool:
    """Whether two records have the same household on the day asked about."""
    if kind == HOUSEHOLD:
        return of == other
    links = situation.vocabulary.links.values()
    link = next((one for one in links if (one.of, one.to) == (kind, HOUSEHOLD)), None)
    if link is None or situation.on is None:
        return not certainly
    day = situation.on.toordinal()
    ends = [
        [situation.linked(link, record, home, day) for home in situation.records.get(HOUSEHOLD, ())]
        for record in (of, other)
    ]
    pick = "low" if certainly else "high"
    return any(getattr(one, pick) and getattr(two, pick) for one, two in zip(*ends, strict=True))
