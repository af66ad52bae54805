"""The page on which a worker opens a file in an emergency, and the one on which the protection officer looks at it."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, localtime
from django.views.decorators.http import require_http_methods, require_POST

from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.emergency.access import running_emergencies
from rotonde.web.people.emergency.opening import HOURS, CannotOpen, end_emergency, open_in_emergency, sentence_of
from rotonde.web.people.emergency.reviewing import due_on, judgement_of, review_emergency, reviewed, to_review
from rotonde.web.people.emergency.words import Wording
from rotonde.web.people.models import Emergency
from rotonde.web.who_asks import user_of

LINES = 25


@needs("people.open_emergency_page")
@require_http_methods(["GET", "HEAD", "POST"])
def emergency(request: HttpRequest, lang: str) -> HttpResponse:
    """Open a file of another office; show those that are open now."""
    user, w = user_of(request), Wording(lang)
    told = {key: request.POST.get(key, "") for key in ("number", "reason", "sentence", "hours")}
    wrong = ""
    if request.method == "POST":
        try:
            hours = int(told["hours"]) if told["hours"].isdecimal() else 0
            opened = open_in_emergency(user, told["number"], told["reason"], told["sentence"], hours)
            return redirect("dossier", lang=lang, dossier=opened.dossier_id)
        except CannotOpen as refused:
            wrong = w[f"wrong_{refused.code}"]
    context = {
        "w": w,
        "told": told,
        "wrong": wrong,
        "reasons": [(str(one), w[f"reason_{one}"], told["reason"] == one) for one in Emergency.Reason],
        "hours": [(n, w.count("hours", n), told["hours"] == str(n)) for n in HOURS],
        "running": [
            (one.id, reverse("dossier", args=[lang, one.dossier_id]), w.say("open_until", time=_time(one.until)))
            for one in running_emergencies(user).order_by("until")
        ],
    }
    return render(request, "emergency/open.html", context, status=400 if wrong else 200)


@require_POST
def end(request: HttpRequest, lang: str, emergency: UUID) -> HttpResponse:
    """Close a file that was opened in an emergency, before its hours are over."""
    one = visible(user_of(request), "people.end_emergency", Emergency).filter(id=emergency).first()
    if one is None:
        raise Http404
    end_emergency(user_of(request), one)
    return redirect("emergency", lang=lang)


@needs("people.open_reviews")
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, lang: str) -> HttpResponse:
    """List the emergencies to look at and those looked at; take what the protection officer says of one."""
    user, w = user_of(request), Wording(lang)
    wrong = ""
    if request.method == "POST":
        id, told = request.POST.get("emergency", ""), request.POST.get("was_needed", "")
        one = next((one for one in to_review(user) if str(one.id) == id), None)
        if one is None:
            return redirect("review_emergencies", lang=lang)
        if told not in ("yes", "no") or (told == "no" and not request.POST.get("sentence", "").strip()):
            wrong = id
        else:
            review_emergency(user, one, was_needed=told == "yes", sentence=request.POST.get("sentence", ""))
            return redirect("review_emergencies", lang=lang)
    typed = {"wrong": True, "told": request.POST.get("was_needed", ""), "typed": request.POST.get("sentence", "")}
    open_ones = list(to_review(user))
    page = Paginator(reviewed(user), LINES).get_page(request.GET.get("blad"))
    done = list(page)
    record_read(user, "people.emergencies_read", [*open_ones, *done])
    context = {
        "w": w,
        "open_ones": [_said(one, w) | (typed if str(one.id) == wrong else {}) for one in open_ones],
        "done": [_said(one, w) | _judged(one, w) for one in done],
        "shown": page,
    }
    return render(request, "emergency/review.html", context, status=400 if wrong else 200)


def _said(one: Emergency, w: Wording) -> dict[str, Any]:
    due = due_on(one)
    ended = w.say("ended_line", at=_time(one.ended_at)) if one.ended_at else ""
    return {
        "id": one.id,
        "opened": w.say(
            "opened_line",
            who=one.opened_by.name,
            at=_time(one.opened_at),
            office=one.dossier.office.name,
            until=f"{localtime(one.until):%H:%M}",
        ),
        "ended": ended,
        "reason": w[f"reason_{one.reason}"],
        "sentence": sentence_of(one),
        "is_late": localdate() > due,
        "due": w.say("late" if localdate() > due else "due", day=day_said(due, w.lang)),
    }


def _judged(one: Emergency, w: Wording) -> dict[str, Any]:
    found = one.review
    return {"found": w["found_needed" if found.was_needed else "found_unneeded"], "remark": judgement_of(found)}


def _time(at: Any) -> str:
    return f"{localtime(at):%d/%m/%Y %H:%M}"
