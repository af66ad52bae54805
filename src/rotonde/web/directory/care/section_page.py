"""One part of a service in a form; what somebody else changed meanwhile is shown beside what was typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from rotonde.web.accounts.policy import needs, visible
from rotonde.web.directory.care.sections import BY_CODE, Faulty, Section, Typed
from rotonde.web.directory.care.typed_form import (
    READ,
    merged,
    read_form,
    shown,
    to_read,
    together,
    too_long,
    value_said,
    was_read,
)
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.domain.changing import ChangedMeanwhile, Part, change_part
from rotonde.web.directory.domain.reading import service_told, services
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.models import Service
from rotonde.web.who_asks import user_of

CONFLICT = 409


@dataclass(frozen=True)
class Form:
    """A part of a service as it is shown: what stands in it, what it had read, what is wrong or stands beside it."""

    told: Told
    section: Section
    typed: Typed
    read: Typed
    wrong: Mapping[str, str]
    beside: list[tuple[str, str, str]]


@needs("directory.open_care")
@require_http_methods(["GET", "HEAD", "POST"])
def care_section(request: HttpRequest, lang: str, service: UUID, section: str) -> HttpResponse:
    """Show a part of a service, and keep what was typed in it."""
    w, user, part = Wording(lang), user_of(request), BY_CODE.get(section)
    if part is None:
        raise Http404
    get_object_or_404(visible(user, "directory.keep", Service), id=service)
    told = service_told(services().get(id=service))
    if request.method != "POST":
        return _page(request, w, _as_it_stands(told, part))
    fields = part.fields(told, w)
    read = was_read(request.POST)
    typed = read_form(fields, request.POST)
    if wrong := too_long(fields, typed, w):
        return _page(request, w, Form(told, part, typed, read, wrong, []), 400)
    day = localdate() if "assured" in request.POST else None
    try:
        change_part(user, service, Part(part.typed, part.kept), typed, read, assured_on=day)
    except ChangedMeanwhile as meanwhile:
        return _page(request, w, _side_by_side(told, part, typed, read, meanwhile.now, w), CONFLICT)
    except Faulty as refused:
        wrong = {name: w.say(key, **values) for name, (key, values) in refused.faults.items()}
        return _page(request, w, Form(told, part, typed, read, wrong, []), 400)
    response = redirect("care_service", lang=lang, service=service)
    response["Location"] += "?klaar=1"
    return response


def _as_it_stands(told: Told, part: Section) -> Form:
    typed = part.typed(told)
    return Form(told, part, typed, typed, {}, [])


def _side_by_side(told: Told, part: Section, typed: Typed, read: Typed, now: Typed, w: Wording) -> Form:
    """What stands there now beside what was typed; of what nobody typed in, what stands there now is shown."""
    both = merged(typed, read, now)
    beside = [
        (one.label, value_said(one, now.get(one.name, ""), w), value_said(one, both.get(one.name, ""), w))
        for one in part.fields(told, w)
        if now.get(one.name, "") != read.get(one.name, "")
    ]
    return Form(told, part, both, now, {}, beside)


def _page(request: HttpRequest, w: Wording, form: Form, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {
        "w": w,
        "page": "directory_care",
        "told": form.told,
        "title": w[f"section_{form.section.code}"],
        "lead": _lead(form.section, w),
        "boxes": together(shown(form.section.fields(form.told, w), form.typed, form.wrong)),
        "beside": form.beside,
        "is_wrong": bool(form.wrong),
        "read_name": READ,
        "read": to_read(form.read),
        "assured": "assured" in request.POST,
    }
    return render(request, "care/section.html", context, status=status)


def _lead(section: Section, w: Wording) -> str:
    key = f"lead_{section.code}"
    return w[key] if key in w else ""  # noqa: SIM401 - a wording has no get
