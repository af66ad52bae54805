"""The card that somebody takes home: when, where, what to bring and whom to call. No name stands on it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods

from rotonde.web.audit.domain.record import record_read
from rotonde.web.look.paper import NoPaper, pdf_answer, pdf_of
from rotonde.web.look.words import LANGUAGES
from rotonde.web.people.persons.record import record_of
from rotonde.web.reception.appointments.opened import booking_said, opened_appointment
from rotonde.web.reception.appointments.words import Wording
from rotonde.web.who_asks import user_of

STYLES = ("rotonde/tokens.css", "rotonde/appointment_paper.css")


@require_http_methods(["GET", "HEAD", "POST"])
def appointment_card(request: HttpRequest, lang: str, appointment: UUID) -> HttpResponse:
    """Give the card as PDF, in the language of the person where it is one of ours; held back where paper isn't safe."""
    user, w = user_of(request), Wording(lang)
    one = opened_appointment(user, appointment)
    record = record_of(one.person)
    if record.stops_paper and "asked" not in request.POST:
        return render(request, "appointments/card_held.html", {"w": w, "one": one}, status=409)
    record_read(user, "appointments.card_made", one)
    theirs = Wording(record.language if record.language in LANGUAGES else lang)
    booking = booking_said(one.booking, theirs, user.organisation_id)
    told = {
        "booking": booking,
        "reference_line": theirs.say("card_reference", reference=booking["reference"]),
        "move_line": theirs.say("card_move", phone=booking["phone"]) if booking["phone"] else theirs["card_move_come"],
    }
    return paper(request, "appointments/card.html", theirs, told)


def paper(request: HttpRequest, template: str, w: Wording, told: Mapping[str, Any]) -> HttpResponse:
    """Print a page as PDF, or show it to be printed where no PDF can be made."""
    page = {"w": w, "lang": w.lang, "trouble": "", **told}
    try:
        return pdf_answer(pdf_of(render_to_string(template, page), STYLES, accessible=True), "rotonde.pdf")
    except NoPaper:
        return render(request, template, page | {"trouble": w["no_paper"]})
