"""The page of a right: of a kept household with its steps, and of the scratch page, where nothing is kept."""

import json
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs
from rotonde.web.entitlements import engine_port, notation, situations
from rotonde.web.entitlements.desk import DATES, Desk
from rotonde.web.entitlements.domain.applications import term_of
from rotonde.web.entitlements.domain.holds import LONGEST
from rotonde.web.entitlements.domain.steps import course_of
from rotonde.web.entitlements.domain.workflow import WAITING_DAYS
from rotonde.web.entitlements.household_file.for_one import adults_of, others_than, readers_of, right_for_one
from rotonde.web.entitlements.household_file.opened_file import OpenedFile, open_file
from rotonde.web.entitlements.right_page.actions import NotKept, Press, act, keep_doubt
from rotonde.web.entitlements.right_page.course_said import course_said, trace_said
from rotonde.web.entitlements.right_page.doubts_page import answers_about
from rotonde.web.entitlements.right_page.facts_said import Origins
from rotonde.web.entitlements.right_page.shown import RightShown, names_given, right_shown
from rotonde.web.entitlements.right_page.step_forms import step_forms
from rotonde.web.entitlements.right_page.words import Wording
from rotonde.web.entitlements.words import in_language
from rotonde.web.look.words import LANGUAGES
from rotonde.web.who_asks import user_of

Json = dict[str, Any]
DONE = {"stap": "step_kept", "terug": "back_kept", "gemeld": "doubt_kept"}


@require_http_methods(["GET", "HEAD", "POST"])
def right_page(request: HttpRequest, lang: str, dossier: UUID, right: str) -> HttpResponse:
    """Show a right for a kept household, and do what its buttons ask."""
    if engine_port.right(right) is None:
        raise Http404
    file, w = open_file(user_of(request), dossier, lang), Wording(lang)
    posted = {key: str(value) for key, value in request.POST.items()}
    of = posted.get("of") or request.GET.get("voor", "")
    shown = shown_for(file, right, of, posted, w)
    if shown is None:
        return render(request, "right_page/no_answer.html", {"w": w, "file": file, "right": right}, status=409)
    if request.method != "POST":
        return _page(request, file, shown, {}, w)
    try:
        done, application = act(Press(file, shown, steps_read(request), posted, w))
    except NotKept as trouble:
        return _page(request, file, shown, posted, w, trouble)
    if application:
        return redirect("application", lang=lang, dossier=dossier, application=application)
    if not done:
        return _page(request, file, shown, posted, w)
    response = redirect("dossier_right", lang=lang, dossier=dossier, right=right)
    response["Location"] += f"?voor={shown.of}&klaar={done}"
    return response


def shown_for(file: OpenedFile, right: str, of: str, posted: dict[str, str], w: Wording) -> RightShown | None:
    """A right of a kept household as it stands now, with everybody's name."""
    desk = Desk(file.situation(), w)
    desk.names |= file.names()
    desk.ask()
    return right_shown(desk, right, of, posted, Origins(file, w))


def steps_read(request: HttpRequest) -> int | None:
    """How many steps stood on the page that was read: from the form, or from If-Match as a program says it."""
    told = request.headers.get("If-Match", "").strip('" W/').rpartition(".")[2] or request.POST.get("read", "")
    return int(told) if told.isdecimal() and len(told) < 10 else None


