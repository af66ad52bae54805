"""The pages on which two records are said to be one human: twice in one organisation, or at a partner too."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import allows, needs, require, visible
from rotonde.web.counting import Limit, TooOften, count
from rotonde.web.people.carried.code import NotACode, read_code, shown
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.linking.asking_partners import ask
from rotonde.web.people.linking.doubles import Double, doubles_of
from rotonde.web.people.linking.links import NotPossible, confirm, put_forward
from rotonde.web.people.linking.links import undo as undo_a_link
from rotonde.web.people.linking.merging import confirm_merge, merges_seen, propose_merge, reject_merge, undo_merge
from rotonde.web.people.linking.why import why
from rotonde.web.people.models import Person, PersonLink, PersonMerge
from rotonde.web.people.persons.called import name_of_person
from rotonde.web.people.persons.opened import open_person
from rotonde.web.people.persons.reading_form import Typed
from rotonde.web.people.persons.views import show_person
from rotonde.web.people.persons.words import Wording
from rotonde.web.who_asks import user_of

CODES = Limit("code of a link", by_one=10, by_all=200, seconds=600)
CONFLICT, TOO_MANY = 409, 429


@needs("people.see_doubles")
@require_http_methods(["GET", "HEAD", "POST"])
def doubles(request: HttpRequest, lang: str) -> HttpResponse:
    """Show what waits to be confirmed, and look for doubles when that is asked."""
    w = Wording(lang)
    found = doubles_of(user_of(request)) if request.method == "POST" else None
    return _doubles(request, w, found)


@needs("people.see_doubles")
@require_POST
def merge(request: HttpRequest, lang: str) -> HttpResponse:
    """Say that two persons are one, confirm it, or say that they are two."""
    user, w = user_of(request), Wording(lang)
    try:
        if "merge" in request.POST:
            one = _merge(request)
            (confirm_merge if "confirm" in request.POST else reject_merge)(user, one)
        else:
            pair = [_person(request, name) for name in ("one", "other")]
            made = propose_merge(user, *pair)
            if "two" in request.POST:
                reject_merge(user, made)
    except NotPossible as trouble:
        return _doubles(request, w, None, trouble=w[trouble.reason])
    return redirect("doubles", lang=lang)


@needs("people.see_doubles")
@require_POST
def undo(request: HttpRequest, lang: str) -> HttpResponse:
    """Take back that two persons are one."""
    w = Wording(lang)
    try:
        undo_merge(user_of(request), _merge(request))
    except NotPossible as trouble:
        return _doubles(request, w, None, trouble=w[trouble.reason])
    return redirect("doubles", lang=lang)


@require_POST
def ask_partners(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Ask whether a partner may know this person."""
    opened, w = open_person(user_of(request), person), Wording(lang)
    try:
        answer = ask(opened.user, opened.person, opened.named)
    except NotPossible as trouble:
        return show_person(request, opened, Typed(opened.record), w, notice=w[trouble.reason], status=TOO_MANY)
    return show_person(request, opened, Typed(opened.record), w, said=w["partners_" + answer])


@require_POST
def put_forward_link(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Put forward that a partner knows this person too, and show the code once."""
    opened, w = open_person(user_of(request), person), Wording(lang)
    require(opened.user, "people.link_person", opened.person)
    told = Typed(opened.record)
    if "agreed" not in request.POST:
        return show_person(request, opened, told, w, notice=w["link_agreed_needed"], status=400)
    partner = Organisation.objects.filter(id=_number(request, "partner")).first()
    try:
        if partner is None:
            raise NotPossible("link_no_partner")
        code = put_forward(opened.user, opened.person, partner)
    except NotPossible as trouble:
        return show_person(request, opened, told, w, notice=w[trouble.reason], status=CONFLICT)
    return show_person(request, opened, told, w, said=w["link_code_lead"], code=shown(code))


@require_POST
def confirm_link(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Confirm with the code of a partner that this is whom it means."""
    opened, w = open_person(user_of(request), person), Wording(lang)
    require(opened.user, "people.link_person", opened.person)
    told = Typed(opened.record, code=request.POST.get("code", ""))
    try:
        count(CODES, str(opened.user.id))
        confirm(opened.user, opened.person, read_code(told.code))
    except TooOften:
        return show_person(request, opened, told, w, notice=w["link_too_often"], status=TOO_MANY)
    except NotACode:
        return show_person(request, opened, told, w, notice=w["link_no_such_code"], status=400)
    except NotPossible as trouble:
        return show_person(request, opened, told, w, notice=w[trouble.reason], status=CONFLICT)
    return show_person(request, opened, Typed(opened.record), w, said=w["link_confirmed"])


@require_POST
def undo_link(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Undo a link of this person, put forward or confirmed."""
    opened, w = open_person(user_of(request), person), Wording(lang)
    require(opened.user, "people.undo_link", opened.person)
    link = PersonLink.objects.filter(person=opened.person, pair=_number(request, "pair")).first()
    if link is None:
        raise Http404
    undo_a_link(opened.user, link)
    return show_person(request, opened, Typed(opened.record), w, said=w["link_undone"])


def _doubles(request: HttpRequest, w: Wording, found: list[Double] | None, trouble: str = "") -> HttpResponse:
    user, state = user_of(request), PersonMerge.State
    merges = [(one, _said(one, w)) for one in merges_seen(user).filter(state__in=[state.PROPOSED, state.CONFIRMED])]
    shown_pairs = [_shown(one, w) | {"may_write": _may_judge(user, one)} for one in found or []]
    context: dict[str, Any] = {
        "w": w,
        "trouble": trouble,
        "looked": found is not None,
        "plain": [one for one in shown_pairs if not one["housemates"]],
        "housemates": [one for one in shown_pairs if one["housemates"]],
        "waiting": [
            (one, said, one.proposed_by_id != user.id, _may_judge(user, one))
            for one, said in merges
            if one.state == state.PROPOSED
        ],
        "joined": [(one, said) for one, said in merges if one.state == state.CONFIRMED],
    }
    return render(request, "linking/doubles.html", context, status=CONFLICT if trouble else 200)


def _may_judge(user: User, pair: Double | PersonMerge) -> bool:
    return all(allows(user, "people.merge_person", person) for person in (pair.one, pair.other))


def _shown(one: Double, w: Wording) -> dict[str, Any]:
    unknown = w["somebody_without_name"]
    names = [name or unknown for name in one.called]
    said = w.say("pair_said", one=names[0], number=one.numbers[0], other=names[1], other_number=one.numbers[1])
    housemates = one.proposal.may_be_housemates
    return {
        "one": one.one.id,
        "other": one.other.id,
        "said": said,
        "why": why(one.proposal.because, w),
        "housemates": housemates,
    }


def _said(one: PersonMerge, w: Wording) -> str:
    names = [name_of_person(person) or w["somebody_without_name"] for person in (one.one, one.other)]
    numbers = [contents_of(person.dossier).number if person.dossier else "–" for person in (one.one, one.other)]
    return w.say("pair_said", one=names[0], number=numbers[0], other=names[1], other_number=numbers[1])


def _merge(request: HttpRequest) -> PersonMerge:
    one = merges_seen(user_of(request)).filter(id=_number(request, "merge")).first()
    if one is None:
        raise Http404
    return one


def _person(request: HttpRequest, name: str) -> Person:
    seen = visible(user_of(request), "people.read_person", Person)
    person = seen.filter(id=_number(request, name)).first()
    if person is None:
        raise Http404
    return person


def _number(request: HttpRequest, name: str) -> UUID:
    try:
        return UUID(request.POST.get(name, ""))
    except ValueError:
        raise Http404 from None
