"""The coordinator's board: how many, how late, and what stayed silent; codes for names, and nothing per worker."""

from collections import Counter
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.referrals.domain.waiting import COORDINATOR, Standing, standing
from rotonde.web.referrals.machine.table import table
from rotonde.web.referrals.models import Referral
from rotonde.web.referrals.saying import clock_said, is_late, state_said
from rotonde.web.referrals.words import Wording
from rotonde.web.who_asks import user_of

LINES = 100
CODE = 6


@needs("referrals.open_counts")
@require_GET
def counts(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the figures, what stayed silent, and the clock of each referral that runs, by its code."""
    user, w = user_of(request), Wording(lang)
    found = standing(visible(user, "referrals.count", Referral).select_related("sender", "wanted"), user)
    running = Paginator([one for one in found if not one.is_end], LINES).get_page(request.GET.get("blad"))
    context = {
        "w": w,
        "states": [row for state in table().states if (row := _counted(state, found, user, w))],
        "silent": [_row(one, w) for one in found if COORDINATOR in one.lists],
        "running": [_row(one, w) for one in running],
        "shown": running,
    }
    return render(request, "referrals/counts.html", context)


def _counted(state: str, found: list[Standing], user: User, w: Wording) -> dict[str, Any] | None:
    ours = [one for one in found if one.state == state]
    if not ours:
        return None
    sides = Counter(one.referral.sender_id == user.organisation_id for one in ours)
    late = sum(is_late(one.due_at) for one in ours)
    return {
        "state": state_said(state, w),
        "sent": sides[True],
        "received": sides[False],
        "late": late,
        "all": len(ours),
    }


def _row(one: Standing, w: Wording) -> dict[str, Any]:
    return {
        "id": one.referral.id,
        "number": one.number,
        "code": code_of(one.referral),
        "between": f"{one.referral.sender.name} → {one.referral.wanted.name}",
        "state": state_said(one.state, w),
        "clock": clock_said(one.due_at, w) if one.due_at else "",
        "is_late": is_late(one.due_at),
    }


def code_of(referral: Referral) -> str:
    """A code by which a coordinator and a worker speak of one referral; it says nothing of anybody."""
    return referral.id.hex[:CODE].upper()
