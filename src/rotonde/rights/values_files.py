"""Published values as a file that goes upstream, to another installation, or beside a receipt."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from rotonde.engine.files import BadFile, read_file, yaml_text
from rotonde.rights.published_values import PublishedValue, Source

FORMAT = "rotonde values 1"
NEEDED = ("parameter", "from", "confidence", "source", "checked_on")
FIELDS = {*NEEDED, "key", "until", "value", "rows", "review_by", "note"}
Data = dict[str, Any]


def value_as_json(one: PublishedValue) -> Data:
    """A value as data that JSON can hold; what isn't told is left out.

    >>> value_from_json(value_as_json(EXAMPLE), "a test") == EXAMPLE
    True
    """
    found = {
        "parameter": one.parameter,
        "key": one.key,
        "from": one.starts.isoformat(),
        "until": one.until and one.until.isoformat(),
        ("rows" if isinstance(one.value, list) else "value"): one.value,
        "confidence": one.confidence,
        "source": {"title": one.source.title, "url": one.source.url, "place": one.source.place},
        "checked_on": one.checked_on.isoformat(),
        "review_by": one.review_by and one.review_by.isoformat(),
        "note": one.note,
    }
    return {name: told for name, told in found.items() if told not in (None, "")}


def value_from_json(data: Any, where: str) -> PublishedValue:
    """A value read back; raises BadFile with a sentence where it isn't one."""
    if not isinstance(data, Mapping):
        raise BadFile(f"{where}: this is no value. Write parameter, from, value, confidence, source and checked_on.")
    lacking = [name for name in NEEDED if name not in data]
    if lacking or ("value" in data) == ("rows" in data):
        raise BadFile(f"{where}: it needs {', '.join(NEEDED)} and either value or rows. Fill them in.")
    strange = sorted(set(data) - FIELDS)
    if strange:
        raise BadFile(f"{where}: it has no '{strange[0]}'. Leave it out.")
    told = data["source"]
    if not isinstance(told, Mapping) or not set(told) <= {"title", "url", "place"}:
        raise BadFile(f"{where}: the source has a title, and perhaps a url and a place. Write it that way.")
    try:
        rows = data.get("rows")
        return PublishedValue(
            parameter=str(data["parameter"]),
            starts=_day(data["from"]),
            value=str(data["value"]) if rows is None else [[str(low), str(amount)] for low, amount in rows],
            confidence=str(data["confidence"]),
            source=Source(**{name: str(text) for name, text in told.items()}),
            checked_on=_day(data["checked_on"]),
            key=None if data.get("key") is None else str(data["key"]),
            until=_day(data["until"]) if data.get("until") else None,
            review_by=_day(data["review_by"]) if data.get("review_by") else None,
            note=str(data.get("note", "")),
        )
    except (TypeError, ValueError) as error:
        raise BadFile(f"{where}: {error}. Correct it there.") from None


def values_text(values: Iterable[PublishedValue]) -> str:
    """The values as a YAML file for people, in the order in which they count."""
    return yaml_text({"format": FORMAT, "values": [value_as_json(one) for one in values]})


def read_values(path: Path) -> list[PublishedValue]:
    """The values in a file; raises BadFile with the file, the place and what to do."""
    data = read_file(path)
    if not isinstance(data, Mapping) or data.get("format") != FORMAT or not isinstance(data.get("values"), list):
        raise BadFile(f"{path}: it holds no values in the format '{FORMAT}'. Export them from the editor's desk.")
    return [value_from_json(one, f"{path}, value {number}") for number, one in enumerate(data["values"], 1)]


def _day(written: Any) -> date:
    return written if isinstance(written, date) else date.fromisoformat(str(written))


EXAMPLE = PublishedValue(
    "leefloon.ris_year", date(2026, 9, 1), "10938.74", "sourced", Source("Een bron"), date(2026, 11, 22), key="cat1"
)
