"""The list of what waits, the one button that says that all is still so, and the way back."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.directory.care.freshness import freshness
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.care.worklist import FRESH_FOR, KINDS, Line, counted, is_of, work_list
from rotonde.web.directory.domain.assuring import assure, take_back
from rotonde.web.directory.models import Handover
from rotonde.web.entitlements import notation
from rotonde.web.who_asks import user_of

AT_ONCE = 25


@needs("directory.open_care")
@require_safe
def care(request: HttpRequest, lang: str) -> HttpResponse:
    """Show what waits, the most pressing first; of one kind where the address names it."""
    return show_list(request, Wording(lang))


@needs("directory.open_care")
@require_http_methods(["GET", "HEAD", "POST"])
def care_assure(request: HttpRequest, lang: str) -> HttpResponse:
    """Say of one service, or of those that were ticked, that all is still so."""
    if request.method != "POST":  # who asks for this page in another language comes back to the list
        return redirect("directory_care", lang=lang)
    w, user = Wording(lang), user_of(request)
    one = request.POST.get("one", "")
    chosen = _ids([one] if one else request.POST.getlist("chosen"))
    if not chosen:
        return show_list(request, w, wrong=w["nothing_ticked"], status=400)
    done = assure(user, chosen, localdate())
    return show_list(request, w, done=w.count("assured", len(done)), undo=done)


@needs("directory.open_care")
@require_http_methods(["GET", "HEAD", "POST"])
def care_take_back(request: HttpRequest, lang: str) -> HttpResponse:
    """Undo what was assured today."""
    if request.method != "POST":  # who asks for this page in another language comes back to the list
        return redirect("directory_care", lang=lang)
    w = Wording(lang)
    undone = take_back(user_of(request), _ids(request.POST.getlist("chosen")), localdate())
    return show_list(request, w, done=w.count("undone", undone) if undone else "")


def show_list(
    request: HttpRequest, w: Wording, *, done: str = "", wrong: str = "", undo: Iterable[UUID] = (), status: int = 200
) -> HttpResponse:
    """Show the list, with what was done or why it couldn't be."""
    user, today = user_of(request), localdate()
    asked = request.POST.get("kind") or request.GET.get("toon", "")
    kind = asked if asked in KINDS else ""
    lines = work_list(user, today)
    counts = counted(lines)
    wanted = [one for one in lines if is_of(one, kind)] if kind else lines
    shown = Paginator(wanted, AT_ONCE).get_page(request.POST.get("page") or request.GET.get("blad"))
    context: dict[str, Any] = {
        "w": w,
        "page": "directory_care",
        "kind": kind,
        "kinds": [(one, w[f"kind_{one}"], counts[one]) for one in KINDS if counts[one]],
        "total": len(lines),
        "rows": [(one, said_of(one, w)) for one in shown],
        "shown": shown,
        "done": done,
        "wrong": wrong,
        "undo": list(undo),
        "asked_of_us": _asked_of(user, w),
        "fresh": _freshness(user, today, w),
    }
    return render(request, "care/list.html", context, status=status)


def said_of(line: Line, w: Wording) -> list[tuple[str, str]]:
    """Say why a service stands on the list: the kind of each reason, and its words."""
    said = [("day", _day_said(line, w))]
    if line.remarks:
        said.append(("remarks", w.count("remarks", line.remarks)))
    if line.gaps:
        said.append(("gaps", w.say("gaps_are", gaps=", ".join(w[f"gap_{gap}"] for gap in line.gaps))))
    if line.is_nobodys:
        said.append(("nobodys", w["is_nobodys"]))
    return said


def _day_said(line: Line, w: Wording) -> str:
    if not line.runs:
        return w["kind_stopped"]
    if line.assured_on is None:
        return w["never_assured"]
    day = notation.day(line.assured_on, w.lang)
    if line.is_stale:
        return w.say("stale_since", day=day)
    if line.is_due:
        last = line.assured_on + FRESH_FOR + timedelta(days=1)
        return w.say("due_on", day=notation.day(last, w.lang))
    return w.say("assured_on", day=day)


def _asked_of(user: User, w: Wording) -> list[dict[str, Any]]:
    asked = visible(user, "directory.answer_handover", Handover).select_related("service__kept_by")
    return [
        {
            "id": one.id,
            "service": one.service,
            "said": w.say(
                "asked_by" if one.service.kept_by else "asked_by_nobody",
                name=one.service.kept_by.name if one.service.kept_by else "",
                day=notation.day(one.asked_on, w.lang),
            ),
        }
        for one in asked.order_by("asked_on", "service__name")
    ]


def _freshness(user: User, today: date, w: Wording) -> list[str]:
    if user.role != User.Role.COORDINATOR:
        return []
    shares = zip(("fresh_all", "fresh_own"), freshness(user.organisation_id, today), strict=True)
    return [w.say(key, percent=one.percent, fresh=one.fresh, of=one.of) for key, one in shares if one.of]


def _ids(told: Iterable[str]) -> list[UUID]:
    found = []
    for one in told:
        try:
            found.append(UUID(one))
        except ValueError:
            continue
    return found
