"""One referral as a conversation, and the moves that are open: each a button with the form that it asks."""

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_GET, require_POST

from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.accounts.domain.once import SentDifferently
from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import allows, visible
from rotonde.web.people.consent.categories import categories
from rotonde.web.people.consent.partners import partners_of
from rotonde.web.people.consent.standing import state_of, waits_until
from rotonde.web.people.models import Consent
from rotonde.web.people.persons.languages import SPOKEN
from rotonde.web.people.sharing.person_page import name_of_person
from rotonde.web.people.sharing.saying import groups_said
from rotonde.web.people.sharing.words import Wording as SharingWording
from rotonde.web.referrals.domain.following import SENDER
from rotonde.web.referrals.domain.keeping import AnotherWasFirst, NotLawful
from rotonde.web.referrals.domain.moving import SENDING, move
from rotonde.web.referrals.domain.reading import Conversation, read_conversation
from rotonde.web.referrals.domain.waiting import COMES_BACK, our_list, pick_up, standing
from rotonde.web.referrals.machine.running import Said, verdict_of
from rotonde.web.referrals.machine.table import table
from rotonde.web.referrals.models import Referral
from rotonde.web.referrals.move_forms import MoveForm, read_move
from rotonde.web.referrals.pages.counts import code_of
from rotonde.web.referrals.pages.opened import key_of, person_sent, referral_read
from rotonde.web.referrals.saying import (
    at_said,
    clock_said,
    is_late,
    kind_said,
    meaning_said,
    outcome_said,
    state_said,
    told_said,
    who_said,
)
from rotonde.web.referrals.words import Wording
from rotonde.web.who_asks import user_of

CONFLICT = 409
TELL_VERDICT = "tell_verdict"
LIKELY = ("accept", "complete", "set_appointment", "make_contact", "try_to_reach", "confirm_waiting", TELL_VERDICT)
"""The moves by which help goes on: they stand on top, the first of them open."""
GONE = ("stopped", "expired", "unconfirmed", "not_for_you")


@require_GET
def referral_page(request: HttpRequest, lang: str, referral: UUID) -> HttpResponse:
    """Show a referral as it stands."""
    user, w = user_of(request), Wording(lang)
    one = referral_read(user, referral)
    return _page(request, user, one, w, said=w["done"] if request.GET.get("klaar") else "")


@require_POST
def move_referral(request: HttpRequest, lang: str, referral: UUID) -> HttpResponse:
    """Make a move; what was typed stays where it can't be made."""
    user, w = user_of(request), Wording(lang)
    one = referral_read(user, referral)
    name, number = request.POST.get("move", ""), request.POST.get("number", "")
    known = table().moves.get(name)
    if known is None or known.button is None or name == SENDING:
        raise Http404
    typed = {key: str(value) for key, value in request.POST.items()}
    form = MoveForm(known, w, _partners(user, one), typed, key=str(key_of(request) or ""))
    told = read_move(form, now())
    if form.faults:
        wrong = w.say("wrong_missing", what=form.button)
        return _page(request, user, one, w, form=form, wrong=wrong, status=400)
    try:
        move(user, one, name, told, int(number) if number.isdecimal() else 0, key=key_of(request))
    except AnotherWasFirst:
        return _page(request, user, one, w, form=form, wrong=w["wrong_first"], status=CONFLICT)
    except NotLawful:
        return _page(request, user, one, w, form=form, wrong=w["wrong_not_now"], status=CONFLICT)
    except SentDifferently:
        form = replace(form, key=str(uuid4()))
        return _page(request, user, one, w, form=form, wrong=w["wrong_sent_before"], status=CONFLICT)
    response = redirect("referral", lang=lang, referral=one.id)
    response["Location"] += "?klaar=1"
    return response


@require_POST
def take_up(request: HttpRequest, lang: str, referral: UUID) -> HttpResponse:
    """Say that one's organisation took it up; it leaves the list, and stays on the board."""
    user = user_of(request)
    action = "referrals.count" if user.role == User.Role.COORDINATOR else "referrals.read"
    one = visible(user, action, Referral).filter(id=referral).first()
    if one is None:
        raise Http404
    number = request.POST.get("number", "")
    if number.isdecimal() and len(number) < 6:
        pick_up(user, one, int(number))
    if action == "referrals.count":
        return redirect("referral_counts", lang=lang)
    return redirect("referral", lang=lang, referral=one.id)


def _page(
    request: HttpRequest,
    user: User,
    one: Referral,
    w: Wording,
    *,
    form: MoveForm | None = None,
    wrong: str = "",
    said: str = "",
    status: int = 200,
) -> HttpResponse:
    read = read_conversation(user, one)
    context = _of_referral(read, w) | _of_person(user, read, w) | _of_moves(user, read, w, form)
    return render(request, "referrals/conversation.html", context | {"wrong": wrong, "said": said}, status=status)


