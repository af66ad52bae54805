"""Lists of records in words: `minstens één gezinslid`, `elk kind dat er verblijft`, `de som voor elke levering`."""

from dataclasses import dataclass

from rotonde.engine import expressions as rule
from rotonde.engine.explaining.wording.labels import with_article
from rotonde.engine.explaining.wording.lists import SharedList
from rotonde.engine.explaining.wording.numbers import say_number
from rotonde.engine.explaining.wording.said import Said, filled
from rotonde.engine.explaining.wording.speaker import Speaker
from rotonde.engine.expressions import Node, Var
from rotonde.engine.facts import Direction

MARK = "⟨⟩"
NO_NAME = 9


@dataclass
class Group:
    """What the members of a list are called: one of them, all of them, and `that` one."""

    one: str
    many: str
    gender: str
    that: str
    short: str = ""
    shorts: str = ""
    only: str | None = None
    listed: tuple[str, str] | None = None

    def each(self, which: str, s: Speaker) -> str:
        """`elk gezinslid`, `minstens één gezinslid`, `geen enkel gezinslid`."""
        return s.words.say(f"genders.{self.gender}.{which}", one=self.one)


def say_exists(node: rule.Fold, holds: bool, s: Speaker) -> Said:
    """Whether it holds of any record of a list."""
    from rotonde.engine.explaining.wording.truths import say_all, say_truth

    group, rest = group_of(node.over, _parts(node.body), s)
    if not rest:
        return Said(group.listed[0 if holds else 1] if group.listed else group.each("some" if holds else "none", s))
    if group.only:
        with s.calling(node.over, group.only, group.that):
            return say_all(rest, holds, s)
    which = "some" if holds else "none"
    if len(rest) == 1:
        test, said_as = rest[0], True
        if not holds and isinstance(test, rule.Not):
            which, test = "each", test.truth
        with s.calling(node.over, MARK, group.that):
            said = say_truth(test, said_as, s)
        if said.is_line and said.text.startswith(MARK) and said.text.count(MARK) == 1:
            return Said(said.text.replace(MARK, group.each(which, s)))
        with s.calling(node.over, group.that, group.that):
            said = say_truth(test, said_as, s)
        names = {one: group.each(one, s) for one in ("some", "none", "each")}
        for key in ("all", "any"):
            if said.text == s.words.get(key):
                return Said(s.words.say(f"which.{which}_{key}", **names), said.points)
        return filled(s.words.say(f"which.{which}", what="{what}", **names), what=said)
    points = _such(node.over, rest, group, s)
    return Said(
        s.words.say(f"which.{which}_all", some=group.each("some", s), none=group.each("none", s), each=""), points
    )


def _such(var: Var, rest: list[Node], group: Group, s: Speaker) -> tuple[Said, ...]:
    """What holds of those that count."""
    from rotonde.engine.explaining.wording.truths import say_truth

    with s.calling(var, group.that, group.that):
        return tuple(say_truth(part, True, s) for part in rest)


def say_list(one: SharedList, s: Speaker) -> tuple[Said, tuple[Said, ...]]:
    """A list that the text mentions more than once: who is on it, and what holds of them."""
    group, rest = group_of(one.var, list(one.parts), s, within=one)
    points = _such(one.var, rest, group, s)
    key = "list_lead" if len(points) > 1 else "list_lead_one"
    return Said(s.words.say(f"text.{key}", each=group.each("each", s))), points


def say_total(node: rule.Fold, s: Speaker) -> Said:
    """A sum, a number of records or the highest of a list."""
    from rotonde.engine.explaining.wording.truths import say_truth

    inside, value = (node.body.test, node.body.yes) if isinstance(node.body, rule.Choose) else (None, node.body)
    group, rest = group_of(node.over, _parts(inside) if inside is not None else [], s)
    w = s.words
    counted = isinstance(value, rule.Number) and value.over == value.under
    if group.only:
        with s.calling(node.over, group.only, group.that):
            what = say_number(value, s)
            if not rest:
                return what
            points = tuple(say_truth(part, True, s) for part in rest)
            return Said(filled(str(w.get("numbers.if_such")), value=what).text, (*what.points, *points))
    with s.calling(node.over, group.that, group.that):
        what = Said("") if counted else say_number(value, s)
    points = _such(node.over, rest, group, s)
    key = "how_many" if counted else "highest" if node.how == "largest" else "total"
    names = {"many": group.many, "each": group.each("each", s)}
    if what.is_line:
        return Said(w.say(f"numbers.{key}_such" if points else f"numbers.{key}", value=what.text, **names), points)
    said = w.say(f"numbers.{key}_of_such" if points else f"numbers.{key}_of", **names)
    if not points:
        return Said(said, (what,))
    return Said(said, (what, Said(str(w.get("numbers.such")), points)))


