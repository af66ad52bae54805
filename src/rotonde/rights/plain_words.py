"""What goes with a question to somebody at home: a picture, where to find the answer, why it is asked, plain answers.

It stands beside the facts in `facts/`, under keys that the engine doesn't read: nothing here changes an answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from rotonde.engine.facts import Fact, Texts
from rotonde.engine.files import read_file
from rotonde.rights.vocabulary import HERE, vocabulary

OWN_LANGUAGES = ("nl", "fr", "en")
STATUS = "receives."


class NotPlain(ValueError):
    """Something that goes with a question is missing, or belongs to nothing; the sentence says what and where."""


@dataclass(frozen=True)
class PlainWords:
    """What goes with one fact; `answers` are the words to choose from, by code, of a fact with a list of codes."""

    picture: str
    hint: Texts = field(default_factory=dict)
    why: Texts = field(default_factory=dict)
    answers: Mapping[str, Texts] = field(default_factory=dict)


@cache
def plain_words() -> Mapping[str, PlainWords]:
    """What goes with each fact that can be asked, by its id; refuses a word that is wrong, by its place.

    >>> plain_words()["rent_month"].picture, plain_words()["rent_month"].hint["nl"]
    ('rent', 'Tel water, stroom en andere kosten niet mee.')
    """
    asked, written = _asked(), _written()
    loose = sorted({*written, *asked["pictures"]["facts"]} - set(vocabulary.facts))
    if loose:
        raise NotPlain(f"facts/asked.yaml has '{loose[0]}', which isn't a fact. Take it out, or mend its name.")
    return {fact.id: _words_of(fact, written.get(fact.id, {}), asked) for fact in askable()}


def askable() -> list[Fact]:
    """The facts that somebody at home can be asked: all but the judgements.

    >>> "willing_to_work" in [one.id for one in askable()]
    False
    """
    return [fact for fact in vocabulary.facts.values() if fact.type != "judgement"]


@cache
def status_names() -> Mapping[str, Texts]:
    """What somebody can be known to receive, by right, as it stands on a list to tick.

    >>> status_names()["hulp_van_derden"]["nl"]
    'tegemoetkoming voor hulp van derden'
    """
    return {right: data["names"] for right, data in read_file(HERE / "receives.yaml").items()}


def picture_of_right(right: str) -> str:
    """The picture of a right or status.

    >>> picture_of_right("verhoogde_tegemoetkoming")
    'sticker'
    """
    return str(_asked()["pictures"]["rights"][right])


@cache
def shared_hints() -> Mapping[str, Texts]:
    """The hints that several facts share, by name."""
    return dict(_asked()["hints"])


@cache
def whys() -> Mapping[str, Texts]:
    """Why something delicate is asked, by its sensitivity."""
    return dict(_asked()["whys"])


def hint_name(fact: str) -> str | None:
    """Under which name a fact shares its hint with others; None where it has one of its own, or none.

    >>> hint_name("market_rent"), hint_name("rent_month")
    ('social_rent_sheet', None)
    """
    hint = _written().get(fact, {}).get("hint")
    return hint if isinstance(hint, str) else None


@cache
def _asked() -> dict[str, Any]:
    return dict(read_file(HERE / "asked.yaml"))


@cache
def _written() -> Mapping[str, Mapping[str, Any]]:
    """What is written of each fact, in the file of its theme or of the rights that somebody receives."""
    themes = {fact.theme for fact in vocabulary.facts.values()} - {"links", "receives"}
    facts = {id: data for theme in sorted(themes) for id, data in read_file(HERE / f"{theme}.yaml").items()}
    return facts | {f"{STATUS}{right}": data for right, data in read_file(HERE / "receives.yaml").items()}


def _words_of(fact: Fact, data: Mapping[str, Any], asked: Mapping[str, Any]) -> PlainWords:
    hint = data.get("hint", {})
    if isinstance(hint, str):
        if hint not in asked["hints"]:
            raise NotPlain(f"fact '{fact.id}' has the hint '{hint}', which facts/asked.yaml doesn't have.")
        hint = asked["hints"][hint]
    answers = data.get("answers", fact.value_labels)
    if fact.type == "enum" and set(answers) != set(fact.values):
        wrong = sorted(set(answers) ^ set(fact.values))
        raise NotPlain(
            f"fact '{fact.id}': its answers and its values differ in '{wrong[0]}'. Give each value its words."
        )
    return PlainWords(
        picture=_picture_of(fact, asked["pictures"]),
        hint=hint,
        why=data.get("why") or asked["whys"].get(fact.sensitivity, {}),
        answers=answers,
    )


def _picture_of(fact: Fact, pictures: Mapping[str, Mapping[str, str]]) -> str:
    if fact.id.startswith(STATUS):
        return pictures["rights"][fact.id.removeprefix(STATUS)]
    return pictures["facts"].get(fact.id) or pictures["themes"][fact.theme]
