"""What was told here, laid over what the source of a file says: changes with what they stood instead of.

A change counts for as long as the source says what it said when the change was made. Once the source says something
else, the source counts, and the change is kept to be shown beside it.
"""

import copy
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

Json = dict[str, Any]
LINKS = "links"
NOTHING = None


class Change(NamedTuple):
    """One value told here: where it stands, what it is, what the source said then, and on which day it was told.

    A place is a kind of records, a record and a fact; without a fact it is the record itself. Of a link it is the
    link's name and its two ends. `None` is nothing: a fact that isn't there, a record that was added or taken out.
    """

    place: tuple[str, str, str]
    value: Any
    instead_of: Any
    on: str


def changes_between(source: Json, here: Json, on: str, before: Sequence[Change] = ()) -> list[Change]:
    """Everything in which a household as it stands here differs from its source; what was told before keeps its day.

    >>> changes_between({"persons": {"a": {}}}, {"persons": {"a": {"married": True}}}, "2026-11-01")
    [Change(place=('persons', 'a', 'married'), value=True, instead_of=None, on='2026-11-01')]
    """
    told = {one.place: one for one in before}
    found = []
    theirs, ours = dict(_places(source)), dict(_places(here))
    for place in sorted(theirs.keys() | ours.keys()):
        was, value = theirs.get(place), ours.get(place)
        if was == value:
            continue
        old = told.get(place)
        found.append(old if old and old[1:3] == (value, was) else Change(place, value, was, on))
    return found


def with_changes(source: Json, changes: Sequence[Change]) -> Json:
    """The household as it stands here: its source, and what was told where the source still says the same."""
    whole = copy.deepcopy(source)
    standing = dict(_places(source))
    for one in changes:
        if standing.get(one.place) == one.instead_of:
            _put(whole, one.place, one.value)
    return whole


def overtaken(source: Json, changes: Sequence[Change]) -> list[Change]:
    """The changes that no longer count, because the source says something else by now, and not the same."""
    standing = dict(_places(source))
    return [one for one in changes if standing.get(one.place) not in (one.instead_of, one.value)]


def _places(form: Json) -> Iterator[tuple[tuple[str, str, str], Any]]:
    for kind, records in form.items():
        if kind == LINKS:
            for link, pairs in records.items():
                for pair in pairs:
                    yield (LINKS, link, f"{pair['of']}>{pair['to']}"), pair
        elif isinstance(records, dict):
            for name, facts in records.items():
                yield (kind, name, ""), {}
                for fact, value in facts.items():
                    yield (kind, name, fact), value


def _put(form: Json, place: tuple[str, str, str], value: Any) -> None:
    kind, record, fact = place
    value = copy.deepcopy(value)
    if kind == LINKS:
        pairs = form.setdefault(LINKS, {}).setdefault(record, [])
        pairs[:] = [pair for pair in pairs if f"{pair['of']}>{pair['to']}" != fact]
        if value is not NOTHING:
            pairs.append(value)
    elif not fact:
        if value is NOTHING:
            form.get(kind, {}).pop(record, None)
        else:
            form.setdefault(kind, {}).setdefault(record, {})
    elif record in form.get(kind, {}):
        if value is NOTHING:
            form[kind][record].pop(fact, None)
        else:
            form[kind][record][fact] = value
