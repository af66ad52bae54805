"""What goes wrong, for programs: one sentence, where, and what to do, as problem+json (RFC 9457)."""

import json
from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse

from rotonde.web.look.words import LANGUAGES, Wording

CONTENT_TYPE = "application/problem+json"


def told_as_problem(
    w: Wording, status: int, title: str, where: str, what_to_do: str, errors: Sequence[Mapping[str, str]] = ()
) -> HttpResponse:
    """Answer with what is wrong, where, and what to do; `errors` are the parts of it, each said the same way."""
    told = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": f"{title}: {where}. {what_to_do}.",
        "where": where,
        "what_to_do": what_to_do,
        "errors": list(errors),
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
