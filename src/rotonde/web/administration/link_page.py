"""The page behind a one-time link: the person chooses a password. Opening it uses nothing up; posting does.

Django writes the address of an answer from 400 on in its log: while a link works, no answer about it is one of those.
"""

from allauth.account.forms import SetPasswordForm
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from rotonde.web.administration.domain.links import LinkIsGone, choose_password, held
from rotonde.web.administration.words import Wording

GONE = 410


@login_not_required
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def one_time_link(request: HttpRequest, lang: str, token: str) -> HttpResponse:
    """Let who holds this link choose a password. Somebody who is signed in signs out first."""
    w = Wording(lang)
    if request.user.is_authenticated:
        return render(request, "administration/sign_out_first.html", {"w": w})
    try:
        link = held(token)
        form = SetPasswordForm(user=link.user, data=request.POST or None)
        if form.is_valid():
            choose_password(link, form.cleaned_data["password1"])
            return redirect("password_chosen", lang=lang)
    except LinkIsGone:
        return render(request, "administration/link_is_gone.html", {"w": w}, status=GONE)
    context = {"w": w, "form": form, "link": link, "token": token}
    return render(request, "administration/choose_password.html", context)


@login_not_required
@require_safe
def chosen(request: HttpRequest, lang: str) -> HttpResponse:
    """Say that the password was chosen, and lead to signing in."""
    return render(request, "administration/password_chosen.html", {"w": Wording(lang)})
