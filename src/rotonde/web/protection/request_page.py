"""The page of one request: what was asked, the decision of a person, and the letter with the answer."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rotonde.web.accounts.policy import visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.entitlements import notation
from rotonde.web.look.paper import NoPaper, pdf_answer, pdf_of
from rotonde.web.people.persons.called import name_of_person
from rotonde.web.protection.desk_page import COUNTING, waiting_of
from rotonde.web.protection.domain.requesting import NothingSaid, decide, end_request, reason_of, told_in
from rotonde.web.protection.models import Request
from rotonde.web.protection.pack import STYLES
from rotonde.web.protection.person_page import correctable
from rotonde.web.protection.rules_as_data import articles
from rotonde.web.protection.words import Wording
from rotonde.web.who_asks import user_of

NOT_IMPLEMENTED = 501


@require_http_methods(["GET", "HEAD", "POST"])
def request_page(request: HttpRequest, lang: str, request_id: UUID) -> HttpResponse:
    """Show a request to who may decide it, and take their decision."""
    one, w = _seen(request, request_id), Wording(lang)
    if request.method != "POST":
        record_read(user_of(request), "protection.request_seen", one)
        return _page(request, one, w)
    granted = request.POST.get("decision") == "grant"
    if granted and (now := _unchanged(one, w)):
        return _page(request, one, w, w.say("still_says", now=now))
    try:
        decide(user_of(request), one, granted=granted, why=request.POST.get("why", ""))
    except NothingSaid:
        return _page(request, one, w, w["decide_needs_why"])
    return redirect("request_about_data", lang=lang, request_id=request_id)


@require_POST
def end_page(request: HttpRequest, lang: str, request_id: UUID) -> HttpResponse:
    """Use the data again: the person asked so, or was told before."""
    one, w = _seen(request, request_id), Wording(lang)
    if request.POST.get("told") != "1":
        return _page(request, one, w, w["told_before_missing"])
    end_request(user_of(request), one)
    return redirect("request_about_data", lang=lang, request_id=request_id)


@require_safe
def letter(request: HttpRequest, lang: str, request_id: UUID) -> HttpResponse:
    """Give the letter with the decision."""
    one, w = _seen(request, request_id), Wording(lang)
    if one.state not in (Request.State.GRANTED, Request.State.DECLINED):
        raise Http404
    context = _told(one, w) | {"w": w, "lang": lang, "today": notation.day(timezone.localdate(), lang)}
    try:
        made = pdf_of(render_to_string("protection/letter_paper.html", context), STYLES, accessible=True)
    except NoPaper:
        return HttpResponse(w["no_paper"], status=NOT_IMPLEMENTED, content_type="text/plain; charset=utf-8")
    record_read(user_of(request), "protection.request_seen", one)
    return pdf_answer(made, "antwoord.pdf")


def _unchanged(one: Request, w: Wording) -> str:
    """What the file still says where a correction is granted; empty where it was changed, or no place is known."""
    told = told_in(one)
    if one.kind != Request.Kind.RECTIFY or not told.get("place"):
        return ""
    now = {place: value for place, _, value in correctable(one.person, w)}.get(told["place"], "")
    return now if now == told["now"] else ""


def _seen(request: HttpRequest, id: UUID) -> Request:
    seen = visible(user_of(request), "protection.decide_request", Request)
    return get_object_or_404(
        seen.select_related("organisation", "person__organisation", "person__dossier__organisation"), id=id
    )


def _told(one: Request, w: Wording) -> dict[str, Any]:
    known = articles()
    return {
        "request": one,
        "organisation": one.organisation.name,
        "name": name_of_person(one.person) or w["unnamed"],
        "kind": w[f"kind_{one.kind}"],
        "told": told_in(one),
        "why": reason_of(one),
        "state": w[f"state_{one.state}"],
        "asked_day": notation.day(one.asked_on, w.lang),
        "article": known["kinds"][one.kind]["article"],
        "clock": known["answered_within_months"]["article"],
        "source": known["source"],
        "is_granted": one.state == Request.State.GRANTED,
    }


def _page(request: HttpRequest, one: Request, w: Wording, wrong: str = "") -> HttpResponse:
    context = _told(one, w) | {
        "w": w,
        "asked": one,
        "waiting": waiting_of(one, timezone.localdate(), w),
        "is_open": one.state == Request.State.OPEN,
        "has_letter": one.state in (Request.State.GRANTED, Request.State.DECLINED),
        "may_end": one.kind in COUNTING and one.state in (Request.State.OPEN, Request.State.GRANTED),
        "wrong": wrong,
        "typed": request.POST.get("why", ""),
    }
    context.pop("request")
    return render(request, "protection/request.html", context, status=400 if wrong else 200)