def group_of(var: Var, parts: list[Node], s: Speaker, within: SharedList | None = None) -> tuple[Group, list[Node]]:
    """The name of a list by the part that says who is on it, and the other parts.

    The beginning of a list that comes back elsewhere has a number of its own; `within` is the list that is told.
    """
    ranked = sorted(parts, key=lambda part: _rank(part, var, s))
    if not ranked or _rank(ranked[0], var, s) == NO_NAME:
        kind = s.words.get(f"kinds.{var.kind}")
        return _group(kind, kind["one"], kind["many"], s), parts
    first = ranked[0]
    group, rest = _named(first, var, s), [part for part in parts if part is not first]
    if group.only is None:
        shared = s.lists.longest(var, first, rest, within)
        if shared is not None:
            number, told = shared
            group.one, group.many = (
                s.words.say("in_list", who=one, number=number) for one in (group.short, group.shorts)
            )
            group.listed = (group.each("exists", s), group.each("absent", s))
            return group, rest[told:]
    return group, rest


def _rank(part: Node, var: Var, s: Speaker) -> int:
    if isinstance(part, rule.Linked) and var in (part.start, part.end) and part.start != part.end:
        seen = _seen_from_owner(part, var)
        return 0 if seen.most == 1 else 1
    if (
        isinstance(part, rule.Apply)
        and len(part.of) == 2
        and part.of[1] == var
        and part.definition in s.catalogue.circles
    ):
        return 1
    steps = two_steps(part)
    return 2 if steps is not None and steps[2] == var else NO_NAME


def _seen_from_owner(part: rule.Linked, var: Var) -> Direction:
    if part.end == var or part.direction.link.symmetric:
        return part.direction
    return Direction(part.direction.link, not part.direction.is_forward)


def _named(part: Node, var: Var, s: Speaker) -> Group:
    w = s.words
    if isinstance(part, rule.Linked):
        direction = _seen_from_owner(part, var)
        owner = s.who(part.start if part.end == var else part.end)
        words = w.get(f"directions.{direction.name}")
        one, many = (
            w.say("among", one=words[n], who=owner) if not words.get("that") else words[n].format(start=owner)
            for n in ("one", "many")
        )
        group = _group(words, one, many, s, words.get("that") or words["one"])
        group.listed = (words["some"].format(start=owner), words["none"].format(start=owner))
        if direction.most == 1:
            group.only = words["the"].format(start=owner)
        return group
    if isinstance(part, rule.Apply):
        kind = w.get(f"kinds.{var.kind}")
        circle = s.pointed(with_article(s.notion(part).label, w), part)
        one, many = (w.say("in_circle", one=kind[n], circle=circle) for n in ("one", "many"))
        return _group(kind, one, many, s, kind["one"])
    steps = two_steps(part)
    assert steps is not None
    words = w.get("two_steps")
    one, many = (words[n].format(start=s.who(steps[0])) for n in ("one", "many"))
    return _group(words, one, many, s, words["that"])


def _group(words: "dict[str, str]", one: str, many: str, s: Speaker, that: str = "") -> Group:
    short = that or words["one"]
    named = s.words.say(f"genders.{words['gender']}.that", one=short)
    if named in s.nouns or named in s.names.values():
        named = s.words.say(f"genders.{words['gender']}.other", one=short)
    return Group(one, many, words["gender"], named, short, words.get("those") or words["many"])


def two_steps(node: Node) -> tuple[Var, Var, Var] | None:
    """The owner, the step between and the other, where a rule says: on a list of one on a list of the owner."""
    if not (isinstance(node, rule.Fold) and node.how == "any" and isinstance(node.body, rule.And)):
        return None
    if len(node.body.parts) != 2:
        return None
    first, second = node.body.parts
    if not (isinstance(first, rule.Linked) and isinstance(second, rule.Linked)):
        return None
    if (first.direction.name, second.direction.name) != ("domicile", "members"):
        return None
    return (first.start, node.over, second.end) if first.end == second.start == node.over else None


def _parts(node: Node) -> list[Node]:
    if isinstance(node, rule.And):
        return list(node.parts)
    return [] if isinstance(node, rule.Truth) and node.value else [node]
