"""A new service: its name, what it is and whose it is; the rest is filled in on its own page."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from rotonde.web.accounts.domain.once import FIELD, NoKey, SentDifferently, new_key, once
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.directory.care.sections import Faulty, Field
from rotonde.web.directory.care.sections.what import WHAT
from rotonde.web.directory.care.typed_form import read_form, shown, too_long
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.domain.changing import new_service
from rotonde.web.directory.hsds.records import Organization
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.models import Provider, Service
from rotonde.web.who_asks import user_of

PROVIDER, PROVIDER_NAME = "provider", "provider_name"


@needs("directory.open_care")
@require_http_methods(["GET", "HEAD", "POST"])
def care_new(request: HttpRequest, lang: str) -> HttpResponse:
    """Make a service, and go on to its page."""
    w, user = Wording(lang), user_of(request)
    empty = Told(id=uuid4(), name="–", status="active")
    fields = [*_whose(user, w), *WHAT.fields(empty, w)]
    if request.method != "POST":
        return _page(request, w, fields, {}, {})
    typed = read_form(fields, request.POST)
    if wrong := too_long(fields, typed, w):
        return _page(request, w, fields, typed, wrong, 400)
    provider = _provider(user, typed)
    if provider is None:
        wrong[PROVIDER_NAME] = w["wrong_provider"]
    try:
        told = WHAT.kept(empty, typed)
    except Faulty as refused:
        wrong |= {name: w.say(key, **values) for name, (key, values) in refused.faults.items()}
    if wrong or provider is None:
        return _page(request, w, fields, typed, wrong, 400)
    try:
        made = once(user, request.POST, lambda: _made(user, told, provider))
    except NoKey:
        return _page(request, w, fields, typed, {}, 400)
    except SentDifferently as before:
        made = before.made
    return redirect("care_service", lang=lang, service=made)


def _made(user: User, told: Told, provider: Provider | Organization) -> str:
    new = provider if isinstance(provider, Organization) else None
    return str(new_service(user, told.model_copy(update={"organization_id": provider.id}), new).id)


def _whose(user: User, w: Wording) -> list[Field]:
    mine = visible(user, "directory.keep", Service).values("provider")
    known = Provider.objects.filter(id__in=mine) | Provider.objects.filter(name=user.organisation.name)
    options = [("", w["new_provider"]), *((str(one.id), one.name) for one in known.order_by("name"))]
    return [
        Field(PROVIDER, "choice", w["field_provider"], options=options),
        Field(PROVIDER_NAME, "line", w["field_provider_name"], longest=150),
    ]


def _provider(user: User, typed: dict[str, str]) -> Provider | Organization | None:
    if typed[PROVIDER]:
        return Provider.objects.filter(id=UUID(typed[PROVIDER])).first()
    name = typed[PROVIDER_NAME]
    return Organization(id=uuid4(), name=name, description=name) if name else None


def _page(
    request: HttpRequest,
    w: Wording,
    fields: list[Field],
    typed: dict[str, str],
    wrong: dict[str, str],
    status: int = 200,
) -> HttpResponse:
    context: dict[str, Any] = {
        "w": w,
        "page": "directory_care",
        "fields": shown(fields, typed, wrong),
        "is_wrong": bool(wrong),
        "once_name": FIELD,
        "once": new_key(),
    }
    return render(request, "care/new.html", context, status=status)
