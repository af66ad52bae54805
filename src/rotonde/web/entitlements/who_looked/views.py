"""The page of who looked, opened from the file by a worker of the office together with the person; and its paper."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.timezone import localtime
from django.views.decorators.http import require_GET

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.audit.models import Archived
from rotonde.web.entitlements import notation
from rotonde.web.entitlements.household_file.opened_file import OpenedFile, open_file
from rotonde.web.entitlements.who_looked.laid_out import Laid, laid_out
from rotonde.web.entitlements.who_looked.words import Wording
from rotonde.web.look.paper import NoPaper, pdf_answer, pdf_of
from rotonde.web.people.models import Person

STYLES = ("rotonde/tokens.css", "rotonde/right-paper.css")
Json = dict[str, Any]


@dataclass
class Opened:
    """The list of one person of a file, as somebody reads it."""

    file: OpenedFile
    person: Person
    persons: list[Person]
    laid: Laid
    w: Wording

    def called(self, person: Person) -> str:
        """The name of a person, for who may read the file."""
        place = [one.id for one in self.persons].index(person.id) + 1
        return self.file.names().get(person.member, "") or self.w.say("somebody", n=place)

    def context(self) -> Json:
        """What the page and the paper say."""
        w, organisation = self.w, self.person.organisation.name
        is_archived = Archived.objects.filter(organisation=self.person.organisation).exists()
        since = notation.day(localtime(self.laid.since).date(), w.lang) if self.laid.since and is_archived else ""
        return {
            "w": w,
            "lang": w.lang,
            "file": self.file,
            "person": self.person,
            "others": [(one.id, self.called(one), one.id == self.person.id) for one in self.persons],
            "organisations": self.laid.organisations,
            "lead": w.say("lead", name=self.called(self.person)),
            "lines": w.count("lines", self.laid.lines),
            "ask": w.say("ask", organisation=organisation),
            "since": w.say("since", day=since, organisation=organisation) if since else "",
            "made_on": w.say("made_on", day=notation.day(date.today(), w.lang)),
        }


@require_GET
def who_looked(request: HttpRequest, lang: str, dossier: UUID, person: UUID | None = None) -> HttpResponse:
    """Show who looked at the data of a person of a file; looking at this is a line in it too.

    Which partners know somebody stands in it: who only reads along, or looks in an emergency, doesn't see it.
    """
    return render(request, "who_looked/page.html", _opened(request, lang, dossier, person).context())


@require_GET
def who_looked_pdf(request: HttpRequest, lang: str, dossier: UUID, person: UUID) -> HttpResponse:
    """Give the same on paper, to take along."""
    opened = _opened(request, lang, dossier, person)
    try:
        made = pdf_of(render_to_string("who_looked/paper.html", opened.context()), STYLES, accessible=True)
    except NoPaper:
        return HttpResponse(opened.w["no_paper"], status=501, content_type="text/plain; charset=utf-8")
    return pdf_answer(made, "wie-keek.pdf")


def _opened(request: HttpRequest, lang: str, dossier: UUID, wanted: UUID | None) -> Opened:
    assert isinstance(request.user, User), "who isn't signed in never comes here"
    file, w = open_file(request.user, dossier, lang, log=False), Wording(lang)
    applicant = next((one for one, role in file.contents.roles.items() if role == "applicant"), "")
    persons = sorted(
        visible(request.user, "people.read_person", Person).filter(dossier=file.dossier).select_related("organisation"),
        key=lambda one: (one.member != applicant, one.member),
    )
    chosen = next((one for one in persons if wanted in (None, one.id)), None)
    if chosen is None:
        raise Http404
    record_read(request.user, "people.access_read", chosen)
    return Opened(file, chosen, persons, laid_out(chosen, w), w)
