"""The page with the periods of an organisation, what is due, and what was erased."""

from collections import Counter
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.entitlements import notation
from rotonde.web.protection.domain.periods import NotAPeriod, NotBySame, fill_in, sign
from rotonde.web.protection.domain.what_is_due import standings
from rotonde.web.protection.due import NotDue
from rotonde.web.protection.models import RetentionRule, Tombstone
from rotonde.web.protection.rules_as_data import categories
from rotonde.web.protection.words import Wording
from rotonde.web.who_asks import user_of

SOON = timedelta(days=30)
SHOWN = 50
FIELDS = ("months", "counted_from", "basis", "source")


@needs("protection.open_periods")
@require_safe
def retention(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the periods, what they make due, and the proofs of what was erased."""
    return _page(request, Wording(lang))


@needs("protection.open_periods")
@require_POST
def fill_in_page(request: HttpRequest, lang: str, category: str) -> HttpResponse:
    """Fill a period in."""
    if category not in categories():
        raise Http404
    w, told = Wording(lang), {field: request.POST.get(field, "") for field in FIELDS}
    months = int(told["months"]) if told["months"].isdecimal() and len(told["months"]) < 5 else 0
    try:
        fill_in(user_of(request), category, months, told["counted_from"], told["basis"][:300], told["source"][:300])
    except NotAPeriod as refused:
        return _page(request, w, category, {"field": refused.field, "said": w[f"wrong_{refused.field}"]})
    return redirect("retention", lang=lang)


@needs("protection.open_periods")
@require_POST
def sign_page(request: HttpRequest, lang: str, rule: UUID) -> HttpResponse:
    """Sign a period that somebody else filled in."""
    one = get_object_or_404(visible(request.user, "protection.see_rule", RetentionRule), id=rule)
    try:
        sign(user_of(request), one)
    except NotBySame:
        w = Wording(lang)
        return _page(request, w, one.category, {"field": "", "said": w["sign_other"]})
    return redirect("retention", lang=lang)


def _page(request: HttpRequest, w: Wording, category: str = "", wrong: dict[str, str] | None = None) -> HttpResponse:
    user = user_of(request)
    seen = visible(user, "protection.see_rule", RetentionRule).filter(ended_at__isnull=True)
    buried = visible(user, "protection.see_tombstone", Tombstone).order_by("-at", "id")
    tombstones = Paginator(buried, SHOWN).get_page(request.GET.get("blad"))
    record_read(user, "protection.periods_seen", list(seen))
    context: dict[str, Any] = {
        "w": w,
        "page": "retention",
        "categories": [_category(code, about, seen, user, w) for code, about in categories().items()],
        "coming": coming(user, timezone.localdate(), w),
        "tombstones": [_tombstone(one, w) for one in tombstones],
        "shown": tombstones,
        "wrong_in": category,
        "wrong": wrong or {},
        "typed": {field: request.POST.get(field, "") for field in FIELDS},
    }
    return render(request, "protection/retention.html", context, status=400 if wrong else 200)


def _category(code: str, about: Any, rules: Any, user: User, w: Wording) -> dict[str, Any]:
    said = {"code": code, "title": about["words"][w.position], "hint": about["hint"][w.position]}
    said["starts"] = [(start, w["from_" + start]) for start in about["counted_from"]]
    for one in rules.filter(category=code):
        start = w["from_" + one.counted_from]
        basis = w.say("rule_basis", basis=one.basis, source=one.source)
        if one.signed_at:
            day = notation.day(timezone.localdate(one.signed_at), w.lang)
            said |= {"counts": w.count("rule_counts", one.months, start=start, day=day), "counts_basis": basis}
        else:
            waits = {"waits": w.count("rule_waits", one.months, start=start), "waits_basis": basis, "rule": one.id}
            said |= waits | {"may_sign": one.filled_by_id != user.id}
    return said


def coming(user: User, today: date, w: Wording) -> list[str]:
    """How many people are due, soon due, held back, or never due and why; nothing about any of them."""
    counts: Counter[str] = Counter()
    for one in standings(user.organisation, today):
        if isinstance(one.due, NotDue):
            counts[one.due.why] += 1
        elif one.stopped_by and one.due <= today + SOON:
            counts["stopped"] += 1
        elif one.due <= today:
            counts["due"] += 1
        elif one.due <= today + SOON:
            counts["soon"] += 1
    order = ("due", "soon", "stopped", "no_rule", "nothing_to_count_from")
    return [w.say(f"coming_{key}", n=counts[key]) for key in order if counts[key]]


def _tombstone(one: Tombstone, w: Wording) -> dict[str, Any]:
    at = f"{timezone.localtime(one.at):%d/%m/%Y %H:%M}"
    rule = str(one.rule) if one.rule else w["rule_of_backup"]
    return {"at": at, "sort": w[f"sort_{one.sort}"], "rule": rule, "count": one.count, "id": str(one.subject)}
