"""The pages. A view reads what was posted, asks the engine through the port, and hands words to a template."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rotonde.web.accounts.policy import needs
from rotonde.web.entitlements import engine_port, notation, people, situations
from rotonde.web.entitlements.asking_order import NEAR
from rotonde.web.entitlements.baskets import choices
from rotonde.web.entitlements.cards import Card, cards_of, shelves_of
from rotonde.web.entitlements.desk import DATES, ROLES, Desk
from rotonde.web.entitlements.fact_fields import Field, name_lists
from rotonde.web.entitlements.net_worth import net_worth_of
from rotonde.web.entitlements.next_question import question_of
from rotonde.web.entitlements.public_check.home import empty_home
from rotonde.web.entitlements.public_check.views import front_door
from rotonde.web.entitlements.right_details import details_of
from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.words import Wording
from rotonde.web.look.navigation import PAGES
from rotonde.web.look.words import LANGUAGES

EMPTY = "leeg"


@login_not_required
@require_GET
def start(request: HttpRequest, lang: str = "nl") -> HttpResponse:
    """Begin at the first page that is for this user; who isn't signed in finds the check, and the way to sign in."""
    if not request.user.is_authenticated:
        return front_door(request, lang)
    return redirect(next((page.name for page in PAGES if page.shown_to(request.user)), "account"), lang=lang)


@needs("entitlements.answer")
@require_http_methods(["GET", "HEAD", "POST"])
def household(request: HttpRequest, lang: str) -> HttpResponse:
    """Show a household's facts and rights; posted facts come back with their answer."""
    w = Wording(lang)
    posted = {k: str(v) for k, v in request.POST.items()}
    if request.method != "POST":
        return desk_page(request, Desk(_begun_with(request.GET), w), {})
    try:
        desk = Desk.from_post(posted, w)
    except situations.NotASituation:
        desk = Desk(situations.sample(), w)
        desk.notice = w["not_a_situation"]
        return desk_page(request, desk, {}, status=400)
    return desk_page(request, desk, posted)


def _begun_with(asked: Mapping[str, str]) -> Json:
    """The made-up household, or where that was asked one of which only one person is known."""
    if EMPTY not in asked:
        return situations.sample()
    return situations.from_post(json.dumps(empty_home() | {"on": date.today().isoformat()}))


@needs("entitlements.answer")
@require_POST
def receipt(request: HttpRequest, lang: str) -> HttpResponse:
    """Give the receipt of the answer as a file."""
    try:
        desk = Desk.from_post({k: str(v) for k, v in request.POST.items()}, Wording(lang))
    except situations.NotASituation:
        return HttpResponse(Wording(lang)["not_a_situation"], status=400, content_type="text/plain; charset=utf-8")
    desk.ask()
    text = json.dumps(desk.answer.get("receipt"), ensure_ascii=False, indent=2, default=str)
    response = HttpResponse(text, content_type="application/json")
    response["Content-Disposition"] = 'attachment; filename="rotonde-receipt.json"'
    return response


def _frame(request: HttpRequest, w: Wording, page: str, **where: str) -> dict[str, Any]:
    """Give what every page needs: its words, its language, and the way to the others."""
    here = page or "household"
    return {
        "w": w,
        "lang": w.lang,
        "page": page,
        "form_of_language": "situation" if page == "household" else "",
        "languages": [(code, name, reverse(here, kwargs={"lang": code} | where)) for code, name in LANGUAGES.items()],
    }


def desk_page(
    request: HttpRequest,
    desk: Desk,
    posted: dict[str, str],
    status: int = 200,
    beside: dict[str, Any] | None = None,
) -> HttpResponse:
    """Ask the engine and show the page, or only the part of it that changes; a kept file puts its own words beside."""
    if not desk.answer:
        desk.ask()
    asked_for = request.headers.get("HX-Target", "") if request.headers.get("HX-Request") else ""
    frame = _frame(request, desk.w, "household") | {"desk": desk, "here": reverse("household", args=[desk.w.lang])}
    frame |= beside or {}
    folds = {fold.html_id: fold for group in desk.groups for fold in group.folds}
    if asked_for in folds:
        fold = folds[asked_for]
        fold.fields = [f for f in fold.fields if not (fold.open and desk.is_on_page(f.place))]
        context = frame | {"fold": fold, "base_json": _base(desk)}
        return render(request, "entitlements/fold_alone.html", context)
    context = frame | _answers(desk, posted) | {"only_answers": asked_for == "answers"}
    if context["only_answers"]:
        context["new_field"] = _field_to_add(desk)
        return render(request, "entitlements/answers_alone.html", context)
    return render(request, "entitlements/household.html", context | _facts(desk, posted), status=status)


