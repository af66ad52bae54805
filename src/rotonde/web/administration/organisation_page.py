"""The first page of an administrator: who works here, in which offices, and how safely they sign in."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rotonde.web.accounts.guards import SECOND_STEPS
from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.administration.domain.organising import NameIsTaken, add_office, ask_second_step, rename_office
from rotonde.web.administration.forms import OfficeForm
from rotonde.web.administration.words import Wording
from rotonde.web.audit.domain.record import record_read
from rotonde.web.who_asks import user_of


@dataclass(frozen=True)
class Person:
    """Somebody with an account, as the list shows them."""

    id: UUID
    name: str
    email: str
    role: str
    offices: str
    state: str
    state_said: str


@needs("accounts.manage_users")
@require_safe
def administration(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the people and the offices of this organisation."""
    return _page(request, Wording(lang))


@needs("accounts.manage_users")
@require_POST
def new_office(request: HttpRequest, lang: str) -> HttpResponse:
    """Open an office."""
    return _named(request, Wording(lang), None)


@needs("accounts.manage_users")
@require_POST
def office(request: HttpRequest, lang: str, office: UUID) -> HttpResponse:
    """Give an office another name."""
    return _named(
        request, Wording(lang), get_object_or_404(visible(request.user, "accounts.manage_office", Office), pk=office)
    )


@needs("accounts.manage_users")
@require_POST
def second_step(request: HttpRequest, lang: str) -> HttpResponse:
    """Ask a second step of everybody, or stop asking it."""
    ask_second_step(user_of(request), asked=request.POST.get("asked") == "1")
    return redirect("administration", lang=lang)


def state_of(user: User) -> str:
    """Say how an account stands: `open`, `invited`, `late` (invited, and the link expired) or `closed`."""
    if not user.is_active:
        return "closed"
    if user.has_usable_password() or user.outside_id:
        return "open"
    link = getattr(user, "one_time_link", None)
    return "invited" if link and link.expires_at > timezone.now() else "late"


def _named(request: HttpRequest, w: Wording, office: Office | None) -> HttpResponse:
    form = OfficeForm(request.POST)
    if not form.is_valid():
        return _page(request, w, office, w["office_needs_name"])
    name = form.cleaned_data["name"]
    try:
        if office is None:
            add_office(user_of(request), name)
        else:
            rename_office(user_of(request), office, name)
    except NameIsTaken:
        return _page(request, w, office, w.say("office_taken", name=name))
    return redirect("administration", lang=w.lang)


def _page(request: HttpRequest, w: Wording, wrong: Office | None = None, error: str = "") -> HttpResponse:
    user = user_of(request)
    users = list(
        visible(user, "accounts.manage_user", User)
        .select_related("one_time_link")
        .prefetch_related("offices")
        .order_by("-is_active", "name")
    )
    record_read(user, "accounts.manage_users", users)
    active = [one.pk for one in users if one.is_active]
    safe = Authenticator.objects.filter(user__in=active, type__in=SECOND_STEPS).values("user").distinct().count()
    context: dict[str, Any] = {
        "w": w,
        "organisation": user.organisation,
        "people": [_person(one, w) for one in users],
        "offices": visible(user, "accounts.manage_office", Office).order_by("name"),
        "safe": w.say("second_step_count", n=safe, of=len(active)),
        "error": error,
        "wrong": wrong.pk if wrong else None,
        "typed": request.POST.get("name", ""),
    }
    return render(request, "administration/organisation.html", context, status=400 if error else 200)


def _person(one: User, w: Wording) -> Person:
    offices = ", ".join(sorted(office.name for office in one.offices.all()))
    state = state_of(one)
    role = w["role_" + one.role] + ("" if one.holds_role_on(timezone.localdate()) else f" ({w['not_today']})")
    return Person(one.pk, one.name, one.email, role, offices, state, w["state_" + state])
