"""What is shared, in words: each field's name and its value as a reader would say it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from rotonde.engine.calendar import EARLIEST
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact
from rotonde.rights.vocabulary import vocabulary
from rotonde.screening.worklist.saying import Saying
from rotonde.screening.worklist.values_said import value_said
from rotonde.web.people.consent.categories import categories
from rotonde.web.people.persons.wording import SENTENCES as SAFETY_SAID
from rotonde.web.people.sharing.contact import TAKE_CARE
from rotonde.web.people.sharing.fields import Field
from rotonde.web.people.sharing.words import Wording

PART = "part_"
FIRST = date.fromordinal(EARLIEST).isoformat()
"""Since this day is since ever."""


@dataclass(frozen=True)
class Group:
    """The fields of one category, each with its name and value in words."""

    title: str
    fields: list[tuple[str, str]]


def groups_said(found: Iterable[Field], wanted: Iterable[str], w: Wording) -> list[Group]:
    """Every category that is shared, also where nothing is known of it."""
    fields = list(found)
    return [
        Group(
            categories()[category].names[w.lang],
            [(_name(one, w), _value(one, w)) for one in fields if one.category == category],
        )
        for category in wanted
    ]


def _name(field: Field, w: Wording) -> str:
    part = PART + field.name
    return w[part] if part in w else _saying(w.lang).fact(field.name)


def _value(field: Field, w: Wording) -> str:
    if field.name == TAKE_CARE:
        return ", ".join(SAFETY_SAID[one][w.position].lower() for one in field.value)
    fact, value, saying = vocabulary.facts.get(field.name), field.value, _saying(w.lang)
    if fact is None:
        return str(value)
    if isinstance(value, list):
        return "; ".join(_spell(fact, one, saying) for one in value)
    if isinstance(value, Mapping) and not {"min", "max", "any_of"} & value.keys():
        return ", ".join(f"{saying.period(period)}: {value_said(fact, told, saying)}" for period, told in value.items())
    return value_said(fact, value, saying)


def _spell(fact: Fact, spell: Mapping[str, Any], saying: Saying) -> str:
    days = " – ".join(saying.day(spell[end]) for end in ("from", "until") if spell.get(end, FIRST) != FIRST)
    if spell.get("value", True) is True:
        return days
    return ": ".join(filter(None, [value_said(fact, spell["value"], saying), days]))


@cache
def _saying(lang: str) -> Saying:
    return Saying(Catalogue(vocabulary), lang)
