"""What was found of a condition, in a sentence: the part that decided it, with its numbers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rotonde.engine import expressions as rule
from rotonde.engine.explaining.deciding import deciding_members, deciding_parts
from rotonde.engine.explaining.inspection import Found, Inspection, Names
from rotonde.engine.explaining.unlimited import is_unlimited
from rotonde.engine.explaining.wording.comparisons import oriented, say_compared
from rotonde.engine.explaining.wording.groups import group_of
from rotonde.engine.explaining.wording.labels import lowered, raised, verb_for
from rotonde.engine.explaining.wording.numbers import say_number
from rotonde.engine.explaining.wording.speaker import Speaker
from rotonde.engine.explaining.wording.truths import say_truth
from rotonde.engine.explaining.wording.words import Words
from rotonde.engine.expressions import Node

MOST = 3
LONGEST = 220


def finding(i: Inspection, node: Node, state: str, missing: Sequence[Mapping[str, Any]], words: Words) -> str:
    """A sentence about a condition that is met, not met, still open, or for a person to judge."""
    if state == "judgement":
        return str(words.get("found.judgement"))
    if state == "open":
        return _open(missing, words)
    speaker = Speaker(words, i.question.catalogue, i.dates, pointing=False)
    speaker.usual_day = rule.Day("claimed")
    told = list(dict.fromkeys(_decided(node, i.claimant(), i, speaker)))
    said = ([one for one in told if len(one) <= LONGEST] or told[:1])[:MOST]
    return " ".join((str(words.get(f"found.{state}")), *(f"{raised(one)}." for one in said)))


def _open(missing: Sequence[Mapping[str, Any]], words: Words) -> str:
    if not missing:
        return str(words.get("found.gap"))
    first = missing[0]["question"] or words.quoted(lowered(str(missing[0]["label"])))
    if len(missing) == 1:
        return words.say("found.open_one", first=first)
    return words.say("found.open_more", first=first, count=words.count(len(missing)))


def _decided(node: Node, names: Names, i: Inspection, s: Speaker, denied: bool = False) -> Iterator[str]:
    """What decided a truth, from the outside in."""
    if isinstance(node, rule.Not):
        yield from _decided(node.truth, names, i, s, denied=True)
        return
    found = i.found(node, names)
    if not found.is_certain:
        return
    holds = bool(found.low)
    if isinstance(node, rule.AtMost):
        yield _comparison(node, names, holds, denied, i, s)
    elif isinstance(node, rule.And | rule.Or | rule.Since | rule.Choose):
        for part, inside in deciding_parts(node, names, i):
            yield from _decided(part, inside, i, s)
    elif isinstance(node, rule.Apply | rule.Named):
        inside = i.inner(node, names) if isinstance(node, rule.Apply) else names
        body = i.body(node) if isinstance(node, rule.Apply) else node.what
        yield say_truth(node, holds, s).text
        yield from _decided(body, inside, i, s)
    elif not isinstance(node, rule.Truth):
        said = say_truth(node, holds, s)
        if said.is_line:
            yield said.text
        elif isinstance(node, rule.Fold) and holds:
            yield from _of_one(node, names, i, s)


def _of_one(node: rule.Fold, names: Names, i: Inspection, s: Speaker) -> Iterator[str]:
    """What holds of the one who settles that there is somebody."""
    inside = deciding_members(node, names, i)[0]
    parts = node.body.parts if isinstance(node.body, rule.And) else (node.body,)
    group, rest = group_of(node.over, list(parts), s)
    with s.calling(node.over, group.only or group.that, group.that):
        for part in rest:
            yield from _decided(part, inside, i, s)


def _comparison(node: rule.AtMost, names: Names, holds: bool, denied: bool, i: Inspection, s: Speaker) -> str:
    subject, how, other = oriented(node, holds, denied)
    if subject.unit == "date":
        return say_compared(subject, how, other, s).text
    left, right = (_valued(one, names, i, s) for one in (subject, other))
    verb = verb_for(say_number(subject, s).text, s.words)
    return s.words.say(f"compare.{how}", left=left, right=right, **{"is": verb})


def _valued(node: Node, names: Names, i: Inspection, s: Speaker) -> str:
    """A number by its name and its value."""
    said = say_number(node, s)
    if isinstance(node, rule.Number | rule.Amount):
        return said.text
    value = between(i.found(node, names), node.unit, is_unlimited(node, names, "high", i), s.words)
    return s.words.say("value", label=said.text, value=value) if said.is_line else value


def between(found: Found, unit: str, no_limit: bool, words: Words) -> str:
    """A value, or what is known of it; the end of what such a number can be at all is no limit."""
    low, high = (words.value(end, unit) for end in found)
    if found.is_certain:
        return low
    if no_limit and found.low <= 0:
        return str(words.get("found.unknown"))
    if no_limit:
        return words.say("found.from", low=low)
    return words.say("found.between", low=low, high=high)
