"""What goes wrong, for programs: one sentence, where, and what to do, as problem+json (RFC 9457)."""

import json
import logging
import math
import traceback
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, Throttled, ValidationError

from rotonde.engine.situations.situation import BadSituation, Problem
from rotonde.web.api.wording import SENTENCES
from rotonde.web.look.words import LANGUAGES, Wording

CONTENT_TYPE = "application/problem+json"
KINDS = {"missing": "is_missing", "extra_forbidden": "is_strange"}
logger = logging.getLogger(__name__)


class Refused(Exception):
    """A question that can't be answered: the key of its sentence, where it goes wrong, and what fills it in."""

    def __init__(self, key: str, status: int, where: str, **values: Any) -> None:
        super().__init__(key)
        self.key, self.status, self.where, self.values = key, status, where, values


def problem(
    request: HttpRequest,
    status: int,
    key: str,
    where: str,
    errors: Sequence[Problem] = (),
    do: str = "",
    **values: Any,
) -> HttpResponse:
    """Answer with what is wrong, where, and what to do; `errors` are the parts of it, each said the same way."""
    w = Wording(language_asked(request), SENTENCES)
    what_to_do = w.say(do or f"{key}_do", **values)
    told = {
        "type": "about:blank",
        "title": w[key],
        "status": status,
        "detail": f"{w[key]}: {where}. {what_to_do}.",
        "where": where,
        "what_to_do": what_to_do,
        "errors": [one.in_words(w.lang)._asdict() for one in errors],
    }
    body = json.dumps(told, ensure_ascii=False)
    return HttpResponse(body, status=status, content_type=CONTENT_TYPE, headers={"Content-Language": w.lang})


def language_asked(request: HttpRequest) -> str:
    """Give the first of our languages that a program accepts; English where it names none.

    >>> from django.test import RequestFactory
    >>> language_asked(RequestFactory().get("/", headers={"accept-language": "de, fr-BE;q=0.8, nl;q=0.5"}))
    'fr'
    """
    for part in request.headers.get("Accept-Language", "").split(","):
        code = part.split(";")[0].split("-")[0].strip().lower()
        if code in LANGUAGES:
            return code
    return "en"


def say_problems(api: NinjaAPI) -> None:
    """Have an API say everything that goes wrong in this way."""
    api.add_exception_handler(Refused, _refused)
    api.add_exception_handler(BadSituation, _bad_situation)
    api.add_exception_handler(ValidationError, _not_understood)
    api.add_exception_handler(Throttled, _too_often)
    api.add_exception_handler(HttpError, _http_error)
    api.add_exception_handler(Http404, _not_found)
    api.add_exception_handler(Exception, _our_fault)


def _refused(request: HttpRequest, refused: Refused) -> HttpResponse:
    return problem(request, refused.status, refused.key, refused.where, **refused.values)


def _bad_situation(request: HttpRequest, refused: BadSituation) -> HttpResponse:
    return problem(request, 422, "impossible", "situation", refused.problems)


def _not_understood(request: HttpRequest, refused: ValidationError) -> HttpResponse:
    w = Wording(language_asked(request), SENTENCES)
    errors = [
        Problem(
            ".".join(str(step) for step in one["loc"] if step != "asked"),
            w[KINDS.get(one["type"], "is_other_kind")],
            w["not_understood_do"],
        )
        for one in refused.errors
    ]
    return problem(request, 422, "not_understood", errors[0].where if errors else "body", errors)


def _too_often(request: HttpRequest, refused: Throttled) -> HttpResponse:
    seconds = math.ceil(refused.wait or 60)
    response = problem(request, 429, "too_often", request.path, do="too_often_do", seconds=seconds)
    response["Retry-After"] = str(seconds)
    return response


def _http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem(request, error.status_code, "not_json", "body")


def _not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem(request, 404, "not_there", request.path)


def _our_fault(request: HttpRequest, error: Exception) -> HttpResponse:
    """Say that it is our fault. The log gets the lines of our code, not the message: it may hold what was sent."""
    lines = "".join(traceback.format_tb(error.__traceback__))
    logger.error("%s failed with %s\n%s", request.path, type(error).__name__, lines)
    return problem(request, 500, "our_fault", request.path)
