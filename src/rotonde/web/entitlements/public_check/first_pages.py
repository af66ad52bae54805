"""The first four questions as pages."""

from rotonde.web.entitlements.fact_fields import fact_named
from rotonde.web.entitlements.fact_values import value_labels
from rotonde.web.entitlements.public_check import home
from rotonde.web.entitlements.public_check.asking import Question
from rotonde.web.entitlements.public_check.boxes import Box
from rotonde.web.entitlements.public_check.first_steps import (
    AGES,
    ALONE,
    AT_HOME,
    AWAY,
    HERE,
    MOST,
    PLACE,
    STATUS,
    statuses_for,
)
from rotonde.web.entitlements.public_check.home import called
from rotonde.web.entitlements.public_check.replay import Told
from rotonde.web.entitlements.public_check.words import Wording
from rotonde.web.entitlements.words import raised

PICTURES = {PLACE: "place", AT_HOME: "together", AGES: "calendar", STATUS: "card"}
NO_STATUS = "none"


def first_question(page: str, told: Told, w: Wording) -> Question:
    """Make one of the first pages."""
    make = {PLACE: _place, AT_HOME: _home, AGES: _ages, STATUS: _status}[page]
    question = make(told, w)
    question.picture = PICTURES[page]
    return question


def _place(told: Told, w: Wording) -> Question:
    names = sorted(set(value_labels(fact_named("municipality") or {"choices": []}, w.lang).values()))
    box = Box("municipality", w["place_label"], "text", numeric=False, names=names)
    return Question(PLACE, w["ask_place"], [box], hint=w["place_hint"])


def _home(told: Told, w: Wording) -> Question:
    partner = [(how, w["home_partner_" + how]) for how in (ALONE, HERE, AWAY)]
    boxes = [Box("partner", w["home_partner"], "choice", partner)]
    for name, most in MOST.items():
        boxes.append(Box(name, w["home_" + name], "count", [(str(n), str(n)) for n in range(most + 1)]))
    return Question(AT_HOME, w["ask_home"], boxes)


def _ages(told: Told, w: Wording) -> Question:
    people = list(told.situation["persons"])
    boxes = [Box(one, raised(_called_first(told, one, w)), "text", unit=w["years"]) for one in people]
    title = w["ask_age"] if people == [home.ME] else w["ask_ages"]
    return Question(AGES, title, boxes, hint=w["ages_hint"])


def _called_first(told: Told, person: str, w: Wording) -> str:
    """Name somebody whose age is being asked: without the age."""
    if home.is_child(person):
        return w.say("child_n", n=person.removeprefix(home.CHILD))
    return called(told.situation, person, w)


def _status(told: Told, w: Wording) -> Question:
    boxes = [Box(one, w["status_" + one], "tick") for one in statuses_for(told.situation)]
    return Question(STATUS, w["ask_status"], boxes, hint=w["tick_all"])
