"""Numbers in words: sums, parts above something, shares, amounts of the law, scales and choices."""

from collections.abc import Callable
from fractions import Fraction

from rotonde.engine import expressions as rule
from rotonde.engine.explaining.wording.days import day_text, when
from rotonde.engine.explaining.wording.facts import noun, owned
from rotonde.engine.explaining.wording.labels import with_article
from rotonde.engine.explaining.wording.said import Said, filled, then
from rotonde.engine.explaining.wording.speaker import Speaker
from rotonde.engine.expressions import Node

FEW = 3


def say_number(node: Node, s: Speaker) -> Said:
    """A number as a noun, or as a line that announces its parts."""
    return s.once(node, lambda: _NUMBERS[type(node)](node, s))


def inner(node: Node, s: Speaker) -> Said:
    """A number as a part of another: one that is itself a sum or a limit stands between brackets."""
    said = say_number(node, s)
    composite = isinstance(node, rule.Add | rule.Sub | rule.Least | rule.Most) or _goes_on(node)
    if said.is_line and composite and not said.has_mark:
        return Said(s.words.say("numbers.bracketed", what=said.text))
    return said


def _goes_on(node: Node) -> bool:
    """Whether the words of a number run on after it, as in `the sum of …, for every …`."""
    if isinstance(node, rule.Scale):
        return node.how == "marginal"
    return isinstance(node, rule.Fold) and not (
        isinstance(node.body, rule.Choose) and isinstance(node.body.yes, rule.Number)
    )


def worked(key: str, first: Said, s: Speaker, **others: Said) -> Said:
    """An operation: in one line where that fits, else as the next step after a block."""
    template = str(s.words.get(f"numbers.{key}"))
    if first.is_line or not all(other.is_line for other in others.values()):
        return filled(template, what=first, **others)
    step = s.words.say(f"steps.{key}", **{name: other.text for name, other in others.items()})
    return then(first, step, str(s.words.get("numbers.steps")))


def _number(node: rule.Number, s: Speaker) -> Said:
    value = Fraction(node.over, node.under)
    if value == 0:
        return Said(str(s.words.get("numbers.nothing")))
    share = s.words.get("fractions").get(f"{node.over}/{node.under}") if node.of_unit == "1" else None
    return Said(share or s.words.value(value, node.unit))


def _day(node: Node, s: Speaker) -> Said:
    return Said(day_text(node, s))


def _reading(node: rule.Reading, s: Speaker) -> Said:
    return Said(f"{noun(node, s)} {when(node, s)}".strip())


def _amount(node: rule.Amount, s: Speaker) -> Said:
    label = with_article(_short(s.mention(node)), s.words)
    value = _value(node, s)
    if not isinstance(node.day, rule.Day) and not isinstance(node.day, rule.Number):
        day = s.words.say("days.at", day=day_text(node.day, s))
        value = s.words.say("value_on", value=value or s.words.get("its_value"), day=day)
    return Said(s.words.say("value", label=label, value=value or s.words.get("unknown_value")))


def _value(node: rule.Amount, s: Speaker) -> str | None:
    """The value, without a unit that the label already has."""
    text = s.amount_text(node)
    unit = s.words.get("units").get(node.unit, "")
    if text and unit and unit in s.mention(node):
        return text.removesuffix(f" {unit}")
    return text


def _short(label: str) -> str:
    """A label without what stands between brackets at its end."""
    return label[: label.rindex(" (")] if label.endswith(")") and " (" in label else label


def _scale(node: rule.Scale, s: Speaker) -> Said:
    table = s.words.quoted(_short(s.mention(node)))
    key = "table" if node.how == "amount" else "bands"
    if not isinstance(node.day, rule.Day):
        table = s.words.say("table_of", table=table, day=day_text(node.day, s))
    return worked(key, say_number(node.at, s), s, table=Said(table))


