"""Somebody says of two records whether they are one."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from rotonde.web.accounts.policy import needs
from rotonde.web.directory.incoming.doubles import deciding
from rotonde.web.directory.incoming.pages.views import mine
from rotonde.web.who_asks import user_of


@needs("directory.bring_in")
@require_POST
def say_of_two(request: HttpRequest, lang: str, bringing: UUID, row: int) -> HttpResponse:
    """Remember what was said, and show what is left to say; one that is the same is shown field by field."""
    brought = mine(request, bringing)
    found = get_object_or_404(brought.records.filter(is_done=False), id=row)
    try:
        here = UUID(request.POST.get("here", ""))
    except ValueError:
        raise Http404 from None
    deciding.say_of_two(user_of(request), found, here, are_one=request.POST.get("are") == "one")
    left = brought.records.filter(may_be_double=True, is_done=False).exists()
    shown = "doubles" if left else ""
    address = reverse("brought_services", kwargs={"lang": lang, "bringing": bringing})
    return redirect(f"{address}?wat={shown}" if shown else address)
