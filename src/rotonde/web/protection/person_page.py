"""The page of one person: what is held, what they ask, and how long it is kept."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rotonde.screening.worklist.saying import Saying
from rotonde.web.accounts.policy import allows, require, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.entitlements import engine_port, notation
from rotonde.web.look.paper import NoPaper
from rotonde.web.people.domain.told_of import GROUP_BEFORE
from rotonde.web.people.held_here import file_pieces
from rotonde.web.people.holdings import Piece
from rotonde.web.people.models import Person
from rotonde.web.people.persons.called import name_of_person
from rotonde.web.people.sharing.words import Wording as SharingWording
from rotonde.web.protection.desk_page import waiting_of
from rotonde.web.protection.domain.holding_back import NotADay, NotAHold, hold_back, lift, note_end_of_help, reason_of
from rotonde.web.protection.domain.requesting import NothingSaid, take_request
from rotonde.web.protection.domain.what_is_due import Standing, standing_of
from rotonde.web.protection.due import NotDue
from rotonde.web.protection.models import LegalHold, Request
from rotonde.web.protection.pack import IdentityNotChecked, make_pack
from rotonde.web.protection.said_pieces import label_of, value_of
from rotonde.web.protection.words import Wording
from rotonde.web.who_asks import user_of

KINDS = ("rectify", "restrict", "object", "not_screened", "access")


@require_safe
def person_page(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Show what can be done for somebody about their data."""
    one = _served(request, person)
    record_read(user_of(request), "protection.person_seen", one)
    return _page(request, one, Wording(lang))


@require_POST
def take_pack(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Give everything that is held of somebody, as JSON and PDF in one file."""
    one, w = _served(request, person), Wording(lang)
    try:
        pack = make_pack(user_of(request), one, lang, identity_checked=request.POST.get("checked") == "1")
    except IdentityNotChecked:
        return _page(request, one, w, {"pack": w["identity_not_checked"]})
    except NoPaper:
        return _page(request, one, w, {"pack": w["no_paper"]})
    name = f"gegevens-{timezone.localdate()}.zip"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(pack.zipped(), content_type="application/zip", headers=headers)


@require_POST
def ask(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Take down what somebody asks."""
    one, w = _served(request, person), Wording(lang)
    kind = request.POST.get("kind", "")
    if kind not in KINDS:
        return _page(request, one, w)
    told = {"why": request.POST.get("why", "").strip()}
    if kind == Request.Kind.RECTIFY:
        told |= _correction(request, one, w)
    try:
        made = take_request(user_of(request), one, kind, told, timezone.localdate())
    except NothingSaid:
        return _page(request, one, w, {"rectify": w["rectify_needs"]})
    return redirect("request_about_data", lang=lang, request_id=made.id)


@require_POST
def end_of_help(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Note the last day of help, or that it goes on."""
    one, w = _served(request, person), Wording(lang)
    typed = request.POST.get("ended", "").strip()
    try:
        day = date.fromisoformat(notation.read_day(typed)) if typed else None
        note_end_of_help(user_of(request), one, day, timezone.localdate())
    except (NotADay, ValueError):
        return _page(request, one, w, {"ended": w["wrong_day"]})
    return redirect("data_of_person", lang=lang, person=person)


@require_POST
def hold_page(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Hold erasing back until a day."""
    one, w = _served(request, person), Wording(lang)
    require(request.user, "protection.hold_person", one)
    try:
        until = date.fromisoformat(notation.read_day(request.POST.get("until", "")))
        hold_back(user_of(request), one, request.POST.get("reason", ""), until, timezone.localdate())
    except (NotAHold, ValueError):
        return _page(request, one, w, {"hold": w["wrong_hold"]})
    return redirect("data_of_person", lang=lang, person=person)


@require_POST
def lift_page(request: HttpRequest, lang: str, hold: UUID) -> HttpResponse:
    """Let erasing go on before a hold ends."""
    one = get_object_or_404(LegalHold.objects.select_related("person"), id=hold)
    _served(request, one.person_id)
    lift(user_of(request), one)
    return redirect("data_of_person", lang=lang, person=one.person_id)


def correctable(person: Person, w: Wording) -> list[tuple[str, str, str]]:
    """What the file says of somebody, each with a place by which it is found again, its label and its value."""
    saying = Saying(engine_port.catalogue(), w.lang)
    standing = [one for one in file_pieces(person) if one.group != GROUP_BEFORE]
    return [(_place(one), label_of(one, saying, w), value_of(one, saying, w)) for one in standing]


def _place(piece: Piece) -> str:
    return f"{piece.fact}|{piece.period}" if piece.fact else (piece.words or ("",))[0]


def _correction(request: HttpRequest, person: Person, w: Wording) -> dict[str, str]:
    """Both values: what stands there now, read from the file itself, and what it should be."""
    place = request.POST.get("what", "")
    found = {where: (label, now) for where, label, now in correctable(person, w)}
    label, now = found.get(place, (w["something_else"], ""))
    return {
        "place": place if place in found else "",
        "what": label,
        "now": now,
        "should_be": request.POST.get("should_be", "").strip(),
    }


def _served(request: HttpRequest, person: UUID) -> Person:
    seen = visible(user_of(request), "protection.serve_person", Person)
    return get_object_or_404(seen.select_related("organisation", "dossier__organisation", "office"), id=person)


def _page(request: HttpRequest, one: Person, w: Wording, wrong: dict[str, str] | None = None) -> HttpResponse:
    user, today = user_of(request), timezone.localdate()
    standing = standing_of(one, today)
    holds = LegalHold.objects.filter(person=one, lifted_at__isnull=True, until__gte=today).select_related(
        "organisation"
    )
    posted = request.POST
    context: dict[str, Any] = {
        "w": w,
        "person": one,
        "name": name_of_person(one) or w["unnamed"],
        "kinds": [(kind, w[f"kind_{kind}"], w[f"explain_{kind}"]) for kind in KINDS if kind != "rectify"],
        "correctable": correctable(one, w),
        "asked": [waiting_of(each, today, w) for each in one.requests.order_by("-taken_at")],
        "due": due_said(standing, w),
        "stopped": w[f"stopped_{standing.stopped_by}"] if standing.stopped_by else "",
        "ended": posted.get("ended")
        or (notation.day_in_figures(one.help_ended_on.isoformat()) if one.help_ended_on else ""),
        "holds": [
            (hold.id, w.say("hold_said", day=notation.day(hold.until, w.lang), reason=reason_of(hold)))
            for hold in holds
        ]
        if allows(user, "protection.hold_person", one)
        else [],
        "may_hold": allows(user, "protection.hold_person", one),
        "consents": SharingWording(w.lang)["sharing"] if allows(user, "people.see_consents", one) else "",
        "is_officer": allows(user, "protection.open_desk"),
        "wrong": wrong or {},
        "typed": {key: posted.get(key, "") for key in ("should_be", "what", "why", "reason", "until")},
    }
    return render(request, "protection/person.html", context, status=400 if wrong else 200)


def due_said(standing: Standing, w: Wording) -> str:
    """When a person is due, in words, or why never."""
    if isinstance(standing.due, NotDue):
        return w[f"due_{standing.due.why}"]
    return w.say("due_said", day=notation.day(standing.due, w.lang))
