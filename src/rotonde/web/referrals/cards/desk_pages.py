"""The pages on which cards are made, looked at, withdrawn, and counted when somebody comes with one."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rotonde.web.accounts.domain.once import NoKey, SentDifferently, new_key, once
from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import allows, needs
from rotonde.web.counting import TooOften, count
from rotonde.web.entitlements import notation
from rotonde.web.entitlements.public_check.languages import OFFERED
from rotonde.web.people.carried.code import shown
from rotonde.web.referrals.cards.hours import DAYS
from rotonde.web.referrals.cards.keeping import (
    NothingThere,
    cards_of,
    make_card,
    somebody_came,
    token_of,
    withdraw_card,
)
from rotonde.web.referrals.cards.limits import NOTING
from rotonde.web.referrals.cards.models import Card
from rotonde.web.referrals.cards.sentences import BRING, SAY
from rotonde.web.referrals.cards.shown_card import shown_card
from rotonde.web.referrals.cards.typed import LENGTHS, TERMS, Typed, as_typed, read
from rotonde.web.referrals.cards.words import CardWording, Wording
from rotonde.web.who_asks import user_of

LINES = 100


@needs("cards.open")
@require_safe
def cards(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the cards of this organisation, and the field for who shows one."""
    return _list(request, Wording(lang))


@needs("cards.open")
@require_POST
def card_came(request: HttpRequest, lang: str) -> HttpResponse:
    """Note that somebody came with a card."""
    w, user, typed = Wording(lang), user_of(request), request.POST.get("code", "")
    code = typed.rstrip("/").rpartition("/")[2]  # a scanner types the whole address
    try:
        count(NOTING, str(user.pk))
        card = somebody_came(user, code, _key(request), timezone.localdate())
    except NothingThere:
        return _list(request, w, typed=typed, wrong=w["no_such_card"], status=400)
    except SentDifferently:
        return _list(request, w, typed=typed, wrong=w["noted_another"], status=409)
    except TooOften:
        return _list(request, w, typed=typed, wrong=w["noted_often"], status=429)
    return _list(request, w, noted=card.name)


@needs("cards.make")
@require_http_methods(["GET", "HEAD", "POST"])
def new_card(request: HttpRequest, lang: str) -> HttpResponse:
    """Make a card; from another one where the address of the form names it."""
    w, user = Wording(lang), user_of(request)
    if request.method != "POST":
        number = _uuid(request.GET.get("zoals", ""))
        like = cards_of(user).filter(pk=number).first() if number else None
        return _form(request, w, as_typed(like) if like else Typed())
    typed = read(request.POST, w)
    if typed.wrong:
        return _form(request, w, typed, 400)
    try:
        made = once(user, request.POST, lambda: str(_made(user, typed).pk))
    except NoKey:
        return _form(request, w, typed, 400, notice=w["form_without_key"])
    except SentDifferently:
        return _form(request, w, typed, 409, notice=w["made_differently"])
    return redirect("card", lang=lang, card=made)


def _made(user: User, typed: Typed) -> Card:
    return make_card(user, typed.told(), timezone.localdate(), typed.works)


@needs("cards.open")
@require_safe
def card(request: HttpRequest, lang: str, card: UUID) -> HttpResponse:
    """Show one card, the ways to print it, and how often somebody came."""
    w, user = Wording(lang), user_of(request)
    one = get_object_or_404(cards_of(user), pk=card)
    token = token_of(one)
    context = {
        "w": w,
        "page": "cards",
        "card": one,
        "words": CardWording(lang),
        "shown": shown_card(one, CardWording(lang)),
        "row": _row(one, w),
        "token": token,
        "code": shown(token),
        "works": one.withdrawn_on is None and one.works_until >= date.today(),
        "spoken_in": list(OFFERED.values()),
        "may_withdraw": one.withdrawn_on is None and allows(user, "cards.withdraw", one),
        "may_make": allows(user, "cards.make"),
    }
    return render(request, "cards/card.html", context)


@require_POST
def withdraw(request: HttpRequest, lang: str, card: UUID) -> HttpResponse:
    """Let a card stop working."""
    user = user_of(request)
    withdraw_card(user, get_object_or_404(cards_of(user), pk=card), timezone.localdate())
    return redirect("card", lang=lang, card=card)


def _list(request: HttpRequest, w: Wording, status: int = 200, **said: str) -> HttpResponse:
    user = user_of(request)
    sheet = Paginator(cards_of(user), LINES).get_page(request.GET.get("blad"))
    context = {
        "w": w,
        "page": "cards",
        "rows": [_row(one, w) for one in sheet],
        "sheet": sheet,
        "may_make": allows(user, "cards.make"),
        "key": uuid4(),
        "typed": "",
        **said,
    }
    return render(request, "cards/cards.html", context, status=status)


def _row(one: Any, w: Wording) -> dict[str, Any]:
    return {"card": one, "works": _works(one, w), "came": w.count("came", one.came)}


def _works(one: Any, w: Wording) -> str:
    if one.withdrawn_on:
        return w.say("is_withdrawn", day=notation.day(one.withdrawn_on, w.lang))
    if one.works_once and one.came:
        return w["is_used"]
    day = notation.day(one.works_until, w.lang)
    return w.say("works_to" if one.works_until >= date.today() else "is_over", day=day)


def _form(request: HttpRequest, w: Wording, typed: Typed, status: int = 200, notice: str = "") -> HttpResponse:
    words, texts, wrong = CardWording(w.lang), typed.texts, typed.wrong
    names = _day_names(w.lang)
    context = {
        "w": w,
        "page": "cards",
        "lines": [
            (name, w[f"field_{name}"], texts.get(name, ""), LENGTHS[name], wrong.get(name, ""))
            for name in ("name", "address", "phone")
        ],
        "own_words": texts.get("own_words", ""),
        "own_words_length": LENGTHS["own_words"],
        "days": [(f"hours_{day}", names[day], typed.hours[day], wrong.get(f"hours_{day}", "")) for day in range(DAYS)],
        "say": [(code, words[f"say_{code}"], code in typed.say) for code in SAY],
        "bring": [(code, words[f"bring_{code}"], code in typed.bring) for code in BRING],
        "terms": [(code, w[f"works_{code}"], code == typed.term) for code in TERMS],
        "typed": typed,
        "wrong": wrong,
        "notice": notice,
        "once": new_key(),
        "known": _known_places(user_of(request)),
    }
    return render(request, "cards/new.html", context, status=status)


def _known_places(user: User) -> list[str]:
    """Name the own offices and the partners, to choose from; a card may lead anywhere else too."""
    own = user.organisation
    partners = Organisation.objects.filter(memberships__partnership__memberships__organisation=own).exclude(pk=own.pk)
    offices = [f"{own.name} {office.name}" for office in own.offices.order_by("name")]
    return [own.name, *offices, *sorted(set(partners.values_list("name", flat=True)))]


def _day_names(lang: str) -> list[str]:
    from babel.dates import get_day_names

    names = get_day_names("wide", locale=lang)
    return [names[day] for day in range(DAYS)]


def _key(request: HttpRequest) -> UUID:
    return _uuid(request.POST.get("key", "")) or uuid4()


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
