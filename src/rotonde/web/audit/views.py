"""The page of who protects the data: what was read and written in their organisation."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime
from django.views.decorators.http import require_GET

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.audit.models import Event
from rotonde.web.audit.naming import NAMES
from rotonde.web.audit.words import Wording

LINES = 50


@dataclass(frozen=True)
class Line:
    """A line of the log as the page shows it."""

    at: str
    who: str
    what: str
    which: str
    how_many: int


@needs("audit.open_log")
@require_GET
def log(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the log of this organisation, the newest first. Looking at it is a line in it too."""
    user = request.user
    assert isinstance(user, User)
    w = Wording(lang)
    events = visible(user, "audit.read_log", Event).select_related("actor", "by_organisation")
    page = Paginator(events, LINES).get_page(request.GET.get("blad"))
    lines = [line_of(event, w) for event in page]
    record_read(user, "audit.read_log", list(page))
    return render(request, "audit/log.html", {"w": w, "lines": lines, "shown": page})


def line_of(event: Event, w: Wording) -> Line:
    """Say a line of the log; who works for another organisation is known by that one alone."""
    elsewhere = event.by_organisation.name if event.by_organisation else ""
    return Line(
        at=f"{localtime(event.at):%d/%m/%Y %H:%M:%S}",
        who=elsewhere or (event.actor.name if event.actor else w["machine"]),
        what=" · ".join(_named(code, w) for code in _codes(event) if code),
        which=event.record,
        how_many=event.count,
    )


def _codes(event: Event) -> tuple[str, ...]:
    return event.action, event.kind, f"purpose.{event.purpose}" if event.purpose else ""


def _named(code: str, w: Wording) -> str:
    return NAMES[code][w.position] if code in NAMES else code.removeprefix("purpose.")
