"""Opening a code at the desk. What it opens lives on the page of whoever opened it, until it is kept somewhere."""

import json
from datetime import date
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from rotonde.web.accounts.policy import needs
from rotonde.web.audit.domain.record import record_write
from rotonde.web.counting import TooOften, count
from rotonde.web.entitlements import notation, situations
from rotonde.web.entitlements.carried_answers.answers import answers_of
from rotonde.web.entitlements.carried_answers.choosing import read_answers
from rotonde.web.entitlements.carried_answers.words import DeskWording
from rotonde.web.entitlements.situations import NotASituation
from rotonde.web.look.words import LANGUAGES
from rotonde.web.people.carried import limits
from rotonde.web.people.carried.code import NotACode, read_code
from rotonde.web.people.carried.keeping import Carried, NothingThere, open_carried, tell_discarded
from rotonde.web.people.carried.lock import lock_of
from rotonde.web.people.models import CarriedAnswers
from rotonde.web.who_asks import user_of


@needs("people.open_carried")
@require_http_methods(["GET", "HEAD", "POST"])
def open_page(request: HttpRequest, lang: str) -> HttpResponse:
    """Ask for a code and open it; answers that the page has already are shown again."""
    w = DeskWording(lang)
    if "answers" in request.POST:
        carried = posted_answers(request)
        return _asking(request, w) if carried is None else opened_page(request, w, carried)
    if request.method != "POST":
        return _asking(request, w, notice=w["discarded"] if "weg" in request.GET else "")
    typed = request.POST.get("code", "")
    try:
        count(limits.OPENING, str(user_of(request).pk))
        return _opened(request, w, typed)
    except TooOften:
        return _asking(request, w, typed, w["opened_often"], status=429)
    except (NotACode, NothingThere, NotASituation):
        with transaction.atomic():
            record_write(user_of(request), "people.carried_refused", CarriedAnswers())
        return _asking(request, w, typed, w["nothing_opens"], status=400)


def _opened(request: HttpRequest, w: DeskWording, typed: str) -> HttpResponse:
    """Erase and show in one transaction: a page that can't be shown leaves the answers where they were."""
    lock = lock_of(read_code(typed))
    with transaction.atomic():
        carried = open_carried(user_of(request), lock, date.today())
        carried = Carried(read_answers(json.dumps(carried.situation)), carried.told_on)
        return opened_page(request, w, carried)


@needs("people.open_carried")
@require_POST
def discard(request: HttpRequest, lang: str) -> HttpResponse:
    """Throw opened answers away: they are nowhere but on the page that is left now."""
    tell_discarded(user_of(request))
    return redirect(reverse("open_code", args=[lang]) + "?weg=1")


def opened_page(
    request: HttpRequest, w: DeskWording, carried: Carried, error: str = "", number: str = "", status: int = 200
) -> HttpResponse:
    """Show answers as they were told, and what can be done with them."""
    context: dict[str, Any] = {
        "w": w,
        "groups": answers_of(carried.situation, w),
        "told_on": w.say("told_on", day=notation.day(carried.told_on, w.lang)),
        "answers": written(carried),
        "base": json.dumps(carried.situation | {"on": date.today().isoformat()}, ensure_ascii=False),
        "error": error,
        "number": number,
        "form_of_language": "answers",
        "languages": languages_of_desk(),
    }
    return render(request, "carried_answers/opened.html", context, status=status)


def languages_of_desk() -> list[tuple[str, str, str]]:
    """The page of opened answers in each language."""
    return [(code, name, reverse("open_code", args=[code])) for code, name in LANGUAGES.items()]


def written(carried: Carried) -> str:
    """Write opened answers for a form."""
    told = {"situation": carried.situation, "told_on": carried.told_on.isoformat()}
    return json.dumps(situations.tidy(told), ensure_ascii=False)


def posted_answers(request: HttpRequest) -> Carried | None:
    """Read opened answers from a form; None where there are none."""
    try:
        told = json.loads(request.POST.get("answers", ""))
        return Carried(read_answers(json.dumps(told["situation"])), date.fromisoformat(told["told_on"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _asking(
    request: HttpRequest, w: DeskWording, typed: str = "", error: str = "", notice: str = "", status: int = 200
) -> HttpResponse:
    context = {"w": w, "typed": typed, "error": error, "notice": notice}
    return render(request, "carried_answers/open.html", context, status=status)
