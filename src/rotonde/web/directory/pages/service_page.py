"""The page of one service: what to do now, and all that one wants to know before one goes there."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rotonde.web.accounts.policy import allows
from rotonde.web.directory.domain.reading import service_told, services
from rotonde.web.directory.domain.remarks import may_be_wrong
from rotonde.web.directory.pages.leaving import way_out
from rotonde.web.directory.pages.links_out import card_address, data_address, remark_address
from rotonde.web.directory.pages.one_service import (
    has_places_without_a_word_of_the_way_in,
    is_offered,
    one_service,
)
from rotonde.web.directory.pages.words import Wording


@login_not_required
@require_safe
def directory_service(request: HttpRequest, lang: str, service: UUID) -> HttpResponse:
    """Show one service; one that is no more says so, and leads to others of its kind."""
    kept = services().filter(id=service).first()
    if kept is None:
        raise Http404
    told, w, now = service_told(kept), Wording(lang), timezone.localtime()
    shown = one_service(told, now, w)
    context = {
        "w": w,
        "lang": lang,
        "service": told,
        "shown": shown,
        "leave_to": way_out(code for code, _ in shown.kinds),
        "is_doubted": bool(may_be_wrong([service], now.date())),
        "is_offered": is_offered(told),
        "way_in_unknown": has_places_without_a_word_of_the_way_in(told),
        "remark": remark_address(service, lang),
        "data": data_address(service),
        "card": card_address(lang) if _may_make_cards(request) else "",
    }
    return render(request, "directory/service.html", context)


def _may_make_cards(request: HttpRequest) -> bool:
    user = getattr(request, "user", None)
    return user is not None and user.is_authenticated and allows(user, "cards.make")
