"""Bare pages that other sites may show in a frame, and the page that explains how."""

import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from rotonde.web.catalogue.leading_on import check_address
from rotonde.web.catalogue.one_right import one_right
from rotonde.web.catalogue.shown_rights import all_shown, name_of
from rotonde.web.catalogue.words import Wording
from rotonde.web.entitlements import notation

IN_FRAMES = settings.SECURE_CSP | {"frame-ancestors": ["*"], "form-action": ["'none'"]}
EXAMPLE = "verhoogde_tegemoetkoming"


@login_not_required
@require_safe
def about_embedding(request: HttpRequest, lang: str) -> HttpResponse:
    """Explain how another site shows the list or one right."""
    lines = all_shown(lang, datetime.date.today())
    example = EXAMPLE if any(one.id == EXAMPLE for one in lines) else lines[0].id
    context = {
        "w": Wording(lang),
        "lang": lang,
        "check": check_address(lang),
        "rights": lines,
        "example": example,
        "example_name": name_of(example, lang),
        "list_address": request.build_absolute_uri(reverse("embedded_rights", args=[lang])),
        "right_address": request.build_absolute_uri(reverse("embedded_right", args=[lang, example])),
    }
    return render(request, "catalogue/embedding.html", context)


@login_not_required
@xframe_options_exempt
@csp_override(IN_FRAMES)
@require_safe
def embedded_rights(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the list of rights and nothing around it."""
    return render(
        request,
        "catalogue/embedded_rights.html",
        _bare(request, lang) | {"rights": all_shown(lang, datetime.date.today())},
    )


@login_not_required
@xframe_options_exempt
@csp_override(IN_FRAMES)
@require_safe
def embedded_right(request: HttpRequest, lang: str, right: str) -> HttpResponse:
    """Show the heart of one right and nothing around it."""
    found = one_right(right, Wording(lang), datetime.date.today())
    if found is None:
        raise Http404
    return render(request, "catalogue/embedded_right.html", _bare(request, lang) | {"right": found})


def _bare(request: HttpRequest, lang: str) -> dict[str, Any]:
    today = datetime.date.today().isoformat()
    return {"w": Wording(lang), "lang": lang, "on": notation.day(today, lang)}
