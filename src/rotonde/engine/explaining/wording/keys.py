"""What the keys of a keyed amount mean: the tests on the way to each of them in the rule."""

from collections.abc import Iterator

from rotonde.engine import expressions as rule
from rotonde.engine.catalogue import conditions_of
from rotonde.engine.explaining.wording.speaker import Speaker
from rotonde.engine.expressions import Node
from rotonde.engine.parameters import Parameter
from rotonde.engine.resolve import definitions_used, walk
from rotonde.engine.rights import Right

Way = tuple[tuple[Node, bool], ...]


def key_labels(parameter: Parameter, right: Right, s: Speaker) -> dict[str | None, str]:
    """When each key counts, in words; keys that the right never reaches are left out."""
    ways: dict[str | None, Way] = {}
    for key, way in _uses(parameter, right, s):
        if key not in ways or (way and not ways[key]):
            ways[key] = way
    pointing, s.pointing = s.pointing, False
    found = {key: _when(way, False, s) for key, way in ways.items()}
    for key, way in ways.items():
        if list(found.values()).count(found[key]) > 1 and any(not holds for _, holds in way):
            found[key] = _when(way, True, s)
    s.pointing = pointing
    return found


def _when(way: Way, in_full: bool, s: Speaker) -> str:
    """The tests that hold on a way; in full also those that don't, else the last of them as 'in the other cases'."""
    from rotonde.engine.explaining.wording.truths import say_truth

    said = [say_truth(test, holds, s) for test, holds in way if holds or in_full]
    lines = [one.text for one in said if one.is_line]
    if not in_full and way and not way[-1][1]:
        lines.append(str(s.words.get("text.other_cases")))
    return s.words.listed(lines, "and") if lines else str(s.words.get("text.always" if not way else "text.other_cases"))


def _uses(parameter: Parameter, right: Right, s: Speaker) -> Iterator[tuple[str | None, Way]]:
    pending = [conditions_of(right), *([right.amount.node] if right.amount is not None else [])]
    seen: set[str] = set()
    while pending:
        node = pending.pop(0)
        yield from _ways(node, parameter, ())
        for id in definitions_used(node):
            if id not in seen:
                seen.add(id)
                pending.append(s.catalogue.definitions[id])


def _ways(node: Node, parameter: Parameter, way: Way) -> Iterator[tuple[str | None, Way]]:
    if isinstance(node, rule.Amount):
        if node.parameter is parameter:
            yield node.key, way
    elif isinstance(node, rule.Choose) and _mentions(node, parameter):
        yield from _ways(node.test, parameter, way)
        yield from _ways(node.yes, parameter, (*way, (node.test, True)))
        yield from _ways(node.no, parameter, (*way, (node.test, False)))
    elif isinstance(node, rule.ByCase):
        for test, outcome in zip(node.tests, node.outcomes, strict=True):
            yield from _ways(outcome, parameter, (*way, (test, True)))
    else:
        for child in node.children():
            yield from _ways(child, parameter, way)


def _mentions(node: Node, parameter: Parameter) -> bool:
    found: list[Node] = []
    walk(node, lambda at: found.append(at) if isinstance(at, rule.Amount) and at.parameter is parameter else None)
    return bool(found)
