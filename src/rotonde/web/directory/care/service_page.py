"""One service for who keeps it: what stands in each part, what waits, and who looks after it."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST, require_safe

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.directory.care.list_page import said_of, show_list
from rotonde.web.directory.care.remark_page import back_to
from rotonde.web.directory.care.sections import MENDS, SECTIONS, Section
from rotonde.web.directory.care.summaries import SUMMARIES
from rotonde.web.directory.care.typed_form import value_said
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.care.worklist import line_of
from rotonde.web.directory.domain.handing_over import (
    KeptAlready,
    NoPartner,
    answer_handover,
    ask_to_keep,
    partners_of,
    take_in,
    withdraw_asking,
)
from rotonde.web.directory.domain.reading import service_told, services
from rotonde.web.directory.domain.remarks import answer_remark
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.models import Handover, Remark, Service
from rotonde.web.entitlements import notation
from rotonde.web.who_asks import user_of

CONFLICT = 409


@needs("directory.open_care")
@require_safe
def care_service(request: HttpRequest, lang: str, service: UUID) -> HttpResponse:
    """Show one service part by part, with what waits on top."""
    done = Wording(lang)["kept_done"] if request.GET.get("klaar") else ""
    return _page(request, Wording(lang), service, done=done)


@needs("directory.open_care")
@require_POST
def care_hand_over(request: HttpRequest, lang: str, service: UUID) -> HttpResponse:
    """Ask a partner to look after a service, ask no longer, or take in what nobody looks after."""
    w, user = Wording(lang), user_of(request)
    what = request.POST.get("what", "")
    if what == "take_in" and _is_kept_by_now(user, service):
        return show_list(request, w, wrong=w["kept_already"], status=CONFLICT)
    found = get_object_or_404(visible(user, "directory.keep", Service), id=service)
    if what == "take_in":
        try:
            take_in(user, found)
        except KeptAlready:
            return show_list(request, w, wrong=w["kept_already"], status=CONFLICT)
    elif what == "withdraw":
        withdraw_asking(user, found)
    else:
        try:
            ask_to_keep(user, found, UUID(request.POST.get("wanted", "")), localdate())
        except (NoPartner, ValueError):
            return _page(request, w, service, wrong=w["choose_partner"], status=400)
    return redirect("care_service", lang=lang, service=service)


@needs("directory.open_care")
@require_POST
def care_answer_handover(request: HttpRequest, lang: str, handover: UUID) -> HttpResponse:
    """Agree to look after a service of a partner, or don't."""
    w, user, agrees = Wording(lang), user_of(request), bool(request.POST.get("agrees"))
    try:
        service = answer_handover(user, handover, agrees=agrees)
    except Handover.DoesNotExist:
        # answered already, or asked of others: who isn't asked learns no more than that
        return show_list(request, w, wrong=w["handover_gone"], status=404)
    return redirect("care_service", lang=lang, service=service.id) if agrees else redirect("directory_care", lang=lang)


@needs("directory.open_care")
@require_POST
def care_answer_remark(request: HttpRequest, lang: str, remark: UUID) -> HttpResponse:
    """Answer a remark; who says that it gets mended comes to the part of the form where that is done."""
    user = user_of(request)
    found = get_object_or_404(visible(user, "directory.answer_remark", Remark), id=remark)
    try:
        answer_remark(user, remark, request.POST.get("answer", ""), localdate())
    except (Remark.DoesNotExist, ValueError):
        return _page(
            request, Wording(lang), found.service_id, wrong=Wording(lang)["answered_meanwhile"], status=CONFLICT
        )
    if request.POST.get("answer") == Remark.Answer.MENDED:
        return redirect("care_section", lang=lang, service=found.service_id, section=MENDS[found.about].code)
    return redirect("care_service", lang=lang, service=found.service_id)


def _is_kept_by_now(user: User, id: UUID) -> bool:
    """Whether a coordinator, who takes in what nobody looks after, comes too late."""
    return user.role == User.Role.COORDINATOR and Service.objects.filter(id=id, kept_by__isnull=False).exists()


def _page(
    request: HttpRequest, w: Wording, id: UUID, *, done: str = "", wrong: str = "", status: int = 200
) -> HttpResponse:
    user, today = user_of(request), localdate()
    mine = get_object_or_404(visible(user, "directory.keep", Service), id=id)
    service = services().select_related("kept_by").get(id=mine.id)
    told = service_told(service)
    remarks = list(Remark.objects.filter(service=service, answer=Remark.Answer.WAITS).order_by("told_on", "id"))
    line = line_of(service, len(remarks), today)
    asked = Handover.objects.filter(service=service).select_related("wanted").first()
    context: dict[str, Any] = {
        "w": w,
        "page": "directory_care",
        "service": service,
        "line": line,
        "said": said_of(line, w),
        "parts": _parts(told, w),
        "remarks": [
            (one, w[f"about_{one.about}"], w.say("told_on", day=notation.day(one.told_on, w.lang))) for one in remarks
        ],
        "asked": asked and w.say("asked_partner", name=asked.wanted.name, day=notation.day(asked.asked_on, w.lang)),
        "partners": list(partners_of(user, today)),
        "public": back_to(w.lang, service.id),
        "done": done,
        "wrong": wrong,
    }
    return render(request, "care/service.html", context, status=status)


def _parts(told: Told, w: Wording) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Each part: its code, its title, and what stands in it in words."""
    return [(one.code, w[f"section_{one.code}"], _filled(one, told, w)) for one in SECTIONS]


def _filled(section: Section, told: Told, w: Wording) -> list[tuple[str, str]]:
    if summary := SUMMARIES.get(section.code):
        return summary(told, w)
    typed = section.typed(told)
    said = ((one.label, value_said(one, typed.get(one.name, ""), w)) for one in section.fields(told, w))
    return [(label, value) for label, value in said if value]
