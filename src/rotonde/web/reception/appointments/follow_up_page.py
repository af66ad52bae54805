"""Looking for somebody again: what was tried, the next try, and how it went on."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.persons.opened import OpenedPerson
from rotonde.web.reception.appointments.people_named import beware
from rotonde.web.reception.appointments.trying import (
    AnotherTry,
    IsClosed,
    Missed,
    TooSoon,
    close,
    follow_up_of,
    may_close,
    missed,
    next_try_on,
    safe_ways,
    write_try,
)
from rotonde.web.reception.appointments.typed import read_day, read_number
from rotonde.web.reception.appointments.words import Wording
from rotonde.web.reception.models import FollowUp, Try
from rotonde.web.who_asks import user_of

REFUSED = {AnotherTry: "another_try", IsClosed: "already_closed", TooSoon: "wrong_too_soon"}
DAY = "%d/%m/%Y"


@require_http_methods(["GET", "HEAD", "POST"])
def follow_up(request: HttpRequest, lang: str, missed: UUID) -> HttpResponse:
    """Show what was missed and tried; take a try, or how it went on."""
    user, w = user_of(request), Wording(lang)
    one = _found(request, missed)
    if request.method != "POST":
        record_read(user, "appointments.follow_up_read", one.person)
        return _page(request, one, w)
    wrong, status = _keep_close(request, one) if "how" in request.POST else _keep_try(request, one)
    if wrong:
        return _page(request, one, w, w[wrong], status)
    response = redirect("follow_up", lang=lang, missed=one.id)
    response["Location"] += "?bewaard=1"
    return response


def _found(request: HttpRequest, id: UUID) -> Missed:
    one = missed(user_of(request), id)
    if one is None:
        raise Http404
    return one


def _keep_try(request: HttpRequest, one: Missed) -> tuple[str, int]:
    told = request.POST
    on, way, reached = read_day(told.get("on", "")), told.get("way", ""), told.get("reached", "")
    if way not in Try.Way.values or reached not in ("yes", "no"):
        return "wrong_try", 400
    if on is None or on > localdate():
        return "wrong_try_day", 400
    try:
        write_try(user_of(request), one, read_number(told.get("number", "")), on, way, reached=reached == "yes")
    except (AnotherTry, IsClosed) as refused:
        return REFUSED[type(refused)], 409
    return "", 200


def _keep_close(request: HttpRequest, one: Missed) -> tuple[str, int]:
    how = request.POST.get("how", "")
    if how not in FollowUp.Closed.values:
        return "wrong_choose_how", 400
    try:
        close(user_of(request), one, how)
    except (TooSoon, IsClosed) as refused:
        return REFUSED[type(refused)], 409
    return "", 200


def _page(request: HttpRequest, one: Missed, w: Wording, wrong: str = "", status: int = 200) -> HttpResponse:
    opened = OpenedPerson(user_of(request), one.person)
    follow = follow_up_of(one)
    tries = list(follow.tries.order_by("number")) if follow else []
    ways = safe_ways(opened.record)
    told = request.POST
    context: dict[str, Any] = {
        "w": w,
        "one": one,
        "title": w.say("follow_up_of", name=opened.name or w["somebody"]),
        "missed": w.say(f"missed_{one.kind}", day=day_said(one.day, w.lang)),
        "why": w[f"why_{one.why}"] if one.why else "",
        "tries": [_try_said(done, w) for done in tries],
        "number": len(tries) + 1,
        "next_try": w.say("next_try", n=len(tries) + 1),
        "due": w.say("next_try_due", day=day_said(next_try_on(one, tries), w.lang)),
        "ways": [(way.value, w[f"way_{way.value}"], way.value == told.get("way")) for way in ways],
        "some_left_out": len(ways) < len(Try.Way),
        "on": told.get("on", localdate().strftime(DAY)),
        "reached": told.get("reached", ""),
        "may_close": may_close(tries),
        "hows": [(how.value, w[f"closed_{how.value}"], how.value == told.get("how")) for how in FollowUp.Closed],
        "closed": w.say("is_closed", how=w[f"closed_{follow.closed_how}"]) if follow and follow.closed_at else "",
        "wrong": wrong,
        "said": w["said_said"] if "bewaard" in request.GET and not wrong else "",
    }
    return render(request, "appointments/follow_up.html", context | beware(opened, w), status=status)


def _try_said(one: Try, w: Wording) -> str:
    reached = w["was_reached" if one.reached else "was_not_reached"]
    return w.say("try_line", day=day_said(one.on, w.lang), way=w[f"way_{one.way}"], reached=reached)
