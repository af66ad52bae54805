"""The pages of coming in from the sign-in service. Without a service in the settings they don't exist."""

import time
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.core.internal import ratelimit
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from rotonde.web.accounts import walls
from rotonde.web.accounts.guards import SURELY_THEM
from rotonde.web.accounts.models import User
from rotonde.web.accounts.outside import asking
from rotonde.web.accounts.outside.identity import Identity
from rotonde.web.accounts.outside.provider import Provider
from rotonde.web.accounts.outside.refusals import NO_ACCOUNT, Cancelled, Refused, ServiceDown
from rotonde.web.accounts.walls import leave
from rotonde.web.administration.domain.links import LinkIsGone, digest_of
from rotonde.web.administration.outside.arriving import account_chosen, accounts_of, link_account, logger
from rotonde.web.administration.words import Wording

CHOICE = "outside_choice"
LINK_IS_GONE, TOO_OFTEN = "link_is_gone_why", "outside_too_often"
TOLD = {LINK_IS_GONE, TOO_OFTEN, Refused.said, *(kind.said for kind in (ServiceDown, Cancelled, *NO_ACCOUNT))}


@login_not_required
@require_safe
def begin(request: HttpRequest, lang: str, token: str = "") -> HttpResponse:
    """Send somebody to the sign-in service; with the token of a one-time link, to come back and be linked."""
    provider = _provider()
    if request.user.is_authenticated:
        return render(request, "administration/sign_out_first.html", {"w": Wording(lang)}) if token else _home(lang)
    if not ratelimit.consume(request, app="allauth.account", action="login", limit_get=True):
        return _refused(request, lang, TOO_OFTEN)
    try:
        link = digest_of(token) if token else ""
        return redirect(asking.ask(request.session, provider, _back(request), lang, link))
    except Refused as refused:
        return _refused(request, lang, refused.said, str(refused))


@login_not_required
@require_safe
def come_back(request: HttpRequest) -> HttpResponse:
    """Take somebody back from the sign-in service, and let them in where they have an account."""
    provider = _provider()
    question = asking.open_question(request.session)
    lang = question.lang if question else "nl"
    if request.user.is_authenticated:
        return _home(lang)
    try:
        if any(len(values) > 1 for _, values in request.GET.lists()):
            raise Refused("something said twice")
        identity = asking.answered(question, request.GET.dict(), provider, _back(request))
        if question and question.link:
            return _let_in(request, link_account(question.link, identity), identity.is_surely_them)
        return _choose_or_let_in(request, lang, accounts_of(identity), identity)
    except Refused as refused:
        return _refused(request, lang, refused.said, str(refused))
    except LinkIsGone:
        return _refused(request, lang, LINK_IS_GONE)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest, lang: str) -> HttpResponse:
    """Let somebody who works for two organisations choose for which one they come in now."""
    _provider()
    kept = request.session.get(CHOICE)
    if request.user.is_authenticated or not kept or time.time() - kept["at"] > asking.VALID:
        return redirect("account_login")
    if request.method == "POST":
        ids = [one for one, _ in kept["accounts"]]
        user = account_chosen(ids, request.POST.get("account", ""), kept["outside_id"])
        if user is not None:
            del request.session[CHOICE]
            return _let_in(request, user, kept["is_surely_them"])
        leave()
    context = {"w": Wording(lang), "accounts": kept["accounts"], "is_wrong": request.method == "POST"}
    return render(request, "administration/outside/choose.html", context)


@login_not_required
@require_safe
def refused(request: HttpRequest, lang: str) -> HttpResponse:
    """Say why somebody wasn't let in, and what to do."""
    _provider()
    w = Wording(lang)
    told = request.GET.get("waarom")
    sentence = w[told if told in TOLD else Refused.said]
    return render(request, "administration/outside/refused.html", {"w": w, "sentence": sentence})


def _choose_or_let_in(request: HttpRequest, lang: str, accounts: list[User], identity: Identity) -> HttpResponse:
    if len(accounts) == 1:
        return _let_in(request, accounts[0], identity.is_surely_them)
    request.session[CHOICE] = {
        "accounts": [(str(one.pk), one.organisation.name) for one in accounts],
        "is_surely_them": identity.is_surely_them,
        "outside_id": identity.outside_id,
        "at": time.time(),
    }
    return redirect("outside_choose", lang=lang)


def _let_in(request: HttpRequest, user: User, is_surely_them: bool) -> HttpResponse:
    """Sign somebody in; at a level that isn't trusted our own second step comes first."""
    walls.enter_as(user.pk)
    record_authentication(request, user, method="outside")
    adapter = get_adapter()
    if not is_surely_them:
        answer: HttpResponse = perform_login(request, Login(user=user))
        return _outside_again(request, answer)
    stopped = adapter.pre_login(
        request, user, email_verification="none", signal_kwargs=None, email=None, signup=False, redirect_url=None
    )
    if stopped is not None:
        return _outside_again(request, stopped)
    adapter.login(request, user)
    request.session[SURELY_THEM] = True
    return _home(user.language)


def _outside_again(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Leave the organisation where nobody was signed in after all."""
    if not request.user.is_authenticated:
        leave()
    return answer


def _refused(request: HttpRequest, lang: str, said: str, why: str = "") -> HttpResponse:
    leave()
    if why:
        logger.warning("Somebody from the sign-in service was not let in: %s.", why)
    return redirect(reverse("outside_refused", kwargs={"lang": lang}) + f"?waarom={said}")


def _provider() -> Provider:
    provider = settings.OUTSIDE_SIGN_IN
    if not isinstance(provider, Provider):
        raise Http404
    return provider


def _back(request: HttpRequest) -> str:
    return request.build_absolute_uri(reverse("outside_back"))


def _home(lang: str) -> Any:
    return redirect("start", lang=lang)
