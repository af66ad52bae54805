"""The vocabulary: what can be known of a person, a household or something they have, and how records are linked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any, Literal

from rotonde.engine.calendar import EARLIEST, LATEST
from rotonde.engine.units import canonical

FactType = Literal["bool", "int", "money", "number", "date", "code", "enum", "judgement"]
Dated = Literal["fixed", "state", "month", "quarter", "year", "school_year"]
Texts = Mapping[str, str]
TRUTHS = ("bool", "judgement")
CHOICES = ("enum", "code")


class VocabularyError(ValueError):
    """A fact, link or record kind that is not well defined."""


@dataclass(frozen=True, eq=False)
class Fact:
    """One thing that can be known of a record or of a linked pair.

    Numbers are kept as whole multiples of `1 / scale`: money in cents, a price with four decimals in
    ten-thousandths, a date as its day number. `low` and `high` are in those multiples: the finite domain. Nobody
    younger than `nothing_under` or from `nothing_from` years on has it: for them it isn't asked.
    `usual` is the yes, no or code that nearly everybody answers: it weighs what to ask first and fills in nothing.
    """

    id: str
    record: str
    type: FactType
    unit: str = "1"
    scale: int = 1
    low: int = 0
    high: int = 1
    values: tuple[str, ...] = ()
    dated: Dated = "fixed"
    bare: str | None = None
    sensitivity: str = "ordinary"
    labels: Texts = field(default_factory=dict)
    question: Texts = field(default_factory=dict)
    value_labels: Mapping[str, Texts] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    link: str | None = None
    theme: str = ""
    nothing_under: int | None = None
    nothing_from: int | None = None
    usual: bool | str | None = None

    @property
    def is_truth(self) -> bool:
        """Whether it is yes or no."""
        return self.type in TRUTHS

    @property
    def is_choice(self) -> bool:
        """Whether it is one of a list of codes."""
        return self.type in CHOICES

    def as_json(self) -> dict[str, Any]:
        """The fact as in `rotonde facts --json`."""
        ends = {} if self.is_truth or self.is_choice else {"min": self.low, "max": self.high}
        return {
            "id": self.id,
            "record": self.record,
            "link": self.link,
            "type": self.type,
            "values": list(self.values),
            "min": ends.get("min"),
            "max": ends.get("max"),
            "decimals": len(str(self.scale)) - 1 if self.type == "number" else None,
            "unit": self.unit,
            "dated": self.dated,
            "bare": self.bare,
            "sensitivity": self.sensitivity,
            "labels": dict(self.labels),
            "question": dict(self.question),
            "value_labels": {value: dict(texts) for value, texts in self.value_labels.items()},
            "aliases": list(self.aliases),
            "theme": self.theme,
            "nothing_under": self.nothing_under,
            "nothing_from": self.nothing_from,
            "usual": self.usual,
        }


@dataclass(frozen=True, eq=False)
class Link:
    """A named set of pairs of records, walked in either direction.

    `forward` is what a record at the `of` side calls the other side, `back` the other way round. At most
    `most_forward` records can stand at the far side of one record, known or not. A symmetric link has one name.
    """

    id: str
    of: str
    to: str
    forward: str
    back: str
    most_forward: int
    most_back: int
    symmetric: bool = False
    labels: Texts = field(default_factory=dict)
    direction_labels: Mapping[str, Texts] = field(default_factory=dict)
    questions: Mapping[str, Texts] = field(default_factory=dict)
    nothing_under: Mapping[str, int] = field(default_factory=dict)
    owns: bool = False
    listed_by: Literal["of", "to"] = "to"

    @cached_property
    def complete_names(self) -> tuple[str, str]:
        """Ids of the facts that say that the list of the `of` record, and of the `to` record, is complete."""
        there, *back = self.directions()
        return there.complete, (back[0] if back else there).complete

    def directions(self) -> tuple["Direction", ...]:
        """Both ways to walk it; a symmetric link has only one."""
        forward = Direction(self, True)
        return (forward,) if self.symmetric else (forward, Direction(self, False))


@dataclass(frozen=True)
class Direction:
    """A link walked one way, seen from the record at its start."""

    link: Link
    is_forward: bool

    @property
    def name(self) -> str:
        """What the record at the start calls the records at the end."""
        return self.link.forward if self.is_forward else self.link.back

    @property
    def start(self) -> str:
        """Record kind that owns the list."""
        return self.link.of if self.is_forward else self.link.to

    @property
    def end(self) -> str:
        """Record kind that is listed."""
        return self.link.to if self.is_forward else self.link.of

    @property
    def most(self) -> int:
        """How many there can be at most."""
        return self.link.most_forward if self.is_forward else self.link.most_back

    @property
    def complete(self) -> str:
        """Id of the fact that says the list is complete.

        The list that a reader means by the link's own name, as in `complete.member` of a household, carries
        that name; the list the other way round carries the name of its direction.
        """
        own = self.link.symmetric or self.is_forward == (self.link.listed_by == "of")
        return f"complete.{self.link.id if own else self.name}"


class Vocabulary:
    """All record kinds, facts and links that rules may speak of."""

    def __init__(self, kinds: Mapping[str, int], facts: Iterable[Fact], links: Iterable[Link]) -> None:
        self.kinds = dict(kinds)
        self.links = {link.id: link for link in links}
        self.facts: dict[str, Fact] = {}
        self.aliases: dict[str, str] = {}
        self.directions: dict[tuple[str, str], Direction] = {}
        for fact in facts:
            self.add(fact)
        for link in self.links.values():
            for direction in link.directions():
                self.directions[direction.start, direction.name] = direction
                self.add(_completeness(direction))

    def add(self, fact: Fact) -> None:
        """Take a fact in, once."""
        if fact.id in self.facts:
            raise VocabularyError(f"fact '{fact.id}' is defined twice")
        if fact.record not in self.kinds and fact.link not in self.links:
            raise VocabularyError(f"fact '{fact.id}' belongs to '{fact.record}', which is not a kind of record")
        self.facts[fact.id] = fact
        for alias in fact.aliases:
            self.aliases[alias] = fact.id

    def fact(self, name: str) -> Fact | None:
        """The fact with this id or former id."""
        return self.facts.get(name) or self.facts.get(self.aliases.get(name, ""))

    def names_for(self, kind: str) -> list[str]:
        """Ids of the facts of a record kind."""
        return [fact.id for fact in self.facts.values() if fact.record == kind and fact.link is None]


def _completeness(direction: Direction) -> Fact:
    words = direction.link.direction_labels.get(direction.name, direction.link.labels)
    return Fact(
        id=direction.complete,
        record=direction.start,
        type="bool",
        sensitivity="ordinary",
        labels=dict(words),
        question=dict(direction.link.questions.get(direction.name, {})),
        theme="links",
        nothing_under=direction.link.nothing_under.get(direction.name),
    )


def fact_from(id: str, data: Mapping[str, Any], theme: str) -> Fact:
    """Read one fact of a vocabulary file; amounts there are in units, here in multiples of `1 / scale`."""
    kind: FactType = data["type"]
    scale = 100 if kind == "money" else 10 ** int(data.get("decimals", 0))
    low, high = 0, 1
    if kind == "date":
        low, high = EARLIEST, LATEST
    elif kind in ("int", "money", "number"):
        if "min" not in data or "max" not in data:
            raise VocabularyError(f"fact '{id}' has no finite domain: give min and max")
        low, high = (int(Fraction(str(data[end])) * scale) for end in ("min", "max"))
    if kind == "enum" and not data.get("values"):
        raise VocabularyError(f"fact '{id}' is an enum without values")
    values = data.get("values", ())
    return Fact(
        id=id,
        record=data.get("record", ""),
        type=kind,
        unit="date" if kind == "date" else canonical(str(data.get("unit", "1"))),
        scale=scale,
        low=low,
        high=high,
        values=tuple(values),
        value_labels=values if isinstance(values, Mapping) else {},
        dated=data.get("dated", "fixed"),
        bare=data.get("bare"),
        sensitivity=data.get("sensitivity", "ordinary"),
        labels=data.get("labels", {}),
        question=data.get("question", {}),
        aliases=tuple(data.get("aliases", ())),
        link=data.get("link"),
        theme=theme,
        nothing_under=data.get("nothing_under"),
        nothing_from=data.get("nothing_from"),
        usual=_usual(id, data),
    )


def _usual(id: str, data: Mapping[str, Any]) -> bool | str | None:
    usual = data.get("usual")
    fits: Iterable[Any] = (None, True, False) if data["type"] in TRUTHS else (None, *data.get("values", ()))
    if usual not in fits:
        raise VocabularyError(f"fact '{id}' has '{usual}' as usual, which it can't be")
    return usual