def _answers(desk: Desk, posted: dict[str, str]) -> dict[str, Any]:
    """Give what stands on the side of the rights, and what goes with it."""
    cards = cards_of(desk.answer, desk.situation, desk.names, desk.w) if desk.answer else []
    return {
        "opened": _open(desk, cards, posted),
        "groups": desk.groups,
        "residents": people.residents(desk.situation, desk.names, desk.w),
        "shelves": shelves_of(cards, desk.w),
        "question": question_of(desk.answer, desk.situation, desk.names, desk.w) if desk.answer else None,
        "net": net_worth_of(desk.answer, desk.names, desk.w) if desk.answer else None,
        "baskets": choices(desk.basket, desk.w.lang),
        "near": NEAR,
        "rights_count": len(engine_port.rights()),
        "outside": desk.basket.outside_in(desk.w.lang) if desk.basket else [],
        "answered_on": notation.day(desk.answer["on"], desk.w.lang) if desk.answer else "",
        "dates": [
            (name, desk.dates_typed.get(name) or _date(desk, name), desk.date_errors.get(name, "")) for name in DATES
        ],
        "receipt": _receipt(desk),
    }


def _base(desk: Desk) -> str:
    """Write the household as the form carries it."""
    return json.dumps(situations.tidy(desk.situation), ensure_ascii=False)


def _facts(desk: Desk, posted: dict[str, str]) -> dict[str, Any]:
    """Give what else stands on the side of the facts."""
    return {
        "base_json": _base(desk),
        "roles": [(role, desk.w["role_" + role]) for role in ROLES],
        "previous_json": json.dumps(desk.previous, ensure_ascii=False) if desk.previous else "",
        "addable": _addable(desk.w),
        "name_lists": name_lists(desk.w),
        "dates_open": bool(desk.date_errors) or any(desk.dates.get(name) for name in DATES[1:]),
    }


def _field_to_add(desk: Desk) -> tuple[str, Field] | None:
    """Give the field of the next question, and the group where it goes, where the page doesn't have it yet."""
    for group in desk.groups:
        for field in group.asks:
            if field.place == next(iter(desk.soon), None) and not desk.is_on_page(field.place):
                return group.html_id, field
    return None


def _open(desk: Desk, cards: list[Card], posted: dict[str, str]) -> str:
    """Fill the line that stands open, or the one whose button was pressed; give its key."""
    asked, before = posted.get("toggle"), posted.get("open", "")
    key = before if asked is None else "" if asked == before else asked
    for card in cards:
        for line in (*card.lines, *card.further, *card.folded):
            if line.key == key:
                line.opened = details_of(desk, line, posted)
                return key
    return ""


def _addable(w: Wording) -> list[tuple[str, str]]:
    """List the things a household may have, such as a delivery: those that the vocabulary knows facts of."""
    kinds = {f["record"] for f in engine_port.facts()} - {"person", "household"}
    return [(root, w["kind_" + root]) for kind, root in situations.KINDS.items() if kind in kinds]


def _date(desk: Desk, name: str) -> str:
    day = desk.dates.get(name) or (desk.situation.get("on") if name == "on" else None)
    return notation.day_in_figures(day) if day else ""


def _receipt(desk: Desk) -> list[tuple[str, str]]:
    """Say the receipt in a few lines; the file has it all."""
    w, given = desk.w, desk.answer
    if not given:
        return []
    slip = given.get("receipt") or {}
    lines = [
        (w["receipt_" + name], notation.day(given[name], w.lang))
        for name in ("on", "claimed", "law", "today")
        if given.get(name)
    ]
    lines += [(w["receipt_" + name], str(slip[name])) for name in ("engine", "catalogue") if slip.get(name)]
    return lines + [(w["receipt_assumptions"], "; ".join(map(str, slip["assumed"])))] * bool(slip.get("assumed"))
