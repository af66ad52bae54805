"""The next best question, in words for who sits at the desk."""

from dataclasses import dataclass

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.fact_fields import fact_at, place_of
from rotonde.web.entitlements.people import name_of
from rotonde.web.entitlements.situations import Json, Place, age, members_of
from rotonde.web.entitlements.words import Wording, in_language

ADULT = 18


@dataclass
class Question:
    """The next best question."""

    place: Place
    text: str
    about: str
    settles: str


def question_of(answer: Json, situation: Json, names: dict[str, str], w: Wording) -> Question | None:
    """Put the next best question in words."""
    asked = answer.get("next_question")
    place = place_of(situation, asked) if asked else None
    fact = fact_at(place) if place else None
    if not (asked and place and fact):
        return None
    text = in_language(fact["question"], w.lang)
    period = notation.period(place.period, w.lang) if place.period else ""
    titles = [in_language(r["names"], w.lang) for r in engine_port.rights() if r["id"] in asked["settles"]]
    about = name_of(situation, place, names, w)
    if not text or not may_be_asked(situation, place):
        text, about = statement(fact, about, w), ""
    return Question(place, text, " · ".join(filter(None, [about, period])), ", ".join(titles))


def may_be_asked(situation: Json, place: Place) -> bool:
    """Say whether "you" is the right word: not to a child, nor to somebody who lives elsewhere."""
    if place.root != "persons":
        return True
    years = age(situation, place.record)
    return place.record in members_of(situation) and (years is None or years >= ADULT)


def statement(fact: Json, about: str, w: Wording) -> str:
    """Put a question about somebody else, from the label of the fact."""
    label = in_language(fact["labels"], w.lang) or fact["id"]
    return w.say("about_whether" if fact["type"] == "bool" else "about_what", who=about, label=label)
