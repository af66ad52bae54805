"""The same catalogue with other parameters in every rule that reads them."""

from collections.abc import Mapping
from dataclasses import replace

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.expressions import Amount, Node, Scale
from rotonde.engine.notation import Rule
from rotonde.engine.parameters import Parameter
from rotonde.engine.rights import Right
from rotonde.engine.strangers import rebuilt


def with_parameters(catalogue: Catalogue, changed: Mapping[str, Parameter]) -> Catalogue:
    """The catalogue with these parameters, by id, in the place of those of the same id.

    >>> from rotonde.engine.facts import Vocabulary
    >>> catalogue = Catalogue(Vocabulary({}, [], []))
    >>> with_parameters(catalogue, {}) is catalogue
    True
    """
    if not changed:
        return catalogue
    done: dict[Node, Node] = {}

    def visit(node: Node) -> Node:
        if node not in done:
            done[node] = one(node)
        return done[node]

    def one(node: Node) -> Node:
        if isinstance(node, Amount):
            return Amount(changed.get(node.parameter.id, node.parameter), node.key, visit(node.day))
        if isinstance(node, Scale):
            parameter = changed.get(node.parameter.id, node.parameter)
            return Scale(parameter, node.how, visit(node.day), visit(node.at))
        return rebuilt(node, visit)

    def rule(old: Rule) -> Rule:
        return Rule(visit(old.node))

    circles = {id: replace(each, rule=rule(each.rule)) for id, each in catalogue.circles.items()}

    def right(old: Right) -> Right:
        return replace(
            old,
            conditions=[replace(condition, rule=rule(condition.rule)) for condition in old.conditions],
            amount=None if old.amount is None else rule(old.amount),
            worth=None if old.worth is None else rule(old.worth),
            concerns=None if old.concerns is None else circles[old.concerns.id],
        )

    return replace(
        catalogue,
        parameters={**catalogue.parameters, **changed},
        quantities={id: replace(each, rule=rule(each.rule)) for id, each in catalogue.quantities.items()},
        circles=circles,
        rights={id: right(one) for id, one in catalogue.rights.items()},
    )
