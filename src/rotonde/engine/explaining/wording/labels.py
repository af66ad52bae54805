"""How a label becomes part of a sentence: with its article, or as something that is said or denied of somebody."""

import re

from rotonde.engine.explaining.wording.words import Words

HEAD = 5


def lowered(text: str) -> str:
    """Without a capital at the start, unless it is an abbreviation or a name in capitals."""
    if len(text) > 1 and text[0].isupper() and not text[1].isupper() and text.split(maxsplit=1)[0] not in NAMES:
        return text[0].lower() + text[1:]
    return text


NAMES = frozenset(("Groeipakket", "België", "Belgique", "Belgium", "Belg", "Belge", "Belgian"))


def raised(text: str) -> str:
    """With a capital at the start."""
    return text[:1].upper() + text[1:]


def article_of(label: str, words: Words) -> str | None:
    """Which article goes with a label, by the first of its words that the language knows."""
    articles = words.get("articles")
    for word in lowered(label).replace(",", " ").replace(":", " ").split()[:HEAD]:
        for article, known in articles.items():
            if word in known:
                return str(article)
    return None


def with_article(label: str, words: Words) -> str:
    """A label as it stands in a sentence; one whose article isn't known stays as it is."""
    article = article_of(label, words)
    text = lowered(label)
    return text if article is None else words.say(f"article.{article}", label=text)


def is_plural(label: str, words: Words) -> bool:
    """Whether a label speaks of more than one."""
    first = lowered(label).split()[:1]
    return article_of(label, words) in words.get("plural") or bool(
        first and any(word in words.get("plural_words") for word in lowered(label).replace(",", " ").split()[:HEAD])
    )


def verb_for(subject: str, words: Words) -> str:
    """`is` or `are`."""
    return str(words.get("verbs.are" if is_plural(subject, words) else "verbs.is"))


def stated(label: str, holds: bool, who: str, kind: str, words: Words) -> str:
    """A label said of somebody, or denied.

    >>> from rotonde.engine.explaining.wording.words import words_of
    >>> stated("krijgt leefloon", False, "de aanvrager", "person", words_of("nl"))
    'de aanvrager krijgt geen leefloon'
    """
    label = lowered(label)
    if is_clause(label, words):
        return label if holds else denied(label, words)
    opening = _opening(label, words)
    if opening is None:
        yes, no = words.get(f"kinds.{kind}.be")
        if not holds and _is_joined(label, words):
            return words.say("denied", label=str(yes).format(who=who, label=label))
        return str(yes if holds else no).format(who=who, label=label)
    forms = words.get("predicates")[opening]
    yes, no = forms if isinstance(forms, list) else (opening, forms)
    if holds:
        return f"{who} {yes}{label[len(opening) :]}"
    if _is_joined(label, words):
        return words.say("denied", label=f"{who} {yes}{label[len(opening) :]}")
    softened = _no_longer(label, words)
    return f"{who} {softened}" if softened else f"{who} {no}{label[len(opening) :]}"


def _is_joined(label: str, words: Words) -> bool:
    """Whether a label says two things, of which the opposite is not the opposite of the first."""
    outside = re.sub(r"\(.*?\)", "", label)
    return any(joint in outside for joint in words.get("joined"))


def is_clause(label: str, words: Words) -> bool:
    """Whether a label is a sentence with a subject of its own."""
    return any(label.startswith(f"{opening} ") for opening in words.get("clauses"))


def denied(clause: str, words: Words) -> str:
    """The opposite of a sentence with a subject of its own."""
    return _no_longer(clause, words) or words.say("denied", label=clause)


def _opening(label: str, words: Words) -> str | None:
    found = [one for one in words.get("predicates") if label == one or label.startswith(f"{one} ")]
    return max(found, key=len, default=None)


def _no_longer(label: str, words: Words) -> str | None:
    for text, instead in words.get("no_longer").items():
        if text in label:
            return label.replace(text, instead, 1)
    return None
