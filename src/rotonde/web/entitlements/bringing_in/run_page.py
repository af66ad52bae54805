"""How far a run is, and what came of it."""

from collections import Counter
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from rotonde.screening.incoming.faults import IncomingFault
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, require
from rotonde.web.audit.domain.record import record_read
from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.bringing_in.looking import Line, line_of
from rotonde.web.entitlements.bringing_in.views import seen_run
from rotonde.web.entitlements.bringing_in.words import Wording
from rotonde.web.entitlements.domain.leases import put_back
from rotonde.web.entitlements.domain.outcomes import SUMMARY
from rotonde.web.entitlements.models import Run
from rotonde.web.entitlements.tasks import line_up
from rotonde.web.entitlements.words import in_language
from rotonde.web.people.domain.sealed_json import unseal_json

WARNINGS = 100
MOST = 2_000


@require_GET
def run_page(request: HttpRequest, lang: str, run: UUID) -> HttpResponse:
    """Show how far a run is; a run that nobody works on any more is put in line again."""
    w, user = Wording(lang), request.user
    assert isinstance(user, User), "who isn't signed in never comes here"
    found = seen_run(user, run)
    if put_back(found):
        line_up(found)
    may_bring_in = allows(user, "people.bring_in", found.office)
    context = {"w": w, "run": found, "steps": _steps(found, w), "may_bring_in": may_bring_in}
    context |= _came_of_it(found, user, w)
    part = "bringing_in/_progress.html" if request.headers.get("HX-Request") else "bringing_in/run.html"
    response = render(request, part, context)
    if part.endswith("_progress.html") and found.state not in (Run.State.WAITING, Run.State.BUSY):
        response["HX-Refresh"] = "true"
    return response


@require_POST
def run_again(request: HttpRequest, lang: str, run: UUID) -> HttpResponse:
    """Put a run that failed in line once more, for who may bring files in there."""
    user = request.user
    assert isinstance(user, User), "who isn't signed in never comes here"
    found = seen_run(user, run)
    require(user, "people.bring_in", found.office)
    if Run.objects.filter(id=found.id, state=Run.State.FAILED).update(state=Run.State.WAITING, trouble=""):
        line_up(found)
    return redirect("run", lang=lang, run=run)


def _steps(run: Run, w: Wording) -> str:
    if run.state == Run.State.WAITING:
        return w["waiting"]
    return w.say("answered_so_far", n=run.answered, all=run.files) if run.files else w["reading"]


def _came_of_it(run: Run, user: User, w: Wording) -> dict[str, Any]:
    """The end of a run in words; nothing while it goes on."""
    key = f"trouble_{run.trouble}"
    said: dict[str, Any] = {"trouble": w[key] if key in w else w["trouble_other"]}
    if run.trouble and key not in w:
        said["trouble"] = _refusal(run.trouble, w.lang) or said["trouble"]
    if not run.sealed:
        return said
    summary = unseal_json(run.organisation, SUMMARY, bytes(run.sealed))
    left_out = _lines(summary["left_out"], w.lang)
    record_read(user, "entitlements.run_read", run)
    return said | {
        "left_out": left_out[:MOST],
        "left_out_more": max(0, len(left_out) - MOST),
        "warnings": _lines(_rarest_first(summary["warnings"]), w.lang)[:WARNINGS],
        "warnings_count": len(summary["warnings"]),
        "differ": [_title(right, w.lang) for right in summary.get("differ", {})],
        "on": notation.day(run.on, w.lang),
        "ended": notation.day(timezone.localtime(run.ended_at).date(), w.lang) if run.ended_at else "",
        "compared": notation.day(timezone.localtime(run.compared_at).date(), w.lang) if run.compared_at else "",
    }


def _lines(told: list[dict[str, Any]], lang: str) -> list[Line]:
    return [line_of(one["number"], IncomingFault.from_json(one["fault"]), lang) for one in told]


def _rarest_first(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is said of nearly every row comes last: it must not bury the rest."""
    counts = Counter(one["fault"]["code"] for one in told)
    return sorted(told, key=lambda one: counts[one["fault"]["code"]])


def _refusal(code: str, lang: str) -> str:
    try:
        return IncomingFault(code).said(lang)
    except (KeyError, IndexError):
        return ""


def _title(right: str, lang: str) -> str:
    return in_language((engine_port.right(right) or {"names": right})["names"], lang)
