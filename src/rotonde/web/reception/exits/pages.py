"""The pages of the three exits, and the coordinator's list of signals with the path of complaints."""

from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils.timezone import localdate, localtime
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rotonde.web.accounts.domain.once import NoKey, SentDifferently, new_key, once
from rotonde.web.accounts.policy import allows, needs, require, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.domain.doubts import NamesSomebody, NothingSaid
from rotonde.web.entitlements.words import Wording as Rights
from rotonde.web.entitlements.words import in_language, raised
from rotonde.web.look.paper import NoPaper, pdf_answer, pdf_of
from rotonde.web.people.persons.called import name_of_person
from rotonde.web.people.persons.record import record_of
from rotonde.web.reception.contacts.contact_page import contact_seen
from rotonde.web.reception.contacts.shown import who_of
from rotonde.web.reception.contacts.today_page import CONFLICT, contacts_of, office_chosen, offices_of
from rotonde.web.reception.contacts.told import LONGEST_NAME, LONGEST_WORDS
from rotonde.web.reception.exits.complaining import (
    Complained,
    NotAPath,
    complained_in,
    fill_in_path,
    path_of,
    take_complaint,
)
from rotonde.web.reception.exits.signalling import LONGEST, give_signal, signals_for, take_up, text_of
from rotonde.web.reception.models import Complaint, Contact, Signal
from rotonde.web.reception.words import Wording
from rotonde.web.who_asks import user_of

STYLES = ("rotonde/tokens.css", "rotonde/right-paper.css")
LINES = 50
PATH = ("who", "how", "answer_days", "rests_on")
TO_BRING = ("decision", "received", "asked", "proof", "why", "help")


@needs("reception.open")
@require_http_methods(["GET", "HEAD", "POST"])
def signal_page(request: HttpRequest, lang: str) -> HttpResponse:
    """Pass on what works badly for many, without a name of anybody."""
    user, w = user_of(request), Wording(lang)
    typed, office = request.POST.get("text", ""), office_chosen(user, request.POST.get("office", ""))
    wrong, status = "", 400
    if request.method == "POST":
        try:
            if office is None:
                raise NothingSaid
            once(user, request.POST, lambda: str(give_signal(user, office, typed, _names_today(request)).id))
            return redirect_with(redirect("signal", lang=lang), "kept")
        except NothingSaid:
            wrong = w.say("signal_needs_words", n=LONGEST) if office else w["choose_office"]
        except NamesSomebody:
            wrong = w["signal_names_somebody"]
        except NoKey:
            wrong = w["form_without_key"]
        except SentDifferently:
            wrong, status = w["signal_sent_before"], CONFLICT
    context = {
        "w": w,
        "page": "reception",
        "typed": typed,
        "wrong": wrong,
        "once": new_key(),
        "offices": [(one.id, one.name, one == office) for one in offices_of(user)],
        "done": w["signal_given"] if request.GET.get("klaar") else "",
    }
    return render(request, "reception/signal.html", context, status=status if wrong else 200)


