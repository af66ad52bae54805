"""The page of one contact: what was told, what can be done now, and a way to change it."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, require, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.persons.languages import SPOKEN
from rotonde.web.people.persons.views import PRECONDITION_FAILED, PRECONDITION_REQUIRED
from rotonde.web.reception.contacts.choices import (
    BROUGHT_BY,
    PLACES,
    PROACTIVITY,
    chosen,
    interpreter_choices,
    languages,
    said,
)
from rotonde.web.reception.contacts.heard_before import same_name_before
from rotonde.web.reception.contacts.next_steps import exits_from, next_steps
from rotonde.web.reception.contacts.registering import ContactChangedMeanwhile, change_contact
from rotonde.web.reception.contacts.shown import came_said, line_of, place_said, state_of, who_of
from rotonde.web.reception.contacts.today_page import CONFLICT
from rotonde.web.reception.contacts.told import Typed, read_contact, told_of
from rotonde.web.reception.contacts.waiting_room import NoLongerWaiting, call_in, let_wait, say_gone
from rotonde.web.reception.contacts.words_kept import words_of
from rotonde.web.reception.models import Complaint, Contact, ReceptionApplication
from rotonde.web.reception.words import Wording
from rotonde.web.who_asks import user_of, version_read

MOVED = ("called", "waits")
MOVES = {"call": call_in, "gone": say_gone, "wait": let_wait}
Json = dict[str, Any]


@require_http_methods(["GET", "HEAD", "POST"])
def contact_page(request: HttpRequest, lang: str, contact: UUID) -> HttpResponse:
    """Show a contact, and keep what is changed of it."""
    one, w = contact_seen(request, contact), Wording(lang)
    if request.method != "POST":
        record_read(user_of(request), "reception.contact_read", one)
        return show_contact(request, one, Typed(told_of(one)), w)
    require(request.user, "reception.write_contact", one)
    typed = read_contact({name: str(value) for name, value in request.POST.items()})
    version = version_read(request)
    if version is None:
        return show_contact(request, one, typed, w, notice=w["version_missing"], status=PRECONDITION_REQUIRED)
    if typed.faults:
        return show_contact(request, one, typed, w, status=400)
    try:
        change_contact(user_of(request), one, typed.told, version)
    except ContactChangedMeanwhile as meanwhile:
        now = contact_seen(request, meanwhile.now.id)
        notice = w.say("contact_changed_meanwhile", now=words_of(now) or w["nothing_told"])
        return show_contact(request, now, typed, w, notice=notice, status=PRECONDITION_FAILED)
    return back_to(one.id, lang, "kept")


@require_POST
def waiting_page(request: HttpRequest, lang: str, contact: UUID) -> HttpResponse:
    """Call somebody in, say that they are gone, or let them wait."""
    one, w = contact_seen(request, contact), Wording(lang)
    require(request.user, "reception.write_contact", one)
    do = request.POST.get("do", "")
    if do not in MOVES:
        return show_contact(request, one, Typed(told_of(one)), w, notice=w["no_such_move"], status=400)
    try:
        MOVES[do](user_of(request), one)
    except NoLongerWaiting as meanwhile:
        now = contact_seen(request, meanwhile.now.id)
        notice = w.say("waits_no_longer", state=state_of(now, w))
        return show_contact(request, now, Typed(told_of(now)), w, notice=notice, status=CONFLICT)
    if do == "gone":
        response = redirect("reception", lang=lang)
        response["Location"] += "?klaar=gone"
        return response
    return back_to(one.id, lang, {"call": "called", "wait": "waits"}[do])


def contact_seen(request: HttpRequest, id: UUID) -> Contact:
    """The contact of this number that the user may read; raises Http404."""
    seen = visible(user_of(request), "reception.read_contact", Contact)
    found = seen.select_related("organisation", "office__organisation", "called_by", "person__dossier__organisation")
    one = found.filter(id=id).first()
    if one is None:
        raise Http404
    return one


def back_to(contact: UUID, lang: str, done: str) -> HttpResponse:
    """Lead back to the page of a contact, which says what was done."""
    response = redirect("contact", lang=lang, contact=contact)
    response["Location"] += f"?klaar={done}"
    return response


def show_contact(
    request: HttpRequest,
    one: Contact,
    typed: Typed,
    w: Wording,
    *,
    notice: str = "",
    who: Json | None = None,
    status: int = 200,
) -> HttpResponse:
    """Show a contact with what was typed; `notice` says what is wrong, `who` is the file that was looked for."""
    user, told, done = user_of(request), typed.told, request.GET.get("klaar", "")
    person = one.person
    context: Json = {
        "w": w,
        "page": "reception",
        "contact": one,
        "title": who_of(one, w),
        "when": w.say("heard_line", when=came_said(one, w), office=one.office.name),
        "state": state_of(one, w),
        "waits": one.waits_since is not None and one.called_at is None and one.gone_at is None,
        "words": words_of(one),
        "facts": _facts(one, w),
        "person_page": reverse("person", args=[w.lang, person.id])
        if person and allows(user, "people.read_person", person)
        else "",
        "file": reverse("dossier", args=[w.lang, person.dossier_id]) if person and person.dossier_id else "",
        "before": [line_of(earlier, w) for earlier in same_name_before(user, one)],
        "applications": [_application(made, w) for made in one.applications.order_by("made_at")],
        "complaints": [_complaint(taken, w) for taken in _taken_by(user, one)],
        "steps": next_steps(one, w),
        "exits": exits_from(one, w),
        "told": told,
        "faults": {name: w[sentence] for name, sentence in typed.faults.items()},
        "is_changing": status != 200 and not who,
        "places": chosen(PLACES, told.place, w),
        "brought_by": chosen(BROUGHT_BY, told.brought_by, w),
        "proactivity": chosen(PROACTIVITY, told.proactivity, w),
        "interpreters": interpreter_choices(told.interpreter, w),
        "spoken": languages(told.language, w),
        "may_write": allows(user, "reception.write_contact", one),
        "may_name": person is None and allows(user, "people.make_person", one.office),
        "who": who or {},
        "notice": notice,
        "is_moved": done in MOVED,
        "done": w["done_kept"] if done == "kept" else "",
    }
    response = render(request, "reception/contact.html", context, status=status)
    response["ETag"] = f'"{one.version}"'
    return response


def _facts(one: Contact, w: Wording) -> list[tuple[str, str, str]]:
    """What was told besides the words: its name, what, and the language of that; what wasn't asked isn't there."""
    facts = [
        (w["place"], place_said(one, w), w.lang),
        (w["brought_by"], said(BROUGHT_BY, one.brought_by, w), w.lang),
        (w["language"], SPOKEN.get(one.language, ""), one.language),
        (w["interpreter"], w[f"interpreter_{one.interpreter}"] if one.interpreter else "", w.lang),
        (w["proactivity"], said(PROACTIVITY, one.proactivity, w), w.lang),
    ]
    return [fact for fact in facts if fact[1]]


def _application(made: ReceptionApplication, w: Wording) -> tuple[str, str, str]:
    """An application on the page of its contact: where it stands, its number, and whether it still has to go."""
    waits = made.is_passed_on and made.handed_over_at is None
    address = reverse("reception_receipt", args=[w.lang, made.id])
    return address, f"O-{made.year}-{made.number:05}", w["still_to_hand_over"] if waits else ""


def _taken_by(user: User, one: Contact) -> list[Complaint]:
    """The complaints that this user wrote down here: one may be about a colleague, who isn't pointed to it."""
    return list(one.complaints.filter(taken_by=user).order_by("taken_at"))


def _complaint(taken: Complaint, w: Wording) -> tuple[str, str]:
    """A complaint on the page of its contact: where its receipt is, and its number."""
    return reverse("complaint_receipt", args=[w.lang, taken.id]), f"K-{taken.year}-{taken.number:05}"
