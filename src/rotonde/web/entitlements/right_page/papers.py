"""The papers of a right as accessible PDF: infofiche, letter, list to take along, and the receipt of an application."""

from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET, require_http_methods

from rotonde.web.audit.domain.record import record_read
from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.domain.applications import Applied, application_of
from rotonde.web.entitlements.domain.steps import course_of
from rotonde.web.entitlements.household_file.for_one import adults_of
from rotonde.web.entitlements.household_file.opened_file import OpenedFile, open_file
from rotonde.web.entitlements.infofiche import infofiche_html
from rotonde.web.entitlements.models import Application
from rotonde.web.entitlements.right_page.course_said import appointment_said
from rotonde.web.entitlements.right_page.held_paper import held_back
from rotonde.web.entitlements.right_page.words import Wording
from rotonde.web.entitlements.words import in_language
from rotonde.web.look.paper import NoPaper, pdf_answer, pdf_of
from rotonde.web.who_asks import user_of

Json = dict[str, Any]
STYLES = ("rotonde/tokens.css", "rotonde/right-paper.css")


@login_not_required
@require_GET
def infofiche_pdf(request: HttpRequest, lang: str, right: str) -> HttpResponse:
    """Give the infofiche of a right on paper, with the amounts of today."""
    if engine_port.right(right) is None or engine_port.infofiche(right, lang) is None:
        raise Http404
    try:
        made = _infofiche(right, lang, date.today(), engine_port.catalogue().hash)
    except NoPaper:
        return _no_paper(Wording(lang))
    return pdf_answer(made, f"infofiche-{right}.pdf")


@lru_cache(maxsize=128)
def _infofiche(right: str, lang: str, on: date, catalogue: str) -> bytes:
    """The same for everybody, so it is made once a day and catalogue; the amounts are those of that catalogue."""
    w, about = Wording(lang), engine_port.right(right) or {}
    context = _shared(w) | {
        "title": in_language(about["names"], lang),
        "sheet": mark_safe(infofiche_html(right, lang, on, w["amount_to_ask"]) or ""),  # noqa: S308 - made safe by nh3
        "on": notation.day(on, lang),
    }
    return pdf_of(render_to_string("right_page/infofiche_paper.html", context), STYLES, accessible=True)


@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: HttpRequest, lang: str, dossier: UUID, right: str) -> HttpResponse:
    """Give the letter of application, with the name of who signs and what it may cost."""
    return _of_file(request, lang, dossier, right, "letter")


@require_http_methods(["GET", "HEAD", "POST"])
def checklist(request: HttpRequest, lang: str, dossier: UUID, right: str) -> HttpResponse:
    """Give the list to take along: where to go, what to say, what to bring."""
    return _of_file(request, lang, dossier, right, "checklist")


def _of_file(request: HttpRequest, lang: str, dossier: UUID, right: str, paper: str) -> HttpResponse:
    if engine_port.right(right) is None:
        raise Http404
    file, w = open_file(user_of(request), dossier, lang), Wording(lang)
    of = request.GET.get("voor", "")
    if (held := held_back(request, file, named_on_paper(file, of), w)) is not None:
        return held
    context = _shared(w) | paper_of(file, right, of, w)
    return _made(file, f"right_page/{paper}_paper.html", context, f"{paper}-{right}.pdf", w)


def paper_of(file: OpenedFile, right: str, of: str, w: Wording) -> Json:
    """What stands on a letter or list about a right of a file."""
    about = engine_port.right(right) or {}
    claim, told = about["claim"] or {}, course_of(file.dossier, right, of).standing
    signer, concerned = _who(file, of)
    return {
        "right": in_language(about["names"], w.lang),
        "signer": signer,
        "concerned": concerned,
        "decider_said": w.decider(about["decided_by"]),
        "where": in_language(about["where"], w.lang) if about["where"] else "",
        "window": in_language(claim["window"], w.lang) if claim.get("window") else "",
        "documents": [in_language(one, w.lang) for one in about["documents"]],
        "consequences": [in_language(one, w.lang) for one in about["consequences"]],
        "organisation": file.dossier.organisation.name,
        "appointment": appointment_said(told.told.appointment, w) if told and told.told.appointment else "",
    }


