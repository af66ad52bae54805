"""The account of one person: what they may do, a link when a password or second step is lost, and closing it."""

from typing import Any
from uuid import UUID

from allauth.account.decorators import reauthentication_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST

from rotonde.web.accounts.guards import has_second_step
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, needs, require, visible
from rotonde.web.administration.domain import links, managing
from rotonde.web.administration.forms import AccountForm
from rotonde.web.administration.invitation_page import roles_of, shown_once
from rotonde.web.administration.organisation_page import state_of
from rotonde.web.administration.outside.arriving import unlink_account
from rotonde.web.administration.words import Wording
from rotonde.web.audit.domain.record import record_read
from rotonde.web.who_asks import user_of

PRECONDITION_FAILED = 412


@needs("accounts.manage_users")
@require_http_methods(["GET", "HEAD", "POST"])
def account_page(request: HttpRequest, lang: str, user: UUID) -> HttpResponse:
    """Show an account; what is posted replaces its role and offices, unless somebody else changed them meanwhile."""
    administrator, found, w = user_of(request), _seen(request, user), Wording(lang)
    if request.method != "POST":
        record_read(administrator, "accounts.read_account", found)
        return _page(request, w, found, _form(found, w))
    require(administrator, "accounts.change_user", found)
    form = AccountForm(found.organisation, w, request.POST)
    if not form.is_valid():
        return _page(request, w, found, form, seen=request.POST.get("seen", ""))
    try:
        managing.change_account(administrator, found, seen=request.POST.get("seen", ""), **form.cleaned_data)
    except managing.ChangedMeanwhile:
        found.refresh_from_db()
        told = form.cleaned_data
        days = [f"{day:%d/%m/%Y}" for day in (told["role_from"], told["role_until"]) if day]
        chosen = [w["role_" + told["role"]], *(one.name for one in told["offices"]), *days]
        return _page(request, w, found, _form(found, w), chosen=", ".join(chosen))
    return redirect("administration", lang=lang)


@needs("accounts.manage_users")
@require_http_methods(["GET", "POST"])
@reauthentication_required(allow_get=True)
def give_link(request: HttpRequest, lang: str, user: UUID) -> HttpResponse:
    """Start a reset, and show its link once, to who gave their own password just before."""
    found = _seen(request, user)
    if request.method != "POST":  # the page with the link was loaded again
        return redirect("managed_account", lang=lang, user=user)
    given = links.give_link(user_of(request), found, drops_second_step=request.POST.get("lost") == "both")
    return shown_once(request, Wording(lang), found, given)


@needs("accounts.manage_users")
@require_POST
def close(request: HttpRequest, lang: str, user: UUID) -> HttpResponse:
    """Close the account."""
    managing.close_account(user_of(request), _seen(request, user))
    return redirect("managed_account", lang=lang, user=user)


@needs("accounts.manage_users")
@require_POST
def reopen(request: HttpRequest, lang: str, user: UUID) -> HttpResponse:
    """Open the account again."""
    managing.reopen_account(user_of(request), _seen(request, user))
    return redirect("managed_account", lang=lang, user=user)


@needs("accounts.manage_users")
@require_POST
def unlink(request: HttpRequest, lang: str, user: UUID) -> HttpResponse:
    """Take the link with the sign-in service away."""
    unlink_account(user_of(request), _seen(request, user))
    return redirect("managed_account", lang=lang, user=user)


def _form(user: User, w: Wording) -> AccountForm:
    told = {"role": user.role, "role_from": user.role_from, "role_until": user.role_until}
    return AccountForm(user.organisation, w, initial=told | {"offices": user.offices.all()})


def _page(
    request: HttpRequest, w: Wording, user: User, form: AccountForm, *, seen: str = "", chosen: str = ""
) -> HttpResponse:
    state = state_of(user)
    context: dict[str, Any] = {
        "w": w,
        "user": user,
        "form": form,
        "roles": roles_of(form, w),
        "role": w["role_" + user.role],
        "offices": ", ".join(user.offices.order_by("name").values_list("name", flat=True)),
        "seen": seen or managing.standing(user),
        "state": state,
        "state_said": w["state_" + state],
        "is_out_of_role": not user.holds_role_on(localdate()),
        "second_step": w["yes" if has_second_step(user) else "no"],
        "may_change": allows(request.user, "accounts.change_user", user),
        "chosen": chosen,
    }
    status = PRECONDITION_FAILED if chosen else 400 if form.errors else 200
    return render(request, "administration/account.html", context, status=status)


def _seen(request: HttpRequest, user: UUID) -> User:
    found = visible(request.user, "accounts.manage_user", User).select_related("organisation", "one_time_link")
    return get_object_or_404(found, pk=user)