def _of_referral(read: Conversation, w: Wording) -> dict[str, Any]:
    one, last = read.referral, read.newest
    return {
        "w": w,
        "referral": one,
        "is_sender": read.side == SENDER,
        "state": last.state,
        "state_said": state_said(last.state, w),
        "meaning": meaning_said(last.state, w),
        "clock": f"{kind_said(last.due_kind, w)}: {clock_said(last.due_at, w)}" if last.due_at else "",
        "is_late": is_late(last.due_at),
        "outcome": outcome_said(_past(read), w),
        "why": read.why,
        "language": SPOKEN.get(one.language, ""),
        "number": last.number,
        "code": w.say("code_said", code=code_of(one)),
        "lines": [
            {
                "who": who_said(one, line, w),
                "story": table().moves[line.said.move].story[w.position],
                "at": at_said(line.said.at, w),
                "told": list(told_said(line, w)),
                "text": line.told.get("text", ""),
                "is_closed": line.is_closed,
                "is_ours": line.is_ours,
                "side": line.said.side,
            }
            for line in read.lines
        ],
    }


def _past(read: Conversation) -> list[Said]:
    """Every move with what was told; nothing where the reader may not read it now."""
    if read.gone:
        return []
    return [Said(line.said.move, line.said.at, line.said.side, dict(line.told)) for line in read.lines]


def _of_person(user: User, read: Conversation, w: Wording) -> dict[str, Any]:
    """Who it is about: for the sender from the own record, for the receiver what is shared, at this instant."""
    one, sharing = read.referral, SharingWording(w.lang)
    if read.side == SENDER:
        person = person_sent(user, one)
        name = name_of_person(person, sharing) if person else w["somebody"]
        title = w.say("referral_to", name=name, who=one.wanted.name)
        return {"title": title, "person": person, **_consent_said(one, read, w), **_follows(one)}
    name = next((field.value for field in read.fields if field.category == "name"), "")
    title = w.say("referral_from", name=name or w["somebody"], who=one.sender.name)
    reason = read.gone if read.gone in GONE else "other"
    return {
        "title": title,
        "groups": []
        if read.gone
        else groups_said(read.fields, [c for c in one.categories if c in categories()], sharing),
        "gone": w.say(f"gone_{reason}", who=one.sender.name) if read.gone else "",
        "nothing": w.say("nothing_known", who=one.sender.name),
        "shared_lead": w.say("shared_lead", who=one.sender.name),
        "share": read.share,
    }


def _consent_said(one: Referral, read: Conversation, w: Wording) -> dict[str, str]:
    """What the sender has to know of the consent: that it waits for a signature, or doesn't count any more."""
    if one.consent_id is None or table().states[read.newest.state].is_end:
        return {}
    consent = Consent.objects.prefetch_related("changes").get(id=one.consent_id)
    waits = waits_until(consent)
    if state_of(consent, localdate()) != "stands":
        return {"consent_said": w["consent_gone"]}
    return {"consent_said": w.say("consent_waits", day=day_said(waits, w.lang))} if waits else {}


def _follows(one: Referral) -> dict[str, Any]:
    return {"parent_id": one.parent_id, "child": Referral.objects.filter(parent=one).order_by("made_at").first()}


def _of_moves(user: User, read: Conversation, w: Wording, tried: MoveForm | None) -> dict[str, Any]:
    partners = _partners(user, read.referral)
    wanted = sorted((name for name in read.moves if name not in (SENDING, "open")), key=_how_soon)
    likely = wanted[0] if wanted and wanted[0] in LIKELY and tried is None else ""
    forms = [tried if tried and tried.name == name else MoveForm(table().moves[name], w, partners) for name in wanted]
    stands = standing(Referral.objects.filter(id=read.referral.id), user)[0]
    comes_back = read.side == SENDER and read.newest.state in COMES_BACK
    return {
        "forms": forms,
        "tried": tried,
        "likely": "" if likely == TELL_VERDICT and verdict_of(_past(read)) else likely,
        "may_send": _may_send(user, read),
        "may_edit": read.side == SENDER and read.newest.state == "draft",
        "comes_back": comes_back and our_list(user, read.referral) in stands.lists,
        "again": f"{reverse('refer', args=[w.lang, read.referral.person_id])}?na={read.referral.id}"
        if comes_back
        else "",
    }


def _how_soon(move: str) -> int:
    """What helps the person on comes first, then the others in the order of the table."""
    return LIKELY.index(move) if move in LIKELY else len(LIKELY)


def _may_send(user: User, read: Conversation) -> bool:
    person = person_sent(user, read.referral) if SENDING in read.moves else None
    return person is not None and allows(user, "people.write_consent", person)


def _partners(user: User, one: Referral) -> list[Organisation]:
    """Whom the receiver may name when it refers on: partners of its own, but not who sent it."""
    return [found for found in partners_of(user.organisation) if found.id not in (one.sender_id, one.wanted_id)]
