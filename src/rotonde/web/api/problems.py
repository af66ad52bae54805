"""What goes wrong, for programs: one sentence, where, and what to do, as problem+json (RFC 9457)."""

import logging
import traceback
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from rotonde.engine.situations.situation import BadSituation, Problem
from rotonde.web.api.wording import SENTENCES
from rotonde.web.counting import TooOften
from rotonde.web.look.problems import CONTENT_TYPE, language_asked, told_as_problem
from rotonde.web.look.words import Wording

__all__ = ["CONTENT_TYPE", "Refused", "problem", "say_problems"]
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
    **values: Any,
) -> HttpResponse:
    """Answer with what is wrong, where, and what to do; `errors` are the parts of it, each said the same way."""
    w = Wording(language_asked(request), SENTENCES)
    parts = [one.in_words(w.lang)._asdict() for one in errors]
    return told_as_problem(w, status, w[key], where, w.say(f"{key}_do", **values), parts)


def say_problems(api: NinjaAPI) -> None:
    """Have an API say everything that goes wrong in this way."""
    say: dict[type[Exception], Any] = {
        Refused: _refused,
        BadSituation: _bad_situation,
        ValidationError: _not_understood,
        TooOften: _too_often,
        HttpError: _http_error,
        Http404: _not_found,
        Exception: _our_fault,
    }
    for kind, saying in say.items():
        api.add_exception_handler(kind, saying)


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


def _too_often(request: HttpRequest, refused: TooOften) -> HttpResponse:
    response = problem(request, 429, "too_often", request.path, seconds=refused.seconds)
    response["Retry-After"] = str(refused.seconds)
    return response


def _http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem(request, error.status_code, "not_json", "body")


def _not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem(request, 404, "not_there", request.path, described="/api/v1/openapi.json")


def _our_fault(request: HttpRequest, error: Exception) -> HttpResponse:
    """Say that it is our fault. The log gets the lines of our code, not the message: it may hold what was sent."""
    lines = "".join(traceback.format_tb(error.__traceback__))
    logger.error("%s failed with %s\n%s", request.path, type(error).__name__, lines)
    return problem(request, 500, "our_fault", request.path)