def _sum(node: rule.Add | rule.Sub, s: Speaker) -> Said:
    if node.unit == "date":
        key = "days_after" if isinstance(node, rule.Add) else "days_before"
        count = _days(node.right, s)
        return Said(s.words.say(f"numbers.{key}", count=count, day=day_text(node.left, s)))
    if node.left.unit == "date":
        start, end = day_text(node.right, s), day_text(node.left, s)
        return Said(s.words.say("numbers.days_between", start=start, end=end))
    terms = [(sign, one) for sign, one in _terms(node, 1) if not _is_nothing(one)]
    if not terms:
        return Said(str(s.words.get("numbers.nothing")))
    cases = [_weighed(one) for sign, one in terms if sign > 0]
    if len(terms) > 1 and all(cases) and len(cases) == len(terms):
        return _cases([case for case in cases if case], None, s)
    said = [(sign, say_number(one, s)) for sign, one in terms]
    simple = len(terms) <= FEW and not any(isinstance(one, rule.Mul) for _, one in terms)
    if simple and all(one.is_line for _, one in said):
        line, *others = [inner(one, s) for _, one in terms]
        for (sign, _), one in zip(terms[1:], others, strict=True):
            line = worked("sum" if sign > 0 else "less", line, s, right=one)
        return line
    if all(sign > 0 for sign, _ in said):
        return Said(str(s.words.get("numbers.sum_of")), tuple(one for _, one in said))
    steps = [
        one if number == 0 else filled(str(s.words.get(f"numbers.{'plus' if sign > 0 else 'minus'}")), what=one)
        for number, (sign, one) in enumerate(said)
    ]
    if said[0][1].in_steps and not said[0][1].has_mark:
        steps[:1] = said[0][1].points
    return Said(str(s.words.get("numbers.steps")), tuple(steps), in_steps=True, is_noun=True)


def _days(node: Node, s: Speaker) -> str:
    """A number of days; of one that the law sets, just the number."""
    if isinstance(node, rule.Amount):
        s.mention(node)
        return s.amount_text(node) or say_number(node, s).text
    return say_number(node, s).text


def _terms(node: Node, sign: int) -> list[tuple[int, Node]]:
    if isinstance(node, rule.Add) and node.unit != "date":
        return _terms(node.left, sign) + _terms(node.right, sign)
    if isinstance(node, rule.Sub) and node.left.unit != "date":
        return _terms(node.left, sign) + _terms(node.right, -sign)
    return [(sign, node)]


def _is_nothing(node: Node) -> bool:
    return isinstance(node, rule.Number) and node.over == 0


def _weighed(node: Node) -> tuple[Node, Node] | None:
    """The truth and the number of `one if it holds, times a number`."""
    if isinstance(node, rule.Mul):
        for one, other in ((node.left, node.right), (node.right, node.left)):
            if isinstance(one, rule.Count) and isinstance(other, rule.Number):
                return one.truth, other
    return None


def _product(node: rule.Mul, s: Speaker) -> Said:
    for one, other in ((node.left, node.right), (node.right, node.left)):
        if isinstance(other, rule.Number) and other.of_unit in ("year/month", "month/year"):
            return worked("per_month" if other.of_unit == "year/month" else "per_year", inner(one, s), s)
    left, right = inner(node.left, s), inner(node.right, s)
    if left.is_line and not right.is_line:
        left, right = right, left
    return worked("times", left, s, right=right)


def _extreme(node: rule.Least | rule.Most, s: Speaker) -> Said:
    left, right = node.left, node.right
    if isinstance(node, rule.Most) and _is_nothing(right):
        if isinstance(left, rule.Sub) and not isinstance(left.left, rule.Sub):
            return worked("part_above", inner(left.left, s), s, right=inner(left.right, s))
        return worked("never_negative", inner(left, s), s)
    if node.unit == "date":
        key = "no_later" if isinstance(node, rule.Least) else "no_earlier"
        return Said(s.words.say(f"days.{key}", day=day_text(left, s), end=day_text(right, s)))
    first, other = inner(left, s), inner(right, s)
    if not first.is_line and not other.is_line:
        key = "lower" if isinstance(node, rule.Least) else "better"
        return Said(str(s.words.get(f"numbers.{key}")), (first, other), is_noun=True)
    return worked("at_most" if isinstance(node, rule.Least) else "at_least", first, s, right=other)


