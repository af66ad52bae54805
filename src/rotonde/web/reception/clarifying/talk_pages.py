"""The pages of a talk: all domains of life at a glance, and one domain with what the client says of it."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.people.persons.opened import OpenedPerson
from rotonde.web.reception.clarifying.domains_said import (
    choices_of_first,
    domains_said,
    first_said,
    going_choices,
    help_said,
    strengths_told,
)
from rotonde.web.reception.clarifying.goals import plan_of
from rotonde.web.reception.clarifying.instrument import Domain, instrument
from rotonde.web.reception.clarifying.opened import TALK, name_in, open_for
from rotonde.web.reception.clarifying.rights_fitting import rights_fitting
from rotonde.web.reception.clarifying.told import (
    LONGEST,
    MOST_FIRST,
    Heard,
    Told,
    ToldMeanwhile,
    put_first,
    talk_with,
    tell,
)
from rotonde.web.reception.clarifying.trouble import BAD, NONE, PRECONDITION_FAILED, PRECONDITION_REQUIRED, Trouble
from rotonde.web.reception.clarifying.words import Wording
from rotonde.web.who_asks import version_read

DONE = {"bewaard": "told_kept", "volgende": "told_kept_next", "volgorde": "first_kept"}
TEXTS = ("words", "strengths")


@require_http_methods(["GET", "HEAD", "POST"])
def talk(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Show everything that was told at a glance, and keep what comes first for the client."""
    opened, w = open_for(request, person, TALK), Wording(lang)
    if request.method != "POST":
        return _talk(request, opened, w)
    version = version_read(request)
    chosen = [request.POST.get(f"first_{place}", "") for place in range(1, MOST_FIRST + 1)]
    domains = [code for code in chosen if instrument().named(code)]
    if version is None:
        return _talk(request, opened, w, Trouble(w["version_missing"], PRECONDITION_REQUIRED), chosen)
    try:
        put_first(opened.user, opened.person, domains, version)
    except ToldMeanwhile as meanwhile:
        now = first_said(meanwhile.now, w) or w["nothing_chosen"]
        return _talk(request, opened, w, Trouble(w.say("first_meanwhile", now=now), PRECONDITION_FAILED), chosen)
    return _back_to("clarify", lang, person, "volgorde")


def _talk(
    request: HttpRequest,
    opened: OpenedPerson,
    w: Wording,
    trouble: Trouble = NONE,
    chosen: list[str] | None = None,
) -> HttpResponse:
    told, goals = talk_with(opened.person), [one for one in plan_of(opened.person) if one.is_running]
    done = DONE.get(request.GET.get("klaar", ""), "")
    context = _frame(opened, w) | {
        "domains": domains_said(told, w),
        "strengths": strengths_told(told, w),
        "first": choices_of_first(told, list(told.first) if chosen is None else chosen, w),
        "first_version": told.first_version,
        "goals": goals,
        "goals_said": w.count("goals", len(goals)) if goals else w["no_goals"],
        "trouble": trouble.sentence,
        "done": w[done] if done else "",
    }
    response = render(request, "clarifying/talk.html", context, status=trouble.status)
    response["ETag"] = f'"{told.first_version}"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def domain_page(request: HttpRequest, lang: str, person: UUID, number: int) -> HttpResponse:
    """Show one domain of life with the rights and help that fit, and keep what the client says of it."""
    domain = instrument().numbered(number)
    if domain is None:
        raise Http404
    opened, w = open_for(request, person, TALK), Wording(lang)
    heard = talk_with(opened.person).of(domain.code)
    if request.method != "POST":
        return _domain(request, opened, domain, heard, heard.told, w)
    told, version = told_in(request), version_read(request)
    if version is None:
        return _domain(request, opened, domain, heard, told, w, Trouble(w["version_missing"], PRECONDITION_REQUIRED))
    if too_long := [name for name in TEXTS if len(getattr(told, name)) > LONGEST]:
        trouble = Trouble(w.say("too_long", n=LONGEST), BAD, too_long[0])
        return _domain(request, opened, domain, heard, told, w, trouble)
    try:
        tell(opened.user, opened.person, domain.code, told, version)
    except ToldMeanwhile as meanwhile:
        now = meanwhile.now.of(domain.code)
        trouble = Trouble(w.say("told_meanwhile", who=now.by), PRECONDITION_FAILED, is_meanwhile=True)
        return _domain(request, opened, domain, now, told, w, trouble)
    following = _following(opened, domain) if "next" in request.POST else None
    is_kept = bool(version) or not told.is_empty
    if following is None:
        return _back_to("clarify", lang, person, "bewaard" if is_kept else "")
    return _back_to("clarify_domain", lang, person, "volgende" if is_kept else "", following.number)


def told_in(request: HttpRequest) -> Told:
    """What was typed of a domain; a word for how it goes that the instrument doesn't know counts as not said."""
    going = request.POST.get("going", "")
    words, strengths = (request.POST.get(name, "").strip() for name in TEXTS)
    return Told(words, strengths, going if going in instrument().going else "", "rather_not" in request.POST)


def _following(opened: OpenedPerson, domain: Domain) -> Domain | None:
    """The next domain that nobody spoke of yet; None after the last."""
    spoken = set(talk_with(opened.person).spoken_of)
    later = [one for one in instrument().domains if one.number > domain.number and one.code not in spoken]
    return later[0] if later else None


def _domain(
    request: HttpRequest,
    opened: OpenedPerson,
    domain: Domain,
    heard: Heard,
    told: Told,
    w: Wording,
    trouble: Trouble = NONE,
) -> HttpResponse:
    day = day_said(localdate(heard.at), w.lang) if heard.at else ""
    done = DONE.get(request.GET.get("klaar", ""), "")
    context: dict[str, Any] = _frame(opened, w) | {
        "domain": domain,
        "title": domain.name[w.position],
        "question": domain.question[w.position],
        "told": told,
        "heard": heard,
        "going": going_choices(told.going, w),
        "told_to": w.say("told_to", who=heard.by, day=day) if heard.at and not heard.told.is_empty else "",
        "theirs": _theirs(heard, w) if trouble.is_meanwhile else [],
        "is_meanwhile": trouble.is_meanwhile,
        "rights": rights_fitting(opened.user, opened.person, domain, w.lang),
        "help": help_said(domain, w),
        "trouble": trouble.sentence,
        "bad_field": trouble.field,
        "done": w[done] if done else "",
    }
    response = render(request, "clarifying/domain.html", context, status=trouble.status)
    response["ETag"] = f'"{heard.version}"'
    return response


def _theirs(heard: Heard, w: Wording) -> list[str]:
    """What a colleague wrote meanwhile, a line each."""
    told = heard.told
    going = instrument().going.get(told.going)
    lines = [told.words, told.strengths, going[w.position] if going else "", w["rather_not"] * told.rather_not]
    return list(filter(None, lines)) or [w["nothing_written"]]


def _frame(opened: OpenedPerson, w: Wording) -> dict[str, Any]:
    """What every page of a talk needs."""
    person = opened.person
    return {
        "w": w,
        "page": "",
        "person": person,
        "name": name_in(opened, w),
        "has_file": person.dossier_id is not None,
        "draft": reverse("household", args=[w.lang]) + "?leeg=1",
    }


def _back_to(page: str, lang: str, person: UUID, done: str, *about: int) -> HttpResponse:
    response = redirect(reverse(page, args=[lang, person, *about]))
    if done:
        response["Location"] += f"?klaar={done}"
    return response
