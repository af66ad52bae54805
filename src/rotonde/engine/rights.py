"""What a catalogue holds beside facts and amounts: quantities, circles, and rights with their conditions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from rotonde.engine.expressions import TRUTH, Apply, Node, Var
from rotonde.engine.facts import Vocabulary
from rotonde.engine.notation import Many, Record, Rule, deeper

Per = Literal["month", "year", "once"]
TIMES_A_YEAR: Mapping[str, int] = {"month": 12, "year": 1, "once": 1}


@dataclass(frozen=True, eq=False)
class Quantity:
    """A named, typed rule about one kind of record; it can be told, expected in a case, and used by several rights."""

    id: str
    kind: str
    rule: Rule
    labels: Mapping[str, str] = field(default_factory=dict)
    law: str = ""
    aliases: tuple[str, ...] = ()

    def of(self, record: Record) -> Rule:
        """The quantity of a record."""
        return Rule(Apply(self.id, (record.var,), self.rule.node.unit))

    def of_claimant(self) -> Rule:
        """The quantity of the record that a question is about."""
        return Rule(Apply(self.id, (Var(self.kind, 0),), self.rule.node.unit))

    def as_json(self) -> dict[str, Any]:
        """The quantity as in `rotonde quantities --json`."""
        unit = self.rule.node.unit
        return {
            "id": self.id,
            "on": self.kind,
            "type": "bool" if unit == TRUTH else "money" if "EUR" in unit else "number",
            "unit": None if unit == TRUTH else unit,
            "dated": "fixed",
            "labels": dict(self.labels),
            "aliases": list(self.aliases),
        }


@dataclass(frozen=True, eq=False)
class Circle:
    """A link derived from links: whom a right counts as the household of a claimant, the claimant included."""

    id: str
    kind: str
    other: str
    rule: Rule
    most: int
    labels: Mapping[str, str] = field(default_factory=dict)
    law: str = ""

    def include(self, record: Record, other: Record) -> Rule:
        """That other record belongs to the circle of this one."""
        return Rule(Apply(self.id, (record.var, other.var), TRUTH))

    def of(self, record: Record) -> Many:
        """The records in the circle of this one."""
        return Many(record, self.other, self.most, lambda other: self.include(record, other))


def circle(
    vocabulary: Vocabulary,
    id: str,
    kind: str,
    where: Callable[[Record, Record], Rule],
    *,
    most: int,
    other: str = "person",
    labels: Mapping[str, str] | None = None,
    law: str = "",
) -> Circle:
    """Derive a circle from a rule over the record itself and another one."""
    with deeper() as level:
        truth = where(Record(vocabulary, kind, 0), Record(vocabulary, other, level))
    return Circle(id, kind, other, truth, most, labels or {}, law)


@dataclass(frozen=True, eq=False)
class Condition:
    """One thing that the law asks for, in the order in which it is checked."""

    id: str
    rule: Rule
    law: str
    source: str
    labels: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Right:
    """Who can claim, on what conditions, and what it brings: everything about a right that can be computed.

    `worth` is a sourced estimate in EUR/year, for a right in kind or one whose amount doesn't say what it brings.
    """

    id: str
    kind: str
    conditions: Sequence[Condition]
    amount: Rule | None
    per: Per
    concerns: Circle | None = None
    counted_once_per: str | None = None
    exclusion_group: str | None = None
    in_kind: str | None = None
    parameters: Sequence[str] = ()
    about: Mapping[str, Any] = field(default_factory=dict)
    worth: Rule | None = None

    def rules(self) -> list[Node]:
        """Every rule of it: conditions in order, then the amount and the yearly worth where there are."""
        others = [one.node for one in (self.amount, self.worth) if one is not None]
        return [*(condition.rule.node for condition in self.conditions), *others]

    def definition(self) -> str:
        """Id under which other rules ask whether its conditions are met."""
        return f"entitled.{self.id}"

    def names(self, language: str = "nl") -> str:
        """Its name, in Dutch where it has none in the language."""
        names = self.about.get("names", {})
        return str(names.get(language) or names.get("nl") or self.id)
