"""How fresh and how sure the amounts of a right are: when they were looked at, which may be old, which are lacking."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.explaining.wording.keys import key_labels
from rotonde.engine.explaining.wording.speaker import Speaker
from rotonde.engine.explaining.wording.words import words_of
from rotonde.engine.parameter_values import Value, parameter_values
from rotonde.engine.parameters import Parameter
from rotonde.web.catalogue.once_per_catalogue import once_per_catalogue
from rotonde.web.entitlements import notation

NOW = ("in_force", "stale", "gap")
MOST_SERIES = 4


@dataclass(frozen=True)
class Source:
    """Where an amount was read."""

    title: str
    address: str


@dataclass(frozen=True)
class Amount:
    """One amount as it stands today; `value` is empty where nobody knows it. A table tells its `rows` instead."""

    label: str
    series: str
    value: str
    since: str
    review_by: str
    standing: str
    confidence: str
    rows: int
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Freshness:
    """The amounts of a right today. `many` are those that differ too often to list, with how often."""

    first_checked: str
    last_checked: str
    amounts: tuple[Amount, ...]
    many: tuple[tuple[str, int], ...]

    def standing(self, name: str) -> list[Amount]:
        """Give the amounts that are `stale` or a `gap`, those with one name once."""
        found: dict[str, Amount] = {}
        for one in self.amounts:
            if one.standing == name:
                found.setdefault(one.label, one)
        return list(found.values())


@once_per_catalogue
def values_today(catalogue: Catalogue, today: datetime.date) -> list[Value]:
    """Give every dated value with how it stands today."""
    return parameter_values(catalogue, Dates.asked(on=today))


@once_per_catalogue
def freshness_of(catalogue: Catalogue, right: str, lang: str, today: datetime.date) -> Freshness:
    """Say how fresh a right is, in the words of a language."""
    mine = [value for value in values_today(today) if right in value["rights"] and value["standing"] in NOW]
    checked = sorted(str(value["checked_on"]) for value in mine if value["checked_on"])
    series: dict[str, list[Value]] = {}
    for value in mine:
        series.setdefault(value["parameter"], []).append(value)
    amounts: list[Amount] = []
    many: list[tuple[str, int]] = []
    for id, values in series.items():
        parameter = catalogue.parameters[id]
        if len(values) > MOST_SERIES:
            many.append((_label(parameter, lang), len(values)))
        else:
            amounts += _amounts(catalogue, right, parameter, values, lang, today)
    return Freshness(checked[0] if checked else "", checked[-1] if checked else "", tuple(amounts), tuple(many))


def _amounts(
    catalogue: Catalogue, right: str, parameter: Parameter, values: list[Value], lang: str, today: datetime.date
) -> Iterable[Amount]:
    speaker = Speaker(words_of(lang), catalogue, Dates.asked(on=today), pointing=False)
    keys = {} if set(parameter.rows) == {None} else key_labels(parameter, catalogue.rights[right], speaker)
    for value in values:
        row = parameter.row(today.toordinal(), today.toordinal(), value["key"])
        yield Amount(
            label=_label(parameter, lang),
            series=speaker.words.polished(keys.get(value["key"], value["key"] or "")),
            value="" if row is None else _written(parameter, row.value, speaker),
            since=notation.day(value["from"], lang),
            review_by=value["review_by"] or "",
            standing=value["standing"],
            confidence=value["confidence"],
            rows=len(row.value) if row is not None and isinstance(row.value, tuple) else 0,
            sources=tuple(sources_named(catalogue, value["source"] or "")),
        )


def _written(parameter: Parameter, value: object, speaker: Speaker) -> str:
    """Write an amount; of a table nothing, for its bands stand in the data."""
    return speaker.words.amount(parameter, value) if isinstance(value, Fraction) else ""


def sources_named(catalogue: Catalogue, ids: str) -> Iterable[Source]:
    """Give the sources of a text such as `source_a; source_b`, those with a page with its address."""
    for id in filter(None, (one.strip() for one in ids.split(";"))):
        about = catalogue.sources.get(id) or {}
        address = str(about.get("url") or "")
        yield Source(str(about.get("title") or id), address if address.startswith("https://") else "")


def _label(parameter: Parameter, lang: str) -> str:
    return str(parameter.labels.get(lang) or parameter.labels.get("nl") or parameter.id)
