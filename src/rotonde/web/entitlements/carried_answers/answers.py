"""Everything that somebody answered, one by one in words, to choose what goes along and to read at the desk."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rotonde.screening.worklist.saying import Saying
from rotonde.screening.worklist.values_said import value_said
from rotonde.web.entitlements import engine_port, fact_values, notation
from rotonde.web.entitlements.fact_fields import fact_at
from rotonde.web.entitlements.situations import KINDS, Json, Place, focus_of, members_of, periods_of, value_at
from rotonde.web.entitlements.words import Wording, in_language, raised

COMPLETE, BORN, ADULT = "complete.", "birth_date", 18
ENDS = {"of", "to", "from", "until", "owner"}
NOBODY_ELSE = Place("complete", "", "")


@dataclass
class Answer:
    """One answer in words, whether it goes along, and whether it is one to think about twice."""

    place: Place
    question: str
    said: str
    delicate: bool = False
    taken: bool = True

    @property
    def html_id(self) -> str:
        return "take-" + self.place.html_id


@dataclass
class AnswerGroup:
    """The answers about one person or thing."""

    title: str
    answers: list[Answer] = field(default_factory=list)


def answers_of(situation: Json, w: Wording, taken: set[str] | None = None) -> list[AnswerGroup]:
    """Group the answers by whom they are about. Without a choice everything is taken but what is delicate."""
    called = called_in(situation, w)
    people_there = AnswerGroup(w["who_is_there"], [*_others(situation, called, w), *_nobody_else(situation, w)])
    groups = [people_there]
    for root, record, title in _records(situation, called, w):
        is_you = root != "persons" or record == first_person(situation)
        groups.append(AnswerGroup(title, list(_answers(situation, root, record, w, is_you=is_you))))
    for group in groups:
        for answer in group.answers:
            answer.taken = not answer.delicate if taken is None else str(answer.place) in taken
    return [group for group in groups if group.answers]


def first_person(situation: Json) -> str:
    """Name the person whom the answers are about first of all."""
    return next(iter(members_of(situation)), "")


def called_in(situation: Json, w: Wording) -> dict[str, str]:
    """Call everybody by what they are to the first person: answers taken along hold no name."""
    first = first_person(situation)
    links = situation["links"]
    partners = {end for pair in links.get("partner", []) if first in _ends(pair) for end in _ends(pair)}
    children = {str(pair["to"]) for pair in links.get("parent", []) if pair["of"] == first}
    called = {first: w["you"]} if first else {}
    for n, person in enumerate(situation["persons"], 1):
        years = years_of(situation, person)
        is_child = years is not None and years[1] is not None and years[1] < ADULT
        bond = "partner" if person in partners else "child" if person in children else "minor" if is_child else "other"
        said = w.say("your_" + bond, n=n)
        called.setdefault(person, f"{said}, {years_said(years, w)}" if years else said)
    return called


def years_of(situation: Json, person: str) -> tuple[int, int | None] | None:
    """From which age and to which somebody is today; without a last one it is open. None where nothing is known."""
    born = value_at(situation, Place("persons", person, BORN))
    latest, earliest = (born.get("max"), born.get("min")) if isinstance(born, dict) else (born, born)
    if latest is None:
        return None
    return _years_since(latest), _years_since(earliest) if earliest else None


def years_said(years: tuple[int, int | None], w: Wording) -> str:
    """Say an age, between which ages, or from which age."""
    youngest, oldest = years
    if oldest is None:
        return w.say("at_least_years", n=youngest)
    return w.count("years_old", oldest) if youngest == oldest else f"{youngest} – {w.count('years_old', oldest)}"


def _years_since(written: str) -> int:
    day, today = date.fromisoformat(written), date.today()
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))


def _ends(pair: Json) -> tuple[str, str]:
    return str(pair["of"]), str(pair["to"])


def _others(situation: Json, called: dict[str, str], w: Wording) -> Iterator[Answer]:
    for person in situation["persons"]:
        if person != first_person(situation):
            yield Answer(Place("persons", person, ""), w["belongs"], called[person])


def _nobody_else(situation: Json, w: Wording) -> Iterator[Answer]:
    told = [
        fact
        for root in KINDS.values()
        for record in situation.get(root, {}).values()
        for fact, value in record.items()
        if fact.startswith(COMPLETE) and value is True
    ]
    if told:
        yield Answer(NOBODY_ELSE, w["nobody_else"], w["yes"])


def _records(situation: Json, called: dict[str, str], w: Wording) -> Iterator[tuple[str, str, str]]:
    for person in situation["persons"]:
        yield "persons", person, w.say("about", who=called[person])
    for household in situation["households"]:
        yield "households", household, w["about_home" if household == focus_of(situation) else "other_household"]
    for root in list(KINDS.values())[2:]:
        for record in situation.get(root, {}):
            yield root, record, w["kind_" + root]
    for link, pairs in situation["links"].items():
        for n, pair in enumerate(pairs):
            who = " – ".join(called.get(end, w["your_home"]) for end in _ends(pair))
            yield link, str(n), who


def _answers(situation: Json, root: str, record: str, w: Wording, *, is_you: bool) -> Iterator[Answer]:
    of = situation["links"][root][int(record)] if root in situation["links"] else situation[root][record]
    for key, value in of.items():
        fact = fact_at(Place(root, record, key))
        if key in ENDS or key.startswith(COMPLETE) or fact is None or fact["type"] == "judgement":
            continue
        for period in periods_of(value):
            place = Place(root, record, key, period)
            told = value_at(situation, place)
            if told is None:
                continue
            if key == BORN and isinstance(told, dict) and (years := years_of(situation, record)):
                yield Answer(place, w["how_old"], years_said(years, w))
                continue
            asked = in_language(fact["question"], w.lang) if is_you else ""
            asked = asked or raised(in_language(fact["labels"], w.lang))
            question = f"{asked} ({notation.period(period, w.lang)})" if period else asked
            yield Answer(place, question, _said(fact, told, w), bool(fact["delicate"]))


def _said(fact: Json, told: Any, w: Wording) -> str:
    """Say a value; of what is known between two ends or as one of several, that it is."""
    known = engine_port.catalogue().vocabulary.fact(fact["id"])
    if isinstance(told, dict) and known is not None:
        return raised(value_said(known, told, Saying(engine_port.catalogue(), w.lang)))
    return raised(fact_values.in_words(fact, told, w))
