"""The public pages: a list, search, themes, life events and one right. They set no cookie and keep nothing."""

import datetime
from dataclasses import replace
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from rotonde.rights.finding import life_events, rights_of_theme, themes
from rotonde.web.catalogue.events_shown import event_shown
from rotonde.web.catalogue.leading_on import check_address, paper_address
from rotonde.web.catalogue.one_right import one_right
from rotonde.web.catalogue.searching import search
from rotonde.web.catalogue.shown_rights import all_shown, shown
from rotonde.web.catalogue.words import Wording, in_language
from rotonde.web.entitlements import engine_port, notation

LONGEST_SEARCH = 120


@login_not_required
@csrf_exempt  # a search changes nothing, and a token would need a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def rights(request: HttpRequest, lang: str) -> HttpResponse:
    """Show all rights, and above them what a search brought. What is searched for is posted: it may be personal."""
    w, today = Wording(lang), datetime.date.today()
    context = _frame(w) | {
        "rights": all_shown(lang, today),
        "themes": themes_in(lang),
        "events": events_in(lang),
    }
    if request.method == "POST":
        context |= _searched(str(request.POST.get("words", ""))[:LONGEST_SEARCH].strip(), w, today)
    return render(request, "catalogue/rights.html", context)


def _searched(asked: str, w: Wording, today: datetime.date) -> dict[str, Any]:
    found = search(asked, w.lang)
    events = life_events()
    lines = shown(found.rights, w.lang, today)
    for id in found.events[:1]:
        through = w.say("found_through", event=in_language(events[id].names, w.lang))
        here = {line.id for line in lines}
        lines += [replace(one, why=through) for one in event_shown(events[id], w, today).rights if one.id not in here]
    return {
        "searched": True,
        "asked": asked,
        "found": lines,
        "found_said": f"{w.count('found', len(lines))} {w.say('found_for', asked=asked)}",
        "found_events": [(id, in_language(events[id].names, w.lang)) for id in found.events],
        "read_as": found.read_as,
        "form_of_language": "search",
    }


@login_not_required
@require_safe
def theme(request: HttpRequest, lang: str, theme: str) -> HttpResponse:
    """Show the rights of one theme."""
    if theme not in themes():
        raise Http404
    w = Wording(lang)
    lines = shown(rights_of_theme(engine_port.catalogue(), theme), lang, datetime.date.today())
    context = _frame(w) | {
        "name": in_language(themes()[theme].names, lang),
        "lead": w.count("theme_lead", len(lines)),
        "rights": lines,
        "themes": [one for one in themes_in(lang) if one[0] != theme],
    }
    return render(request, "catalogue/theme.html", context)


@login_not_required
@require_safe
def life_event(request: HttpRequest, lang: str, event: str) -> HttpResponse:
    """Show the rights that count when something happens in a life."""
    if event not in life_events():
        raise Http404
    w, found = Wording(lang), life_events()[event]
    context = _frame(w) | {
        "name": in_language(found.names, lang),
        "event": event_shown(found, w, datetime.date.today()),
        "events": [one for one in events_in(lang) if one[0] != event],
    }
    return render(request, "catalogue/life_event.html", context)


@login_not_required
@require_safe
def right(request: HttpRequest, lang: str, right: str) -> HttpResponse:
    """Show what a citizen is told about a right, with the amounts of today and how sure they are."""
    w, today = Wording(lang), datetime.date.today()
    found = one_right(right, w, today)
    if found is None:
        raise Http404
    context = _frame(w) | {
        "right": found,
        "on": notation.day(today.isoformat(), lang),
        "paper": paper_address(right, lang),
    }
    return render(request, "catalogue/right.html", context)


def themes_in(lang: str) -> list[tuple[str, str, int]]:
    """List the themes that have a right: id, name, how many."""
    found = [
        (id, in_language(one.names, lang), len(rights_of_theme(engine_port.catalogue(), id)))
        for id, one in themes().items()
    ]
    return [one for one in found if one[2]]


def events_in(lang: str) -> list[tuple[str, str]]:
    """List the life events: id and name."""
    return [(id, in_language(one.names, lang)) for id, one in life_events().items()]


def _frame(w: Wording) -> dict[str, Any]:
    return {"w": w, "lang": w.lang, "check": check_address(w.lang)}
