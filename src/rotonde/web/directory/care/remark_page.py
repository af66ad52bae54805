"""*Klopt er iets niet?*: the page on which anybody says that something about a service is wrong.

It sets no cookie and keeps nothing of who says it. A form that comes back within two seconds, or with words in a field
that nobody sees, was filled in by a machine; no one is asked to solve a riddle.
"""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import NoReverseMatch, reverse
from django.utils.timezone import localdate
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.domain.remarks import LONGEST, NamesSomebody, NothingChosen, TooLong, remark
from rotonde.web.directory.models import Remark, Service

SOONEST, LATEST = 2, 24 * 60 * 60
"""After how many seconds a form may come back, and until when."""
TRAP = "website"


class NotByHand(ValueError):
    """The form came back sooner than anybody reads it, much too late, or was never given out for this service."""


@login_not_required
@csrf_exempt  # who says it isn't known, so nobody can be made to say it; a token would need a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def remark_page(request: HttpRequest, lang: str, service: UUID) -> HttpResponse:
    """Ask what is wrong, and keep it."""
    w, about = Wording(lang), get_object_or_404(Service, id=service)
    if request.method != "POST":
        return _page(request, w, about)
    if request.POST.get(TRAP):
        return _page(request, w, about, is_sent=True)
    try:
        _by_hand(request.POST.get("given", ""), service)
        remark(about, request.POST.get("about", ""), request.POST.get("text", ""), localdate())
    except NotByHand:
        return _page(request, w, about, wrong=w["wrong_too_quick"])
    except NothingChosen:
        return _page(request, w, about, wrong=w["wrong_nothing_chosen"], field="about")
    except TooLong:
        return _page(request, w, about, wrong=w.say("wrong_too_long", n=LONGEST), field="text")
    except NamesSomebody:
        return _page(request, w, about, wrong=w["wrong_names_somebody"], field="text")
    return _page(request, w, about, is_sent=True)


def given_out(service: UUID) -> str:
    """Give what a form carries: when it was given out, and for which service."""
    return _signer().sign(str(service))


def _by_hand(given: str, service: UUID) -> None:
    try:
        _signer().unsign(given, max_age=LATEST)
        told = _signer().unsign(given)
    except BadSignature:
        raise NotByHand from None
    if told != str(service) or _is_younger(given, SOONEST):
        raise NotByHand


def _is_younger(given: str, seconds: int) -> bool:
    try:
        _signer().unsign(given, max_age=seconds)
    except BadSignature:
        return False
    return True


def _signer() -> TimestampSigner:
    return TimestampSigner(salt="remark on a service")


def _page(
    request: HttpRequest, w: Wording, about: Service, *, is_sent: bool = False, wrong: str = "", field: str = ""
) -> HttpResponse:
    chosen = request.POST.get("about", "")
    context: dict[str, Any] = {
        "w": w,
        "service": about,
        "is_sent": is_sent,
        "wrong": wrong,
        "field": field,
        "choices": [(one, w[f"about_{one}"], one == chosen) for one in Remark.About.values],
        "text": request.POST.get("text", ""),
        "longest": LONGEST,
        "given": given_out(about.id),
        "trap": TRAP,
        "back": back_to(w.lang, about.id),
    }
    response = render(request, "care/remark.html", context, status=400 if wrong else 200)
    response["Cache-Control"] = "no-store"
    return response


def back_to(lang: str, service: UUID) -> str:
    """Give the address of the public page of a service; empty where this installation shows none."""
    try:
        return reverse("directory_service", kwargs={"lang": lang, "service": service})
    except NoReverseMatch:
        return ""
