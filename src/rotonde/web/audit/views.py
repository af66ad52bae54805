"""The page of who protects the data: what was read and written in their organisation."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from rotonde.web.accounts.policy import needs, visible
from rotonde.web.audit.models import Event
from rotonde.web.audit.words import Wording

LINES = 50


@needs("audit.open_log")
@require_GET
def log(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the log of this organisation, the newest first."""
    lines = visible(request.user, "audit.read_log", Event).select_related("actor")
    shown = Paginator(lines, LINES).get_page(request.GET.get("blad"))
    return render(request, "audit/log.html", {"w": Wording(lang), "shown": shown})
