"""The rights of who was heard, asked aloud at the desk: one question at a time, and beside it what comes first.

As in the public check nothing is kept: the answers stand in the form. Where somebody has a file, it is checked there.
"""

import json
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from rotonde.web.accounts.policy import needs
from rotonde.web.audit.domain.record import record_read
from rotonde.web.catalogue.searching import search
from rotonde.web.entitlements import engine_port, situations
from rotonde.web.entitlements.engine_port import SituationError
from rotonde.web.entitlements.public_check.carried import NotAnswers
from rotonde.web.entitlements.public_check.dialogue import HERE, Dialogue, First, dialogue_from
from rotonde.web.entitlements.public_check.findings import Finding, Findings, findings_of
from rotonde.web.entitlements.public_check.first_steps import STATUSES
from rotonde.web.entitlements.public_check.result import THINGS, Result, Said, result_of
from rotonde.web.entitlements.public_check.words import Wording as CheckWording
from rotonde.web.entitlements.situations import Json
from rotonde.web.reception.checking.told_at_once import PARTNERS, ToldAtOnce, adults_to_choose, told_at_once
from rotonde.web.reception.contacts.contact_page import contact_seen
from rotonde.web.reception.contacts.shown import who_of
from rotonde.web.reception.contacts.words_kept import words_of
from rotonde.web.reception.models import Contact
from rotonde.web.reception.words import Wording
from rotonde.web.who_asks import user_of

BEGINS = "begin"


@needs("entitlements.answer")
@require_http_methods(["GET", "HEAD", "POST"])
def check_here(request: HttpRequest, lang: str, contact: UUID) -> HttpResponse:
    """Ask the first things on one page, then question by question; the answers are nowhere but in the form."""
    one, w = contact_seen(request, contact), Wording(lang)
    if one.person is not None and one.person.dossier_id:
        return redirect("dossier", lang=lang, dossier=one.person.dossier_id)
    if request.method != "POST":
        record_read(user_of(request), "reception.contact_read", one)
        return _start(request, one, w, ToldAtOnce({"adults": "0"}))
    check = CheckWording(lang, for_other=True)
    try:
        if request.POST.get("go") == BEGINS:
            posted = {name: str(value) for name, value in request.POST.items()}
            told = told_at_once(posted, request.POST.getlist("status"), date.today())
            if told.faults:
                return _start(request, one, w, told, status=400)
            return _asking(request, one, w, Dialogue(told.carried, check, date.today(), 4, first=_next_to_ask))
        posted = request.POST.copy()
        if ask := str(posted.get("ask", "")):  # what stands on the page is no answer yet
            posted["about"], posted["go"] = ask, HERE
        about = posted.get("about", "")
        return _asking(request, one, w, dialogue_from(posted, check, date.today(), _chosen(about)), about)
    except (NotAnswers, SituationError):
        return _start(request, one, w, ToldAtOnce({"adults": "0"}), notice=w["check_broken"], status=400)


def _chosen(right: str) -> First:
    """Ask about the right that the worker chose, then as usual."""
    return (lambda answer: [right, *_next_to_ask(answer)]) if engine_port.right(right) else _next_to_ask


def _next_to_ask(answer: Json) -> Sequence[str]:
    """The rights that stand on top and aren't settled: what is asked is about what is read."""
    return [one.id for one in _on_top(findings_of(answer)) if one.questions]


def _on_top(found: Findings) -> list[Finding]:
    return [one for one in found.rights if one.is_new and (one in found.found or one.is_near)][:THINGS]


def _start(
    request: HttpRequest, one: Contact, w: Wording, told: ToldAtOnce, *, notice: str = "", status: int = 200
) -> HttpResponse:
    check = CheckWording(w.lang, for_other=True)
    sentences = {name: w[error] if error in w else check[error] for name, error in told.faults.items()}
    context = _context(one, w) | {
        "typed": told.typed,
        "faults": sentences,
        "partners": [(how, check[f"home_partner_{how}"], how == told.typed.get("partner")) for how in PARTNERS],
        "adults": [(n, n == told.typed.get("adults")) for n in adults_to_choose()],
        "statuses": [(each, check[f"status_{each}"], each in told.ticked) for each in STATUSES],
        "none_ticked": "none" in told.ticked,
        "check": check,
        "notice": notice,
    }
    return render(request, "reception/check_start.html", context, status=status)


def _asking(request: HttpRequest, one: Contact, w: Wording, dialogue: Dialogue, about: str = "") -> HttpResponse:
    check, told = dialogue.w, dialogue.told
    asked = dialogue.question
    found = result_of(dialogue.findings, told, check)
    context = _context(one, w) | {
        "check": check,
        "question": asked,
        "answers": dialogue.carried.written(),
        "at": dialogue.at,
        "about": about,
        "result": found,
        "came_for": _came_for(one, found, w.lang),
        "situation": json.dumps(situations.tidy(told.situation), ensure_ascii=False),
        "base": json.dumps(situations.tidy(told.situation | {"on": date.today().isoformat()}), ensure_ascii=False),
        "open_ids": [each.id for each in dialogue.findings.rights if each.questions],
    }
    return render(request, "reception/check_question.html", context)


def _came_for(one: Contact, found: Result, lang: str) -> list[Said]:
    """The right that fits their words best, where it isn't among what comes first."""
    fitting = search(words_of(one), lang).rights[:1]
    return [right for right in (*found.asking, *found.far, *found.not_now) if right.id in fitting]


def _context(one: Contact, w: Wording) -> Json:
    who = who_of(one, w)
    refer = reverse("refer", args=[w.lang, one.person_id]) + f"?contact={one.id}" if one.person_id else ""
    return {
        "w": w,
        "page": "reception",
        "contact": one,
        "who": who,
        "title": w.say("check_title", who=who),
        "words": words_of(one),
        "refer": refer,
        "lang": w.lang,
        "start_lang": w.lang,
    }
