"""The page with what people asked, the days that are left, and a way to somebody by the number of their file."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.entitlements import notation
from rotonde.web.people.domain.dossiers import contents_of, index_of
from rotonde.web.people.domain.names import name_of
from rotonde.web.people.models import Dossier, Person
from rotonde.web.protection.models import Request
from rotonde.web.protection.words import Wording
from rotonde.web.who_asks import user_of

LONGEST_NUMBER = 100


@dataclass(frozen=True)
class Waiting:
    """A request as a list shows it."""

    id: UUID
    kind: str
    asked: str
    by: str
    left: str
    is_late: bool
    state: str


@needs("protection.open_desk")
@require_safe
def protection(request: HttpRequest, lang: str) -> HttpResponse:
    """Show what people asked in this organisation, the nearest day on top."""
    return _desk(request, Wording(lang))


@needs("protection.open_desk")
@require_POST
def find(request: HttpRequest, lang: str) -> HttpResponse:
    """Lead to the people of the file with a number, or to the one person who has that number and no file."""
    user = user_of(request)
    typed = request.POST.get("number", "").strip()
    alone = _alone(user, typed)
    if alone is not None:
        return redirect("data_of_person", lang=lang, person=alone)
    index = index_of(user.organisation, typed[:LONGEST_NUMBER])
    found = Dossier.objects.filter(organisation=user.organisation, number_index=index).first() if typed else None
    if found is None:
        return _desk(request, Wording(lang), typed=typed, wrong=True)
    return redirect("people_of_file", lang=lang, dossier=found.id)


def _alone(user: User, typed: str) -> UUID | None:
    try:
        wanted = UUID(typed)
    except ValueError:
        return None
    found = visible(user, "protection.serve_person", Person).filter(id=wanted, dossier__isnull=True)
    return found.values_list("id", flat=True).first()


@require_safe
def people_of_file(request: HttpRequest, lang: str, dossier: UUID) -> HttpResponse:
    """Show who is in a file, by name, for who may serve them."""
    user, w = user_of(request), Wording(lang)
    persons = list(
        visible(user, "protection.serve_person", Person)
        .filter(dossier=dossier)
        .select_related("dossier__organisation")
        .order_by("member")
    )
    if not persons:
        raise Http404
    record_read(user, "protection.people_seen", persons)
    named = contents_of(persons[0].dossier).identity  # type: ignore[arg-type]
    people = [(one, name_of(named.get(one.member) or {}) or w["unnamed"]) for one in persons]
    return render(request, "protection/people.html", {"w": w, "people": people, "dossier": dossier})


def waiting_of(one: Request, today: date, w: Wording) -> Waiting:
    """A request with its days left, in words."""
    left = (one.due_on - today).days
    is_open = one.state == Request.State.OPEN
    return Waiting(
        one.id,
        w[f"kind_{one.kind}"],
        w.say("asked_on", day=notation.day(one.asked_on, w.lang)),
        w.say("answer_by", day=notation.day(one.due_on, w.lang)) if is_open else "",
        (w["days_late"] if left < 0 else w.count("days_left", left)) if is_open else "",
        is_open and left < 0,
        w[f"state_{one.state}"],
    )


def _desk(request: HttpRequest, w: Wording, *, typed: str = "", wrong: bool = False) -> HttpResponse:
    user, today = user_of(request), timezone.localdate()
    seen = list(visible(user, "protection.decide_request", Request).order_by("due_on"))
    record_read(user, "protection.request_seen", seen)
    standing = [one for one in seen if one.state == Request.State.GRANTED and one.kind in COUNTING]
    context = {
        "w": w,
        "page": "protection",
        "waiting": [waiting_of(one, today, w) for one in seen if one.state == Request.State.OPEN],
        "standing": [waiting_of(one, today, w) for one in standing],
        "typed": typed,
        "wrong": w["not_found"] if wrong else "",
    }
    return render(request, "protection/desk.html", context, status=404 if wrong else 200)


COUNTING = (Request.Kind.RESTRICT, Request.Kind.OBJECT, Request.Kind.NOT_SCREENED)
