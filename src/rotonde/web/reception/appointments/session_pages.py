"""Reception sessions: planning them, who is invited, who came, and the sheet that everybody gets."""

from typing import Any
from uuid import UUID, uuid4

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rotonde.web.accounts.domain.once import SentDifferently
from rotonde.web.accounts.models import Office
from rotonde.web.accounts.policy import allows, needs, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.look.words import LANGUAGES
from rotonde.web.people.persons.languages import SPOKEN
from rotonde.web.reception.appointments.booking import IsOver
from rotonde.web.reception.appointments.card_page import paper
from rotonde.web.reception.appointments.outcome import NotYet
from rotonde.web.reception.appointments.people_named import named
from rotonde.web.reception.appointments.sessions import (
    CannotHold,
    Planned,
    cancel_session,
    hold,
    say_attendance,
    sessions_seen,
    take_off,
)
from rotonde.web.reception.appointments.sheet import sheet_in
from rotonde.web.reception.appointments.typed import read_day, read_hour, read_id, read_number
from rotonde.web.reception.appointments.words import Wording
from rotonde.web.reception.models import Enrolment, Session
from rotonde.web.who_asks import user_of

FIELDS = ("office", "day", "begins", "ends", "place", "language", "interpreter", "places", "id")
FIRST = {"begins": "9.30", "ends": "11.00", "language": "nl", "places": "12"}
LONGEST_PLACE = 200
PAST_AT_ONCE = 30
CONFLICT = 409


@needs("appointments.open")
@require_http_methods(["GET", "HEAD", "POST"])
def reception_sessions(request: HttpRequest, lang: str) -> HttpResponse:
    """List the sessions, and plan one."""
    user, w = user_of(request), Wording(lang)
    if request.method != "POST":
        return _list(request, w, FIRST | {"id": str(uuid4())})
    told = {name: request.POST.get(name, "").strip() for name in FIELDS}
    office = visible(user, "appointments.publish", Office).filter(id=read_id(told["office"])).first()
    day, begins, ends = read_day(told["day"]), read_hour(told["begins"]), read_hour(told["ends"])
    faults = _faults(told) | ({} if office else {"office": "choose_office"})
    if faults or office is None or day is None or begins is None or ends is None:
        return _list(request, w, told, faults)
    number = read_number(told["places"])
    planned = Planned(day, begins, ends, told["place"], told["language"], number, told["interpreter"])
    try:
        made = hold(user, office, planned, read_id(told["id"]))
    except CannotHold as refused:
        return _list(request, w, told, {refused.field: refused.code})
    except SentDifferently as before:
        return _list(request, w, told | {"id": str(uuid4())}, was=_before(before.made, w))
    response = redirect("reception_session", lang=lang, session=made.id)
    response["Location"] += "?gepland=1"
    return response


def _faults(told: dict[str, str]) -> dict[str, str]:
    faults = {name: "hour" for name in ("begins", "ends") if read_hour(told[name]) is None}
    if read_day(told["day"]) is None:
        faults["day"] = "day"
    if len(told["place"]) > LONGEST_PLACE:
        faults["place"] = "long_text"
    if told["language"] not in SPOKEN:
        faults["language"] = "choose_language"
    if told["interpreter"] and told["interpreter"] not in SPOKEN:
        faults["interpreter"] = "choose_language"
    return faults


def _list(
    request: HttpRequest,
    w: Wording,
    told: dict[str, str],
    faults: dict[str, str] | None = None,
    was: dict[str, Any] | None = None,
) -> HttpResponse:
    user, now = user_of(request), timezone.now()
    seen = sessions_seen(user).order_by("begins_at", "id")
    offices = list(visible(user, "appointments.publish", Office).order_by("name"))
    said = {name: w.say(f"wrong_{code}", n=LONGEST_PLACE) for name, code in (faults or {}).items()}
    past = Paginator(seen.filter(ends_at__lte=now).reverse(), PAST_AT_ONCE).get_page(request.GET.get("blad"))
    context = {
        "w": w,
        "told": told,
        "faults": said,
        "offices": [(str(one.id), one.name, str(one.id) == told.get("office")) for one in offices],
        "only_office": offices[0] if len(offices) == 1 else None,
        "languages_spoken": [(code, name, code == told["language"]) for code, name in SPOKEN.items()],
        "interpreters": [("", w["no_interpreter"], False)]
        + [(code, name, code == told.get("interpreter")) for code, name in SPOKEN.items()],
        "coming": [session_said(one, w) for one in seen.filter(ends_at__gt=now)],
        "past": [session_said(one, w) for one in past],
        "shown": past,
        "was": was,
    }
    return render(request, "appointments/sessions.html", context, status=400 if said else CONFLICT if was else 200)


