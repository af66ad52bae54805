"""Truths in words; a denial is said of the parts, so that no sentence begins with `not`."""

from collections.abc import Callable

from rotonde.engine import expressions as rule
from rotonde.engine.explaining.wording.comparisons import say_comparison
from rotonde.engine.explaining.wording.facts import say_code, say_fact
from rotonde.engine.explaining.wording.groups import say_exists, two_steps
from rotonde.engine.explaining.wording.labels import stated
from rotonde.engine.explaining.wording.numbers import branch, say_versions
from rotonde.engine.explaining.wording.said import Said, filled
from rotonde.engine.explaining.wording.speaker import Speaker
from rotonde.engine.expressions import Node, Var


def say_truth(node: Node, holds: bool, s: Speaker) -> Said:
    """A truth, or its opposite, as a sentence or as a line that announces its points."""
    if isinstance(node, rule.Not):
        if isinstance(node.truth, rule.AtMost):
            return say_comparison(node.truth, not holds, True, s)
        return say_truth(node.truth, not holds, s)
    return _TRUTHS[type(node)](node, holds, s)


def say_all(parts: list[Node], holds: bool, s: Speaker) -> Said:
    """All of these parts hold; or not all of them."""
    if len(parts) == 1:
        return say_truth(parts[0], holds, s)
    return Said(str(s.words.get("all" if holds else "any")), tuple(say_truth(part, holds, s) for part in parts))


def _truth(node: rule.Truth, holds: bool, s: Speaker) -> Said:
    return Said(s.words.get("always")[0 if node.value == holds else 1])


def _and(node: rule.And, holds: bool, s: Speaker) -> Said:
    return say_all(list(node.parts), holds, s)


def _or(node: rule.Or, holds: bool, s: Speaker) -> Said:
    return Said(str(s.words.get("any" if holds else "all")), tuple(say_truth(part, holds, s) for part in node.parts))


def _at_most(node: rule.AtMost, holds: bool, s: Speaker) -> Said:
    return say_comparison(node, holds, False, s)


def _linked(node: rule.Linked, holds: bool, s: Speaker) -> Said:
    words = s.words.get(f"directions.{node.direction.name}")
    return Said(words["is" if holds else "isnt"].format(start=s.who(node.start), end=s.who(node.end)))


def _same(node: rule.Same, holds: bool, s: Speaker) -> Said:
    left, right = sorted((node.left, node.right), key=lambda var: -var.level)
    return Said(s.words.get("same")[0 if holds else 1].format(left=s.who(left), right=s.who(right)))


def _any(node: rule.Fold, holds: bool, s: Speaker) -> Said:
    steps = two_steps(node)
    if steps is not None:
        words = s.words.get("two_steps")
        return Said(words["is" if holds else "isnt"].format(start=s.who(steps[0]), end=s.who(steps[2])))
    return say_exists(node, holds, s)


def _applied(node: rule.Apply, holds: bool, s: Speaker) -> Said:
    notion = s.notion(node)
    if node.definition.startswith("entitled."):
        text = s.words.get("meets")[0 if holds else 1].format(who=s.who(node.of[0]), right=notion.label)
    elif node.definition in s.catalogue.circles:
        words = s.words.get("in_the_circle")[0 if holds else 1]
        text = words.format(start=s.who(node.of[0]), end=s.who(node.of[1]), circle=notion.label)
    else:
        text = stated(notion.label, holds, s.who(node.of[0]), "notion", s.words)
    return Said(s.pointed(text, node))


def _named(node: rule.Named, holds: bool, s: Speaker) -> Said:
    deepest = max(node.axes, key=lambda var: var.level, default=Var("", 0))
    return Said(s.pointed(stated(node.label(s.words.language), holds, s.who(deepest), "notion", s.words), node))


def _choose(node: rule.Choose, holds: bool, s: Speaker) -> Said:
    points = (
        branch(say_truth(node.test, True, s), say_truth(node.yes, holds, s), s),
        filled(str(s.words.get("numbers.otherwise")), value=say_truth(node.no, holds, s)),
    )
    return Said(str(s.words.get("case")), points)


def _by_case(node: rule.ByCase, holds: bool, s: Speaker) -> Said:
    points = (
        branch(say_truth(test, True, s), say_truth(outcome, holds, s), s)
        for test, outcome in zip(node.tests, node.outcomes, strict=True)
    )
    return Said(str(s.words.get("case")), tuple(points))


def _since(node: rule.Since, holds: bool, s: Speaker) -> Said:
    return say_versions(node, [say_truth(version, holds, s) for version in node.versions], s)


_TRUTHS: dict[type[Node], Callable[..., Said]] = {
    rule.Truth: _truth,
    rule.And: _and,
    rule.Or: _or,
    rule.AtMost: _at_most,
    rule.Reading: say_fact,
    rule.IsIn: say_code,
    rule.Linked: _linked,
    rule.Same: _same,
    rule.Fold: _any,
    rule.Apply: _applied,
    rule.Named: _named,
    rule.Choose: _choose,
    rule.ByCase: _by_case,
    rule.Since: _since,
}
