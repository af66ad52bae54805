"""One kept file, opened for who may read it: its household for the desk, and what stands beside it in words."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404
from django.urls import reverse

from rotonde.screening.worklist.saying import Saying
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, visible
from rotonde.web.audit.domain.about import is_told_in_this_session
from rotonde.web.audit.domain.record import record_read
from rotonde.web.entitlements import engine_port, notation, situations
from rotonde.web.entitlements.domain.holds import Held, held
from rotonde.web.entitlements.household_file.changes_said import ChangeSaid, change_said
from rotonde.web.entitlements.household_file.words import Wording
from rotonde.web.entitlements.models import Run
from rotonde.web.people.domain.dossiers import Contents, contents_of
from rotonde.web.people.domain.in_use import require_in_use
from rotonde.web.people.domain.names import name_of
from rotonde.web.people.domain.told_here import overtaken
from rotonde.web.people.models import Dossier, Person

Json = dict[str, Any]
READ = "people.dossier_read"


@dataclass
class OpenedFile:
    """A file as somebody reads it."""

    user: User
    dossier: Dossier
    contents: Contents
    w: Wording

    @property
    def version(self) -> int:
        """The version that is read."""
        return self.dossier.version

    @property
    def may_write(self) -> bool:
        """Whether the reader may save it."""
        return allows(self.user, "people.write_dossier", self.dossier)

    @property
    def is_paired(self) -> bool:
        """Whether the reader reads along as an expert by experience."""
        return allows(self.user, "people.see_paired")

    @property
    def shows_who_looked(self) -> bool:
        """Whether the reader may see who looked: not where they only read along, or look in an emergency."""
        return visible(self.user, "people.read_person", Person).filter(dossier=self.dossier).exists()

    @property
    def here(self) -> str:
        """The address of its page."""
        return reverse("dossier", args=[self.w.lang, self.dossier.id])

    @property
    def on(self) -> date:
        """The day that the office's list is about; today where there is none."""
        shown = Run.objects.filter(office=self.dossier.office_id, is_shown=True).first()
        return shown.on if shown else date.today()

    @property
    def household(self) -> str:
        """The household that the file is about."""
        return next(iter(self.contents.whole()["households"]))

    def situation(self) -> Json:
        """The household as the desk reads it."""
        whole = {"on": self.on.isoformat(), "focus": self.household} | self.contents.whole()
        return situations.from_post(json.dumps(situations.tidy(whole)))

    @property
    def loaded(self) -> str:
        """The household as it is read, to tell later what was typed over it."""
        return json.dumps(self.contents.whole(), ensure_ascii=False, sort_keys=True)

    def names(self) -> dict[str, str]:
        """What everybody is called, for who may read the file."""
        return {record: name_of(told) for record, told in self.contents.identity.items() if name_of(told)}

    @property
    def persons(self) -> list[tuple[UUID, str]]:
        """The people of the file with what each is called, whose consents the reader may see."""
        names, members = self.names(), self.contents.members
        found = visible(self.user, "people.see_consents", Person).filter(dossier=self.dossier, member__in=members)
        unnamed = self.w["somebody_unnamed"]
        return [
            (one.id, names.get(one.member) or unnamed) for one in sorted(found, key=lambda p: members.index(p.member))
        ]

    @property
    def applicant(self) -> str:
        """The name of the applicant, else the file number."""
        roles = self.contents.roles
        first = next((one for one, role in roles.items() if role == "applicant"), "")
        return self.names().get(first, "")

    @property
    def source_said(self) -> str:
        """Where the file comes from, in words."""
        one, lang = self.contents, self.w.lang
        seen = notation.day(one.last_contact, lang) if one.last_contact else self.w["not_known"]
        return self.w.say("source", source=one.source, day=notation.day(one.source_day, lang), contact=seen)

    @property
    def number_said(self) -> str:
        """The file number, as the page shows it."""
        return self.w.say("number", number=self.contents.number)

    @property
    def told_here_said(self) -> str:
        """How much was told here."""
        return self.w.say("told_here", n=len(self.contents.told_here))

    @property
    def erased_said(self) -> list[str]:
        """That what is known of somebody was erased from this file, and when."""
        return [self.w.say("erased", day=notation.day(day, self.w.lang)) for day in self.contents.erased]

    def told_here(self) -> list[ChangeSaid]:
        """What was told here, those on top that the source has overtaken since."""
        late = {one.place for one in overtaken(self.contents.form, self.contents.told_here)}
        saying, names = Saying(engine_port.catalogue(), self.w.lang), self.names()
        said = [change_said(one, one.place in late, names, saying, self.w) for one in self.contents.told_here]
        return sorted(said, key=lambda one: not one.is_overtaken)

    def held(self) -> list[Held]:
        """What somebody doesn't want now."""
        return held([self.dossier], self.on)


def open_file(user: User, dossier: UUID, lang: str, *, log: bool = True) -> OpenedFile:
    """Open a file for who may read it; the reading is logged. Raises Http404, and FileIsRestricted.

    Without `log`, as a part of a page is asked for while somebody types, it is logged where this session didn't yet.
    """
    one, action = _first(user, "people.read_dossier", dossier), READ
    if one is None:
        one, action = _first(user, "people.read_in_emergency", dossier), "people.dossier_read_in_emergency"
    if one is None:
        raise Http404
    require_in_use(one, leads_on=allows(user, "people.write_dossier", one))
    if log or not is_told_in_this_session(action, one.id):
        record_read(user, action, one)
    return OpenedFile(user, one, contents_of(one), Wording(lang))


def _first(user: User, action: str, dossier: UUID) -> Dossier | None:
    return visible(user, action, Dossier).select_related("organisation", "office").filter(id=dossier).first()
