"""Records of a kept file are called by what says nothing: an office's file may call them by a national number.

The same record of the same organisation is called the same each time, so that what was told of it stays with it.
"""

import copy
from typing import Any

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.sealing import blind_index

Json = dict[str, Any]
PURPOSE, LENGTH = "people.record", 10
LINKS, OWNER = "links", "owner"


def neutral_ids(organisation: Organisation, number: str, form: Json) -> dict[str, str]:
    """What each record of a household is called from now on: the first letter of its kind, and some figures."""
    return {
        record: neutral_id(organisation, number, kind, record)
        for kind, records in form.items()
        if kind != LINKS and isinstance(records, dict)
        for record in records
    }


def neutral_id(organisation: Organisation, number: str, kind: str, record: str) -> str:
    """What one record of a kind, such as `persons`, is called."""
    return kind[0] + blind_index(organisation, PURPOSE, f"{number} {record}").hex()[:LENGTH]


def with_ids(form: Json, ids: dict[str, str]) -> Json:
    """The household with its records under other names.

    >>> with_ids({"persons": {"85.01": {}}, "links": {"member": [{"of": "85.01", "to": "7"}]}}, {"85.01": "p1"})
    {'persons': {'p1': {}}, 'links': {'member': [{'of': 'p1', 'to': '7'}]}}
    """
    renamed: Json = {}
    for kind, told in form.items():
        if kind == LINKS:
            renamed[kind] = {link: [_pair(one, ids) for one in pairs] for link, pairs in told.items()}
        elif isinstance(told, dict):
            renamed[kind] = {ids[record]: _record(facts, ids) for record, facts in told.items()}
        else:
            renamed[kind] = ids.get(told, told) if isinstance(told, str) else copy.deepcopy(told)
    return renamed


def _pair(pair: Json, ids: dict[str, str]) -> Json:
    return copy.deepcopy(pair) | {end: ids.get(pair[end], pair[end]) for end in ("of", "to")}


def _record(facts: Json, ids: dict[str, str]) -> Json:
    named = copy.deepcopy(facts)
    if OWNER in named:
        named[OWNER] = ids.get(named[OWNER], named[OWNER])
    return named
