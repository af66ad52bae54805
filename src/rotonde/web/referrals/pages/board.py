"""The board: what waits for us first, then every referral by how it stands, with its clock."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now
from django.views.decorators.http import require_GET

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.models import Person, Share
from rotonde.web.people.sharing.person_page import name_of_person
from rotonde.web.people.sharing.reading import names_shared
from rotonde.web.people.sharing.words import Wording as SharingWording
from rotonde.web.referrals.domain.keeping import replayed, said_of
from rotonde.web.referrals.domain.reading import referrals_of
from rotonde.web.referrals.domain.waiting import COMES_BACK, Standing, standing, waits_for
from rotonde.web.referrals.models import ReferralSaid
from rotonde.web.referrals.saying import clock_said, is_late, outcome_said, state_said
from rotonde.web.referrals.words import Wording
from rotonde.web.who_asks import user_of

GROUPS = {
    "preparing": ("draft", "awaiting_consent"),
    "answering": ("sent", "seen", "waitlisted"),
    "helping": ("accepted", "appointment_set", "contact_made", "no_show"),
    "back": ("declined", "redirected", "expired"),
    "over": ("completed", "withdrawn"),
}
ENDED_FOR = timedelta(days=60)
LINES = 100
SENT, RECEIVED = "van-ons", "naar-ons"


@needs("referrals.open_board")
@require_GET
def board(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the referrals of the own office, and those to the own organisation."""
    user, w = user_of(request), Wording(lang)
    which = request.GET.get("kant", "")
    found = standing(_shown(user, which), user)
    ours = sorted(waits_for(user, found), key=lambda one: one.state not in COMES_BACK)
    waits = {one.referral.id for one in ours}
    rest = [one for one in found if one.referral.id not in waits]
    shown = Paginator([*ours, *rest], LINES).get_page(request.GET.get("blad"))
    names = names_of(user, list(shown), w)
    rows = {one.referral.id: _row(one, user, names, w) for one in shown}

    def shown_of(some: Iterable[Standing]) -> list[dict[str, Any]]:
        return [rows[one.referral.id] for one in some if one.referral.id in rows]

    groups = []
    for name, states in GROUPS.items():
        theirs = [one for one in rest if one.state in states]
        groups.append((name, w[f"group_{name}"], len(theirs), shown_of(theirs)))
    context = {
        "w": w,
        "waiting": shown_of(ours),
        "how_many_wait": len(ours),
        "shown": shown,
        "groups": groups,
        "is_empty": not found,
        "which": which,
        "sides": [("", w["which_all"]), (SENT, w["which_sent"]), (RECEIVED, w["which_received"])],
    }
    return render(request, "referrals/board.html", context)


def names_of(user: User, found: list[Standing], w: Wording) -> dict[Any, str]:
    """What the people of these referrals are called, where that may be read; one line in the log."""
    ours = {one.referral.person_id for one in found if one.referral.sender_id == user.organisation_id}
    persons = visible(user, "referrals.refer", Person).filter(id__in=ours).select_related("dossier__organisation")
    called = {person.id: name_of_person(person, SharingWording(w.lang)) for person in persons}
    numbers = {id for one in found if one.referral.sender_id != user.organisation_id for id in one.referral.shares}
    shares = list(Share.objects.filter(id__in=numbers, function=user.role))
    shared = names_shared(user, shares) if shares else {}
    if found:
        record_read(user, "referrals.names_read", [one.referral for one in found], fields=["name"])
    names: dict[Any, str] = {}
    for one in found:
        referral = one.referral
        if referral.sender_id == user.organisation_id:
            names[referral.id] = called.get(referral.person_id, w["somebody"])
        else:
            known = next(
                (shared[share.id] for share in shares if str(share.id) in referral.shares and share.id in shared), ""
            )
            names[referral.id] = known or w.say("somebody_of", who=referral.sender.name)
    return names


def _shown(user: User, which: str) -> Any:
    """What runs, and what ended not long ago."""
    newer = ReferralSaid.objects.filter(referral=OuterRef("referral"), number__gt=OuterRef("number"))
    shown = ReferralSaid.objects.filter(~Exists(newer), referral=OuterRef("pk")).filter(
        Q(due_at__isnull=False) | Q(at__gte=now() - ENDED_FOR)
    )
    found = referrals_of(user).filter(Exists(shown))
    if which == SENT:
        return found.filter(sender=user.organisation_id)
    return found.filter(receiver=user.organisation_id) if which == RECEIVED else found


def _row(one: Standing, user: User, names: dict[Any, str], w: Wording) -> dict[str, Any]:
    is_ours = one.referral.sender_id == user.organisation_id
    other = one.referral.wanted if is_ours else one.referral.sender
    return {
        "id": one.referral.id,
        "name": names[one.referral.id],
        "with": w.say("to_whom" if is_ours else "from_whom", who=other.name),
        "state": state_said(one.state, w),
        "outcome": _outcome(one, w) if is_ours else "",
        "clock": clock_said(one.due_at, w) if one.due_at else "",
        "is_late": is_late(one.due_at),
    }


def _outcome(one: Standing, w: Wording) -> str:
    """What a completed referral of ours brought, and what the person says of it."""
    return outcome_said(replayed(one.referral, said_of(one.referral)), w) if one.state == "completed" else ""
