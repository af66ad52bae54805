"""Rules as data and back: a table of nodes in which every node points to nodes that stand before it.

Facts, links, parameters and definitions stand there by id. Reading checks everything that a rule written in Python
would check, since data may come from anywhere.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, cast

from rotonde.engine import expressions as rule
from rotonde.engine.calendar import day_number
from rotonde.engine.expressions import Node, Var
from rotonde.engine.facts import Direction, Vocabulary
from rotonde.engine.packs.expression_checks import BadRule, check_node
from rotonde.engine.parameters import Parameter
from rotonde.engine.units import UnitError

Data = dict[str, Any]
DEEPEST = 150


class Field(NamedTuple):
    """How one field of a node is written and read back; `read` also gets who reads."""

    write: Callable[[Any], Any]
    read: "Callable[[Any, RuleReader], Any]"


def write_rules(roots: Iterable[Node]) -> tuple[list[Data], list[int]]:
    """The table of all nodes below the roots, each once, and the place of each root in it.

    >>> write_rules([rule.Not(rule.Truth(True))])
    ([{'node': 'truth', 'value': True}, {'node': 'not', 'truth': 0}], [1])
    """
    places: dict[Node, int] = {}
    table: list[Data] = []

    def place(root: Node) -> int:
        pending: list[tuple[Node, bool]] = [(root, False)]
        while pending:
            node, left = pending.pop()
            if node in places:
                continue
            if left:
                places[node] = len(table)
                table.append(_written(node, places))
            else:
                pending.append((node, True))
                pending += [(child, False) for child in reversed(node.children()) if child not in places]
        return places[root]

    found = [place(root) for root in roots]
    return table, found


def _written(node: Node, places: Mapping[Node, int]) -> Data:
    if type(node) not in NAMES:
        raise TypeError(f"{type(node).__name__} is made from rules and never written in one")
    name = NAMES[type(node)]
    found: Data = {"node": name}
    for key, how in KINDS[name][1].items():
        value = getattr(node, key)
        if how in (CHILD, MAYBE_CHILD):
            found[key] = None if value is None else places[value]
        elif how is CHILDREN:
            found[key] = [places[one] for one in value]
        else:
            found[key] = how.write(value)
    return found


@dataclass
class RuleReader:
    """What the words in a table of nodes stand for; `where` says which table, in sentences about mistakes."""

    where: str
    vocabulary: Vocabulary
    parameters: Mapping[str, Parameter]
    nodes: list[Node] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)

    def read(self, table: Any) -> "RuleReader":
        """Read a table of nodes, in order."""
        if not isinstance(table, list):
            raise BadRule(f"{self.where}: nodes is not a list. Write nodes: [{{node: …}}].")
        for number, data in enumerate(table):
            try:
                self.nodes.append(self._node(data, number))
            except (BadRule, UnitError) as error:
                raise BadRule(f"{self.where}, node {number}: {_sentence(error)}") from None
        return self

    def root(self, place: Any, what: str) -> Node:
        """The node at a place, for a rule that starts there."""
        if type(place) is not int or not 0 <= place < len(self.nodes):
            raise BadRule(f"{self.where}, {what}: there is no node {place}. Name one from 0 to {len(self.nodes) - 1}.")
        return self.nodes[place]

    def _node(self, data: Any, number: int) -> Node:
        if not isinstance(data, dict) or data.get("node") not in KINDS:
            said = data.get("node") if isinstance(data, dict) else data
            raise BadRule(f"there is no kind of node '{said}'. Use one of {', '.join(KINDS)}")
        kind, fields = KINDS[data["node"]]
        if set(data) != {"node", *fields}:
            raise BadRule(f"a node '{data['node']}' has just the fields {', '.join(fields)}")
        node = kind(*(how.read(data[key], self) for key, how in fields.items()))
        below = [
            place
            for key, how in fields.items()
            if how in (CHILD, MAYBE_CHILD, CHILDREN)
            for place in _places(data[key])
        ]
        self.depths.append(1 + max((self.depths[place] for place in below), default=0))
        if self.depths[-1] > DEEPEST:
            raise BadRule(f"it rests on more than {DEEPEST} others in a row. Give a part of it an id of its own")
        check_node(node, self.vocabulary)
        return node

    def child(self, place: Any) -> Node:
        """A node that stands before this one: so no rule can rest on itself."""
        if type(place) is not int or not 0 <= place < len(self.nodes):
            raise BadRule(
                f"it rests on node {place}, which doesn't stand before it; a rule can't rest on itself. "
                "Put what it rests on first"
            )
        return self.nodes[place]


def _sentence(error: Exception) -> str:
    text = str(error)
    return text if text.endswith(".") else text + "."


def _places(said: Any) -> list[int]:
    return [] if said is None else list(said) if isinstance(said, list) else [said]


def _known(said: Any, shelf: Mapping[Any, Any], what: str, see: str) -> Any:
    if not isinstance(said, str) or said not in shelf:
        raise BadRule(f"there is no {what} '{said}'. {see}")
    return shelf[said]


def _text(said: Any, _: "RuleReader") -> str:
    if not isinstance(said, str):
        raise BadRule(f"'{said}' is not a text")
    return said


def _maybe_text(said: Any, reader: "RuleReader") -> str | None:
    return None if said is None else _text(said, reader)


def _whole(said: Any, _: "RuleReader") -> int:
    if type(said) is not int or abs(said) >= 2**53:
        raise BadRule(f"'{said}' is not a whole number")
    return said


def _truth(said: Any, _: "RuleReader") -> bool:
    if type(said) is not bool:
        raise BadRule(f"'{said}' is not true or false")
    return said


def _list(said: Any) -> Sequence[Any]:
    if not isinstance(said, list):
        raise BadRule(f"'{said}' is not a list")
    return said


def _texts(said: Any, reader: "RuleReader") -> tuple[str, ...]:
    return tuple(_text(one, reader) for one in _list(said))


def _labels(said: Any, reader: "RuleReader") -> tuple[tuple[str, str], ...]:
    if not isinstance(said, dict):
        raise BadRule(f"'{said}' is not a list of names by language")
    return tuple((_text(language, reader), _text(name, reader)) for language, name in said.items())


def _var(said: Any, reader: "RuleReader") -> Var:
    kind, _, level = said.partition(":") if isinstance(said, str) else ("", "", "")
    if kind not in reader.vocabulary.kinds or not level.isdecimal() or len(level) > 3:
        kinds = ", ".join(reader.vocabulary.kinds)
        raise BadRule(f"'{said}' names no record. Write its kind ({kinds}) and its level, as in person:0")
    return Var(kind, int(level))


def _records(said: Any, reader: "RuleReader") -> tuple[Var, ...]:
    return tuple(_var(one, reader) for one in _list(said))


def _day(said: Any, reader: "RuleReader") -> int:
    try:
        return day_number(_text(said, reader))
    except ValueError:
        raise BadRule(f"'{said}' is not a date. Write a date as 2026-03-31") from None


def _direction(said: Any, reader: "RuleReader") -> Direction:
    shelf = {_name_of(one): one for one in reader.vocabulary.directions.values()}
    return cast(Direction, _known(said, shelf, "list", "A list is written as household.members"))


def _name_of(direction: Direction) -> str:
    return f"{direction.start}.{direction.name}"


def _same(said: Any) -> Any:
    return said


CHILD = Field(_same, lambda said, reader: reader.child(said))
MAYBE_CHILD = Field(_same, lambda said, reader: None if said is None else reader.child(said))
CHILDREN = Field(list, lambda said, reader: tuple(reader.child(one) for one in _list(said)))
TEXT = Field(_same, _text)
KEY = Field(_same, _maybe_text)
WHOLE = Field(_same, _whole)
VAR = Field(lambda var: f"{var.kind}:{var.level}", _var)
VARS = Field(lambda of: [f"{var.kind}:{var.level}" for var in of], _records)
FACT = Field(
    lambda fact: fact.id,
    lambda said, reader: _known(said, reader.vocabulary.facts, "fact", "See `rotonde facts`"),
)
PARAMETER = Field(
    lambda one: one.id,
    lambda said, reader: _known(said, reader.parameters, "parameter", "Add it, with its source"),
)
DIRECTION = Field(_name_of, _direction)
DAYS = Field(
    lambda days: [date.fromordinal(day).isoformat() for day in days],
    lambda said, reader: tuple(_day(one, reader) for one in _list(said)),
)

KINDS: dict[str, tuple[type[Node], dict[str, Field]]] = {
    "truth": (rule.Truth, {"value": Field(_same, _truth)}),
    "number": (rule.Number, {"over": WHOLE, "under": WHOLE, "of_unit": TEXT}),
    "day": (rule.Day, {"name": TEXT}),
    "shift": (rule.Shift, {"day": CHILD, "by": TEXT, "count": WHOLE, "edge": TEXT}),
    "reading": (
        rule.Reading,
        {"fact": FACT, "of": VARS, "pick": TEXT, "start": MAYBE_CHILD, "end": MAYBE_CHILD},
    ),
    "is_in": (rule.IsIn, {"reading": CHILD, "codes": Field(list, _texts)}),
    "linked": (rule.Linked, {"direction": DIRECTION, "start": VAR, "end": VAR, "day": CHILD}),
    "same": (rule.Same, {"left": VAR, "right": VAR}),
    "amount": (rule.Amount, {"parameter": PARAMETER, "key": KEY, "day": CHILD}),
    "scale": (rule.Scale, {"parameter": PARAMETER, "how": TEXT, "day": CHILD, "at": CHILD}),
    "not": (rule.Not, {"truth": CHILD}),
    "and": (rule.And, {"parts": CHILDREN}),
    "or": (rule.Or, {"parts": CHILDREN}),
    "at_most": (rule.AtMost, {"left": CHILD, "right": CHILD}),
    "add": (rule.Add, {"left": CHILD, "right": CHILD}),
    "sub": (rule.Sub, {"left": CHILD, "right": CHILD}),
    "mul": (rule.Mul, {"left": CHILD, "right": CHILD}),
    "quotient": (rule.Quotient, {"number": CHILD, "divisor": CHILD, "most": WHOLE, "places": WHOLE}),
    "round": (rule.Round, {"number": CHILD, "places": WHOLE, "how": TEXT}),
    "least": (rule.Least, {"left": CHILD, "right": CHILD}),
    "most": (rule.Most, {"left": CHILD, "right": CHILD}),
    "choose": (rule.Choose, {"test": CHILD, "yes": CHILD, "no": CHILD}),
    "by_case": (rule.ByCase, {"tests": CHILDREN, "outcomes": CHILDREN}),
    "count": (rule.Count, {"truth": CHILD, "of_unit": TEXT}),
    "fold": (rule.Fold, {"how": TEXT, "over": VAR, "body": CHILD, "most": WHOLE}),
    "apply": (rule.Apply, {"definition": TEXT, "of": VARS, "of_unit": TEXT}),
    "since": (rule.Since, {"starts": DAYS, "versions": CHILDREN}),
    "named": (rule.Named, {"name": TEXT, "labels": Field(dict, _labels), "law": TEXT, "what": CHILD}),
}
NAMES = {kind: name for name, (kind, _) in KINDS.items()}
