"""The pages of the check. They carry no authority, set no cookie and keep nothing: all answers travel in their form."""

import json
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET

from rotonde.web.counting import TooOften, client_of, count
from rotonde.web.entitlements import situations
from rotonde.web.entitlements.engine_port import SituationError
from rotonde.web.entitlements.public_check.aloud.recordings import recordings_of
from rotonde.web.entitlements.public_check.aloud.spoken import spoken_first, spoken_on
from rotonde.web.entitlements.public_check.carried import Carried, NotAnswers
from rotonde.web.entitlements.public_check.dialogue import Dialogue, dialogue_from
from rotonde.web.entitlements.public_check.languages import OFFERED
from rotonde.web.entitlements.public_check.overview import overview_of
from rotonde.web.entitlements.public_check.paper import paper_questions
from rotonde.web.entitlements.public_check.result import result_of
from rotonde.web.entitlements.public_check.words import Wording
from rotonde.web.look.paper import NoPaper, pdf_answer, pdf_of
from rotonde.web.look.trouble import too_often
from rotonde.web.people.carried import limits

LEAVE_TO = "https://www.meteo.be/"
View = Callable[..., HttpResponse]


def without_a_trace(view: View) -> View:
    """Let everybody in, keep no copy, and tell no other site where somebody came from.

    The pages travel compressed: of what is in them nothing is secret to who sent it.

    No form of these pages does anything in anybody's name, so there is nothing to forge: a token against that would
    need a cookie, and a cookie would be a trace.
    """
    compressed = gzip_page(view)

    @csrf_exempt
    @login_not_required
    @wraps(view)
    def seen(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            count(limits.CHECKING, client_of(request))
            response = compressed(request, *args, **kwargs)
        except TooOften:
            response = too_often(request)
        response["Cache-Control"] = "no-store"
        response["Referrer-Policy"] = "no-referrer"
        return response

    return seen


@without_a_trace
@require_GET
def front_door(request: HttpRequest, lang: str = "nl") -> HttpResponse:
    """Lead who isn't signed in to the check, and staff to signing in."""
    w = Wording(lang)
    return render(request, "public_check/front.html", _frame(w, "start"))


@without_a_trace
@require_GET
def opening(request: HttpRequest, lang: str) -> HttpResponse:
    """Say what the check is and isn't, and begin."""
    w = Wording(lang)
    recordings = recordings_of([spoken_first(w)], w.lang)
    context = _frame(w, "check") | {"answers": Carried().written(), "recordings": recordings}
    return render(request, "public_check/opening.html", context)


@without_a_trace
def question(request: HttpRequest, lang: str) -> HttpResponse:
    """Take an answer and put the next question; where none is left, the result."""
    if request.method != "POST":
        return redirect("check", lang=lang)
    w = Wording(lang)
    try:
        dialogue = dialogue_from(request.POST, w, date.today())
        if dialogue.question is None:
            return _result(request, dialogue)
        return _question(request, dialogue)
    except (NotAnswers, SituationError):
        return _broken(request, w)


@without_a_trace
def result(request: HttpRequest, lang: str) -> HttpResponse:
    """Show what was found with the answers so far."""
    if request.method != "POST":
        return redirect("check", lang=lang)
    w = Wording(lang)
    try:
        return _result(request, dialogue_from(request.POST, w, date.today()))
    except (NotAnswers, SituationError):
        return _broken(request, w)


def _question(request: HttpRequest, dialogue: Dialogue) -> HttpResponse:
    w, asked = dialogue.w, dialogue.question
    context = _frame(w, "check_question") | {
        "question": asked,
        "recordings": recordings_of(spoken_on(asked, w), w.lang) if asked else [],
        "answers": dialogue.carried.written(),
        "at": dialogue.at,
        "number": dialogue.at + 1,
        "may_skip_money": dialogue.may_skip_money,
        "found": dialogue.findings.line(w) if dialogue.has_begun else "",
    }
    return render(request, "public_check/question.html", context)


def _result(request: HttpRequest, dialogue: Dialogue) -> HttpResponse:
    w, told = dialogue.w, dialogue.told
    found = result_of(dialogue.findings, told, w)
    context = _frame(w, "check_result") | {
        "result": found,
        "desk_name": found.welcome.name_in(w.lang) if found.welcome else "",
        "desk_hours": found.welcome.hours_in(w.lang) if found.welcome else "",
        "answers": dialogue.carried.written(),
        "at": len(dialogue.carried.steps),
        "answered": overview_of(dialogue.carried, told, w),
        "may_go_on": dialogue.may_go_on,
        "situation": json.dumps(situations.tidy(told.situation), ensure_ascii=False),
    }
    return render(request, "public_check/result.html", context)


def _broken(request: HttpRequest, w: Wording) -> HttpResponse:
    """Say in one sentence that the answers can't be read, and how to go on."""
    return render(request, "public_check/broken.html", _frame(w, "check"), status=400)


@without_a_trace
@require_GET
def paper(request: HttpRequest, lang: str) -> HttpResponse:
    """Give the same questions to fill in by hand."""
    return render(request, "public_check/paper.html", _paper_frame(lang))


@without_a_trace
@require_GET
def paper_pdf(request: HttpRequest, lang: str) -> HttpResponse:
    """Give the questions as a PDF."""
    context = _paper_frame(lang)
    html = render(request, "public_check/paper_sheet.html", context).content.decode()
    try:
        pdf = pdf_of(html, ["rotonde/tokens.css", "rotonde/check_paper.css"])
    except NoPaper:
        context |= {"trouble": context["w"]["paper_no_pdf"]}
        return render(request, "public_check/paper.html", context, status=503)
    return pdf_answer(pdf, f"rotonde-check-{lang}.pdf")


def _paper_frame(lang: str) -> dict[str, Any]:
    w = Wording(lang)
    return _frame(w, "check_paper") | {"sheet": paper_questions(w, date.today())}


def _frame(w: Wording, page: str) -> dict[str, Any]:
    """Give what every page needs: its words, its language and direction, and the way to the other languages."""
    ways = [(one, page if one.is_own or page != "start" else "check") for one in OFFERED.values()]
    return {
        "w": w,
        "lang": w.lang,
        "dir": w.spoken.direction,
        "spoken": w.spoken,
        "for_other": w.for_other,
        "page": page,
        "leave_to": LEAVE_TO,
        "languages": [(one, reverse(name, kwargs={"lang": one.code})) for one, name in ways],
        "dutch": "" if w.spoken.is_own else mark_safe(' lang="nl" dir="ltr"'),  # what a right tells of itself
        "own": "" if w.spoken.is_own else mark_safe(f' lang="{w.lang}" dir="{w.spoken.direction}"'),  # noqa: S308
        "start_lang": w.lang if w.spoken.is_own else "nl",
    }
