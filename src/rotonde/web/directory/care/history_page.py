"""What changed of a service, for who works with it: from what to what, when, and in which role."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from rotonde.web.accounts.policy import allows, needs
from rotonde.web.directory.care.said_changes import MOST, changes_of
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.models import Service
from rotonde.web.who_asks import user_of


@needs("directory.open_care")
@require_safe
def care_history(request: HttpRequest, lang: str, service: UUID) -> HttpResponse:
    """Show what changed, the last first."""
    w = Wording(lang)
    one = get_object_or_404(Service.objects.select_related("provider"), id=service)
    moments, more = changes_of(one, w)
    context = {
        "w": w,
        "page": "directory_care",
        "service": one,
        "moments": moments,
        "more": w.say("more_changes", n=MOST) if more else "",
        "may_keep": allows(user_of(request), "directory.keep", one),
    }
    return render(request, "care/history.html", context)
