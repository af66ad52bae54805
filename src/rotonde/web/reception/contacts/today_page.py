"""The reception of today: somebody is written down in half a minute, who waits is called, and who came stands below."""

from datetime import datetime, time
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, make_aware
from django.views.decorators.http import require_http_methods

from rotonde.web.accounts.domain.once import NoKey, SentDifferently, new_key, once
from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import allows, needs, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.reception.contacts.choices import (
    BROUGHT_BY,
    DESK,
    PLACES,
    PROACTIVITY,
    chosen,
    interpreter_choices,
    languages,
)
from rotonde.web.reception.contacts.registering import register
from rotonde.web.reception.contacts.shown import line_of
from rotonde.web.reception.contacts.told import Told, Typed, read_contact
from rotonde.web.reception.contacts.waiting_room import waiting
from rotonde.web.reception.models import Contact
from rotonde.web.reception.words import Wording
from rotonde.web.who_asks import user_of

LINES = 100
CONFLICT = 409
SAID_AFTER = ("registered", "gone")


@needs("reception.open")
@require_http_methods(["GET", "HEAD", "POST"])
def reception(request: HttpRequest, lang: str) -> HttpResponse:
    """Show who came today in the offices of this user, and write down who comes now."""
    user, w = user_of(request), Wording(lang)
    if request.method != "POST":
        return show_today(request, w, Typed(Told(place=_last_place(user))))
    typed = read_contact({name: str(value) for name, value in request.POST.items()})
    office = office_chosen(user, request.POST.get("office", ""))
    if office is None:
        return show_today(request, w, typed, notice=w["choose_office"], status=400)
    if typed.faults:
        return show_today(request, w, typed, status=400)
    try:
        made = once(user, request.POST, lambda: str(register(user, office, typed.told).id))
    except NoKey:
        return show_today(request, w, typed, notice=w["form_without_key"], status=400)
    except SentDifferently as before:
        notice, there = w["sent_differently"], before.made
        return show_today(request, w, typed, notice=notice, there=there, status=CONFLICT)
    if typed.told.waits:
        response = redirect("reception", lang=lang)
        response["Location"] += "?klaar=registered"
        return response
    return redirect("contact", lang=lang, contact=made)


def show_today(
    request: HttpRequest, w: Wording, typed: Typed, *, notice: str = "", there: str = "", status: int = 200
) -> HttpResponse:
    """Show the page with what was typed; `notice` says what is wrong, `there` which contact that is about."""
    user, told = user_of(request), typed.told
    mine = contacts_of(user)
    waits = list(waiting(mine))
    page = Paginator(mine.filter(came_at__gte=_midnight()).order_by("-came_at", "id"), LINES).get_page(
        request.GET.get("blad")
    )
    today = list(page)
    record_read(user, "reception.contacts_read", [*waits, *today])
    offices = offices_of(user)
    done = request.GET.get("klaar", "")
    context: dict[str, Any] = {
        "w": w,
        "told": told,
        "faults": {name: w[sentence] for name, sentence in typed.faults.items()},
        "places": chosen(PLACES, told.place, w),
        "brought_by": chosen(BROUGHT_BY, told.brought_by, w),
        "proactivity": chosen(PROACTIVITY, told.proactivity, w),
        "interpreters": interpreter_choices(told.interpreter, w),
        "spoken": languages(told.language, w),
        "offices": [(one.id, one.name, str(one.id) == request.POST.get("office")) for one in offices],
        "may_register": bool(offices),
        "may_name": any(allows(user, "people.make_person", one) for one in offices),
        "more_is_open": any((told.brought_by, told.interpreter, told.language, told.proactivity)),
        "once": new_key(),
        "waiting": [line_of(one, w) for one in waits],
        "today": [line for one in today if not (line := line_of(one, w)).waits],
        "shown": page,
        "notice": notice,
        "there": there,
        "done": w[f"done_{done}"] if done in SAID_AFTER else "",
    }
    return render(request, "reception/today.html", context, status=status)


def contacts_of(user: User) -> QuerySet[Contact]:
    """The contacts of the offices in which a user works."""
    seen = visible(user, "reception.read_contact", Contact).filter(office__in=user.office_ids)
    return seen.select_related("organisation", "office", "called_by", "person__dossier__organisation")


def offices_of(user: User) -> list[Office]:
    """The offices in which a user hears people."""
    return list(visible(user, "reception.register", Office).select_related("organisation").order_by("name"))


def office_chosen(user: User, id: str) -> Office | None:
    """The office that was chosen; of who works in one, that one."""
    offices = offices_of(user)
    return offices[0] if len(offices) == 1 else next((one for one in offices if str(one.id) == id), None)


def _last_place(user: User) -> str:
    """Where this user heard somebody last today: who is at a school stays there for the next."""
    last = contacts_of(user).filter(registered_by=user, came_at__gte=_midnight()).order_by("-came_at").first()
    return last.place if last else DESK


def _midnight() -> datetime:
    return make_aware(datetime.combine(localdate(), time.min))