def _before(made: str, w: Wording) -> dict[str, Any]:
    """What the form planned before, and what to do with what it says now."""
    one = Session.objects.get(id=made)
    said = w.say("planned_before", when=w.when(one.begins_at), place=one.place)
    return {"id": one.id, "said": said, "do": w.say("planned_before_do", button=w["plan"])}


def session_said(one: Any, w: Wording) -> dict[str, Any]:
    """A session in words, with its counts; nobody's name."""
    language = SPOKEN[one.language]
    with_interpreter = w.say("session_interpreter", language=SPOKEN[one.interpreter]) if one.interpreter else ""
    begun = one.begins_at < timezone.now()
    counts = {"invited": one.invited, "places": one.places, "came": one.came, "did_not_come": one.did_not_come}
    return {
        "id": one.id,
        "when": w.when(one.begins_at),
        "place": one.place,
        "language": w.say("session_line", language=language),
        "interpreter": with_interpreter,
        "counts": w.say("session_counts" if begun else "session_invited", **counts),
        "not_said": w.say("session_not_said", n=one.not_said) if one.not_said and begun else "",
        "is_cancelled": one.cancelled_at is not None,
    }


def _found(request: HttpRequest, id: UUID) -> Any:
    one = sessions_seen(user_of(request)).filter(id=id).first()
    if one is None:
        raise Http404
    return one


@require_http_methods(["GET", "HEAD", "POST"])
def reception_session(request: HttpRequest, lang: str, session: UUID) -> HttpResponse:
    """Show who is invited; take who came."""
    user, w = user_of(request), Wording(lang)
    one = _found(request, session)
    if request.method != "POST":
        return _page(request, one, w)
    told = {read_id(name[5:]): value == "yes" for name, value in request.POST.items() if name.startswith("came:")}
    if not allows(user, "appointments.hold_session", one):
        raise Http404
    try:
        say_attendance(user, one, told)
    except NotYet:
        return _page(request, one, w, w["session_not_yet"], 409)
    return _back(lang, session)


def _page(request: HttpRequest, one: Any, w: Wording, wrong: str = "", status: int = 200) -> HttpResponse:
    user = user_of(request)
    invited = list(
        Enrolment.objects.filter(session=one, is_held=True).select_related(
            "person__dossier__organisation", "person__organisation"
        )
    )
    ours = set(visible(user, "appointments.see_enrolment", Enrolment).filter(session=one).values_list("id", flat=True))
    record_read(user, "appointments.session_read", [entry for entry in invited if entry.id in ours])
    begun = one.begins_at <= timezone.now()
    done = {"gepland": w["session_planned_said"], "bewaard": w["said_said"]}
    context = {
        "w": w,
        "one": session_said(one, w),
        "invited": [
            {
                "id": entry.id,
                "name": named(user, entry.person, w) if entry.id in ours else w["of_another_office"],
                "attendance": entry.attendance,
                "said": w[entry.attendance or "not_said"],
                "is_ours": entry.id in ours,
            }
            for entry in sorted(invited, key=lambda entry: entry.number)
        ],
        "begun": begun,
        "may_hold": allows(user, "appointments.hold_session", one),
        "may_cancel": one.cancelled_at is None and one.ends_at > timezone.now(),
        "sheets": list(LANGUAGES.items()),
        "wrong": wrong,
        "said": next((said for name, said in done.items() if name in request.GET), "") if not wrong else "",
    }
    return render(request, "appointments/session.html", context, status=status)


@require_POST
def cancel_reception_session(request: HttpRequest, lang: str, session: UUID) -> HttpResponse:
    """Say that it won't be held."""
    one = visible(user_of(request), "appointments.hold_session", Session).filter(id=session).first()
    if one is None:
        raise Http404
    try:
        cancel_session(user_of(request), one)
    except IsOver:
        w = Wording(lang)
        return _page(request, _found(request, session), w, w["session_over"], 409)
    return _back(lang, session)


@require_POST
def take_off_session(request: HttpRequest, lang: str, enrolment: UUID) -> HttpResponse:
    """Give somebody's place free."""
    one = visible(user_of(request), "appointments.see_enrolment", Enrolment).filter(id=enrolment).first()
    if one is None:
        raise Http404
    try:
        take_off(user_of(request), one)
    except IsOver:
        w = Wording(lang)
        return _page(request, _found(request, one.session_id), w, w["session_over"], 409)
    return _back(lang, one.session_id)


@needs("appointments.open")
@require_safe
def session_sheet(request: HttpRequest, lang: str) -> HttpResponse:
    """Give the sheet that is the same for everybody, to print."""
    w = Wording(lang)
    return paper(request, "appointments/sheet.html", w, {"sheet": sheet_in(lang)})


def _back(lang: str, session: UUID) -> HttpResponse:
    response = redirect("reception_session", lang=lang, session=session)
    response["Location"] += "?bewaard=1"
    return response
