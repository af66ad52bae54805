"""One appointment, opened for who may see it."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.people.persons.opened import OpenedPerson
from rotonde.web.reception.appointments.home import has_moved
from rotonde.web.reception.appointments.people_named import beware
from rotonde.web.reception.appointments.words import Wording
from rotonde.web.reception.models import Appointment, Booking
from rotonde.web.who_asks import user_of

WHYS = [one for one in Booking.Why if one != Booking.Why.NOT_NEEDED]


def opened_appointment(user: User, id: UUID) -> Appointment:
    """An appointment that this user may see, with its moment as it stands; raises Http404."""
    mine = visible(user, "appointments.see_appointment", Appointment)
    one = mine.select_related("booking__owner", "person__organisation", "person__dossier").filter(id=id).first()
    if one is None:
        raise Http404
    return one


def booking_said(booking: Booking, w: Wording, here: UUID) -> dict[str, Any]:
    """A moment in words: when, where, what to bring and whom to call; at a partner, with the reference."""
    is_theirs = booking.owner_id != booking.booker_id
    return {
        "when": w.when(booking.begins_at),
        "place": booking.place,
        "at": w.say("at_partner", partner=booking.owner.name) if booking.owner_id != here else "",
        "bring": booking.bring,
        "phone": booking.phone,
        "reference": booking.reference if is_theirs else "",
        "state": booking.state,
        "state_said": w[f"state_{booking.state}"],
        "why": w[f"why_{booking.why}"] if booking.why else "",
        "is_coming": booking.state == Booking.State.BOOKED and booking.begins_at > timezone.now(),
        "asks_how": booking.state == Booking.State.BOOKED and booking.begins_at <= timezone.now(),
    }


def show_appointment(
    request: HttpRequest, one: Appointment, w: Wording, *, wrong: str = "", status: int = 200
) -> HttpResponse:
    """Show an appointment; `wrong` says what couldn't be done."""
    user = user_of(request)
    opened = OpenedPerson(user, one.person)
    booking = one.booking
    is_missed = booking.state == Booking.State.DID_NOT_HAPPEN or booking.asks_another
    done = {"gemaakt": w["made_said"], "verzet": w["moved_said"], "bewaard": w["said_said"]}
    context = {
        "w": w,
        "one": one,
        "booking": booking_said(booking, w, user.organisation_id),
        "title": w.say("appointment_of", name=opened.name or w["somebody"]),
        "moved_home": has_moved(one),
        "missed": booking.id if is_missed else None,
        "whys": [(one.value, w[f"why_{one.value}"], one.value == request.POST.get("why")) for one in WHYS],
        "cancel_whys": [
            (one.value, w[f"why_{one.value}"], one.value == request.POST.get("why"))
            for one in (Booking.Why.SOMETHING_FOR_THEM, Booking.Why.SOMETHING_FOR_US, Booking.Why.NOT_NEEDED)
        ],
        "wrong": wrong,
        "said": next((said for name, said in done.items() if name in request.GET), "") if not wrong else "",
    }
    return render(request, "appointments/appointment.html", context | beware(opened, w), status=status)
