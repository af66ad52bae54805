"""The fold in which a worker pairs a household with an expert by experience, and the page of who was paired."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST, require_safe

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, needs, require, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.entitlements import notation
from rotonde.web.entitlements.household_file.opened_file import OpenedFile, open_file
from rotonde.web.entitlements.household_file.words import Wording
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.domain.names import called
from rotonde.web.people.domain.pairing import (
    LONGEST,
    BadDay,
    PairedAlready,
    end_pairing,
    experts_of,
    open_pairings,
    pair,
    record_agreement,
)
from rotonde.web.people.models import Dossier, Pairing
from rotonde.web.who_asks import user_of

BAD_REQUEST = 400


@dataclass(frozen=True)
class PairingSaid:
    """A pairing as the fold shows it."""

    id: UUID
    said: str
    name: str
    is_agreed: bool


@dataclass(frozen=True)
class PairingFold:
    """What the fold shows: who goes along, and who could."""

    pairings: list[PairingSaid]
    experts: list[User]
    until: str


def pairing_fold(file: OpenedFile) -> PairingFold | None:
    """Give the fold, for who may pair this household; None for anybody else."""
    if not allows(file.user, "people.pair", file.dossier):
        return None
    pairings = open_pairings(file.dossier)
    taken = {one.expert_id for one in pairings}
    experts = [one for one in experts_of(file.user) if one.pk not in taken]
    until = notation.day_in_figures((localdate() + LONGEST / 2).isoformat())
    return PairingFold([_said(one, file.w) for one in pairings], experts, until)


@require_POST
def pair_household(request: HttpRequest, lang: str, dossier: UUID) -> HttpResponse:
    """Pair, write down that the client agreed, or end a pairing."""
    file = open_file(user_of(request), dossier, lang, log=False)
    require(file.user, "people.pair", file.dossier)
    posted = request.POST
    try:
        if "end" in posted:
            end_pairing(file.user, _pairing(file, posted["end"]))
        elif "agree" in posted:
            record_agreement(file.user, _pairing(file, posted["agree"]), _day(posted.get("agreed_on", "")))
        else:
            expert = next((one for one in experts_of(file.user) if str(one.pk) == posted.get("expert")), None)
            if expert is None:
                raise Http404
            agreed_on = _day(posted["agreed_on"]) if posted.get("agreed_on", "").strip() else None
            pair(file.user, file.dossier, expert, _day(posted.get("until", "")), agreed_on)
    except (BadDay, PairedAlready) as wrong:
        said = file.w["pairing_bad_day" if isinstance(wrong, BadDay) else "pairing_twice"]
        context = {"w": file.w, "file": file, "said": said, "typed": posted}
        return render(request, "household_file/not_paired.html", context, status=BAD_REQUEST)
    return redirect("dossier", lang=lang, dossier=dossier)


@needs("people.see_paired")
@require_safe
def paired(request: HttpRequest, lang: str) -> HttpResponse:
    """Show an expert by experience the households they go along with."""
    user = user_of(request)
    files = visible(user, "people.read_dossier", Dossier).exclude(persons__is_restricted=True)
    found = list(files.select_related("organisation", "office"))
    record_read(user, "people.paired_read", found)
    named = [(called(told) or told.number, one) for one in found for told in [contents_of(one)]]
    context: dict[str, Any] = {"w": Wording(lang), "households": sorted(named, key=lambda one: one[0])}
    return render(request, "household_file/paired.html", context)


def _said(one: Pairing, w: Wording) -> PairingSaid:
    name = one.expert.name
    if one.agreed_on is None or one.recorded_by is None:
        return PairingSaid(one.pk, w.say("pairing_planned", name=name), name, is_agreed=False)
    days = {"day": notation.day(one.agreed_on, w.lang), "until": notation.day(one.until, w.lang)}
    return PairingSaid(
        one.pk, w.say("pairing_agreed", name=name, by=one.recorded_by.name, **days), name, is_agreed=True
    )


def _pairing(file: OpenedFile, told: str) -> Pairing:
    found = next((one for one in open_pairings(file.dossier) if str(one.pk) == told), None)
    if found is None:
        raise Http404
    return found


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(notation.read_day(typed))
    except ValueError:
        raise BadDay from None
