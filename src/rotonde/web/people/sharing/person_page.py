"""The page of one person: whether help is wanted, what they agreed to, and what is shared because of it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_GET, require_POST

from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import allows, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.consent.categories import categories
from rotonde.web.people.consent.giving import (
    CannotConsent,
    confirm_consent,
    kept_with,
    say_about_help,
    withdraw_consent,
)
from rotonde.web.people.consent.partners import partners_of
from rotonde.web.people.consent.purposes import purposes
from rotonde.web.people.consent.standing import state_of, waits_until
from rotonde.web.people.consent.texts import FUNCTIONS, listed
from rotonde.web.people.models import Consent, Person, Share
from rotonde.web.people.models.consent import Channel
from rotonde.web.people.persons.called import name_of_person as called
from rotonde.web.people.sharing.granting import end_share
from rotonde.web.people.sharing.words import Wording
from rotonde.web.who_asks import user_of

SAID_AFTER = ("kept", "withdrawn", "confirmed", "shared_now", "stopped_now")


@dataclass(frozen=True)
class ConsentSaid:
    """A consent in words, with what can still be done with it."""

    consent: Consent
    state: str
    purpose: str
    categories: str
    recipients: list[str]
    until: str
    given: str
    in_place_of: str
    waits: str
    shares: list[tuple[UUID, str, bool]]

    @property
    def stands(self) -> bool:
        """Whether it counts today."""
        return self.state == "stands"


@require_GET
def person_page(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Show what a person agreed to and what is shared."""
    user, one, w = user_of(request), person_seen(request, person), Wording(lang)
    record_read(user, "people.consents_read", one)
    done = request.GET.get("klaar", "")
    return render(
        request, "sharing/person.html", _context(user, one, w) | {"done": w[done] if done in SAID_AFTER else ""}
    )


@require_POST
def help_said(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Write down whether somebody wants help."""
    one = person_seen(request, person)
    say_about_help(user_of(request), one, wants_help=request.POST.get("wants_help") == "1")
    return redirect("person_sharing", lang=lang, person=one.id)


@require_POST
def withdraw(request: HttpRequest, lang: str, consent: UUID) -> HttpResponse:
    """Withdraw a consent, with one button."""
    one = consent_seen(request, consent)
    withdraw_consent(user_of(request), one)
    return back_to(one.person_id, lang, "withdrawn")


@require_POST
def confirm(request: HttpRequest, lang: str, consent: UUID) -> HttpResponse:
    """Confirm a consent that was given aloud."""
    one, w = consent_seen(request, consent), Wording(lang)
    try:
        confirm_consent(user_of(request), one, Channel.PAPER)
    except CannotConsent as refused:
        context = _context(user_of(request), one.person, w) | {"wrong": w[f"wrong_{refused.code}"]}
        return render(request, "sharing/person.html", context, status=400)
    return back_to(one.person_id, lang, "confirmed")


@require_POST
def stop(request: HttpRequest, lang: str, share: UUID) -> HttpResponse:
    """Stop sharing, with one button."""
    user = user_of(request)
    one = Share.objects.select_related("person").filter(id=share, giver=user.organisation).first()
    if one is None or not allows(user, "people.see_consents", one.person):
        raise Http404
    end_share(user, one)
    return back_to(one.person_id, lang, "stopped_now")


def back_to(person: UUID, lang: str, done: str) -> HttpResponse:
    """Lead back to the page of the person, which says what was done."""
    response = redirect("person_sharing", lang=lang, person=person)
    response["Location"] += f"?klaar={done}"
    return response


def person_seen(request: HttpRequest, id: UUID) -> Person:
    """The person of this number whom the user may see; raises Http404."""
    found = visible(user_of(request), "people.see_consents", Person).select_related("dossier__organisation")
    one = found.filter(id=id).first()
    if one is None:
        raise Http404
    return one


def consent_seen(request: HttpRequest, id: UUID) -> Consent:
    """The consent of this number, of a person whom the user may see; raises Http404."""
    found = Consent.objects.select_related("person__dossier__organisation", "captured_by", "organisation")
    one = found.prefetch_related("changes").filter(id=id, organisation=user_of(request).organisation).first()
    if one is None or not allows(user_of(request), "people.see_consents", one.person):
        raise Http404
    return one


def name_of_person(person: Person, w: Wording) -> str:
    """What a person is called, for who may see them."""
    return called(person) or w["somebody"]


def _context(user: User, person: Person, w: Wording) -> dict[str, Any]:
    said = person.help_agreements.order_by("-at").first()
    found = person.consents.select_related("captured_by", "person").prefetch_related("changes", "shares__receiver")
    names = {str(one.id): one.name for one in Organisation.objects.all()}
    return {
        "w": w,
        "person": person,
        "name": name_of_person(person, w),
        "file": reverse("dossier", args=[w.lang, person.dossier_id])
        if person.dossier_id and allows(user, "people.see_files")
        else "",
        "may_ask": allows(user, "people.write_consent", person),
        "may_say_help": allows(user, "people.say_about_help", person),
        "may_stop": allows(user, "people.stop_sharing", person),
        "has_partners": bool(partners_of(user.organisation)),
        "help": said,
        "help_said": w.say("help_yes" if said.wants_help else "help_no", day=day_said(localdate(said.at), w.lang))
        if said
        else w["help_unasked"],
        "consents": [_said(one, names, w) for one in found.order_by("-captured_at")],
    }


def _said(one: Consent, names: dict[str, str], w: Wording) -> ConsentSaid:
    state, waiting, kept = state_of(one, localdate()), waits_until(one), kept_with(one)
    given = day_said(localdate(one.captured_at), w.lang)
    return ConsentSaid(
        consent=one,
        state=state,
        purpose=purposes()[one.purpose].names[w.lang],
        categories=categories_said(one.categories, w),
        recipients=[f"{names.get(id, '')}: {function_said(function, w)}" for id, function in one.recipients],
        until=day_said(one.until, w.lang),
        given=w.say("given_line", day=given, channel=w[f"channel_{one.channel}"], who=one.captured_by.name),
        in_place_of=w.say("in_place_of", who=kept["representative"], basis=kept["representative_basis"])
        if kept["representative"]
        else "",
        waits=w.say("waits", day=day_said(waiting, w.lang)) if waiting and state == "stands" else "",
        shares=[
            (share.id, _share_said(share, w), share.ended_at is None and localdate() <= share.until)
            for share in one.shares.all()
        ],
    )


def _share_said(share: Share, w: Wording) -> str:
    return w.say(
        "share_line",
        receiver=share.receiver.name,
        function=function_said(share.function, w),
        categories=categories_said(share.categories, w),
        day=day_said(share.until, w.lang),
    )


def categories_said(wanted: list[str], w: Wording) -> str:
    """Categories in words, as within a sentence."""
    return listed([categories()[one].names[w.lang] for one in wanted], w.lang)


def function_said(function: str, w: Wording) -> str:
    """A function in words."""
    return FUNCTIONS[function][w.position]
