"""Facts in words: as something said of somebody, as one of some choices, or as a number."""

from rotonde.engine.explaining.wording.days import when
from rotonde.engine.explaining.wording.labels import article_of, stated, verb_for, with_article
from rotonde.engine.explaining.wording.said import Said
from rotonde.engine.explaining.wording.speaker import Speaker
from rotonde.engine.expressions import IsIn, Reading, Var


def say_fact(node: Reading, holds: bool, s: Speaker) -> Said:
    """A truth of a record: `de aanvrager is gehuwd op de dag van de aanvraag`."""
    of = node.of[-1]
    text = stated(s.words.label(node.fact.labels, node.fact.id), holds, s.who(of), of.kind, s.words)
    text = f"{text} {when(node, s)}".strip()
    if node.fact.type == "judgement":
        text = s.words.say("judged", text=text)
    return Said(text)


def say_code(node: IsIn, holds: bool, s: Speaker) -> Said:
    """A fact that is one of some choices."""
    fact = node.reading.fact
    label = s.words.label(fact.labels, fact.id)
    named = [s.words.label(fact.value_labels.get(code, {}), code) for code in node.codes]
    codes = s.words.listed([s.words.quoted(one) for one in named], "or")
    if article_of(label, s.words) == "":
        text = s.words.get("code_of")[0 if holds else 1].format(who=s.who(node.reading.of[0]), codes=codes)
    else:
        verb = {"is": verb_for(label, s.words)}
        text = s.words.get("code")[0 if holds else 1].format(what=noun(node.reading, s), codes=codes, **verb)
    return Said(f"{text} {when(node.reading, s)}".strip())


def noun(node: Reading, s: Speaker) -> str:
    """What a fact is called, and of whom it is."""
    label = with_article(s.words.label(node.fact.labels, node.fact.id), s.words)
    if len(node.of) > 1 and not node.fact.is_choice:
        return label
    if len(node.of) > 1:
        return s.words.say("pair", what=label, start=s.who(node.of[0]), end=s.who(node.of[1]))
    return owned(label, node.of[0], s)


def owned(label: str, of: Var, s: Speaker) -> str:
    """A label with its owner, unless that is the one the text is about."""
    if of.level == 0 and of not in s.names:
        return label
    others = [var for var in s.names if var.kind == of.kind and var != of]
    if str(s.words.get(f"kinds.{of.kind}.one")) in label.split() and not others:
        return label
    return s.words.say("of", what=label, who=s.who(of))
