"""Joining a person without a file to one, by its number: first who of it they are, then it is so; and back."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.domain.names import name_of
from rotonde.web.people.models import Dossier
from rotonde.web.people.persons.joining import CannotJoin, file_with, join_file, leave_file
from rotonde.web.people.persons.opened import OpenedPerson, open_person
from rotonde.web.people.persons.reading_form import Typed
from rotonde.web.people.persons.record import PersonChangedMeanwhile
from rotonde.web.people.persons.views import PRECONDITION_FAILED, show_person
from rotonde.web.people.persons.words import Wording
from rotonde.web.who_asks import user_of, version_read

CONFLICT = 409
LONGEST_NUMBER = 100


@require_POST
def join(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Find a file by its number, ask who of it they are, and join them."""
    opened, w = open_person(user_of(request), person), Wording(lang)
    require(opened.user, "people.write_person", opened.person)
    number = request.POST.get("number", "").strip()[:LONGEST_NUMBER]
    dossier = file_with(opened.user, number)
    if dossier is None:
        told = {"number": number, "fault": w["join_no_file"]}
        return show_person(request, opened, Typed(opened.record, join=told), w, status=400)
    member, version = request.POST.get("member", ""), version_read(request)
    if not member or version is None:
        return show_person(request, opened, Typed(opened.record, join=_choice(opened, dossier, number, w)), w)
    try:
        join_file(opened.user, opened.person, dossier, member, version)
    except CannotJoin as trouble:
        told = _choice(opened, dossier, number, w) | {"fault": w[trouble.reason]}
        return show_person(request, opened, Typed(opened.record, join=told), w, status=CONFLICT)
    except PersonChangedMeanwhile:
        return _changed_meanwhile(request, opened, w)
    return _kept(lang, person)


@require_POST
def leave(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Take a joining back."""
    opened, w = open_person(user_of(request), person), Wording(lang)
    try:
        leave_file(opened.user, opened.person, version_read(request) or 0)
    except CannotJoin as trouble:
        notice = w[trouble.reason]
        return show_person(request, opened, Typed(opened.record), w, notice=notice, status=CONFLICT)
    except PersonChangedMeanwhile:
        return _changed_meanwhile(request, opened, w)
    return _kept(lang, person)


def _choice(opened: OpenedPerson, dossier: Dossier, number: str, w: Wording) -> dict[str, Any]:
    """Who is in a file, to choose from."""
    record_read(opened.user, "people.dossier_read", dossier)
    contents = contents_of(dossier)
    called = [(one, name_of(contents.identity.get(one) or {})) for one in contents.members]
    return {"number": number, "members": [(one, name or w["somebody_without_name"]) for one, name in called]}


def _changed_meanwhile(request: HttpRequest, opened: OpenedPerson, w: Wording) -> HttpResponse:
    now = open_person(opened.user, opened.person.id, log=False)
    notice = w["join_changed_meanwhile"]
    return show_person(request, now, Typed(now.record), w, notice=notice, status=PRECONDITION_FAILED)


def _kept(lang: str, person: UUID) -> HttpResponse:
    response = redirect("person", lang=lang, person=person)
    response["Location"] += "?bewaard=1"
    return response
