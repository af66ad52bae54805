"""All rights, quantities, circles, parameters and facts together, checked as a whole as they are loaded."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from rotonde.engine import expressions as rule
from rotonde.engine.expressions import Node, Var
from rotonde.engine.facts import Vocabulary
from rotonde.engine.parameters import Parameter
from rotonde.engine.polarity import judgements_of_two_polarities
from rotonde.engine.resolve import definitions_used, walk
from rotonde.engine.rights import Circle, Quantity, Right


class CatalogueError(ValueError):
    """The catalogue as a whole says something impossible."""


@dataclass
class Catalogue:
    """What a reading of rights starts from."""

    vocabulary: Vocabulary
    parameters: dict[str, Parameter] = field(default_factory=dict)
    quantities: dict[str, Quantity] = field(default_factory=dict)
    circles: dict[str, Circle] = field(default_factory=dict)
    rights: dict[str, Right] = field(default_factory=dict)
    sources: Mapping[str, Any] = field(default_factory=dict)
    cases: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    @cached_property
    def definitions(self) -> dict[str, Node]:
        """Every rule that another rule may apply, by id."""
        named: list[Quantity | Circle] = [*self.quantities.values(), *self.circles.values()]
        found = {one.id: one.rule.node for one in named}
        for right in self.rights.values():
            found[right.definition()] = conditions_of(right)
        return found

    @cached_property
    def hash(self) -> str:
        """What the catalogue is, in one short text: equal packs have equal hashes."""
        from rotonde.engine.packs.pack import export_pack

        text = json.dumps(export_pack(self), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()

    def add(self, *items: Quantity | Circle | Right) -> None:
        """Take definitions in, each id once."""
        for item in items:
            shelves: dict[type, dict[str, Any]] = {
                Quantity: self.quantities,
                Circle: self.circles,
                Right: self.rights,
            }
            shelf = shelves[type(item)]
            if item.id in shelf:
                raise CatalogueError(f"'{item.id}' is defined twice")
            shelf[item.id] = item

    def checked(self) -> "Catalogue":
        """The same catalogue, after every check that doesn't need the dates of a question."""
        order(self.definitions)
        for right in self.rights.values():
            _check_right(right, self)
        named: list[Quantity | Circle] = [*self.quantities.values(), *self.circles.values()]
        for definition in named:
            levels = {Var(definition.kind, 0)}
            if isinstance(definition, Circle):
                levels.add(Var(definition.other, 1))
            loose = definition.rule.node.axes - levels
            if loose:
                raise CatalogueError(f"'{definition.id}' speaks of {_written(loose)}, which it isn't about")
        return self


def conditions_of(right: Right) -> Node:
    """All conditions of a right as one rule."""
    return rule.And(tuple(condition.rule.node for condition in right.conditions))


def order(definitions: Mapping[str, Node]) -> list[str]:
    """The definitions, each after those it applies; a circle of definitions is refused with its path."""
    done: dict[str, None] = {}

    def place(id: str, path: tuple[str, ...]) -> None:
        if id in path:
            around = " → ".join((*path[path.index(id) :], id))
            raise CatalogueError(f"definitions rest on each other in a circle: {around}")
        if id in done:
            return
        if id not in definitions:
            asked = f" (asked for by '{path[-1]}')" if path else ""
            raise CatalogueError(f"there is no right, quantity or circle '{id}'{asked}")
        for used in definitions_used(definitions[id]):
            place(used, (*path, id))
        done[id] = None

    for id in definitions:
        place(id, ())
    return list(done)


def _check_right(right: Right, catalogue: Catalogue) -> None:
    _check_consequences(right, catalogue)
    _check_counted_once(right, catalogue)
    if not right.conditions:
        raise CatalogueError(f"right '{right.id}' has no conditions")
    if f"receives.{right.id}" not in catalogue.vocabulary.facts:
        raise CatalogueError(
            f"right '{right.id}' has no fact receives.{right.id}: give it a line in rights/facts/receives.yaml"
        )
    claimant = frozenset({Var(right.kind, 0)})
    named = [(f"condition '{condition.id}'", condition.rule.node) for condition in right.conditions]
    if right.amount is not None:
        named.append(("the amount", right.amount.node))
        _check_unit(right)
    if right.worth is not None:
        named.append(("the worth", right.worth.node))
        if right.worth.node.unit != "EUR/year":
            raise CatalogueError(f"right '{right.id}': its worth is in {right.worth.node.unit}, not in EUR/year")
    for what, node in named:
        if node.axes - claimant:
            raise CatalogueError(f"right '{right.id}': {what} speaks of {_written(node.axes - claimant)}")
    ids = [condition.id for condition in right.conditions]
    if len(ids) != len(set(ids)):
        raise CatalogueError(f"right '{right.id}' has two conditions with one id")
    twice = judgements_of_two_polarities(conditions_of(right), catalogue.definitions)
    if twice:
        raise CatalogueError(f"right '{right.id}' uses judgement '{twice[0]}' both for and against the claimant")


def _check_consequences(right: Right, catalogue: Catalogue) -> None:
    consequences = right.about.get("consequences")
    if not consequences:
        raise CatalogueError(
            f"right '{right.id}' has no consequences block: say what claiming may cost, with its source"
        )
    for consequence in consequences:
        source = consequence.get("source")
        if source is not None and catalogue.sources and source not in catalogue.sources:
            raise CatalogueError(f"right '{right.id}': source '{source}' of a consequence is not in sources.yaml")


def _check_counted_once(right: Right, catalogue: Catalogue) -> None:
    """Its amount counts once for everybody, for the household, or for the circle around who claims it."""
    per = right.counted_once_per
    if per is None or per == "household":
        return
    found = catalogue.circles.get(per)
    if found is None:
        raise CatalogueError(f"right '{right.id}' is counted once per '{per}', which is no circle and not 'household'")
    if (found.kind, found.other) != (right.kind, right.kind):
        raise CatalogueError(
            f"right '{right.id}' is claimed by a {right.kind}, but is counted once per '{per}', "
            f"a circle of a {found.other} around a {found.kind}"
        )


def _check_unit(right: Right) -> None:
    assert right.amount is not None
    expected = {"month": "EUR/month", "year": "EUR/year", "once": "EUR"}[right.per]
    if right.amount.node.unit != expected:
        raise CatalogueError(
            f"right '{right.id}' is paid per {right.per}, but its amount is in {right.amount.node.unit}"
        )


def _written(axes: Iterable[Var]) -> str:
    return ", ".join(sorted(f"a {var.kind} at level {var.level}" for var in axes))


def parameters_used(node: Node, definitions: Mapping[str, Node]) -> list[str]:
    """Ids of the parameters that a rule can reach, directly or through what it applies."""
    found: dict[str, None] = {}
    pending, seen = [node], set()

    def visit(at: Node) -> None:
        if isinstance(at, rule.Amount | rule.Scale):
            found.setdefault(at.parameter.id)
        elif isinstance(at, rule.Apply) and at.definition not in seen:
            seen.add(at.definition)
            pending.append(definitions[at.definition])

    while pending:
        walk(pending.pop(), visit)
    return list(found)