def _who(file: OpenedFile, of: str) -> tuple[str, str]:
    """Who signs, and whom it is about where that is somebody else: a child doesn't sign."""
    named = file.names().get(of, "")
    return (named, "") if of in dict(adults_of(file)) else (file.applicant, named)


def named_on_paper(file: OpenedFile, of: str) -> list[str]:
    """What the file calls those whose names stand on a paper about a right of one of its records."""
    if of in dict(adults_of(file)):
        return [of]
    applicant = next((one for one, role in file.contents.roles.items() if role == "applicant"), "")
    return list(filter(None, [applicant, of]))


@require_GET
def application(request: HttpRequest, lang: str, dossier: UUID, application: UUID) -> HttpResponse:
    """Show the receipt of an application."""
    file, w = open_file(user_of(request), dossier, lang), Wording(lang)
    context = receipt_of(file, application, w) | {"w": w, "file": file, "application": application}
    return render(request, "right_page/receipt.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def receipt_pdf(request: HttpRequest, lang: str, dossier: UUID, application: UUID) -> HttpResponse:
    """Give the receipt of an application on paper."""
    file, w = open_file(user_of(request), dossier, lang), Wording(lang)
    told = receipt_of(file, application, w)
    if (held := held_back(request, file, named_on_paper(file, told["of"]), w)) is not None:
        return held
    context = _shared(w) | told
    return _made(file, "right_page/receipt_paper.html", context, f"ontvangstbewijs-{context['number']}.pdf", w)


def receipt_of(file: OpenedFile, id: UUID, w: Wording) -> Json:
    """What stands on a receipt; raises Http404."""
    try:
        one = application_of(file.dossier, id)
    except Application.DoesNotExist:
        raise Http404 from None
    about = engine_port.right(one.right)
    if about is None or one.at is None:
        raise Http404
    signer, concerned = _who(file, one.of)
    at, organisation = timezone.localtime(one.at), file.dossier.organisation.name
    day = notation.day(at.date(), w.lang)
    who = w.decider(about["decided_by"])
    handled = w.say("receipt_passed_on" if one.is_passed_on else "receipt_own", organisation=organisation, who=who)
    appeal = (about["claim"] or {}).get("appeal")
    return {
        "number": one.number,
        "right_id": one.right,
        "of": one.of,
        "lines": [
            (w["receipt_number"], one.number),
            (w["receipt_right"], in_language(about["names"], w.lang)),
            (w["receipt_who"], " – ".join(filter(None, [signer, concerned]))),
            (w["receipt_at"], w.say("day_and_time", day=day, time=f"{at:%H:%M}")),
            (w["receipt_where"], f"{organisation}, {file.dossier.office.name}"),
            (w["receipt_handled"], handled),
        ],
        "clock": _clock(one, w),
        "appeal": w.say("receipt_appeal", how=in_language(appeal, w.lang)) if appeal else w["receipt_decision"],
    }


def _clock(one: Applied, w: Wording) -> str:
    if one.decide_by is None or one.term_days is None:
        return w["receipt_clock_unknown"]
    day = notation.day(one.decide_by, w.lang)
    return w.say("receipt_clock", days=w.count("days", one.term_days), day=day)


def _made(file: OpenedFile, template: str, context: Json, name: str, w: Wording) -> HttpResponse:
    try:
        made = pdf_of(render_to_string(template, context), STYLES, accessible=True)
    except NoPaper:
        return _no_paper(w)
    record_read(file.user, "entitlements.paper_made", file.dossier)
    return pdf_answer(made, name)


def _shared(w: Wording) -> Json:
    return {"w": w, "lang": w.lang, "made_on": w.say("made_on", day=notation.day(date.today(), w.lang))}


def _no_paper(w: Wording) -> HttpResponse:
    return HttpResponse(w["no_paper"], status=501, content_type="text/plain; charset=utf-8")
