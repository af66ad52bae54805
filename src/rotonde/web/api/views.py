"""The page that describes the API, made from its own OpenAPI description."""

import json
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rotonde.web.api import limits
from rotonde.web.api.service import api
from rotonde.web.api.shapes.answers import EXAMPLE
from rotonde.web.api.wording import SENTENCES
from rotonde.web.look.words import Wording


@login_not_required
@require_safe
def about_api(request: HttpRequest, lang: str) -> HttpResponse:
    """List the addresses with a sentence each, the limits and an example."""
    w = Wording(lang, SENTENCES)
    numbers = {
        "each": limits.ASKING.by_one,
        "all": limits.ASKING.by_all,
        "bytes": limits.MOST_BYTES,
        "people": limits.MOST_PEOPLE,
    }
    context = {
        "w": w,
        "lang": lang,
        "addresses": _addresses(w),
        "limits": w.say("api_limits_numbers", **numbers),
        "limits_ready": w.say("api_limits_ready", ready=limits.MAKING_READY.by_one),
        "root": request.build_absolute_uri("/api/v1/"),
        "example": json.dumps({"situation": EXAMPLE}, indent=1),
    }
    return render(request, "api/about.html", context)


def _addresses(w: Wording) -> list[tuple[str, str, str]]:
    """List method, address and sentence of everything that the description names."""
    paths: dict[str, dict[str, Any]] = api.get_openapi_schema(path_prefix="/api/v1/")["paths"]
    return [
        (method.upper(), path, w[one["operationId"]])
        for path, methods in paths.items()
        for method, one in methods.items()
    ]
