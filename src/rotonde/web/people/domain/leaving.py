"""Taking somebody out of a file while the others stay: what is known of them goes, and nothing else.

The lists from which they go are no longer complete: what depended on them becomes unknown, never another answer.
"""

import copy
from dataclasses import replace
from datetime import date
from typing import Any

from rotonde.web.people.domain.dossiers import Contents
from rotonde.web.people.domain.names import name_of
from rotonde.web.people.domain.told_here import LINKS, Change

Json = dict[str, Any]
PERSONS, OWNER, COMPLETE = "persons", "owner", "complete."
SHORTEST_NAME = 3


def without_member(contents: Contents, member: str, on: date) -> Contents:
    """The file without one of its people; the note goes with them where it names them, or may be about them.

    >>> file = Contents("7", {"persons": {"a": {}, "b": {}}, "links": {"partner": [{"of": "a", "to": "b"}]}})
    >>> without_member(file, "b", date(2026, 11, 1)).form
    {'persons': {'a': {}}, 'links': {'partner': []}}
    """
    gone = {member, *_owned(contents.form, member), *_owned(contents.whole(), member)}
    opened = _links_of(contents.form, gone) | _links_of(contents.whole(), gone)
    return replace(
        contents,
        form=_cut(contents.form, gone, opened),
        identity={one: told for one, told in contents.identity.items() if one not in gone},
        roles={one: role for one, role in contents.roles.items() if one not in gone},
        note="",
        told_here=[change for change in contents.told_here if not _about(change, gone, opened)],
        erased=[*contents.erased, on.isoformat()],
    )


def names_them(text: str, told: dict[str, str]) -> bool:
    """Whether a text has a word of somebody's name in it.

    >>> names_them("Ada belt terug", {"full_name": "Ada Verzonnen"}), names_them("belt terug", {"full_name": "Ada"})
    (True, False)
    """
    words = [word for word in name_of(told).casefold().split() if len(word) >= SHORTEST_NAME]
    return any(word in text.casefold() for word in words)


def _owned(form: Json, member: str) -> set[str]:
    """What belongs to somebody alone, such as a job."""
    return {
        record
        for kind, records in form.items()
        if kind != LINKS and isinstance(records, dict)
        for record, facts in records.items()
        if facts.get(OWNER) == member
    }


def _links_of(form: Json, gone: set[str]) -> set[str]:
    pairs = form.get(LINKS, {})
    return {link for link, those in pairs.items() if any({one["of"], one["to"]} & gone for one in those)}


def _cut(form: Json, gone: set[str], opened: set[str]) -> Json:
    kept = copy.deepcopy(form)
    claims = {COMPLETE + link for link in opened}
    for kind, records in kept.items():
        if kind == LINKS:
            for link, pairs in records.items():
                records[link] = [one for one in pairs if not {one["of"], one["to"]} & gone]
        elif isinstance(records, dict):
            kept[kind] = {
                record: {fact: value for fact, value in facts.items() if fact not in claims}
                for record, facts in records.items()
                if record not in gone
            }
    return kept


def _about(change: Change, gone: set[str], opened: set[str]) -> bool:
    kind, record, fact = change.place
    if kind == LINKS:
        return bool(set(fact.split(">")) & gone)
    return record in gone or fact in {COMPLETE + link for link in opened}
