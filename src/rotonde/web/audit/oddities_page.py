"""What the protection officer looks at each week: lines of the log with a reason to look, and what was noted."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localtime
from django.views.decorators.http import require_http_methods, require_POST

from rotonde.web.accounts.policy import needs, visible
from rotonde.web.audit.domain.oddities import judge, note_of
from rotonde.web.audit.domain.record import record_read
from rotonde.web.audit.models import Event, Oddity
from rotonde.web.audit.views import Line, line_of
from rotonde.web.audit.words import Wording
from rotonde.web.who_asks import user_of

SHOWN, LOOKED_AT, LONGEST_NOTE = 50, 20, 2_000


@dataclass(frozen=True)
class OddityShown:
    """One thing to look at, in words, with its lines."""

    id: UUID
    who: str
    said: str
    week: str
    lines: list[Line]
    more: int
    note: str = ""
    state: str = ""


@dataclass(frozen=True)
class Group:
    """What one rule found, and why that is worth a look."""

    title: str
    why: str
    oddities: list[OddityShown]


@needs("audit.open_oddities")
@require_http_methods(["GET", "HEAD"])
def oddities(request: HttpRequest, lang: str) -> HttpResponse:
    """Show what is still to be looked at, by rule, and what was looked at last. Looking is a line in the log too."""
    w, user = Wording(lang), user_of(request)
    found = visible(user, "audit.see_oddity", Oddity).select_related("actor", "organisation")
    waiting = Paginator(found.filter(state=Oddity.State.OPEN).order_by("-week", "id"), SHOWN).get_page(
        request.GET.get("blad")
    )
    done = list(found.exclude(state=Oddity.State.OPEN).order_by("-looked_at")[:LOOKED_AT])
    record_read(user, "audit.read_oddities", [*waiting, *done])
    rules = dict.fromkeys(one.rule for one in waiting)
    groups = [
        Group(w["odd_" + rule], w["why_" + rule], [_shown(one, w) for one in waiting if one.rule == rule])
        for rule in rules
    ]
    context = {"w": w, "page": "log", "groups": groups, "shown": waiting, "done": [_shown(one, w) for one in done]}
    return render(request, "audit/oddities.html", context)


@needs("audit.open_oddities")
@require_POST
def judge_oddity(request: HttpRequest, lang: str, oddity: UUID) -> HttpResponse:
    """Keep what the officer made of it; without a choice nothing is kept."""
    user = user_of(request)
    one = get_object_or_404(visible(user, "audit.see_oddity", Oddity).select_related("organisation"), id=oddity)
    state = request.POST.get("state", "")
    if state in (Oddity.State.FINE, Oddity.State.FURTHER):
        judge(user, one, state, request.POST.get("note", "").strip()[:LONGEST_NOTE])
    return redirect("oddities", lang=lang)


def _shown(one: Oddity, w: Wording) -> OddityShown:
    events = Event.objects.filter(id__in=one.lines[:SHOWN]).select_related("actor", "by_organisation").order_by("at")
    lines = [line_of(event, w) for event in events]
    told: dict[str, Any] = dict(one.told)
    if "night" in told:
        told["night"] = f"{date.fromisoformat(told['night']):%d/%m/%Y}"
    return OddityShown(
        id=one.id,
        who=one.actor.name if one.actor else next((line.who for line in lines), w["machine"]),
        said=w.count("said_" + one.rule, told.get("files", told.get("times", 1)), **told),
        week=w.say("week", first=f"{one.week:%d/%m/%Y}", last=f"{one.week + timedelta(days=6):%d/%m/%Y}"),
        lines=lines,
        more=max(0, len(one.lines) - SHOWN),
        note=note_of(one),
        state=w.say(
            "state_" + one.state,
            day=f"{localtime(one.looked_at):%d/%m/%Y}" if one.looked_at else "",
        ),
    )
