"""The person agrees to a referral: they read the text, say yes, and it is sent."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.look.words import LANGUAGES
from rotonde.web.people.consent.categories import minimal, opens_to
from rotonde.web.people.consent.giving import CannotConsent, Given, asked_by, give_consent, text_shown
from rotonde.web.people.consent.registers import ForbiddenUse
from rotonde.web.people.consent.standing import LONGEST, last_day, state_of
from rotonde.web.people.consent.texts import Asked
from rotonde.web.people.models import Consent
from rotonde.web.people.models.consent import FUNCTIONS, Channel
from rotonde.web.people.sharing.consent_page import paper_of_consent
from rotonde.web.people.sharing.granting import CannotShare, Secrecy
from rotonde.web.people.sharing.person_page import name_of_person
from rotonde.web.people.sharing.words import Wording as SharingWording
from rotonde.web.referrals.domain.keeping import AnotherWasFirst, NotLawful, newest
from rotonde.web.referrals.domain.sending import PURPOSE, CannotRefer, send_agreed
from rotonde.web.referrals.models import Referral
from rotonde.web.referrals.pages.opened import key_of, referral_sent_here
from rotonde.web.referrals.words import Wording
from rotonde.web.who_asks import user_of

TICKS = ("informed", "agrees", "same_purpose", "only_needed")
LASTS = LONGEST / 2
SAID = ("ticks", "another_text", "restricted", "purpose_off", "no_partnership", "not_bound", "other_consent")


@dataclass(frozen=True)
class _Agreeing:
    """What the person is asked, and how they would say yes."""

    user: User
    referral: Referral
    given: Given
    asked: Asked
    standing: Consent | None


@require_http_methods(["GET", "HEAD", "POST"])
def refer_consent(request: HttpRequest, lang: str, referral: UUID) -> HttpResponse:
    """Show the text that the person reads; take the yes and send, or print the text to sign."""
    user, w = user_of(request), Wording(lang)
    one = referral_sent_here(user, referral)
    require(user, "people.write_consent", one.person)
    if one.receiver_id is not None:
        return redirect("referral", lang=lang, referral=one.id)
    told = request.POST if request.method == "POST" else request.GET
    try:
        agreeing = _agreeing(user, one, told, lang)
        if request.method != "POST":
            return _page(request, agreeing, w)
        if request.POST.get("do") == "paper":
            text = text_shown(agreeing.asked, agreeing.given)
            name = name_of_person(one.person, SharingWording(lang))
            return paper_of_consent(text, SharingWording(lang), name)
        _send(agreeing, request)
    except (CannotConsent, CannotShare, CannotRefer) as refused:
        sentence = w[f"wrong_{refused.code if refused.code in SAID else 'consent'}"]
        return _refused(request, one, told, w, sentence)
    except ForbiddenUse as refused:
        return _refused(request, one, told, w, refused.said(lang))
    except (AnotherWasFirst, NotLawful):
        pass
    return redirect("referral", lang=lang, referral=one.id)


def _agreeing(user: User, one: Referral, told: Any, lang: str) -> _Agreeing:
    channel = told.get("hoe", "") if told.get("hoe") in Channel.values else Channel.PAPER
    language = told.get("taal", "") if told.get("taal") in LANGUAGES else lang
    recipients = tuple((str(one.wanted_id), function) for function in FUNCTIONS)
    asked = asked_by(user, PURPOSE, tuple(one.categories), recipients, localdate() + LASTS)
    given = Given(channel, language, told.get("digest", ""))
    return _Agreeing(user, one, given, asked, _standing(one))


def _standing(one: Referral) -> Consent | None:
    """A consent of the person that counts today and covers this referral."""
    found = (
        Consent.objects.filter(person=one.person, purpose=PURPOSE).prefetch_related("changes").select_related("person")
    )
    wanted = [[str(one.wanted_id), function] for function in FUNCTIONS]
    return next(
        (
            consent
            for consent in found.order_by("-until")
            if state_of(consent, localdate()) == "stands"
            and set(one.categories) <= set(consent.categories)
            and all(pair in consent.recipients for pair in wanted)
        ),
        None,
    )


def _send(agreeing: _Agreeing, request: HttpRequest) -> None:
    user, one = agreeing.user, agreeing.referral
    ticks = Secrecy(**{name: bool(request.POST.get(name)) for name in TICKS})
    number = request.POST.get("number", "")
    if not ticks.passed:
        raise CannotShare("ticks")
    with transaction.atomic():
        consent = agreeing.standing or give_consent(user, one.person, agreeing.asked, agreeing.given)
        send_agreed(user, one, consent, ticks, int(number) if number.isdecimal() else 0, key=key_of(request))


def _page(request: HttpRequest, agreeing: _Agreeing, w: Wording, wrong: str = "", status: int = 200) -> HttpResponse:
    one, standing = agreeing.referral, agreeing.standing
    name = name_of_person(one.person, SharingWording(w.lang))
    bound = opens_to(one.wanted) != minimal()
    until = day_said(last_day(standing), w.lang) if standing else ""
    context = {
        "w": w,
        "referral": one,
        "text": text_shown(agreeing.asked, agreeing.given),
        "given": agreeing.given,
        "number": newest(one).number,
        "aloud": w.say("read_aloud", name=name),
        "already": w.say("already_agreed", day=until) if standing else "",
        "ticks": [(tick, w[f"tick_{tick}"], bool(request.POST.get(tick))) for tick in TICKS],
        "bound": w.say("bound" if bound else "unbound", who=one.wanted.name, receiver=one.wanted.name),
        "is_bound": bound,
        "wrong": wrong,
    }
    return render(request, "referrals/agree.html", context, status=status)


def _refused(request: HttpRequest, one: Referral, told: Any, w: Wording, sentence: str) -> HttpResponse:
    try:
        return _page(request, _agreeing(user_of(request), one, told, w.lang), w, sentence, status=400)
    except CannotConsent:
        context = {"w": w, "referral": one, "wrong": sentence}
        return render(request, "referrals/cannot_agree.html", context, status=400)
