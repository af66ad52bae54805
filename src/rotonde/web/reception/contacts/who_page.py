"""Saying who was heard, where that is somebody of a file: its number first, then who of it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.domain.in_use import require_in_use
from rotonde.web.people.domain.names import name_of
from rotonde.web.people.models import Dossier, Person
from rotonde.web.people.persons.joining import file_with
from rotonde.web.people.persons.views import PRECONDITION_FAILED
from rotonde.web.reception.contacts.contact_page import Json, back_to, contact_seen, show_contact
from rotonde.web.reception.contacts.registering import ContactChangedMeanwhile, HasSomebody, say_who
from rotonde.web.reception.contacts.today_page import CONFLICT
from rotonde.web.reception.contacts.told import Typed, told_of
from rotonde.web.reception.words import Wording
from rotonde.web.who_asks import user_of, version_read

LONGEST_NUMBER = 100


@require_POST
def who_page(request: HttpRequest, lang: str, contact: UUID) -> HttpResponse:
    """Find a file by its number, ask who of it was heard, and write that down."""
    one, w, user = contact_seen(request, contact), Wording(lang), user_of(request)
    require(user, "reception.write_contact", one)
    typed = Typed(told_of(one))
    number = request.POST.get("number", "").strip()[:LONGEST_NUMBER]
    dossier = file_with(user, number)
    if dossier is None:
        told = {"number": number, "fault": w["no_such_file"]}
        return show_contact(request, one, typed, w, who=told, status=400)
    require_in_use(dossier)
    found = Person.objects.filter(dossier=dossier, member=request.POST.get("member", "")).first()
    version = version_read(request)
    if found is None or version is None:
        record_read(user, "people.dossier_read", dossier)
        return show_contact(request, one, typed, w, who=_members(dossier, number, w))
    try:
        say_who(user, one, found, version)
    except HasSomebody:
        return show_contact(request, one, typed, w, notice=w["has_somebody"], status=CONFLICT)
    except ContactChangedMeanwhile as meanwhile:
        now = contact_seen(request, meanwhile.now.id)
        return show_contact(request, now, Typed(told_of(now)), w, notice=w["look_again"], status=PRECONDITION_FAILED)
    return back_to(one.id, lang, "kept")


def _members(dossier: Dossier, number: str, w: Wording) -> Json:
    contents = contents_of(dossier)
    called = [(one, name_of(contents.identity.get(one) or {})) for one in contents.members]
    return {"number": number, "members": [(one, name or w["somebody_unnamed"]) for one, name in called]}
