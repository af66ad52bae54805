"""Everything that somebody answered, one by one in words, to choose what goes along and to read at the desk."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from rotonde.web.entitlements import fact_values, notation, people
from rotonde.web.entitlements.fact_fields import fact_at
from rotonde.web.entitlements.situations import KINDS, Json, Place, focus_of, members_of, periods_of, value_at
from rotonde.web.entitlements.words import Wording, in_language, raised

COMPLETE = "complete."
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
    partners = {end for pair in links.get("partner", []) if first in (pair["of"], pair["to"]) for end in _ends(pair)}
    children = {str(pair["to"]) for pair in links.get("parent", []) if pair["of"] == first}
    called = {}
    for n, person in enumerate(situation["persons"], 1):
        if person == first:
            called[person] = w["you"]
            continue
        bond = "partner" if person in partners else "child" if person in children else "other"
        age = people.age_of(situation, person, w) if people.age(situation, person) is not None else ""
        called[person] = ", ".join(filter(None, [w.say("your_" + bond, n=n), age]))
    return called


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
            asked = in_language(fact["question"], w.lang) if is_you else ""
            asked = asked or raised(in_language(fact["labels"], w.lang))
            question = f"{asked} ({notation.period(period, w.lang)})" if period else asked
            yield Answer(place, question, fact_values.in_words(fact, told, w), bool(fact["delicate"]))
