"""Comparisons in words: ages, dates, shares and amounts, each told from the side that the law is about."""

from fractions import Fraction
from typing import TypeGuard

from rotonde.engine import expressions as rule
from rotonde.engine.explaining.wording.days import day_text
from rotonde.engine.explaining.wording.labels import verb_for
from rotonde.engine.explaining.wording.numbers import say_number
from rotonde.engine.explaining.wording.said import Said, filled
from rotonde.engine.explaining.wording.speaker import Speaker
from rotonde.engine.expressions import Node
from rotonde.engine.resolve import walk

BIRTH = "birth_date"
OF_SOMEBODY = (rule.Reading, rule.Apply, rule.Fold, rule.Count)


def say_comparison(node: rule.AtMost, holds: bool, denied: bool, s: Speaker) -> Said:
    """A comparison; `denied` tells that the rule writes it as a denial, so that it is about the other side."""
    return say_compared(*oriented(node, holds, denied), s)


def oriented(node: rule.AtMost, holds: bool, denied: bool) -> tuple[Node, str, Node]:
    """What a comparison is about, how that stands to the other side, and the other side.

    How is `at_most`, `more`, `at_least` or `less`.
    """
    left, right = node.left, node.right
    from_left = _is_fixed(right) or not (denied or _is_fixed(left))
    if from_left:
        return left, "at_most" if holds else "more", right
    return right, "at_least" if holds else "less", left


def _is_fixed(node: Node) -> bool:
    """Whether a number is the same for everybody."""
    found: list[Node] = []
    walk(node, lambda at: found.append(at) if isinstance(at, OF_SOMEBODY) else None)
    return not found


def say_compared(subject: Node, key: str, other: Node, s: Speaker) -> Said:
    """The subject stands to the other as the key says."""
    if subject.unit == "date":
        return _dates(subject, key, other, s)
    subject, other = _without_factor(subject, other)
    left = say_number(subject, s)
    if key == "more" and isinstance(other, rule.Number) and other.over == 0:
        return filled(
            s.words.say("more_than_nothing", left="{left}", **{"is": verb_for(left.text, s.words)}), left=left
        )
    if key == "at_most" and isinstance(other, rule.Number) and other.over == 0:
        return filled(s.words.say("is_nothing", left="{left}", **{"is": verb_for(left.text, s.words)}), left=left)
    template = s.words.say(f"compare.{key}", left="{left}", right="{right}", **{"is": verb_for(left.text, s.words)})
    return filled(template, left=left, right=say_number(other, s))


def _without_factor(subject: Node, other: Node) -> tuple[Node, Node]:
    """`share × 2` against 1 is a share against a half."""
    if isinstance(subject, rule.Mul) and isinstance(other, rule.Number):
        for one, factor in ((subject.left, subject.right), (subject.right, subject.left)):
            if isinstance(factor, rule.Number) and factor.over > 0 and factor.of_unit == "1":
                value = Fraction(other.over, other.under) * factor.under / factor.over
                return one, rule.Number(value.numerator, value.denominator, other.of_unit)
    return subject, other


def _dates(subject: Node, key: str, other: Node, s: Speaker) -> Said:
    if isinstance(subject, rule.Reading) and subject.fact.id == BIRTH:
        who = s.who(subject.of[0])
        if _is_age(other) and key in ("at_most", "more"):
            when = "" if other.day is s.usual_day else s.words.say("days.at", day=day_text(other.day, s))
            age = "old" if key == "at_most" else "young"
            return Said(s.words.say(f"age.{age}", who=who, years=-other.count // 12, when=when).strip())
        return Said(s.words.say(f"born.{key}", who=who, right=day_text(other, s)))
    if isinstance(other, rule.Add | rule.Sub) and key in ("at_most", "at_least"):
        key = f"{key}_after"
    return Said(s.words.say(f"dates.{key}", left=day_text(subject, s), right=day_text(other, s)))


def _is_age(day: Node) -> TypeGuard[rule.Shift]:
    """Whether a day is some whole years before another."""
    return isinstance(day, rule.Shift) and day.edge == "same" and day.by == "month" and day.count % 12 == 0
