"""The first page of the editors: what waits for somebody, and what has to be looked at."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, needs, visible
from rotonde.web.editing.about_amounts import case_in_words, label_of
from rotonde.web.editing.domain.reckonings import last_waiting, what_waits
from rotonde.web.editing.models import Proposal, Reckoning
from rotonde.web.editing.queue import REASONS, queue, rights_in_queue
from rotonde.web.editing.words import Wording
from rotonde.web.entitlements.running_catalogue import running


@needs("editing.open_desk")
@require_GET
def desk(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the queue; what is chosen stands behind the question mark."""
    user, w, today = request.user, Wording(lang), date.today()
    assert isinstance(user, User)
    counted = what_waits()
    last = counted if counted.state == Reckoning.State.DONE else last_waiting()
    reason, right = request.GET.get("waarom", ""), request.GET.get("recht", "")
    chosen = {
        "reason": reason if reason in REASONS else "",
        "right": right if right in running().catalogue.rights else "",
    }
    items = queue(last.result if last else {}, w, today, **chosen)
    context = {
        "w": w,
        "items": items,
        "counted_items": w.count("queue_count", len(items)),
        "chosen": chosen,
        "reasons": [(one, w[f"why_{one}"]) for one in REASONS],
        "rights": list(rights_in_queue(w, today)),
        "is_counting": counted.state in (Reckoning.State.WAITING, Reckoning.State.BUSY),
        "proposals": [_line(one, user, w) for one in _waiting(user)],
        "left_out": [(label_of(value.parameter, w), value.name) for value, _ in running().refused],
    }
    return render(request, "editing/desk.html", context)


def _waiting(user: User) -> list[Proposal]:
    return list(visible(user, "editing.see_proposal", Proposal).filter(state=Proposal.State.WAITING))


def _line(proposal: Proposal, user: User, w: Wording) -> dict[str, Any]:
    told = proposal.told
    return {
        "id": proposal.id,
        "label": label_of(told.parameter, w),
        "case": case_in_words(told.parameter, told.key, w),
        "is_back": proposal.takes_back_id is not None,
        "is_yours_to_judge": allows(user, "editing.judge", proposal),
        "on": w.day(proposal.put_forward_at.date()),
    }
