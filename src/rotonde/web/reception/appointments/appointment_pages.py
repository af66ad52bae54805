"""One appointment: how it stands, what became of it, giving its moment back; and what a partner booked here."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rotonde.web.accounts.policy import needs, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.reception.appointments.booking import ChangedMeanwhile, IsOver, cancel
from rotonde.web.reception.appointments.icalendar import Entry, calendar
from rotonde.web.reception.appointments.list_page import coming
from rotonde.web.reception.appointments.opened import WHYS, booking_said, opened_appointment, show_appointment
from rotonde.web.reception.appointments.outcome import AlreadySaid, NotYet, say_outcome
from rotonde.web.reception.appointments.words import Wording
from rotonde.web.reception.models import Appointment, Booking
from rotonde.web.who_asks import user_of

REFUSED = {IsOver: "is_over", ChangedMeanwhile: "changed_meanwhile", NotYet: "not_yet", AlreadySaid: "already_said"}


@require_safe
def appointment(request: HttpRequest, lang: str, appointment: UUID) -> HttpResponse:
    """Show an appointment and what can be done with it."""
    one = opened_appointment(user_of(request), appointment)
    record_read(user_of(request), "appointments.read", one)
    return show_appointment(request, one, Wording(lang))


@require_POST
def cancel_appointment(request: HttpRequest, lang: str, appointment: UUID) -> HttpResponse:
    """Give the moment back; where the person still needs one, they come on the list."""
    user, w = user_of(request), Wording(lang)
    one = opened_appointment(user, appointment)
    why, version = request.POST.get("why", ""), request.POST.get("version", "")
    if why not in Booking.Why.values:
        return show_appointment(request, one, w, wrong=w["wrong_choose_why"], status=400)
    read = int(version) if version.isdecimal() and len(version) < 9 else 0
    try:
        cancel(user, one, why, read, asks_another="another" in request.POST)
    except (IsOver, ChangedMeanwhile) as refused:
        now = opened_appointment(user, appointment)
        return show_appointment(request, now, w, wrong=w[REFUSED[type(refused)]], status=409)
    return _back("appointment", lang, appointment=appointment)


@require_POST
def appointment_outcome(request: HttpRequest, lang: str, appointment: UUID) -> HttpResponse:
    """Say whether it took place."""
    user, w = user_of(request), Wording(lang)
    one = opened_appointment(user, appointment)
    wrong, status = _say(request, one.booking, w)
    if wrong:
        return show_appointment(request, opened_appointment(user, appointment), w, wrong=wrong, status=status)
    missed = request.POST.get("came") != "yes"
    return _back("follow_up", lang, missed=one.booking_id) if missed else _back("appointment", lang, appointment=one.id)


@require_http_methods(["GET", "HEAD", "POST"])
def booking(request: HttpRequest, lang: str, booking: UUID) -> HttpResponse:
    """Show what a partner booked at one's office, and take what became of it."""
    user, w = user_of(request), Wording(lang)
    mine = visible(user, "appointments.see_booking", Booking).select_related("owner", "booker")
    one = mine.exclude(booker=user.organisation_id).filter(id=booking).first()
    if one is None:
        raise Http404
    wrong, status = "", 200
    if request.method == "POST":
        wrong, status = _say(request, one, w)
        if not wrong:
            return _back("booking", lang, booking=one.id)
    context = {
        "w": w,
        "id": one.id,
        "booking": booking_said(one, w, user.organisation_id),
        "lead": w.say("booking_lead", partner=one.booker.name),
        "whys": [(why.value, w[f"why_{why.value}"], why.value == request.POST.get("why")) for why in WHYS],
        "wrong": wrong,
        "said": w["said_said"] if "bewaard" in request.GET and not wrong else "",
    }
    return render(request, "appointments/booking.html", context, status=status)


def _say(request: HttpRequest, one: Booking, w: Wording) -> tuple[str, int]:
    came, why = request.POST.get("came", ""), request.POST.get("why", "")
    if came != "yes" and (came != "no" or why not in {one.value for one in WHYS}):
        return w["wrong_choose_why"], 400
    try:
        say_outcome(user_of(request), one, came=came == "yes", why=why)
    except (IsOver, NotYet, AlreadySaid) as refused:
        return w[REFUSED[type(refused)]], 409
    return "", 200


@require_safe
def appointment_calendar(request: HttpRequest, lang: str, appointment: UUID) -> HttpResponse:
    """Give one appointment as a calendar: when and where, and no name."""
    one = opened_appointment(user_of(request), appointment)
    record_read(user_of(request), "appointments.read", one)
    return calendar_of([one], Wording(lang))


@needs("appointments.open")
@require_safe
def coming_calendar(request: HttpRequest, lang: str) -> HttpResponse:
    """Give every coming appointment of the own offices as a calendar."""
    user = user_of(request)
    found = coming(user)
    record_read(user, "appointments.list_read", found)
    return calendar_of(found, Wording(lang))


def calendar_of(found: list[Appointment], w: Wording) -> HttpResponse:
    """Write appointments as a calendar to keep."""
    entries = [
        Entry(
            one.id,
            one.booking.begins_at,
            one.booking.ends_at,
            w["appointment"],
            one.booking.place,
            one.version - 1,
            one.booking.state == Booking.State.CANCELLED,
        )
        for one in found
    ]
    return HttpResponse(
        calendar(entries, timezone.now()),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="afspraak.ics"'},
    )


def _back(name: str, lang: str, **words: Any) -> HttpResponse:
    response = redirect(name, lang=lang, **words)
    response["Location"] += "?bewaard=1"
    return response
