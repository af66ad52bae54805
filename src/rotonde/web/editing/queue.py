"""What the editors have to look at: gaps, what is past its review date or nearly, and what was told from memory."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from rotonde.engine.calendar import Dates
from rotonde.web.editing.about_amounts import RightRead, case_in_words, label_of, rights_that_read, values_today
from rotonde.web.editing.reckoning.town import HOUSEHOLDS
from rotonde.web.editing.words import Wording

REASONS = ("gap", "stale", "soon", "memory")
SOON = timedelta(days=60)
SHOWN = 6
Json = dict[str, Any]


@dataclass(frozen=True)
class Series:
    """One case of an amount, or the whole of one without cases, and why it is in the queue."""

    key: str | None
    case: str
    reason: str
    since: str
    due: str | None
    note: str
    homes: int


@dataclass
class Item:
    """An amount in the queue, with those of its cases that have to be looked at."""

    parameter: str
    label: str
    rights: list[RightRead]
    w: Wording
    series: list[Series] = field(default_factory=list)

    def homes(self, reason: str) -> int:
        """Households that wait for the case that most wait for: a household waits for several at once."""
        return max((one.homes for one in self.series if one.reason == reason), default=0)

    def said_rights(self) -> str:
        return self.w.count("rights", len(self.rights))

    def said_homes(self) -> list[str]:
        counts = [(reason, self.homes(reason)) for reason in ("gap", "stale")]
        return [
            self.w.say(f"homes_{reason}_{'one' if n == 1 else 'more'}", n=n, of=HOUSEHOLDS) for reason, n in counts if n
        ]

    @property
    def reasons(self) -> list[str]:
        return [reason for reason in REASONS if any(one.reason == reason for one in self.series)]

    @property
    def shown(self) -> list[Series]:
        return self.series[:SHOWN]

    @property
    def hidden(self) -> int:
        return max(0, len(self.series) - SHOWN)

    @property
    def to_ask(self) -> list[str]:
        return list(dict.fromkeys(one.ask for one in self.rights if one.ask))

    @property
    def owners(self) -> list[str]:
        return list(dict.fromkeys(one.owner for one in self.rights))


def queue(
    waiting: Mapping[str, Mapping[str, int]], w: Wording, today: date, *, reason: str = "", right: str = ""
) -> list[Item]:
    """The amounts to look at, those first that most households and most rights wait for."""
    items: dict[str, Item] = {}
    for one in values_today(Dates.asked(on=today, today=today)):
        why = why_looked_at(one, today)
        if not why or (reason and why != reason) or (right and right not in one["rights"]):
            continue
        name = one["parameter"]
        if name not in items:
            items[name] = Item(name, label_of(name, w), rights_that_read(name, w), w)
        items[name].series.append(_series(one, why, waiting, w))
    for item in items.values():
        item.series.sort(key=lambda one: (-one.homes, REASONS.index(one.reason), one.key or ""))
    return sorted(items.values(), key=lambda one: (-one.homes("gap"), -one.homes("stale"), -len(one.rights), one.label))


def why_looked_at(value: Mapping[str, Any], today: date) -> str:
    """Why a value is in the queue; nothing where it isn't.

    >>> why_looked_at({"standing": "gap", "confidence": "missing", "review_by": None}, date(2026, 1, 1))
    'gap'
    """
    standing = value["standing"]
    if standing in ("gap", "stale"):
        return str(standing)
    if standing != "in_force":
        return ""
    due = value["review_by"]
    if due and date.fromisoformat(due) <= today + SOON:
        return "soon"
    return "memory" if value["confidence"] == "memory" else ""


def rights_in_queue(w: Wording, today: date) -> Iterator[tuple[str, str]]:
    """The rights of which something is in the queue: id and name."""
    found: dict[str, str] = {}
    for one in values_today(Dates.asked(on=today, today=today)):
        if why_looked_at(one, today):
            found |= {right.id: right.name for right in rights_that_read(one["parameter"], w)}
    yield from sorted(found.items(), key=lambda one: one[1])


def _series(one: Json, why: str, waiting: Mapping[str, Mapping[str, int]], w: Wording) -> Series:
    key = one["key"]
    name = f"{one['parameter']}[{key}]" if key else one["parameter"]
    return Series(
        key,
        case_in_words(one["parameter"], key, w),
        why,
        w.day(one["from"]),
        w.day(one["review_by"]) if one["review_by"] else None,
        " ".join(str(one["note"]).split()),
        waiting.get(why, {}).get(name, 0),
    )
