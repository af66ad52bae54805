"""A change to a household in words: what it is about, what was told, and what the source said."""

from dataclasses import dataclass
from typing import Any

from rotonde.screening.worklist.saying import Saying
from rotonde.screening.worklist.values_said import value_said
from rotonde.web.entitlements import notation
from rotonde.web.entitlements.household_file.words import Wording
from rotonde.web.people.domain.told_here import LINKS, Change

LONGEST = 120


@dataclass(frozen=True)
class ChangeSaid:
    """One change in words."""

    what: str
    value: str
    source: str
    day: str
    line: str
    is_overtaken: bool


def change_said(one: Change, is_overtaken: bool, names: dict[str, str], saying: Saying, w: Wording) -> ChangeSaid:
    """Put a change in words; nobody is called by the id of a record."""
    value, source = (place_value_said(one.place, told, saying, w) for told in (one.value, one.instead_of))
    day = notation.day(one.on, w.lang)
    what = place_said(one.place, names, saying, w)
    line = w.say("told_line", what=what, value=value, day=day, source=source)
    return ChangeSaid(what, value, source, day, line, is_overtaken)


def place_said(place: tuple[str, str, str], names: dict[str, str], saying: Saying, w: Wording) -> str:
    """What a place is about."""
    kind, record, fact = place
    if kind == LINKS:
        ends = " – ".join(names.get(end, w["somebody"]) for end in fact.split(">"))
        return f"{record} {ends}"
    who = names.get(record, "")
    label = saying.fact(fact, None) if fact else ""
    return f"{label} [{who}]" if who and label else label or who or w["somebody"]


def place_value_said(place: tuple[str, str, str], value: Any, saying: Saying, w: Wording) -> str:
    """A value at a place: of a fact with periods every period, of a status its days."""
    kind, _, name = place
    if value is None or value == "unknown":
        return w["not_known"] if name and kind != LINKS else w["nothing_there"]
    fact = saying.catalogue.vocabulary.fact(name)
    if fact is None or kind == LINKS:
        return w["somebody"]
    if isinstance(value, list):
        said = "; ".join(_spell_said(one, w) for one in value)
    elif isinstance(value, dict) and not {"min", "max", "any_of"} & value.keys():
        said = ", ".join(
            f"{notation.period(period, w.lang)}: {value_said(fact, told, saying)}"
            for period, told in sorted(value.items())
        )
    else:
        said = value_said(fact, value, saying)
    return said if len(said) <= LONGEST else said[:LONGEST] + " …"


def _spell_said(spell: dict[str, Any], w: Wording) -> str:
    days = [notation.day(spell[end], w.lang) for end in ("from", "until") if spell.get(end)]
    value = spell.get("value", True)
    return ("" if value is True else f"{value}: ") + " – ".join(days)
