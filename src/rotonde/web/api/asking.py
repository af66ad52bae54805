"""The two addresses that answer: a written situation in, its answers or its next question out. Nothing is kept."""

from typing import Any

from django.http import HttpRequest
from ninja import Body, Router

from rotonde.engine.check import answer_of, dates_of, rights_asked
from rotonde.engine.situations.as_written import read_situation
from rotonde.rights.baskets import load_baskets
from rotonde.web.api.limits import ASKING, MAKING_READY, MOST_PAIRS, MOST_RECORDS, SHELF, one_of_few
from rotonde.web.api.problems import Refused
from rotonde.web.api.shapes import answers
from rotonde.web.api.shapes.problems import Problem
from rotonde.web.counting import client_of, count
from rotonde.web.entitlements import engine_port

router = Router(tags=["answers"])
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
    return _answer(request, asked)


@router.post(
    "/next-question",
    response={200: answers.NextQuestion, **REFUSALS},
    operation_id="ask_next_question",
    summary="What to ask next, with why it matters",
    by_alias=True,
    exclude_unset=True,
)
def ask_next_question(request: HttpRequest, asked: Body[answers.Asked]) -> dict[str, Any]:
    question = _answer(request, asked)["next_question"]
    fact = engine_port.catalogue().vocabulary.facts[question["fact"]].as_json() if question else None
    return {"next_question": question, "fact": fact}


def _answer(request: HttpRequest, asked: answers.Asked) -> dict[str, Any]:
    client = client_of(request)
    count(ASKING, client)
    _must_be_small(asked.situation)
    with one_of_few():
        catalogue, dates, rights = engine_port.catalogue(), dates_of(asked.situation), _rights(asked)
        situation = read_situation(asked.situation, catalogue.vocabulary, dates, catalogue.quantities)
        if not SHELF.has(catalogue, dates, situation.told_of, rights_asked(catalogue, rights), situation.sizes):
            count(MAKING_READY, client)
        return answer_of(catalogue, situation, dates, rights, SHELF)


def _must_be_small(situation: dict[str, Any]) -> None:
    for part, most in MOST_RECORDS.items():
        records = situation.get(part)
        if isinstance(records, dict) and len(records) > most:
            raise Refused("too_many_" + part, 413, f"situation.{part}", most=most)
    links = situation.get("links")
    for link, pairs in links.items() if isinstance(links, dict) else ():
        if isinstance(pairs, list) and len(pairs) > MOST_PAIRS:
            raise Refused("too_many_pairs", 413, f"situation.links.{link}", most=MOST_PAIRS)


def _rights(asked: answers.Asked) -> list[str] | None:
    """Give the rights named one by one and those of a basket, by id; None where neither is: all of them.

    Always in the same order: a question asked in another order is no other question.
    """
    known = engine_port.catalogue().rights
    for id in asked.rights or ():
        if id not in known:
            raise Refused("no_such_right", 422, f"rights: {id}")
    if asked.basket is None:
        return sorted(set(asked.rights)) if asked.rights else None
    basket = load_baskets().get(asked.basket)
    if basket is None:
        raise Refused("no_such_basket", 422, f"basket: {asked.basket}")
    return sorted({*(asked.rights or ()), *basket.among(known)})
