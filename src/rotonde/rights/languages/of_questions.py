"""The question about a fact, what goes with it, and the name of a right, in any language for citizens."""

from collections.abc import Mapping

from rotonde.engine.facts import Fact, Texts
from rotonde.engine.rights import Right
from rotonde.rights.languages.reading import Said, said
from rotonde.rights.plain_words import hint_name, plain_words, status_names, whys


def question(fact: Fact, language: str) -> Said:
    """What is asked.

    >>> from rotonde.rights.vocabulary import vocabulary
    >>> question(vocabulary.facts["married"], "fr").text
    'Es-tu marié ?'
    """
    return said(language, ("facts", fact.id, "question"), fact.question)


def hint(fact: Fact, language: str) -> Said | None:
    """Where the answer can be found or what counts, where that helps."""
    own = plain_words()[fact.id].hint
    shared = hint_name(fact.id)
    path = ("hints", shared) if shared else ("facts", fact.id, "hint")
    return said(language, path, own) if own else None


def why(fact: Fact, language: str) -> Said | None:
    """Why something delicate is asked; None of what isn't delicate."""
    own = plain_words()[fact.id].why
    path = ("whys", fact.sensitivity) if own == whys().get(fact.sensitivity) else ("facts", fact.id, "why")
    return said(language, path, own) if own else None


def answers(fact: Fact, language: str) -> Mapping[str, Said]:
    """The answers to choose from, by code; names of places stay as they are."""
    return {
        code: said(language, ("facts", fact.id, "answers", code), own)
        for code, own in plain_words()[fact.id].answers.items()
    }


def status_name(right: str, language: str) -> Said:
    """What somebody may receive already, as it stands on a list to tick.

    >>> status_name("leefloon", "nl").text
    'leefloon'
    """
    return said(language, ("rights", right, "name"), status_names()[right])


def right_name(right: Right, language: str) -> Said:
    """The name of a right; the Dutch name stands in brackets after a translation, to say at a counter."""
    return said(language, ("rights", right.id, "name"), right.about["names"])


def in_short(right: Right, language: str) -> Said:
    """What a right is, in one line."""
    return said(language, ("rights", right.id, "in_short"), _in_short(right))


def _in_short(right: Right) -> Texts:
    return dict(right.about["in_short"])