@needs("reception.see_signals")
@require_http_methods(["GET", "HEAD", "POST"])
def signals_page(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the coordinator what was passed on, and who handles complaints; that is filled in here."""
    user, w = user_of(request), Wording(lang)
    path, wrong = path_of(user.organisation), ""
    told: dict[str, Any] = {name: getattr(path, name) or "" for name in PATH}
    if request.method == "POST":
        told = {name: request.POST.get(name, "").strip() for name in PATH}
        try:
            fill_in_path(user, **told)
            return redirect_with(redirect("signals", lang=lang), "kept")
        except NotAPath as refused:
            wrong = refused.field
    shown = Paginator(signals_for(user), LINES).get_page(request.GET.get("blad"))
    found = list(shown)
    record_read(user, "reception.signals_read", found)
    context = {
        "w": w,
        "signals": [(one, _given(one, w), text_of(one)) for one in found],
        "shown": shown,
        "told": told,
        "faults": {wrong: w[f"wrong_path_{wrong}"]} if wrong else {},
        "done": w["done_kept"] if request.GET.get("klaar") else "",
    }
    return render(request, "reception/signals.html", context, status=400 if wrong else 200)


@require_POST
def take_up_page(request: HttpRequest, lang: str, signal: UUID) -> HttpResponse:
    """Write down that a signal is taken up."""
    found = visible(user_of(request), "reception.read_signal", Signal)
    take_up(user_of(request), get_object_or_404(found, id=signal))
    return redirect("signals", lang=lang)


@require_http_methods(["GET", "HEAD", "POST"])
def complaint_page(request: HttpRequest, lang: str, contact: UUID) -> HttpResponse:
    """Say how somebody complains about this organisation, and write it down where they want that."""
    one, w, user = contact_seen(request, contact), Wording(lang), user_of(request)
    require(user, "reception.write_contact", one)
    if request.method != "POST":
        return _complaint(request, one, Complained("", who_of(one, w) if one.person else ""), w)
    told = Complained(request.POST.get("words", "").strip(), request.POST.get("by", "").strip())
    if faults := _faults(told):
        return _complaint(request, one, told, w, faults=faults, status=400)
    try:
        made = once(user, request.POST, lambda: str(take_complaint(user, one, told).id))
    except NoKey:
        return _complaint(request, one, told, w, w["form_without_key"], status=400)
    except SentDifferently as before:
        return _complaint(request, one, told, w, w["sent_differently"], before.made, CONFLICT)
    return redirect("complaint_receipt", lang=lang, complaint=made)


@require_safe
def complaint_receipt(request: HttpRequest, lang: str, complaint: UUID) -> HttpResponse:
    """Show the receipt of a complaint."""
    one, w = _complaint_seen(request, complaint), Wording(lang)
    record_read(user_of(request), "reception.complaint_read", one, about=_about(one))
    context = _receipt_of(one, w) | {"w": w, "page": "reception", "complaint": one}
    return render(request, "reception/complaint_receipt.html", context)


@require_safe
def complaint_pdf(request: HttpRequest, lang: str, complaint: UUID) -> HttpResponse:
    """Give the receipt of a complaint on paper; who asked for no paper with their name gets the number only."""
    one, w = _complaint_seen(request, complaint), Wording(lang)
    person = one.contact.person
    told = _receipt_of(one, w, named=person is None or not record_of(person).stops_paper)
    return _paper("reception/complaint_paper.html", told, f"klacht-{one.year}-{one.number:05}.pdf", w)


@needs("reception.open")
@require_safe
def appeal_page(request: HttpRequest, lang: str) -> HttpResponse:
    """Say where and until when somebody appeals against a decision, as far as that is known of a right."""
    w = Wording(lang)
    return render(request, "reception/appeal.html", _appeal(request, w) | {"page": "reception"})


@needs("reception.open")
@require_safe
def appeal_pdf(request: HttpRequest, lang: str) -> HttpResponse:
    """Give the same on paper, with a list to tick."""
    w = Wording(lang)
    return _paper("reception/appeal_paper.html", _appeal(request, w), "beroep.pdf", w)


def redirect_with(response: HttpResponse, done: str) -> HttpResponse:
    """Lead on to a page that says what was done."""
    response["Location"] += f"?klaar={done}"
    return response


def _names_today(request: HttpRequest) -> list[str]:
    """What everybody is called who was heard today where this user works: none of them stands in a signal."""
    heard = contacts_of(user_of(request)).filter(person__isnull=False, came_at__date=localdate())
    return [name_of_person(one.person) for one in heard if one.person]


def _given(one: Signal, w: Wording) -> str:
    return f"{notation.day(localdate(one.given_at), w.lang)}, {one.office.name}"


def _complaint(
    request: HttpRequest,
    one: Contact,
    told: Complained,
    w: Wording,
    wrong: str = "",
    there: str = "",
    status: int = 200,
    faults: dict[str, str] | None = None,
) -> HttpResponse:
    path = path_of(one.organisation)
    context = {
        "w": w,
        "page": "reception",
        "contact": one,
        "told": told,
        "faults": {field: w[sentence] for field, sentence in (faults or {}).items()},
        "path": path,
        "term": w.count("path_term", path.answer_days, law=path.rests_on) if path.answer_days else w["path_no_term"],
        "once": new_key(),
        "wrong": wrong,
        "there": there,
    }
    return render(request, "reception/complaint.html", context, status=status)


def _faults(told: Complained) -> dict[str, str]:
    """What keeps a complaint from being written down, by field."""
    faults = {}
    if not told.words or len(told.words) > LONGEST_WORDS:
        faults["words"] = "words_too_long" if told.words else "complaint_needs_words"
    if len(told.by) > LONGEST_NAME:
        faults["by"] = "name_too_long"
    return faults


def _complaint_seen(request: HttpRequest, id: UUID) -> Complaint:
    found = Complaint.objects.select_related(
        "organisation", "office", "contact__organisation", "contact__person__dossier"
    )
    one = found.filter(id=id, organisation=user_of(request).organisation_id).first()
    if one is None or not allows(request.user, "reception.read_contact", one.contact):
        raise Http404
    return one


def _about(one: Complaint) -> list[UUID]:
    return [one.contact.person_id] if one.contact.person_id else []


def _receipt_of(one: Complaint, w: Wording, *, named: bool = True) -> dict[str, Any]:
    told, at, path = complained_in(one), localtime(one.taken_at), path_of(one.organisation)
    lines = [
        (w["receipt_number"], f"K-{one.year}-{one.number:05}"),
        (w["complaint_by"], told.by if named else ""),
        (w["receipt_at"], w.say("day_at_hour", day=notation.day(at.date(), w.lang), hour=f"{at:%H:%M}")),
        (w["receipt_where"], f"{one.organisation.name}, {one.office.name}"),
        (w["complaint_about"], told.words),
        (w["path_who"], ", ".join(filter(None, (path.who, path.how)))),
    ]
    by = notation.day(one.answer_by, w.lang) if one.answer_by else ""
    return {
        "number": lines[0][1],
        "lines": [(name, said) for name, said in lines if said],
        "clock": w.say("complaint_answer_by", day=by) if by else w["path_no_term"],
    }


def _appeal(request: HttpRequest, w: Wording) -> dict[str, Any]:
    right = request.GET.get("recht", "")
    about = engine_port.right(right)
    rights = sorted((in_language(one["names"], w.lang), one["id"]) for one in engine_port.rights())
    how = in_language(about["claim"]["appeal"], w.lang) if about and (about["claim"] or {}).get("appeal") else ""
    return {
        "w": w,
        "lang": w.lang,
        "rights": [(id, name, id == right) for name, id in rights],
        "right": in_language(about["names"], w.lang) if about else "",
        "right_id": right if about else "",
        "decider": raised(Rights(w.lang).decider(about["decided_by"])) if about else "",
        "how": how or w["appeal_unknown"],
        "to_bring": [w[f"bring_{one}"] for one in TO_BRING],
        "made_on": notation.day(date.today(), w.lang),
    }


def _paper(template: str, context: dict[str, Any], name: str, w: Wording) -> HttpResponse:
    try:
        made = pdf_of(render_to_string(template, context | {"w": w, "lang": w.lang}), STYLES, accessible=True)
    except NoPaper:
        return HttpResponse(w["no_paper_here"], status=503, content_type="text/plain; charset=utf-8")
    return pdf_answer(made, name)
