"""The addresses that give the public catalogue. They read nothing else, and the same one looks the same."""

from typing import Any

from django.http import HttpRequest
from ninja import Path, Router

from rotonde.rights.baskets import load_baskets
from rotonde.rights.finding import life_events, rights_of_theme, themes
from rotonde.web.api.amounts_told import parameter_told, parameters_told
from rotonde.web.api.caching import unless_unchanged
from rotonde.web.api.problems import Refused
from rotonde.web.api.rights_told import right_in_short, right_told
from rotonde.web.api.shapes import amounts, catalogue, finding, problems, rights, words
from rotonde.web.catalogue.events_shown import relevant_rights
from rotonde.web.entitlements import engine_port

router = Router(tags=["catalogue"])
NOT_FOUND = {404: problems.Problem}
BY_NAME: dict[str, Any] = {"by_alias": True}


@router.get("/", response=catalogue.Index, operation_id="get_index", summary="What there is", **BY_NAME)
@unless_unchanged
def get_index(request: HttpRequest) -> dict[str, Any]:
    found = engine_port.catalogue()
    return {
        "catalogue": found.hash,
        "languages": ["nl", "fr", "en"],
        "rights": len(found.rights),
        "parameters": len(found.parameters),
        "facts": len(found.vocabulary.facts),
        "addresses": [
            f"/api/v1/{name}"
            for name in (
                "rights",
                "themes",
                "life-events",
                "parameters",
                "facts",
                "baskets",
                "answers",
                "next-question",
            )
        ],
    }


@router.get(
    "/rights", response=list[rights.RightInShort], operation_id="get_rights", summary="All rights, in short", **BY_NAME
)
@unless_unchanged
def get_rights(request: HttpRequest) -> list[dict[str, Any]]:
    return [right_in_short(right) for right in engine_port.rights()]


@router.get(
    "/rights/{right}",
    response={200: rights.Right, **NOT_FOUND},
    operation_id="get_right",
    summary="One right, with everything",
    **BY_NAME,
)
@unless_unchanged
def get_right(request: HttpRequest, right: str = Path(examples=["leefloon"])) -> dict[str, Any]:
    found = engine_port.right(right)
    if found is None:
        raise Refused("no_such_right", 404, right)
    return right_told(found)


@router.get(
    "/themes", response=list[finding.Theme], operation_id="get_themes", summary="Themes and their rights", **BY_NAME
)
@unless_unchanged
def get_themes(request: HttpRequest) -> list[dict[str, Any]]:
    return [
        {"id": id, "names": one.names, "rights": rights_of_theme(engine_port.catalogue(), id)}
        for id, one in themes().items()
    ]


@router.get(
    "/life-events",
    response=list[finding.LifeEvent],
    operation_id="get_life_events",
    summary="Life events, their rights and why",
    **BY_NAME,
)
@unless_unchanged
def get_life_events(request: HttpRequest) -> list[dict[str, Any]]:
    return [
        {
            "id": id,
            "names": event.names,
            "facts": event.facts,
            "rights": [{"right": one.right, "facts": one.facts, "reason": one.reason} for one in relevant_rights(id)],
            "left_out": event.left_out,
            "search_words": event.search_words,
        }
        for id, event in life_events().items()
    ]


@router.get(
    "/parameters",
    response=list[amounts.Parameter],
    operation_id="get_parameters",
    summary="Every amount of the law, with each dated value",
    **BY_NAME,
)
@unless_unchanged
def get_parameters(request: HttpRequest) -> list[dict[str, Any]]:
    return parameters_told()


@router.get(
    "/parameters/{parameter}",
    response={200: amounts.Parameter, **NOT_FOUND},
    operation_id="get_parameter",
    summary="One amount",
    **BY_NAME,
)
@unless_unchanged
def get_parameter(request: HttpRequest, parameter: str = Path(examples=["leefloon.ris_year"])) -> dict[str, Any]:
    found = parameter_told(parameter)
    if found is None:
        raise Refused("no_such_parameter", 404, parameter)
    return found


@router.get(
    "/facts", response=words.Vocabulary, operation_id="get_facts", summary="The vocabulary of a situation", **BY_NAME
)
@unless_unchanged
def get_facts(request: HttpRequest) -> dict[str, Any]:
    found = engine_port.catalogue()
    return {
        "records": found.vocabulary.kinds,
        "facts": [fact.as_json() for fact in found.vocabulary.facts.values()],
        "links": [words.link_told(link) for link in found.vocabulary.links.values()],
        "quantities": [one.as_json() for one in found.quantities.values()],
    }


@router.get(
    "/baskets",
    response=list[finding.Basket],
    operation_id="get_baskets",
    summary="Rights looked at together",
    **BY_NAME,
)
@unless_unchanged
def get_baskets(request: HttpRequest) -> list[dict[str, Any]]:
    return [one.as_json() for one in load_baskets().values()]
