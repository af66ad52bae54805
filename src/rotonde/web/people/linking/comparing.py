"""Pairs of records compared on everything they say, at once."""

from collections.abc import Callable, Sequence

import numpy as np

from rotonde.web.people.linking.coding import DIFFERENT, Column, Level, Numbers, levels_between
from rotonde.web.people.linking.described import Described
from rotonde.web.people.linking.levels import LEVELS, birth_level, id_level, name_level, short_level, text_level
from rotonde.web.people.linking.spelling import joined

ALIKE = 0.86
ALWAYS = 0.0  # digits that aren't alike may be swapped
Agreement = dict[str, Level]
"""Per thing, the level at which each pair agrees, as a place in `LEVELS`."""


def compared(records: Sequence[Described], left: Numbers, right: Numbers) -> Agreement:
    """Compare pairs of records."""
    found = {aspect: _compared(records, aspect, left, right) for aspect in LEVELS if aspect not in {"given", "surname"}}
    return _names(records, left, right) | found


_COMPARING: dict[str, tuple[Callable[[str, str], str], float]] = {
    "birth": (birth_level, ALWAYS),
    "id": (id_level, ALWAYS),
    "street": (text_level, ALIKE),
    "number": (short_level, ALWAYS),
    "extra": (text_level, ALIKE),
    "postcode": (lambda a, b: short_level(a, b, "one_digit"), ALWAYS),
    "place": (text_level, ALIKE),
}


def _compared(records: Sequence[Described], aspect: str, left: Numbers, right: Numbers) -> Level:
    compare, alike = _COMPARING[aspect]
    texts = [getattr(one, aspect) for one in records]
    (column,) = Column.of([joined(text) for text in texts] if compare is text_level else texts)
    place = LEVELS[aspect].index
    levels = levels_between(column, column, left, right, lambda a, b: place(compare(a, b)), alike)
    if aspect == "birth":  # two who are both written down as born on 1 January needn't share their day
        january = np.array([text[4:] == "0101" for text in column.texts])[column.codes]
        levels[(levels == place("same")) & january[left]] = place("first_of_january")
    return levels


def _names(records: Sequence[Described], left: Numbers, right: Numbers) -> Agreement:
    """Both names, also against one another where neither agrees: they may stand in each other's place."""
    given, surname = Column.of([joined(one.given) for one in records], [joined(one.surname) for one in records])
    place = LEVELS["given"].index

    def level(a: str, b: str) -> int:
        return place(name_level(a, b))

    levels = {
        "given": levels_between(given, given, left, right, level, ALIKE),
        "surname": levels_between(surname, surname, left, right, level, ALIKE),
    }
    neither = np.flatnonzero((levels["given"] <= DIFFERENT) & (levels["surname"] <= DIFFERENT))
    one = levels_between(given, surname, left[neither], right[neither], level, ALIKE)
    other = levels_between(surname, given, left[neither], right[neither], level, ALIKE)
    crossed = ((one > DIFFERENT) & (other != DIFFERENT)) | ((other > DIFFERENT) & (one != DIFFERENT))
    levels["given"][neither[crossed & (one > DIFFERENT)]] = place("swapped")
    levels["surname"][neither[crossed & (other > DIFFERENT)]] = place("swapped")
    for aspect, heard in (("given", one), ("surname", other)):
        untold = crossed & (heard <= DIFFERENT)
        levels[aspect][neither[untold]] = 0
    return levels
