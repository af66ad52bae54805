"""What one needs to know to say a rule aloud: the language, who is called what, and which notions were mentioned."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction

from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.explaining.wording.lists import Lists
from rotonde.engine.explaining.wording.said import Said
from rotonde.engine.explaining.wording.words import Words
from rotonde.engine.expressions import Amount, Apply, Named, Node, Number, Scale, Var
from rotonde.engine.parameters import Parameter
from rotonde.engine.resolve import Resolution

LONG_PIECE = 4


@dataclass
class Notion:
    """A named part of a rule that the text explains once, under its number."""

    number: int
    label: str
    law: str
    node: Node
    kind: str
    of_anyone: bool


@dataclass
class Speaker:
    """Says rules in one language, with the amounts of a day.

    `names` tells what a record is called where the text stands. `usual_day` is the day that needs no mention. Without
    `pointing`, notions and amounts are mentioned by their name alone.
    """

    words: Words
    catalogue: Catalogue
    dates: Dates
    pointing: bool = True
    names: dict[Var, str] = field(default_factory=dict)
    nouns: list[str] = field(default_factory=list)
    subject: dict[Var, str] = field(default_factory=dict)
    usual_day: Node | None = None
    of_anyone: bool = False
    notions: dict[str, Notion] = field(default_factory=dict)
    parameters: dict[str, Parameter] = field(default_factory=dict)

    sources: dict[str, int] = field(default_factory=dict)
    lists: Lists = field(default_factory=Lists)
    repeated: dict[object, str] = field(default_factory=dict)
    counted: dict[object, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.resolution = Resolution(self.dates, self.catalogue.definitions)

    def who(self, var: Var) -> str:
        """What a record is called here."""
        return (
            self.names.get(var)
            or self.subject.get(var)
            or str(self.words.get(f"kinds.{var.kind}.{'other' if var.level else 'claimant'}"))
        )

    @contextmanager
    def calling(self, var: Var, name: str, noun: str = "") -> Iterator[None]:
        """Inside, a record has this name."""
        before = self.names.get(var)
        self.names[var] = name
        self.nouns.append(noun)
        try:
            yield
        finally:
            self.nouns.pop()
            del self.names[var]
            if before is not None:
                self.names[var] = before

    @contextmanager
    def about(self, var: Var, name: str) -> Iterator[None]:
        """Inside, this is the record that the text is about, so that it needs no mention as an owner."""
        before = self.subject
        self.subject = {var: name}
        try:
            yield
        finally:
            self.subject = before

    def once(self, node: Node, say: Callable[[], Said]) -> Said:
        """A long piece that comes back in one rule gets a letter the first time and is named by it from then on."""
        key = (node, tuple(self.names.items()))
        if self.counted.get(key) and key in self.repeated:
            self.counted[key] += 1
            return Said(self.words.say("numbers.again", mark=self.repeated[key]))
        said = say()
        if said.size() >= LONG_PIECE:
            self.counted[key] = self.counted.get(key, 0) + 1
            if key in self.repeated:
                return said.marked(self.repeated[key])
        return said

    def pointed(self, text: str, node: Apply | Named) -> str:
        """A mention of a notion with the number under which it is explained."""
        notion = self.notion(node)
        if not self.pointing:
            return text
        return self.words.say("pointer", what=text, number=notion.number)

    def notion(self, node: Apply | Named) -> Notion:
        """The notion that a node mentions; taken in the first time."""
        id = node.definition if isinstance(node, Apply) else f"named {node.name}"
        anyone = self.of_anyone or (isinstance(node, Apply) and node.of[0].level > 0)
        if id not in self.notions:
            label, law, rule, kind = self._notion(node)
            self.notions[id] = Notion(len(self.notions) + 1, label, law, rule, kind, anyone)
        found = self.notions[id]
        found.of_anyone = found.of_anyone or anyone
        return found

    def _notion(self, node: Apply | Named) -> tuple[str, str, Node, str]:
        if isinstance(node, Named):
            kind = min(node.axes, default=Var("", 0), key=lambda var: var.level).kind
            return node.label(self.words.language), node.law, node.what, kind
        one = self.catalogue.quantities.get(node.definition) or self.catalogue.circles.get(node.definition)
        if one is None:
            right = self.catalogue.rights[node.definition.removeprefix("entitled.")]
            return right.names(self.words.language), "", self.catalogue.definitions[node.definition], right.kind
        return self.words.label(one.labels, one.id), one.law, one.rule.node, one.kind

    def sources_said(self, ids: str) -> str:
        """Sources by their number in the list at the end of the text."""
        numbers = []
        for id in ids.split("; "):
            self.sources.setdefault(id, len(self.sources) + 1)
            numbers.append(self.words.say("text.source", number=self.sources[id]))
        return self.words.listed(numbers, "and")

    def with_sources(self, note: str) -> str:
        """A note in which sources are named by their number."""
        return re.sub(r"\b[a-z0-9]+(?:_[a-z0-9]+)+\b", self._numbered, note)

    def _numbered(self, found: re.Match[str]) -> str:
        return self.sources_said(found[0]) if found[0] in self.catalogue.sources else found[0]

    def amount_text(self, node: Amount) -> str | None:
        """The value of a parameter on its day, where that day is known."""
        value = self.amount_value(node)
        return None if value is None else self.words.amount(node.parameter, value)

    def amount_value(self, node: Amount) -> Fraction | None:
        """The same as a number."""
        day = self.resolution.resolve(node.day)
        if not isinstance(day, Number):
            return None
        row = node.parameter.row(day.over, self.dates.law.toordinal(), node.key)
        return row.value if row is not None and not isinstance(row.value, tuple) else None

    def mention(self, node: Amount | Scale) -> str:
        """The label of a parameter, which the text lists further down."""
        self.parameters.setdefault(node.parameter.id, node.parameter)
        return self.words.label(node.parameter.labels, node.parameter.id)
