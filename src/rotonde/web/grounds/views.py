"""The page that says what is on, on what that rests, and what isn't signed yet; and the drafts of the papers."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST, require_safe

from rotonde.web.accounts.domain.grounds import CannotSign, functions_on, live_grounds
from rotonde.web.accounts.functions import everything_to_sign, functions, missing, papers
from rotonde.web.accounts.models import Ground
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.grounds.documents_of import DOCUMENTS, document, document_pdf
from rotonde.web.grounds.domain.recording import record_signature, record_withdrawal
from rotonde.web.grounds.named import named
from rotonde.web.grounds.words import Wording
from rotonde.web.look.paper import NoPaper, pdf_answer
from rotonde.web.who_asks import user_of


@dataclass(frozen=True)
class Shown:
    """A function as the page shows it."""

    name: str
    what: str
    is_on: bool
    to_sign: list[str]


@needs("grounds.open")
@require_safe
def grounds(request: HttpRequest, lang: str) -> HttpResponse:
    """Show what is on and on what it rests."""
    return _page(request, Wording(lang))


@needs("grounds.record")
@require_POST
def sign_ground(request: HttpRequest, lang: str) -> HttpResponse:
    """Record what the organisation signed."""
    w, told = Wording(lang), request.POST
    try:
        record_signature(
            user_of(request),
            told.get("of", ""),
            says=told.get("says", ""),
            signed_by=told.get("signed_by", ""),
            signed_on=_day(told.get("signed_on", "")) or date.today(),
            ends_on=_day(told.get("ends_on", "")),
        )
    except CannotSign as refusal:
        return _page(request, w, error=w[refusal.reason])
    return redirect("grounds", lang=lang)


@needs("grounds.record")
@require_POST
def withdraw_ground(request: HttpRequest, lang: str, ground: UUID) -> HttpResponse:
    """Let a ground count no longer."""
    record_withdrawal(user_of(request), get_object_or_404(visible(request.user, "grounds.see", Ground), pk=ground))
    return redirect("grounds", lang=lang)


@needs("grounds.open")
@require_safe
def ground_document(request: HttpRequest, lang: str, name: str, form: str) -> HttpResponse:
    """Give the draft of a paper, filled in: as a PDF, or as text to edit."""
    if name not in DOCUMENTS or form not in ("pdf", "md"):
        raise Http404
    user = user_of(request)
    text, spoken = document(user.organisation, name, lang, date.today())
    if form == "md":
        return HttpResponse(
            text,
            content_type="text/markdown; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}.{spoken}.md"'},
        )
    try:
        return pdf_answer(document_pdf(text, spoken), f"{name}.{spoken}.pdf")
    except NoPaper:
        w = Wording(lang)
        return _page(request, w, error=w["no_pdf"])


def _page(request: HttpRequest, w: Wording, error: str = "") -> HttpResponse:
    user = user_of(request)
    organisation = user.organisation
    live = live_grounds(organisation)
    signed, on = [ground.of for ground in live], functions_on(organisation)
    context: dict[str, Any] = {
        "w": w,
        "organisation": organisation,
        "functions": [
            Shown(
                name=one.name[w.position],
                what=one.what[w.position],
                is_on=one.id in on,
                to_sign=[named(ground, w) for ground in missing(one, signed)],
            )
            for one in functions().values()
        ],
        "signed": [(ground, named(ground.of, w)) for ground in live],
        "choices": [(of, named(of, w)) for of in everything_to_sign()],
        "documents": [(name, papers()[name].name[w.position], papers()[name].law) for name in DOCUMENTS],
        "typed": request.POST,
        "today": f"{date.today():%d/%m/%Y}",
        "error": error,
    }
    return render(request, "grounds/grounds.html", context, status=422 if error else 200)


def _day(typed: str) -> date | None:
    """Read a day as people write it, or as a browser sends it; empty is none."""
    told = typed.strip()
    if not told:
        return None
    parts = told.replace("-", "/").replace(".", "/").split("/")
    if len(parts) == 3 and len(parts[2]) == 4:
        told = "-".join(part.zfill(2) for part in reversed(parts))
    try:
        day = parse_date(told)
    except ValueError:
        day = None
    if day is None:
        raise CannotSign("no_such_day")
    return day
