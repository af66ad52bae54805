"""The page of one person: how to reach them and where not to, and with whom they are said to be one."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from rotonde.web.accounts.policy import require
from rotonde.web.counting import Limit, TooOften, count
from rotonde.web.people.linking.said_of_person import beside_person
from rotonde.web.people.persons.insz import Insz
from rotonde.web.people.persons.languages import spoken
from rotonde.web.people.persons.opened import OpenedPerson, open_person
from rotonde.web.people.persons.reading_form import Typed, read_form
from rotonde.web.people.persons.record import (
    SAFETY,
    NumberTaken,
    PersonChangedMeanwhile,
    Record,
    change_person,
    record_of,
)
from rotonde.web.people.persons.ways import ways_from
from rotonde.web.people.persons.words import Wording
from rotonde.web.who_asks import user_of, version_read

PRECONDITION_FAILED, PRECONDITION_REQUIRED, TOO_MANY = 412, 428, 429
NUMBERS = Limit("national number", by_one=10, by_all=200, seconds=600)
"""Whether somebody of another office has a number is told to who types it: not to who tries many."""


@require_http_methods(["GET", "HEAD", "POST"])
def person_page(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Show a person, and keep what is typed of them."""
    opened, w = open_person(user_of(request), person), Wording(lang)
    if request.method != "POST":
        return show_person(request, opened, Typed(opened.record), w)
    require(opened.user, "people.write_person", opened.person)
    posted = {key: str(value) for key, value in request.POST.items()}
    typed = read_form(posted, request.POST.getlist("safety"), opened)
    version = version_read(request)
    if version is None:
        return show_person(request, opened, typed, w, notice=w["person_version_missing"], status=PRECONDITION_REQUIRED)
    if typed.faults:
        return show_person(request, opened, typed, w, status=400)
    try:
        if typed.record.insz not in ("", opened.record.insz):
            count(NUMBERS, str(opened.user.id))
        change_person(opened.user, opened.person, typed.record, version)
    except TooOften:
        typed.faults["insz"] = "insz_too_often"
        return show_person(request, opened, typed, w, status=TOO_MANY)
    except NumberTaken:
        typed.faults["insz"] = "insz_taken"
        return show_person(request, opened, typed, w, status=409)
    except PersonChangedMeanwhile as meanwhile:
        now = OpenedPerson(opened.user, meanwhile.now)
        notice = w.say("person_changed_meanwhile", now=_said(record_of(meanwhile.now), w))
        return show_person(request, now, typed, w, notice=notice, status=PRECONDITION_FAILED)
    response = redirect("person", lang=lang, person=person)
    response["Location"] += "?bewaard=1"
    return response


def show_person(
    request: HttpRequest,
    opened: OpenedPerson,
    typed: Typed,
    w: Wording,
    *,
    notice: str = "",
    said: str = "",
    code: str = "",
    status: int = 200,
) -> HttpResponse:
    """Show a person with what was typed; `notice` says what is wrong, `said` what was done or heard."""
    record = typed.record
    insz = Insz(opened.record.insz) if opened.record.insz else None
    person = opened.person
    context: dict[str, Any] = {
        "w": w,
        "opened": opened,
        "ways": [
            (reverse(way.page, args=[w.lang, opened.person.id]), way.title[w.position])
            for way in ways_from(opened.user, opened.person)
        ],
        "record": record,
        "name": opened.name or w["somebody_without_name"],
        "faults": {name: w[sentence] for name, sentence in typed.faults.items()},
        "asks_to_look": typed.asks_to_look,
        "safety": [(one, w[one], one in record.safety) for one in SAFETY],
        "kept_safety": [w[one] for one in SAFETY if one in opened.record.safety],
        "spoken": spoken(w, record.language),
        "insz_kept": w.say("insz_kept", ending=insz.ending) if insz else "",
        "insz_bis": w["insz_bis"] if insz and insz.is_bis else "",
        "insz_lead": w.say("insz_lead", norm=person.organisation.processes_insz_under),
        "notice": notice or said or (w["saved"] if request.GET.get("bewaard") else ""),
        "code": code,
        "code_typed": typed.code,
        "insz_typed": typed.insz,
        "is_bad": bool(notice),
        "join": typed.join,
        "was_joined": bool(opened.record.earlier) and opened.may_write,
    }
    context |= beside_person(opened.user, person, w)
    response = render(request, "persons/page.html", context, status=status)
    response["ETag"] = f'"{person.version}"'
    return response


def _said(record: Record, w: Wording) -> str:
    """What is kept now, in words, without the national number."""
    told = [
        record.name,
        record.phone,
        record.email,
        record.address,
        *(w[one] for one in SAFETY if one in record.safety),
    ]
    via = f"{w['only_via'].lower()} {record.only_via}" if record.only_via else ""
    return ", ".join(filter(None, [*told, via])) or w["nothing_kept"]
