"""What the needs clarification holds of a person: their own words about their life, and the goals of their plan."""

from collections.abc import Iterator
from dataclasses import asdict

from django.utils.timezone import localdate

from rotonde.web.people.holdings import Leaving, Piece, hold
from rotonde.web.people.models import Person
from rotonde.web.reception.clarifying.goals import plan_of
from rotonde.web.reception.clarifying.instrument import instrument
from rotonde.web.reception.clarifying.told import talk_with
from rotonde.web.reception.models import Clarified, Goal

TOLD = ("Wat je vertelde over je leven", "Ce que vous avez dit de votre vie", "What you told about your life")
FIRST = ("Wat voor jou eerst komt", "Ce qui passe d’abord pour vous", "What comes first for you")
GOAL = ("Doel in je plan", "Objectif de votre plan", "Goal in your plan")


def told_by(person: Person) -> Iterator[Piece]:
    """What the person told, domain by domain, and what comes first for them."""
    talk = talk_with(person)
    for code, heard in talk.domains.items():
        domain = instrument().named(code)
        if heard.told.is_empty or heard.at is None:
            continue
        kept = {name: value for name, value in asdict(heard.told).items() if value}
        yield Piece(kept, TOLD, group=domain.name if domain else None, since=localdate(heard.at).isoformat())
    if talk.first:
        yield Piece(list(talk.first), FIRST)


def goals_of(person: Person) -> Iterator[Piece]:
    """The goals of the person, with who does what and what became of each."""
    for one in plan_of(person):
        kept = {name: value for name, value in asdict(one.aim).items() if value}
        course = [{"what": what, "on": day} for what, day in one.course]
        yield Piece(kept | {"state": one.state, "course": course}, GOAL, since=one.course[0][1])


def erase_told(person: Person, leaving: Leaving) -> int:
    """Erase what the person told."""
    return Clarified.objects.filter(person=person).delete()[0]


def erase_goals(person: Person, leaving: Leaving) -> int:
    """Erase the plan of the person."""
    return Goal.objects.filter(person=person).delete()[0]


hold("reception.clarified", TOLD, [Clarified], told_by, erase_told)
hold("reception.goal", GOAL, [Goal], goals_of, erase_goals)
