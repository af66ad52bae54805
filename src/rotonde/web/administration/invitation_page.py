"""Inviting somebody: who, in which role and where; then the link that is shown once."""

from allauth.account.decorators import reauthentication_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs
from rotonde.web.administration.domain.links import Given
from rotonde.web.administration.domain.managing import AddressIsTaken, invite
from rotonde.web.administration.forms import AccountForm, InvitationForm
from rotonde.web.administration.words import Wording
from rotonde.web.counting import Limit, TooOften, count, is_used_up

REFUSED = Limit("invitation refused", by_one=10, by_all=1_000, seconds=3600)


@needs("accounts.manage_users")
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, lang: str) -> HttpResponse:
    """Ask who is invited; what was typed stays where something is wrong, or while the password is asked once more."""
    administrator = request.user
    assert isinstance(administrator, User), "who isn't signed in never comes here"
    w = Wording(lang)
    form = InvitationForm(administrator.organisation, w, request.POST or None)
    if form.is_valid():
        try:
            user, given = _invited(request, administrator, form)
        except (AddressIsTaken, TooOften):
            form.add_error("email", w["not_this_address"])
        else:
            return shown_once(request, w, user, given)
    context = {"w": w, "form": form, "roles": roles_of(form, w)}
    return render(request, "administration/invitation.html", context, status=400 if form.errors else 200)


@reauthentication_required
def _invited(request: HttpRequest, administrator: User, form: InvitationForm) -> tuple[User, Given]:
    """Invite, once the administrator gave the own password.

    Whoever was refused often is refused, so that nobody goes through a list of addresses.
    """
    who = str(administrator.pk)
    if is_used_up(REFUSED, who):
        raise TooOften(REFUSED.seconds)
    try:
        return invite(administrator, **form.cleaned_data)
    except AddressIsTaken:
        count(REFUSED, who)
        raise


def roles_of(form: AccountForm, w: Wording) -> list[tuple[object, str]]:
    """Give each role as a choice, with a line about what it may do."""
    return [(choice, w["may_" + str(choice.data["value"])]) for choice in form["role"]]


def shown_once(request: HttpRequest, w: Wording, user: User, given: Given) -> HttpResponse:
    """Show a link, to be handed over: it can't be shown again."""
    address = request.build_absolute_uri(reverse("one_time_link", kwargs={"lang": user.language, "token": given.token}))
    context = {"w": w, "user": user, "address": address, "link": given.link}
    return render(request, "administration/given.html", context)
