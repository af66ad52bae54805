"""*Dit is een aanvraag*: the page that keeps one, its receipt on the screen and on paper, and handing it over."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rotonde.web.accounts.domain.once import NoKey, SentDifferently, new_key, once
from rotonde.web.accounts.policy import allows, require
from rotonde.web.audit.domain.record import record_read, record_write
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.words import in_language
from rotonde.web.look.paper import NoPaper, pdf_answer, pdf_of
from rotonde.web.people.persons.record import record_of
from rotonde.web.reception.applying.acting import Asked, HandedOverAlready, apply_here, hand_over
from rotonde.web.reception.applying.competence import OWN, handlers
from rotonde.web.reception.applying.receipt import receipt_of
from rotonde.web.reception.contacts.contact_page import contact_seen
from rotonde.web.reception.contacts.shown import who_of
from rotonde.web.reception.contacts.today_page import CONFLICT
from rotonde.web.reception.contacts.told import LONGEST_NAME, LONGEST_WORDS
from rotonde.web.reception.contacts.words_kept import words_of
from rotonde.web.reception.models import Contact, ReceptionApplication
from rotonde.web.reception.words import Wording
from rotonde.web.who_asks import user_of

STYLES = ("rotonde/tokens.css", "rotonde/right-paper.css")
LONGEST_TO = 200
TEXTS = {"what": LONGEST_WORDS, "by": LONGEST_NAME, "to": LONGEST_TO}


@require_http_methods(["GET", "HEAD", "POST"])
def apply_page(request: HttpRequest, lang: str, contact: UUID) -> HttpResponse:
    """Ask what there is to know of an application, of which nothing is obligatory, and keep it."""
    one, w, user = contact_seen(request, contact), Wording(lang), user_of(request)
    require(user, "reception.write_contact", one)
    if request.method != "POST":
        record_read(user, "reception.contact_read", one)
        named = who_of(one, w) if one.person else ""
        return _form(request, one, Asked(what=words_of(one), by=named), w)
    asked = _typed(request)
    long = next((name for name, longest in TEXTS.items() if len(getattr(asked, name)) > longest), "")
    if long:
        return _form(request, one, asked, w, fault=long, status=400)
    try:
        made = once(user, request.POST, lambda: str(apply_here(user, one, asked).id))
    except NoKey:
        return _form(request, one, asked, w, notice=w["form_without_key"], status=400)
    except SentDifferently as before:
        return _form(request, one, asked, w, notice=w["sent_differently"], there=before.made, status=CONFLICT)
    return redirect("reception_receipt", lang=lang, application=made)


@require_safe
def receipt_page(request: HttpRequest, lang: str, application: UUID) -> HttpResponse:
    """Show the receipt of an application, and what is still to be done with it."""
    one, w = application_seen(request, application), Wording(lang)
    record_read(user_of(request), "reception.application_read", one, about=_about(one))
    return _receipt(request, one, w)


@require_POST
def hand_over_page(request: HttpRequest, lang: str, application: UUID) -> HttpResponse:
    """Write down that an application was handed over to who handles it."""
    one, w = application_seen(request, application), Wording(lang)
    try:
        hand_over(user_of(request), one)
    except HandedOverAlready:
        return _receipt(request, application_seen(request, application), w, w["handed_over_before"], CONFLICT)
    return redirect("reception_receipt", lang=lang, application=one.id)


@require_http_methods(["GET", "HEAD", "POST"])
def receipt_pdf(request: HttpRequest, lang: str, application: UUID) -> HttpResponse:
    """Give the receipt on paper; with the name of who asked for no paper only once that was asked."""
    one, w, user = application_seen(request, application), Wording(lang), user_of(request)
    person = one.contact.person
    if person is not None and record_of(person).stops_paper:
        if request.method != "POST" or "asked" not in request.POST:
            notice = w["paper_is_held"] if request.method == "POST" else ""
            return _receipt(request, one, w, notice, CONFLICT)
        with transaction.atomic():
            record_write(user, "people.paper_lifted", person)
    context = receipt_of(one, w) | {"w": w, "lang": w.lang}
    try:
        made = pdf_of(render_to_string("reception/receipt_paper.html", context), STYLES, accessible=True)
    except NoPaper:
        return _receipt(request, one, w, w["no_paper_here"], 503)
    record_read(user, "reception.receipt_made", one, about=_about(one))
    return pdf_answer(made, f"ontvangstbewijs-{one.year}-{one.number:05}.pdf")


def application_seen(request: HttpRequest, id: UUID) -> ReceptionApplication:
    """The application of this number, of a contact that the user may read; raises Http404."""
    found = ReceptionApplication.objects.select_related(
        "office", "contact__organisation", "contact__office", "contact__person__dossier__organisation"
    )
    one = found.filter(id=id, organisation=user_of(request).organisation_id).first()
    if one is None or not allows(request.user, "reception.read_contact", one.contact):
        raise Http404
    return one


def _typed(request: HttpRequest) -> Asked:
    told: dict[str, Any] = {name: request.POST.get(name, "").strip() for name in TEXTS}
    right, handler = request.POST.get("right", ""), request.POST.get("handler", OWN)
    known = engine_port.right(right) is not None
    return Asked(**told, right=right if known else "", handler=handler if handler in handlers() else OWN)


def _about(one: ReceptionApplication) -> list[UUID]:
    return [one.contact.person_id] if one.contact.person_id else []


def _form(
    request: HttpRequest,
    one: Contact,
    asked: Asked,
    w: Wording,
    *,
    notice: str = "",
    fault: str = "",
    there: str = "",
    status: int = 200,
) -> HttpResponse:
    rights = sorted((in_language(about["names"], w.lang), about["id"]) for about in engine_port.rights())
    context: dict[str, Any] = {
        "w": w,
        "page": "reception",
        "contact": one,
        "asked": asked,
        "once": new_key(),
        "rights": [(id, name, id == asked.right) for name, id in rights],
        "handlers": [(id, about.words[w.position], id == asked.handler) for id, about in handlers().items()],
        "faults": {fault: w["too_long_here"]} if fault else {},
        "notice": notice,
        "there": there,
    }
    return render(request, "reception/apply.html", context, status=status)


def _receipt(
    request: HttpRequest, one: ReceptionApplication, w: Wording, notice: str = "", status: int = 200
) -> HttpResponse:
    person = one.contact.person
    context = receipt_of(one, w) | {
        "w": w,
        "page": "reception",
        "application": one,
        "notice": notice,
        "is_held": person is not None and record_of(person).stops_paper,
        "may_write": allows(request.user, "reception.write_contact", one.contact),
    }
    return render(request, "reception/receipt.html", context, status=status)
