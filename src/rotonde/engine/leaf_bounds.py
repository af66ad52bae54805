"""Bounds of what a rule reads: facts, links, days and amounts."""

from rotonde.engine import expressions as rule
from rotonde.engine import plain
from rotonde.engine.bounding import Bound, Pass
from rotonde.engine.plain import Leaf
from rotonde.engine.tables import amount_bound as ends_of_amount
from rotonde.engine.tables import scale_bound as ends_of_scale


def anything_bound(node: rule.Anything, this: Pass) -> Bound:
    """Somebody whom nobody named: the whole domain."""
    if node.is_truth:
        return Bound(plain.truth(False), plain.truth(True))
    return Bound(plain.const(node.low), plain.const(node.high), node.scale)


def is_stranger_bound(node: rule.IsStranger, this: Pass) -> Bound:
    """Whoever is listed is nobody whom nobody named."""
    return Bound(plain.truth(False), plain.truth(False))


def shift_bound(node: rule.Shift, this: Pass) -> Bound:
    """A day moved: the calendar keeps the order of days."""
    day = this.done[node.day]
    low, high = (plain.shift_(end, node.by, node.count, node.edge) for end in (day.low, day.high))
    return Bound(low, high)


def reading_bound(node: rule.Reading, this: Pass) -> Bound:
    """A number or a truth, as far as it is known."""
    return read(node, (), this)


def is_in_bound(node: rule.IsIn, this: Pass) -> Bound:
    """A code: certainly or possibly one of these."""
    return read(node.reading, node.codes, this)


def read(node: rule.Reading, codes: tuple[str, ...], this: Pass) -> Bound:
    """Both ends of a reading; over days that differ by record it is looked up when it is evaluated."""
    fact = node.fact
    is_truth = fact.is_truth or bool(codes)
    low, high = (0, 1) if is_truth else (fact.low, fact.high)
    ends = {"as_known": ("low", "high"), "favourable": ("high", "high"), "unfavourable": ("low", "low")}
    which = ends[this.judgements] if fact.type == "judgement" else ("low", "high")
    is_known = fact.id in this.known
    if fact.id.startswith("complete."):
        # Who knows that a list isn't complete knows no more of who is on it than who doesn't know.
        always = plain.truth(True)
        return Bound(always if is_known else plain.leaf(Leaf(fact.id, "low"), node.of, 0, 1, True), always)
    if is_known:
        which = ("low", "low")
    if node.start is None or node.end is None:
        least, most = (plain.leaf(Leaf(fact.id, end, codes), node.of, low, high, is_truth) for end in which)
        return Bound(least, most, fact.scale)
    start, until = this.done[node.start], this.done[node.end]
    inner, outer = (start.high, until.low), (start.low, until.high)
    spans = {
        "at": (("least", outer), ("least" if is_known and start.low is until.high else "most", outer)),
        "throughout": (("least", outer), ("least", inner)),
        "ever": (("most", inner), ("most", outer)),
    }[node.pick]
    found = []
    for end, (pick, (first, last)) in zip(which, spans, strict=True):
        what = Leaf(fact.id, end, codes, pick)
        if first.op == last.op == "const":
            one_day = first.low == last.low  # over one day the least is the most: both ends share a column
            what = what._replace(start=first.low, until=last.low, pick="least" if one_day else pick)
            found.append(plain.leaf(what, node.of, low, high, is_truth))
        else:
            found.append(plain.lookup(what, node.of, first, last, low, high, is_truth))
    return Bound(found[0], found[1], fact.scale)


def linked_bound(node: rule.Linked, this: Pass) -> Bound:
    """A pair on a list: unknown while neither list is complete."""
    day = this.done[node.day]
    link, of = node.direction.link, (node.start, node.end)
    if not node.direction.is_forward:
        of = (node.end, node.start)
    what = Leaf(link.id, "low", (), "at", day.low.low, day.low.low, "link")
    least = plain.leaf(what, of, 0, 1, True)
    if link.id in this.known:
        return Bound(least, least)
    return Bound(least, plain.leaf(what._replace(end="high"), of, 0, 1, True))


def same_bound(node: rule.Same, this: Pass) -> Bound:
    """A record is itself and nobody else."""
    value = plain.truth(True)
    if node.left != node.right:
        value = plain.leaf(Leaf("same", "low", kind="same"), (node.left, node.right), 0, 1, True)
    return Bound(value, value)


def amount_bound(node: rule.Amount, this: Pass) -> Bound:
    """An amount on a day: its range where nobody knows it."""
    day = this.done[node.day]
    return Bound(*ends_of_amount(node.parameter, node.key, day.low, day.high, this.law), node.parameter.scale)


def scale_bound(node: rule.Scale, this: Pass) -> Bound:
    """A scale read at a number."""
    day, at = this.done[node.day], this.done[node.at]
    found = ends_of_scale(node.parameter, node.how, (day.low, day.high), (at.low, at.high), at.scale, this.law)
    return Bound(*found)
