"""The two addresses that answer: a written situation in, its answers or its next question out. Nothing is kept."""

from typing import Any

from django.http import HttpRequest
from ninja import Body, Router

from rotonde.engine.check import check, dates_of
from rotonde.rights.baskets import load_baskets
from rotonde.web.api.limits import MOST_PEOPLE, PerAddress, Together
from rotonde.web.api.problems import Refused
from rotonde.web.api.shapes import answers
from rotonde.web.api.shapes.problems import Problem
from rotonde.web.entitlements import engine_port

router = Router(tags=["answers"], throttle=[PerAddress(), Together()])
REFUSALS = {400: Problem, 413: Problem, 422: Problem, 429: Problem}


@router.post(
    "/answers",
    response={200: answers.Answer, **REFUSALS},
    operation_id="ask_answers",
    summary="An estimate of every right for a written situation",
    by_alias=True,
    exclude_unset=True,
)
def ask_answers(request: HttpRequest, asked: Body[answers.Asked]) -> dict[str, Any]:
    return _answer(asked)


@router.post(
    "/next-question",
    response={200: answers.NextQuestion, **REFUSALS},
    operation_id="ask_next_question",
    summary="What to ask next, with why it matters",
    by_alias=True,
    exclude_unset=True,
)
def ask_next_question(request: HttpRequest, asked: Body[answers.Asked]) -> dict[str, Any]:
    question = _answer(asked)["next_question"]
    fact = engine_port.catalogue().vocabulary.facts[question["fact"]].as_json() if question else None
    return {"next_question": question, "fact": fact}


def _answer(asked: answers.Asked) -> dict[str, Any]:
    persons = asked.situation.get("persons")
    if isinstance(persons, dict) and len(persons) > MOST_PEOPLE:
        raise Refused("too_many_people", 413, "situation.persons", most=MOST_PEOPLE)
    return check(engine_port.catalogue(), asked.situation, dates_of(asked.situation), _rights(asked))


def _rights(asked: answers.Asked) -> list[str] | None:
    """Give the rights named one by one and those of a basket; None where neither is: all of them."""
    known = engine_port.catalogue().rights
    for id in asked.rights or ():
        if id not in known:
            raise Refused("no_such_right", 422, f"rights: {id}")
    if asked.basket is None:
        return list(dict.fromkeys(asked.rights)) if asked.rights else None
    basket = load_baskets().get(asked.basket)
    if basket is None:
        raise Refused("no_such_basket", 422, f"basket: {asked.basket}")
    return list(dict.fromkeys([*(asked.rights or ()), *basket.among(known)]))
