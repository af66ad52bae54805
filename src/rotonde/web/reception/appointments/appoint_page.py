"""Making an appointment for a person, or giving the one there is another moment."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from rotonde.web.accounts.domain.once import SentDifferently
from rotonde.web.accounts.models import Organisation
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.persons.opened import OpenedPerson
from rotonde.web.reception.appointments.booking import ChangedMeanwhile, IsOver, NotFree, book, move
from rotonde.web.reception.appointments.free_moments import free_moments
from rotonde.web.reception.appointments.opened import opened_appointment, show_appointment
from rotonde.web.reception.appointments.people_named import beware, person_to_appoint
from rotonde.web.reception.appointments.reminding import ports, ways_to_remind
from rotonde.web.reception.appointments.session_pages import session_said
from rotonde.web.reception.appointments.sessions import IsFull, enrol, sessions_seen
from rotonde.web.reception.appointments.typed import read_id
from rotonde.web.reception.appointments.words import Wording
from rotonde.web.reception.models import Appointment, Booking, Enrolment
from rotonde.web.who_asks import user_of


@require_http_methods(["GET", "HEAD", "POST"])
def appoint(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Show what is free for a person, and book what was chosen."""
    user, w = user_of(request), Wording(lang)
    opened = person_to_appoint(user, person)
    if request.method != "POST":
        record_read(user, "appointments.free_read", opened.person)
        return _page(request, opened, w, str(uuid4()))
    chosen = _chosen(request.POST.get("slot", ""))
    id = read_id(request.POST.get("id", ""))
    if chosen is None:
        return _page(request, opened, w, str(id), wrong=w["choose_moment"], status=400)
    told = request.POST.get("reminder", "")
    reminder = told if told in ways_to_remind(opened.person) else ""
    try:
        made = book(user, opened.person, *chosen, id, reminder)
    except NotFree:
        return _page(request, opened, w, str(id), wrong=w["not_free"], status=409)
    except SentDifferently as before:
        there = opened_appointment(user, UUID(before.made))
        return show_appointment(request, there, w, wrong=w["made_before"], status=409)
    response = redirect("appointment", lang=lang, appointment=made.id)
    response["Location"] += "?gemaakt=1"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def move_appointment(request: HttpRequest, lang: str, appointment: UUID) -> HttpResponse:
    """Give an appointment another moment."""
    user, w = user_of(request), Wording(lang)
    one = opened_appointment(user, appointment)
    opened = OpenedPerson(user, one.person)
    if request.method != "POST":
        record_read(user, "appointments.read", one)
        return _page(request, opened, w, "", moved=one)
    chosen = _chosen(request.POST.get("slot", ""))
    if chosen is None:
        return _page(request, opened, w, "", moved=one, wrong=w["choose_moment"], status=400)
    version = request.POST.get("version", "")
    try:
        move(user, one, *chosen, int(version) if version.isdecimal() and len(version) < 9 else 0)
    except NotFree:
        return _page(request, opened, w, "", moved=one, wrong=w["not_free"], status=409)
    except (ChangedMeanwhile, IsOver) as refused:
        wrong = w["changed_meanwhile" if isinstance(refused, ChangedMeanwhile) else "is_over"]
        return show_appointment(request, opened_appointment(user, appointment), w, wrong=wrong, status=409)
    response = redirect("appointment", lang=lang, appointment=one.id)
    response["Location"] += "?verzet=1"
    return response


def _chosen(text: str) -> tuple[UUID, Organisation] | None:
    """A slot and whose it is, as the form names them."""
    slot, _, owner = text.partition(":")
    try:
        found = Organisation.objects.filter(id=UUID(owner)).first()
        return (UUID(slot), found) if found else None
    except ValueError:
        return None


def _page(
    request: HttpRequest,
    opened: OpenedPerson,
    w: Wording,
    id: str,
    *,
    moved: Appointment | None = None,
    wrong: str = "",
    status: int = 200,
) -> HttpResponse:
    user, person = opened.user, opened.person
    name = opened.name or w["somebody"]
    ways = ways_to_remind(person)
    context: dict[str, Any] = {
        "w": w,
        "person": person,
        "title": w["move_to"] if moved else w.say("appoint_for", name=name),
        "moved": moved,
        "moved_from": w.say("moved_from", when=w.when(moved.booking.begins_at), place=moved.booking.place)
        if moved
        else "",
        "id": id,
        "free": free_moments(user, w, _last_worker(opened), request.GET.get("vanaf", "")),
        "has": [] if moved else [_has(one, w) for one in _coming(opened)],
        "remind": [] if moved else [("", w["remind_no"]), *((way, w[f"remind_{way}"]) for way in ways)],
        "remind_unsafe": bool(ports()) and not ways and bool(opened.record.safety or opened.record.only_via),
        "sessions": [] if moved else _sessions(opened, w),
        "chosen": request.POST.get("slot", ""),
        "wrong": wrong,
    }
    return render(request, "appointments/appoint.html", context | beware(opened, w), status=status)


def _last_worker(opened: OpenedPerson) -> UUID | None:
    """With whom the last appointment in the own organisation was: wherever somebody lives, it may stay so."""
    theirs = Appointment.objects.filter(person=opened.person, booking__owner=opened.person.organisation)
    return theirs.order_by("-booking__begins_at").values_list("booking__slot__series__worker", flat=True).first()


def _coming(opened: OpenedPerson) -> list[Appointment]:
    theirs = Appointment.objects.filter(person=opened.person, booking__state=Booking.State.BOOKED)
    return list(
        theirs.filter(booking__ends_at__gt=timezone.now()).select_related("booking").order_by("booking__begins_at")
    )


def _has(one: Appointment, w: Wording) -> dict[str, Any]:
    said = w.say("has_already", when=w.when(one.booking.begins_at), place=one.booking.place)
    return {"id": one.id, "said": said}


def _sessions(opened: OpenedPerson, w: Wording) -> list[dict[str, Any]]:
    """The sessions still to come, with whether this person is invited and how many places are left."""
    coming = sessions_seen(opened.user).filter(cancelled_at__isnull=True, begins_at__gt=timezone.now())
    mine = set(Enrolment.objects.filter(person=opened.person, is_held=True).values_list("session_id", flat=True))
    return [
        session_said(one, w)
        | {
            "is_invited": one.id in mine,
            "left": w.say("places_left", n=one.places - one.invited),
            "is_full": one.invited >= one.places,
        }
        for one in coming.order_by("begins_at", "id")
    ]


@require_http_methods(["POST"])
def invite(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Invite a person to a session."""
    user, w = user_of(request), Wording(lang)
    opened = person_to_appoint(user, person)
    wanted = read_id(request.POST.get("session", ""))
    session = sessions_seen(user).filter(id=wanted).first()
    if session is None:
        return _page(request, opened, w, str(uuid4()), wrong=w["choose_moment"], status=400)
    try:
        enrol(user, opened.person, session)
    except IsFull:
        return _page(request, opened, w, str(uuid4()), wrong=w["wrong_full"], status=409)
    except IsOver:
        return _page(request, opened, w, str(uuid4()), wrong=w["session_over"], status=409)
    response = redirect("reception_session", lang=lang, session=session.id)
    response["Location"] += "?bewaard=1"
    return response
