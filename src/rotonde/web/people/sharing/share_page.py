"""Sharing what a consent covers: with whom, which of it, until when, and the tests of professional secrecy."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.policy import require
from rotonde.web.people.consent.categories import categories, minimal, opens_to
from rotonde.web.people.consent.purposes import purposes
from rotonde.web.people.consent.registers import ForbiddenUse
from rotonde.web.people.consent.standing import last_day
from rotonde.web.people.models import Consent
from rotonde.web.people.sharing.fields import fields_of, refusals
from rotonde.web.people.sharing.granting import CannotShare, Secrecy, share
from rotonde.web.people.sharing.person_page import back_to, consent_seen, function_said, name_of_person
from rotonde.web.people.sharing.words import Wording
from rotonde.web.who_asks import user_of

TICKS = ("informed", "agrees", "same_purpose", "only_needed")
DAY = "%d/%m/%Y"


@require_http_methods(["GET", "HEAD", "POST"])
def share_page(request: HttpRequest, lang: str, consent: UUID) -> HttpResponse:
    """Share, once everything is said and ticked."""
    one, w, user = consent_seen(request, consent), Wording(lang), user_of(request)
    require(user, "people.share_person", one.person)
    if request.method != "POST":
        first = {"categories": sorted(minimal() & set(one.categories)), "until": last_day(one).strftime(DAY)}
        return _page(request, one, w, first)
    told: dict[str, Any] = {
        "categories": request.POST.getlist("categories"),
        "until": request.POST.get("until", "").strip(),
        "recipient": request.POST.get("recipient", ""),
        "ticks": [name for name in TICKS if request.POST.get(name)],
    }
    id, _, function = told["recipient"].partition(":")
    receiver = _receivers(one).get(id)
    if receiver is None:
        return _page(request, one, w, told, w["wrong_choose_recipients"], status=400)
    try:
        try:
            until = datetime.strptime(told["until"], DAY).date()  # noqa: DTZ007 - a day, without an hour
        except ValueError:
            raise CannotShare("longer_than_agreed") from None
        ticks = Secrecy(**dict.fromkeys(told["ticks"], True))
        share(user, one, receiver, function, told["categories"], until, ticks)
    except CannotShare as refused:
        wrong = w.say(f"wrong_{refused.code}", day=day_said(one.until, lang))
        return _page(request, one, w, told, wrong, status=400)
    except ForbiddenUse as refused:
        return _page(request, one, w, told, _refusal_said(one, receiver, told["categories"], w, refused), status=400)
    return back_to(one.person_id, lang, "shared_now")


def _page(
    request: HttpRequest, one: Consent, w: Wording, told: dict[str, Any], wrong: str = "", status: int = 200
) -> HttpResponse:
    receivers = _receivers(one)
    pairs = [(id, function) for id, function in one.recipients if id in receivers]
    chosen = told.get("recipient") or (f"{pairs[0][0]}:{pairs[0][1]}" if len(pairs) == 1 else "")
    context = {
        "w": w,
        "consent": one,
        "person": one.person,
        "name": name_of_person(one.person, w),
        "lead": w.say("share_lead", purpose=purposes()[one.purpose].names[w.lang]),
        "recipients": [
            (f"{id}:{function}", f"{receivers[id].name}: {function_said(function, w)}", chosen == f"{id}:{function}")
            for id, function in pairs
        ],
        "categories": [(id, categories()[id].names[w.lang], id in told["categories"]) for id in one.categories],
        "until": told["until"],
        "ticks": [(name, w[f"tick_{name}"], name in told.get("ticks", [])) for name in TICKS],
        "bound": [_bound_said(receivers[id], w) for id in dict.fromkeys(id for id, _ in pairs)],
        "wrong": wrong,
    }
    return render(request, "sharing/share.html", context, status=status)


def _receivers(one: Consent) -> dict[str, Organisation]:
    ids = [id for id, _ in one.recipients]
    return {str(found.id): found for found in Organisation.objects.filter(id__in=ids)}


def _bound_said(receiver: Organisation, w: Wording) -> tuple[bool, str]:
    bound = opens_to(receiver) != minimal()
    return bound, w.say("bound" if bound else "unbound", receiver=receiver.name)


def _refusal_said(one: Consent, receiver: Organisation, wanted: list[str], w: Wording, refused: ForbiddenUse) -> str:
    field, _ = refusals(fields_of(one.person, set(wanted)), one.purpose, receiver)[0]
    category = categories()[field.category].names[w.lang]
    return w.say("refused_fields", sentence=refused.said(w.lang), category=category)
