"""The appointments of the own offices, by day, with what partners booked here."""

from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.reception.appointments.people_named import named
from rotonde.web.reception.appointments.words import Wording
from rotonde.web.reception.models import Appointment, Booking
from rotonde.web.who_asks import user_of

LINES = 100
GIVEN_UP = (Booking.State.MOVED, Booking.State.CANCELLED)


@needs("appointments.open")
@require_safe
def appointments(request: HttpRequest, lang: str) -> HttpResponse:
    """Show what is planned from yesterday on."""
    user, w = user_of(request), Wording(lang)
    ours = coming(user)
    planned: list[Appointment | Booking] = [*ours, *booked_by_partners(user)]
    planned.sort(key=_begins_at)
    shown = Paginator(planned, LINES).get_page(request.GET.get("blad"))
    record_read(user, "appointments.list_read", list(shown))
    lines = [_of_partner(one, w) if isinstance(one, Booking) else _of_ours(user, one, w) for one in shown]
    days = [(day, list(on_day)) for day, on_day in groupby(lines, lambda line: w.day(line["at"]))]
    context = {"w": w, "days": days, "has_ours": bool(ours), "shown": shown}
    return render(request, "appointments/list.html", context)


def coming(user: User) -> list[Appointment]:
    """The appointments of people of the own offices, from yesterday on, also those that were cancelled."""
    mine = visible(user, "appointments.see_appointment", Appointment).filter(booking__ends_at__gt=_yesterday())
    with_all = mine.select_related("booking__owner", "person__dossier__organisation", "person__organisation")
    return list(with_all.order_by("booking__begins_at", "id"))


def booked_by_partners(user: User) -> list[Booking]:
    """What partners booked at the own offices, from yesterday on."""
    mine = visible(user, "appointments.see_booking", Booking).exclude(booker=user.organisation_id)
    found = mine.filter(ends_at__gt=_yesterday()).exclude(state__in=GIVEN_UP)
    return list(found.select_related("booker").order_by("begins_at", "id"))


def _begins_at(one: Appointment | Booking) -> datetime:
    return one.begins_at if isinstance(one, Booking) else one.booking.begins_at


def _yesterday() -> Any:
    return timezone.now() - timedelta(days=1)


def _of_ours(user: User, one: Appointment, w: Wording) -> dict[str, Any]:
    booking = one.booking
    elsewhere = w.say("at_partner", partner=booking.owner.name) if booking.owner_id != user.organisation_id else ""
    return _line(booking, w) | {
        "page": "appointment",
        "id": one.id,
        "who": named(user, one.person, w),
        "at_partner": elsewhere,
    }


def _of_partner(one: Booking, w: Wording) -> dict[str, Any]:
    who = w.say("of_partner", partner=one.booker.name, reference=one.reference)
    return _line(one, w) | {"page": "booking", "id": one.id, "who": who, "at_partner": ""}


def _line(booking: Booking, w: Wording) -> dict[str, Any]:
    unsaid = booking.state == Booking.State.BOOKED and booking.ends_at < timezone.now()
    state = (
        w["is_over_unsaid"] if unsaid else "" if booking.state == Booking.State.BOOKED else w[f"state_{booking.state}"]
    )
    return {"at": booking.begins_at, "hour": w.hour(booking.begins_at), "place": booking.place, "state": state}
