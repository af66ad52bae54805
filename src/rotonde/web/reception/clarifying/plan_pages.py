"""The pages of a plan: its goals, a new one, and one to change, to look back at or to end as the client says."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from rotonde.web.accounts.domain.once import NoKey, SentDifferently, new_key, once
from rotonde.web.entitlements import notation
from rotonde.web.people.persons.opened import OpenedPerson
from rotonde.web.reception.clarifying.domains_said import Choice
from rotonde.web.reception.clarifying.goal_form import NotReadable, Typed, read, typed_in, typed_of
from rotonde.web.reception.clarifying.goals import (
    ENDS,
    LONGEST,
    RUNNING,
    USUAL_REVIEW,
    Aim,
    GoalChangedMeanwhile,
    GoalRead,
    change_goal,
    end_goal,
    goal_of,
    plan_of,
    set_goal,
)
from rotonde.web.reception.clarifying.goals_said import goal_said, is_with_care
from rotonde.web.reception.clarifying.instrument import instrument
from rotonde.web.reception.clarifying.opened import PLAN, name_in, open_for
from rotonde.web.reception.clarifying.trouble import (
    BAD,
    CONFLICT,
    NONE,
    PRECONDITION_FAILED,
    PRECONDITION_REQUIRED,
    Trouble,
)
from rotonde.web.reception.clarifying.words import Wording
from rotonde.web.reception.models import Goal
from rotonde.web.who_asks import version_read


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Show the plan of a person, and add a goal to it."""
    opened, w = open_for(request, person, PLAN), Wording(lang)
    if request.method != "POST":
        return plan_page(request, opened, w)
    typed = typed_in(request)
    try:
        aim, review_on = read(typed, localdate())
        once(opened.user, request.POST, lambda: str(set_goal(opened.user, opened.person, aim, review_on).id))
    except NotReadable as wrong:
        return plan_page(request, opened, w, Trouble(w.say(str(wrong), n=LONGEST), BAD, wrong.field), typed)
    except (NoKey, SentDifferently):
        return plan_page(request, opened, w, Trouble(w["goal_sent_before"], CONFLICT), typed)
    return _back_to_plan(lang, person)


def plan_page(
    request: HttpRequest,
    opened: OpenedPerson,
    w: Wording,
    trouble: Trouble = NONE,
    typed: Typed | None = None,
) -> HttpResponse:
    """The plan with the form of a new goal as it was typed."""
    goals, today = plan_of(opened.person), localdate()
    running = [one for one in goals if one.is_running]
    is_typed = typed is not None
    if typed is None:
        over = request.GET.get("over", "")
        asked = instrument().numbered(int(over)) if over.isdecimal() and len(over) < 4 else None
        day = notation.day_in_figures((today + USUAL_REVIEW).isoformat())
        typed = Typed(Aim("", domain=asked.code if asked else ""), day)
    context = _frame(opened, w) | {
        "running": [goal_said(one, today, w) for one in running],
        "ended": [goal_said(one, today, w) for one in goals if not one.is_running],
        "printable": [(one.id, one.aim.words, not is_with_care(one)) for one in running],
        "paper_held": opened.record.stops_paper,
        "typed": typed,
        "domains": _domains(typed.aim.domain, w),
        "once": new_key(),
        "trouble": trouble.sentence,
        "bad_field": trouble.field,
        "is_adding": is_typed or not goals or "over" in request.GET,
        "done": w["goal_kept"] if request.GET.get("klaar") else "",
    }
    return render(request, "clarifying/plan.html", context, status=trouble.status)


@require_http_methods(["GET", "HEAD", "POST"])
def goal_page(request: HttpRequest, lang: str, person: UUID, goal: UUID) -> HttpResponse:
    """Show one goal, and keep what the client wants of it now."""
    opened, w = open_for(request, person, PLAN), Wording(lang)
    try:
        before = goal_of(opened.person, goal)
    except Goal.DoesNotExist:
        raise Http404 from None
    if request.method != "POST":
        return _goal(request, opened, before, typed_of(before), w)
    version, state = version_read(request), request.POST.get("state", "")
    typed = typed_of(before) if state else typed_in(request)
    if version is None:
        return _goal(request, opened, before, typed, w, Trouble(w["version_missing"], PRECONDITION_REQUIRED))
    try:
        if state in (*ENDS, RUNNING):
            end_goal(opened.user, opened.person, goal, version, state)
        else:
            aim, review_on = read(typed, localdate(), before.review_on)
            change_goal(opened.user, opened.person, goal, version, aim, review_on)
    except NotReadable as wrong:
        trouble = Trouble(w.say(str(wrong), n=LONGEST), BAD, wrong.field)
        return _goal(request, opened, before, typed, w, trouble)
    except GoalChangedMeanwhile as meanwhile:
        trouble = Trouble(w.say("goal_meanwhile", who=meanwhile.now.by), PRECONDITION_FAILED, is_meanwhile=True)
        return _goal(request, opened, meanwhile.now, typed, w, trouble)
    return _back_to_plan(lang, person)


def _goal(
    request: HttpRequest,
    opened: OpenedPerson,
    goal: GoalRead,
    typed: Typed,
    w: Wording,
    trouble: Trouble = NONE,
) -> HttpResponse:
    context = _frame(opened, w) | {
        "goal": goal_said(goal, localdate(), w),
        "by": goal.by,
        "typed": typed,
        "domains": _domains(typed.aim.domain, w),
        "trouble": trouble.sentence,
        "bad_field": trouble.field,
        "is_meanwhile": trouble.is_meanwhile,
    }
    response = render(request, "clarifying/goal.html", context, status=trouble.status)
    response["ETag"] = f'"{goal.version}"'
    return response


def _domains(chosen: str, w: Wording) -> list[Choice]:
    """The domains that a goal may be about; none stands first."""
    domains = instrument().domains
    return [
        ("", w["goal_domain_none"], not chosen),
        *((one.code, one.name[w.position], one.code == chosen) for one in domains),
    ]


def _frame(opened: OpenedPerson, w: Wording) -> dict[str, Any]:
    return {"w": w, "page": "", "person": opened.person, "name": name_in(opened, w)}


def _back_to_plan(lang: str, person: UUID) -> HttpResponse:
    response = redirect(reverse("plan", args=[lang, person]))
    response["Location"] += "?klaar=1"
    return response
