"""Papers: the plan for the client, with the goals that may stand on it, and the empty questions for a home visit."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST, require_safe

from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.accounts.policy import needs
from rotonde.web.audit.domain.record import record_read, record_write
from rotonde.web.look.paper import NoPaper, pdf_answer, pdf_of
from rotonde.web.people.persons.opened import OpenedPerson
from rotonde.web.reception.clarifying.goals import GoalRead, plan_of
from rotonde.web.reception.clarifying.goals_said import who_does_what
from rotonde.web.reception.clarifying.instrument import instrument
from rotonde.web.reception.clarifying.opened import PLAN, open_for
from rotonde.web.reception.clarifying.plan_pages import plan_page
from rotonde.web.reception.clarifying.trouble import CONFLICT, Trouble
from rotonde.web.reception.clarifying.words import Wording

STYLES = ("rotonde/tokens.css", "rotonde/clarifying_paper.css")
NOT_HERE = 501
DOES = ("paper_i_do", "paper_worker_does", "paper_other_does")


@require_POST
def plan_paper(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Give the plan on paper with the goals that were marked; what is about it beside those doesn't stand on it."""
    opened, w = open_for(request, person, PLAN), Wording(lang)
    wanted = set(request.POST.getlist("goal"))
    goals = [one for one in plan_of(opened.person) if one.is_running and str(one.id) in wanted]
    is_held = opened.record.stops_paper
    if not goals or (is_held and "asked" not in request.POST):
        return plan_page(request, opened, w, Trouble(w["paper_needs"], CONFLICT))
    try:
        made = pdf_of(render_to_string("clarifying/plan_paper.html", _plan(opened, goals, w)), STYLES, accessible=True)
    except NoPaper:
        return plan_page(request, opened, w, Trouble(w["no_paper"], NOT_HERE))
    if is_held:
        with transaction.atomic():
            record_write(opened.user, "people.paper_lifted", opened.person)
    record_read(opened.user, "reception.plan_printed", opened.person)
    return pdf_answer(made, "plan.pdf")


def _plan(opened: OpenedPerson, goals: list[GoalRead], w: Wording) -> dict[str, Any]:
    person = opened.person
    return {
        "w": w,
        "lang": w.lang,
        "name": opened.name,
        "goals": [
            (
                one.aim.words,
                who_does_what(one, [w[title] for title in DOES]),
                w.say("paper_look_back", day=day_said(one.review_on, w.lang)) if one.review_on else "",
            )
            for one in goals
        ],
        "made": w.say(
            "paper_made",
            day=day_said(localdate(), w.lang),
            organisation=person.organisation.name,
            office=person.office.name,
        ),
    }


@needs("reception.open")
@require_safe
def empty_questions(request: HttpRequest, lang: str) -> HttpResponse:
    """Give the questions of every domain on paper, with room to write; nothing of anybody stands on it."""
    w = Wording(lang)
    context = {
        "w": w,
        "lang": lang,
        "domains": [
            (one.number, one.name[w.position], one.question[w.position], one.with_care) for one in instrument().domains
        ],
        "going": [words[w.position] for words in instrument().going.values()],
    }
    try:
        made = pdf_of(render_to_string("clarifying/questions_paper.html", context), STYLES, accessible=True)
    except NoPaper:
        return HttpResponse(w["no_paper"], status=NOT_HERE, content_type="text/plain; charset=utf-8")
    return pdf_answer(made, "gesprek.pdf")
