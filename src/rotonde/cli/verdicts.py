"""How an answer about one right is called: always as an estimate, with an icon and a word."""

from collections.abc import Mapping
from typing import Any

from rotonde.cli.shown import text
from rotonde.cli.words import word
from rotonde.engine.catalogue import Catalogue

Json = Mapping[str, Any]
STATES = ("entitled", "to_assess", "unknown", "elsewhere", "not_entitled")
ICONS = {"entitled": "✓", "to_assess": "◐", "unknown": "?", "elsewhere": "↻", "not_entitled": "–"}
PUBLIC_CENTRES = ("OCMW", "CPAS")


def state_of(one: Json, catalogue: Catalogue) -> str:
    """Which of the five it is: an open answer with nothing to ask the household is judged, or asked elsewhere."""
    verdict = str(one["verdict"])
    if verdict != "unknown" or questions_in(one, catalogue):
        return verdict
    return "to_assess" if one["missing"] else "elsewhere"


def questions_in(one: Json, catalogue: Catalogue) -> int:
    """How many facts can be asked; a judgement is given by somebody who looks into it."""
    facts = catalogue.vocabulary.facts
    return sum(getattr(facts.get(lacking["fact"]), "type", "") != "judgement" for lacking in one["missing"])


def verdict_said(one: Json, catalogue: Catalogue, language: str) -> str:
    """The answer in words, such as `? Nog 3 vragen`."""
    state = state_of(one, catalogue)
    return f"{ICONS[state]} {_words(state, one, catalogue, language)}"


def _words(state: str, one: Json, catalogue: Catalogue, language: str) -> str:
    if state == "unknown":
        count = questions_in(one, catalogue)
        return word("one_question", language) if count == 1 else word("questions", language, count=count)
    if state == "to_assess":
        return f"{word(state, language)} ({_assessed_by(one, catalogue, language)})"
    if state == "elsewhere":
        return word(state, language, who=_in_short(decided_by(one["id"], catalogue, language)))
    return word(state, language)


def decided_by(right: str, catalogue: Catalogue, language: str) -> str:
    """Who decides about a right."""
    return text(catalogue.rights[right].about.get("decided_by") or {}, language)


def _assessed_by(one: Json, catalogue: Catalogue, language: str) -> str:
    who = decided_by(one["id"], catalogue, language)
    return word("social_inquiry", language) if any(name in who for name in PUBLIC_CENTRES) else _in_short(who)


def _in_short(who: str) -> str:
    """Somebody within a sentence, without what stands between brackets or after a comma.

    >>> _in_short("Je ziekenfonds"), _in_short("Het OCMW, met geld van de overheid")
    ('je ziekenfonds', 'het OCMW')
    """
    short = who.split(" (", maxsplit=1)[0].split(",", maxsplit=1)[0]
    return short[:1].lower() + short[1:]
