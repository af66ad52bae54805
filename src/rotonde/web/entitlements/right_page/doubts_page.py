"""What seems wrong about the rights, for who answers it, and the answers as the page of a right shows them."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.domain.doubts import LONGEST, NamesSomebody, NothingSaid, answer_doubt, answer_of, text_of
from rotonde.web.entitlements.models import Doubt
from rotonde.web.entitlements.right_page.words import Wording
from rotonde.web.entitlements.words import in_language

SHOWN = 50
ON_A_RIGHT = 5
FINGERPRINT = 12


@dataclass
class DoubtSaid:
    """A doubt in words; `answered` says who answered and when, empty while it is open."""

    id: UUID
    right: str
    title: str
    day: str
    rules: str
    text: str
    answer: str
    answered: str


@needs("entitlements.see_doubts")
@require_http_methods(["GET", "HEAD", "POST"])
def doubts(request: HttpRequest, lang: str) -> HttpResponse:
    """Show what is open, oldest first, and what was answered last; keep an answer."""
    w, user = Wording(lang), request.user
    assert isinstance(user, User), "who isn't signed in never comes here"
    trouble = ""
    if request.method == "POST":
        try:
            answer_doubt(user, UUID(request.POST.get("doubt", "")), request.POST.get("answer", ""))
            return redirect("doubts", lang=lang)
        except NothingSaid:
            trouble = w.say("answer_empty", n=LONGEST)
        except NamesSomebody:
            trouble = w["doubt_names_somebody"]
        except ValueError:
            raise Http404 from None
        except Doubt.DoesNotExist:
            trouble = w["answered_meanwhile"]
    seen = visible(user, "entitlements.read_doubt", Doubt).select_related("organisation", "answered_by")
    unanswered = seen.filter(state=Doubt.State.OPEN).order_by("raised_at", "id")
    waiting = Paginator(unanswered, SHOWN).get_page(request.GET.get("blad"))
    context: dict[str, Any] = {
        "w": w,
        "trouble": trouble,
        "typed_for": request.POST.get("doubt", ""),
        "typed": request.POST.get("answer", ""),
        "open": [_said(one, w) for one in waiting],
        "shown": waiting,
        "answered": [_said(one, w) for one in seen.filter(state=Doubt.State.ANSWERED).order_by("-answered_at")[:SHOWN]],
    }
    return render(request, "right_page/doubts.html", context, status=400 if trouble else 200)


def answers_about(user: User, right: str, w: Wording) -> list[DoubtSaid]:
    """The last answers of the editors about a right, for who may read them."""
    seen = visible(user, "entitlements.read_doubt", Doubt).select_related("organisation", "answered_by")
    last = seen.filter(right=right, state=Doubt.State.ANSWERED).order_by("-answered_at")[:ON_A_RIGHT]
    return [_said(one, w) for one in last]


def _said(one: Doubt, w: Wording) -> DoubtSaid:
    about, answered = engine_port.right(one.right), ""
    if one.answered_by and one.answered_at:
        day = notation.day(timezone.localdate(one.answered_at), w.lang)
        answered = w.say("answered_by", who=one.answered_by.name, day=day)
    return DoubtSaid(
        one.id,
        one.right,
        in_language(about["names"], w.lang) if about else one.right,
        notation.day(one.on, w.lang),
        one.catalogue[:FINGERPRINT],
        text_of(one),
        answer_of(one),
        answered,
    )
