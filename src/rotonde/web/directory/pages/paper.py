"""The results on paper: what stands on the page, in large letters and two columns."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from rotonde.web.directory.kinds.kinds import kinds
from rotonde.web.directory.pages.found_shown import Way, found_shown, search_form
from rotonde.web.directory.pages.typed import read
from rotonde.web.directory.pages.words import Wording
from rotonde.web.entitlements import engine_port, notation
from rotonde.web.look.paper import NoPaper, pdf_answer, pdf_of

STYLES = ("rotonde/tokens.css", "rotonde/directory_paper.css")
NOT_HERE = 501


@login_not_required
@csrf_exempt  # printing changes nothing, and a token would need a cookie
@require_POST
def directory_paper(request: HttpRequest, lang: str) -> HttpResponse:
    """Give the results that stand on the page, on paper."""
    w, typed, now, way = Wording(lang), read(request.POST), timezone.localtime(), _way(request)
    context = search_form(typed, w) | found_shown(way, typed, now, w)
    context["made"] = w.say("paper_of", day=notation.day(now.date(), lang))
    try:
        made = pdf_of(render_to_string("directory/paper.html", context), STYLES, accessible=True)
    except NoPaper:
        context["trouble"] = w["paper_missing"]
        return render(request, "directory/listed.html", context | {"title": w["paper_title"]}, status=NOT_HERE)
    return pdf_answer(made, "hulp.pdf")


def _way(request: HttpRequest) -> Way:
    """How the list was come to; raises Http404 for what isn't there."""
    kind, right, provider = (request.POST.get(name, "") for name in ("kind", "right", "provider"))
    if kind in {one.code for one in kinds() if one.is_service}:
        return Way("directory_kind", kind=kind)
    if right and engine_port.right(right):
        return Way("directory_right", right=right)
    if kind or right:
        raise Http404
    return Way("directory_provider", provider=_id(provider)) if provider else Way("directory")


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Http404 from None