def _page(
    request: HttpRequest,
    file: OpenedFile,
    shown: RightShown,
    posted: dict[str, str],
    w: Wording,
    trouble: NotKept | None = None,
) -> HttpResponse:
    right, reader = shown.line.right, request.GET.get("papier", "")
    others = others_than(file, reader)
    others = frozenset() if shown.of in others else others
    shown = right_for_one(shown, others, w["depends_on_others"])
    steps = course_of(file.dossier, right, shown.of)
    course = course_said(steps, shown.right, file.dossier, w)
    held = next((one.until for one in file.held() if (one.right, one.of) == (right, shown.of)), None)
    done = DONE.get(request.GET.get("klaar", ""), "")
    context = _shared(file.user, shown, posted, w, trouble) | {
        "file": file,
        "readers": [] if shown.of in dict(adults_of(file)) else readers_of(file, reader if others else ""),
        "reader_of": f"voor={shown.of}&",
        "all_readers": f"?voor={shown.of}",
        "cut": w["depends_on_others"] if others else "",
        "course": course,
        "trace": trace_said(steps, w, is_received=shown.is_received),
        "forms": step_forms(course.state, shown.right, posted, trouble.field if trouble else "", w),
        "done": w[done] if done else "",
        "held": w.say("hold_kept", day=notation.day(held, w.lang)) if held else "",
        "until": posted.get("until") or notation.day_in_figures((file.on + LONGEST / 4).isoformat()),
        "clock": _clock(shown, w),
        "check_days": posted.get("check") if "apply" in posted else str(term_of(right) or WAITING_DAYS["applied"]),
        "handled": posted.get("handled", ""),
        "here": reverse("dossier_right", args=[w.lang, file.dossier.id, right]),
    }
    response = render(request, "right_page/page.html", context, status=trouble.status if trouble else 200)
    response["ETag"] = f'"{file.version}.{course.read}"'
    return response


def _clock(shown: RightShown, w: Wording) -> str:
    """The clock of the law were the right asked for today; where nobody knows it, whom to ask."""
    days = term_of(shown.line.right)
    if days is None:
        return w.say("clock_not_known", who=shown.decider)
    by = date.today() + timedelta(days=days)
    return w.say("clock_known", days=w.count("days", days), day=notation.day(by, w.lang))


@needs("entitlements.answer")
@require_http_methods(["GET", "HEAD", "POST"])
def scratch_right(request: HttpRequest, lang: str, right: str) -> HttpResponse:
    """Show a right for the household of the scratch page, which comes and goes with the form."""
    if engine_port.right(right) is None:
        raise Http404
    if request.method != "POST":
        return redirect("household", lang=lang)
    w = Wording(lang)
    posted = {key: str(value) for key, value in request.POST.items()}
    try:
        desk = Desk.from_post(posted, w)
    except situations.NotASituation:
        return redirect("household", lang=lang)
    desk.ask()
    shown = right_shown(desk, right, posted.get("of", "").rpartition("|")[2], posted, None)
    context: Json = {"w": w, "desk": desk, **_carried(desk, right)}
    if shown is None:
        return render(request, "right_page/no_answer.html", context | {"right": right}, status=409)
    trouble, done = None, ""
    if "doubt" in posted:
        try:
            keep_doubt(user_of(request), shown, posted.get("text", ""), names_given(desk), w)
            done, posted["text"] = w["doubt_kept"], ""
        except NotKept as found:
            trouble = found
    context |= _shared(user_of(request), shown, posted, w, trouble) | {"done": done}
    return render(request, "right_page/page.html", context, status=trouble.status if trouble else 200)


def _shared(user: User, shown: RightShown, posted: dict[str, str], w: Wording, trouble: NotKept | None) -> Json:
    """What both pages need."""
    appeal = (shown.right["claim"] or {}).get("appeal")
    return {
        "w": w,
        "shown": shown,
        "details": shown.details,
        "line": shown.line,
        "trouble": trouble.sentence if trouble else "",
        "bad_field": trouble.field if trouble else "",
        "owner": shown.owner(w),
        "appeal": in_language(appeal, w.lang) if appeal else w["appeal_not_known"],
        "answers": answers_about(user, shown.line.right, w),
        "doubt_text": posted.get("text", ""),
        "other_languages": [(code, name) for code, name in LANGUAGES.items() if code != w.lang],
    }


def _carried(desk: Desk, right: str) -> Json:
    """What the form of the scratch page carries along, to go on with and to go back."""
    lang = desk.w.lang
    return {
        "klad": True,
        "base_json": json.dumps(situations.tidy(desk.situation), ensure_ascii=False),
        "carried": [
            *((f"name:{one}", name) for one, name in desk.names.items()),
            *((f"date:{name}", notation.day_in_figures(desk.dates[name])) for name in DATES if name in desk.dates),
            ("basket", desk.basket.id if desk.basket else ""),
        ],
        "page": "household",
        "form_of_language": "situation",
        "languages": [(code, name, reverse("scratch_right", args=[code, right])) for code, name in LANGUAGES.items()],
        "here": reverse("scratch_right", args=[lang, right]),
        "back": reverse("household", args=[lang]),
    }
