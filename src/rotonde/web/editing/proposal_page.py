"""One proposal: what it says, what it changes, and the judgement of somebody else."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from rotonde.rights.published_values import BadPublishedValue, in_force
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, needs, visible
from rotonde.web.editing.about_amounts import case_in_words, label_of
from rotonde.web.editing.domain.judging import ChangedMeanwhile, FourEyes, NoReason, publish, reject
from rotonde.web.editing.domain.putting_forward import AlreadyJudged, AlreadyTakenBack, ask_to_take_back, withdraw
from rotonde.web.editing.domain.reckonings import effect_of, once_more
from rotonde.web.editing.models import Proposal, Publication, Reckoning
from rotonde.web.editing.said_effect import said_effect
from rotonde.web.editing.said_values import said_rows, said_source, source_of
from rotonde.web.editing.words import Wording
from rotonde.web.entitlements.running_catalogue import running
from rotonde.web.who_asks import user_of

REFUSED: dict[type[Exception], str] = {
    FourEyes: "refused_four_eyes",
    AlreadyJudged: "refused_judged",
    ChangedMeanwhile: "refused_changed",
    AlreadyTakenBack: "refused_back",
    NoReason: "refused_no_reason",
    BadPublishedValue: "effect_refused",
}


@needs("editing.open_desk")
@require_GET
def proposal(request: HttpRequest, lang: str, id: UUID) -> HttpResponseBase:
    """Show a proposal; while its effect is worked out, a part of the page asks how far that is."""
    shown = _shown(user_of(request), id)
    context = _context(user_of(request), shown, Wording(lang))
    is_part = bool(request.headers.get("HX-Request")) and context["is_working"]
    response = render(request, "editing/_progress.html" if is_part else "editing/proposal.html", context)
    if request.headers.get("HX-Request") and not is_part:
        response["HX-Refresh"] = "true"  # there is something to judge now: the whole page comes anew
    return response


@needs("editing.open_desk")
@require_POST
def judge(request: HttpRequest, lang: str, id: UUID) -> HttpResponseBase:
    """Publish, reject or withdraw; a refusal comes back on the page of the proposal."""
    user, shown, what = user_of(request), _shown(user_of(request), id), request.POST.get("what", "")
    try:
        if what == "publish":
            publish(user, shown.id, _uuid(request.POST.get("effect", "")))
        elif what == "reject":
            reject(user, shown.id, request.POST.get("reason", ""))
        elif what == "withdraw":
            withdraw(user, shown.id)
        elif what == "again":
            once_more(effect_of(shown))
    except tuple(REFUSED) as refused:
        context = _context(user, _shown(user, id), Wording(lang)) | {"refused": Wording(lang)[REFUSED[type(refused)]]}
        context["is_reason_missing"] = isinstance(refused, NoReason)
        return render(request, "editing/proposal.html", context, status=400 if isinstance(refused, NoReason) else 409)
    return redirect("editors_proposal", lang=lang, id=id)


@needs("editing.put_forward")
@require_POST
def take_back(request: HttpRequest, lang: str, id: UUID) -> HttpResponseBase:
    """Put forward that a publication no longer counts."""
    published = get_object_or_404(Publication, id=id)
    try:
        asked = ask_to_take_back(user_of(request), published)
    except AlreadyTakenBack:
        return redirect("editors_proposal", lang=lang, id=published.proposal_id)
    return redirect("editors_proposal", lang=lang, id=asked.id)


def _context(user: User, shown: Proposal, w: Wording) -> dict[str, Any]:
    told = shown.told
    parameter = running().catalogue.parameters.get(told.parameter)
    is_waiting = shown.state == Proposal.State.WAITING
    effect = effect_of(shown) if is_waiting else None
    published = Publication.objects.filter(proposal=shown).first()
    before = published.before if published else _now(told.parameter, told.key, told.starts)
    back = shown.takes_back
    after = back.before["value"] if back and back.before else None
    states = Reckoning.State
    return {
        "w": w,
        "shown": shown,
        "told": told,
        "label": label_of(told.parameter, w),
        "case": case_in_words(told.parameter, told.key, w),
        "starts": w.day(told.starts),
        "until": w.day(told.until) if told.until else "",
        "checked": w.day(told.checked_on),
        "due": w.day(told.review_by) if told.review_by else "",
        "confidence": w["label_" + told.confidence],
        "source": source_of(told),
        "before": said_rows(before["value"] if before else None, parameter, w),
        "before_source": said_source(before["source"]) if before else [],
        "after": said_rows(after if back else told.value, parameter, w),
        "put_by": _named(shown.put_forward_by_id, user, w),
        "judged_by": _named(shown.decided_by_id, user, w) if shown.decided_by_id else "",
        "effect": effect,
        "is_working": effect is not None and effect.state in (states.WAITING, states.BUSY),
        "steps": _steps(effect, w) if effect else "",
        "changes": said_effect(effect.result, w) if effect and effect.state == states.DONE else None,
        "is_refused": bool(effect and effect.state == states.FAILED and (effect.result or {}).get("refused")),
        "may_judge": allows(user, "editing.judge", shown),
        "may_withdraw": allows(user, "editing.withdraw", shown),
        "published": published,
        "published_on": w.day(published.at.date()) if published else "",
        "may_take_back": bool(published) and not shown.takes_back_id and not _is_taken_back(published),
    }


def _now(parameter: str, key: str | None, day: date) -> dict[str, Any] | None:
    catalogue = running().catalogue
    known = catalogue.parameters.get(parameter)
    return in_force(catalogue, parameter, key, day) if known and key in known.rows else None


def _is_taken_back(published: Publication | None) -> bool:
    return Publication.objects.filter(takes_back=published).exists()


def _steps(effect: Reckoning, w: Wording) -> str:
    return w.say("effect_busy", done=effect.done, total=effect.total) if effect.total else w["effect_waits"]


def _named(id: UUID | None, user: User, w: Wording) -> str:
    """Name an editor of one's own organisation; of another one nobody is named."""
    if id is None:
        return w["somebody"]
    own = User.objects.filter(organisation_id=user.organisation_id)
    return next(iter(own.filter(id=id).values_list("name", flat=True)), w["somebody"])


def _shown(user: User, id: UUID) -> Proposal:
    return get_object_or_404(visible(user, "editing.see_proposal", Proposal), id=id)


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
