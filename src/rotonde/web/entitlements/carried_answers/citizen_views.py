"""Taking answers along after the check: no sign-in, no cookie, and nothing kept but what was ticked, encrypted."""

from datetime import date
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from rotonde.web.counting import TooOften, client_of, count
from rotonde.web.entitlements import notation
from rotonde.web.entitlements.carried_answers.answers import answers_of
from rotonde.web.entitlements.carried_answers.choosing import only_chosen, read_answers
from rotonde.web.entitlements.carried_answers.qr import qr_of
from rotonde.web.entitlements.carried_answers.words import Wording
from rotonde.web.entitlements.public_check.languages import OFFERED
from rotonde.web.entitlements.public_check.views import LEAVE_TO, without_a_trace
from rotonde.web.entitlements.situations import Json, NotASituation
from rotonde.web.look.words import LANGUAGES
from rotonde.web.people.carried import limits
from rotonde.web.people.carried.code import NotACode, groups_of, read_code, shown
from rotonde.web.people.carried.keeping import Carried, take_along, throw_away
from rotonde.web.people.carried.lock import TooMuch

METHODS = ["GET", "HEAD", "POST"]


@without_a_trace
@require_http_methods(METHODS)
def take_along_page(request: HttpRequest, lang: str) -> HttpResponse:
    """Let somebody choose which answers go along, and give the code."""
    w = Wording(lang)
    if "shown" in request.POST:
        return _shown_again(request, w)
    try:
        situation = read_answers(request.POST.get("situation", ""))
    except NotASituation:
        status = 400 if request.method == "POST" else 200
        return render(request, "carried_answers/no_answers.html", _frame(w), status=status)
    taken = set(request.POST.getlist("take")) if "chosen" in request.POST else None
    if "make" not in request.POST or taken is None:
        return _choice(request, w, situation, taken)
    return _made(request, w, situation, taken)


def _made(request: HttpRequest, w: Wording, situation: Json, taken: set[str]) -> HttpResponse:
    going = [answer for group in answers_of(situation, w, taken) for answer in group.answers if answer.taken]
    if not going:
        return _choice(request, w, situation, taken, "nothing_chosen", 400)
    try:
        count(limits.MAKING, client_of(request))
        return _put_away(request, w, only_chosen(situation, taken), len(going))
    except TooOften:
        return _choice(request, w, situation, taken, "made_often", 429)
    except TooMuch:
        return _choice(request, w, situation, taken, "too_much", 400)


@transaction.atomic  # a code that nobody gets to see is not kept
def _put_away(request: HttpRequest, w: Wording, chosen: Json, number: int) -> HttpResponse:
    receipt = take_along(Carried(chosen, date.today()))
    return _code(request, w, receipt.code, receipt.works_until, number)


def _choice(
    request: HttpRequest, w: Wording, situation: Json, taken: set[str] | None, error: str = "", status: int = 200
) -> HttpResponse:
    context = _frame(w) | {
        "groups": answers_of(situation, w, taken),
        "situation": request.POST["situation"],
        "error": w[error] if error else "",
        "answers": True,
        **_way_back(request, w),
    }
    return render(request, "carried_answers/choose.html", context, status=status)


def _shown_again(request: HttpRequest, w: Wording) -> HttpResponse:
    """Show the page of a code once more, in another language: it brings its own words."""
    try:
        code = read_code(request.POST["shown"])
        until, number = date.fromisoformat(request.POST.get("until", "")), int(request.POST.get("number", ""))
    except ValueError:
        return render(request, "carried_answers/no_answers.html", _frame(w), status=400)
    return _code(request, w, code, until, number)


def _code(request: HttpRequest, w: Wording, code: str, until: date, number: int) -> HttpResponse:
    context = _frame(w) | {
        "code": shown(code),
        "code_halves": (shown(code)[:10], shown(code)[10:]),
        "spelled": " – ".join(" ".join(group) for group in groups_of(code)),
        "qr": qr_of(code),
        "until": until.isoformat(),
        "until_said": w.say("works_until", day=notation.day(until, w.lang)),
        "number": number,
        "goes_along": w.count("goes_along", number),
        "answers": True,
        **_way_back(request, w),
    }
    return render(request, "carried_answers/code.html", context)


@without_a_trace
@require_http_methods(METHODS)
def throw_away_page(request: HttpRequest, lang: str) -> HttpResponse:
    """Erase what a code would open; whether there was anything isn't told."""
    w = Wording(lang)
    if request.method != "POST":
        return _throwing(request, w)
    typed = request.POST.get("code", "")
    try:
        code = read_code(typed)
        count(limits.THROWING_AWAY, client_of(request))
    except NotACode:
        return _throwing(request, w, typed, "not_a_code", 400)
    except TooOften:
        return _throwing(request, w, typed, "opened_often", 429)
    throw_away(code)
    return render(request, "carried_answers/thrown_away.html", _frame(w, "throw_away") | _way_back(request, w))


def _throwing(request: HttpRequest, w: Wording, typed: str = "", error: str = "", status: int = 200) -> HttpResponse:
    context = _frame(w, "throw_away") | {"typed": typed, "error": w[error] if error else ""}
    return render(request, "carried_answers/throw_away.html", context, status=status)


def _way_back(request: HttpRequest, w: Wording) -> dict[str, Any]:
    """Give the answers of the check, as its result carries them, and the language in which it was done."""
    asked_in = OFFERED.get(request.POST.get("check_lang", ""))
    return {
        "check_answers": request.POST.get("check_answers", ""),
        "check_lang": asked_in.code if asked_in and not asked_in.is_own else w.lang,
    }


def _frame(w: Wording, page: str = "take_along") -> dict[str, Any]:
    """Give what the frame of the check needs; these pages speak the languages of the desk."""
    return {
        "w": w,
        "lang": w.lang,
        "dir": w.spoken.direction,
        "spoken": w.spoken,
        "page": page,
        "leave_to": LEAVE_TO,
        "languages": [(OFFERED[code], reverse(page, kwargs={"lang": code})) for code in LANGUAGES],
        "start_lang": w.lang,
    }