def _quotient(node: rule.Quotient, s: Speaker) -> Said:
    return worked("divided", inner(node.number, s), s, right=inner(node.divisor, s))


def _round(node: rule.Round, s: Speaker) -> Said:
    places = len(str(node.places)) - 1
    if node.how == "half_up" and places == 2:
        return worked("cents", inner(node.number, s), s)
    key = {"half_up": "rounded", "floor": "rounded_down", "ceil": "rounded_up"}[node.how]
    return worked(key, inner(node.number, s), s, places=Said(str(places)))


def _choose(node: rule.Choose, s: Speaker) -> Said:
    branches = []
    at: Node = node
    while isinstance(at, rule.Choose):
        branches.append((at.test, at.yes))
        at = at.no
    return _cases(branches, at, s)


def _by_case(node: rule.ByCase, s: Speaker) -> Said:
    return _cases(list(zip(node.tests, node.outcomes, strict=True)), None, s)


def _cases(branches: list[tuple[Node, Node]], otherwise: Node | None, s: Speaker) -> Said:
    from rotonde.engine.explaining.wording.truths import say_truth

    points = [branch(say_truth(test, True, s), say_number(value, s), s) for test, value in branches]
    if otherwise is not None:
        points.append(filled(str(s.words.get("numbers.otherwise")), value=say_number(otherwise, s)))
    return Said(str(s.words.get("numbers.case")), tuple(points), is_noun=True)


def branch(test: Said, value: Said, s: Speaker) -> Said:
    """What counts where a test holds."""
    w = s.words
    if test.is_line:
        return filled(str(w.get("numbers.branch")), test=test, value=value)
    if not value.is_line:
        return Said(str(w.get("numbers.in_case")), (test, filled(str(w.get("numbers.then")), value=value)))
    for key in ("all", "any"):
        if test.text == w.get(key):
            return Said(w.say(f"numbers.if_{key}", value=value.text), test.points)
    return Said(w.say("numbers.if", value=value.text, test=test.text), test.points)


def _count(node: rule.Count, s: Speaker) -> Said:
    from rotonde.engine.explaining.wording.truths import say_truth

    return filled(str(s.words.get("numbers.one_if")), what=say_truth(node.truth, True, s))


def _fold(node: rule.Fold, s: Speaker) -> Said:
    from rotonde.engine.explaining.wording.groups import say_total

    return say_total(node, s)


def _applied(node: rule.Apply, s: Speaker) -> Said:
    label = with_article(s.notion(node).label, s.words)
    return Said(s.pointed(owned(label, node.of[0], s), node))


def _named(node: rule.Named, s: Speaker) -> Said:
    return Said(s.pointed(with_article(node.label(s.words.language), s.words), node))


def _since(node: rule.Since, s: Speaker) -> Said:
    return say_versions(node, [say_number(version, s) for version in node.versions], s)


def say_versions(node: rule.Since, said: list[Said], s: Speaker) -> Said:
    """Versions of a rule, the newest first."""
    if len(said) == 1:
        return said[0]
    points = []
    for number in reversed(range(len(said))):
        key, day = ("since", node.starts[number]) if number else ("until", node.starts[1])
        template = s.words.say(f"versions.{key}", day=s.words.day(day), what="{what}")
        points.append(filled(template, what=said[number]))
    return Said(str(s.words.get("versions.lead")), tuple(points))


_NUMBERS: dict[type[Node], Callable[..., Said]] = {
    rule.Number: _number,
    rule.Day: _day,
    rule.Shift: _day,
    rule.Reading: _reading,
    rule.Amount: _amount,
    rule.Scale: _scale,
    rule.Add: _sum,
    rule.Sub: _sum,
    rule.Mul: _product,
    rule.Quotient: _quotient,
    rule.Round: _round,
    rule.Least: _extreme,
    rule.Most: _extreme,
    rule.Choose: _choose,
    rule.ByCase: _by_case,
    rule.Count: _count,
    rule.Fold: _fold,
    rule.Apply: _applied,
    rule.Named: _named,
    rule.Since: _since,
}
