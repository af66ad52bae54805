"""Lists of records in words: `minstens één gezinslid`, `elk kind dat er verblijft`, `de som voor elke levering`."""

from dataclasses import dataclass

from rotonde.engine import expressions as rule
from rotonde.engine.expressions import Node, Var
from rotonde.engine.facts import Direction
from rotonde.engine.wording.labels import with_article
from rotonde.engine.wording.numbers import say_number
from rotonde.engine.wording.said import Said, filled
from rotonde.engine.wording.speaker import Speaker

MARK = "⟨⟩"


@dataclass
class Group:
    """What the members of a list are called: one of them, all of them, and `that` one."""

    one: str
    many: str
    gender: str
    that: str
    only: str | None = None
    listed: tuple[str, str] | None = None

    def each(self, which: str, s: Speaker) -> str:
        """`elk gezinslid`, `minstens één gezinslid`, `geen enkel gezinslid`."""
        return s.words.say(f"genders.{self.gender}.{which}", one=self.one)


def say_exists(node: rule.Fold, holds: bool, s: Speaker) -> Said:
    """Whether it holds of any record of a list."""
    from rotonde.engine.wording.truths import say_all, say_truth  # noqa: PLC0415

    group, rest = group_of(node.over, _parts(node.body), s)
    if two_steps(node) is not None and not rest:
        return Said("")
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
        key = {"some": "exists_one", "none": "none_such_one", "each": "each_such_one"}[which]
        template = s.words.say(key, some=group.each("some", s), none=group.each("none", s), each=group.each("each", s), what="{what}")
        return filled(template, what=said)
    with s.calling(node.over, group.that, group.that):
        points = tuple(say_truth(part, True, s) for part in rest)
    key = "exists" if holds else "none_such"
    return Said(s.words.say(key, some=group.each("some", s), none=group.each("none", s)), points)


def say_total(node: rule.Fold, s: Speaker) -> Said:
    """A sum, a number of records or the highest of a list."""
    from rotonde.engine.wording.truths import say_all, say_truth  # noqa: PLC0415

    inside, value = (node.body.test, node.body.yes) if isinstance(node.body, rule.Choose) else (None, node.body)
    group, rest = group_of(node.over, _parts(inside) if inside is not None else [], s)
    w = s.words
    counted = isinstance(value, rule.Number) and value.over == value.under
    if group.only:
        with s.calling(node.over, group.only, group.that):
            what = say_number(value, s)
            if not rest:
                return what
            return Said(filled(str(w.get("numbers.if_such")), value=what).text, (say_all(rest, True, s),))
    with s.calling(node.over, group.that, group.that):
        points = tuple(say_truth(part, True, s) for part in rest)
        what = Said("") if counted else say_number(value, s)
    key = "how_many" if counted else "highest" if node.how == "largest" else "total"
    template = w.say(
        f"numbers.{key}_such" if points else f"numbers.{key}",
        many=group.many, each=group.each("each", s), value="{value}",
    )
    said = Said(template) if counted else filled(template, value=what)
    return Said(said.text, (*said.points, *points))


def group_of(var: Var, parts: list[Node], s: Speaker) -> tuple[Group, list[Node]]:
    """The name of a list by the part that says who is on it, and the other parts."""
    ranked = sorted(parts, key=lambda part: _rank(part, var, s))
    if ranked and _rank(ranked[0], var, s) < 9:
        first = ranked[0]
        return _named(first, var, s), [part for part in parts if part is not first]
    kind = s.words.get(f"kinds.{var.kind}")
    return _group(kind, kind["one"], kind["many"], s), parts


def _rank(part: Node, var: Var, s: Speaker) -> int:
    if isinstance(part, rule.Linked) and var in (part.start, part.end) and part.start != part.end:
        seen = _seen_from_owner(part, var)
        return 0 if seen.most == 1 else 1
    if isinstance(part, rule.Apply) and len(part.of) == 2 and part.of[1] == var and part.definition in s.catalogue.circles:
        return 1
    steps = two_steps(part)
    return 2 if steps is not None and steps[2] == var else 9


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
        one, many = (w.say("among", one=words[n], who=owner) if not words.get("that") else words[n] for n in ("one", "many"))
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
    return Group(one, many, words["gender"], named)


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
