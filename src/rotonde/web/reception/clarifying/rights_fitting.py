"""The rights that fit a domain of life: of a household with a file how each stands, else where to look.

The page may lie between worker and client, so an answer about another member of the household isn't on it.
"""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.domain.steps import courses_of
from rotonde.web.entitlements.models import Outcome, Run
from rotonde.web.entitlements.right_page.words import Wording as Desk
from rotonde.web.entitlements.words import in_language
from rotonde.web.entitlements.worklist.opened_answers import opened_answers
from rotonde.web.entitlements.worklist.standings import Standing
from rotonde.web.people.domain.in_use import screened
from rotonde.web.people.models import Dossier, Person
from rotonde.web.reception.clarifying.instrument import Domain


@dataclass(frozen=True)
class RightFitting:
    """A right that fits: its name, the page where it is looked at, and in words how it stands, where that is known."""

    name: str
    address: str
    said: str = ""


def rights_fitting(user: User, person: Person, domain: Domain, lang: str) -> list[RightFitting]:
    """The rights that fit a domain, for a person whom this user may read."""
    found = [(id, about) for id in domain.rights if (about := engine_port.right(id)) is not None]
    if (
        person.dossier_id is None
        or not visible(user, "people.read_dossier", Dossier).filter(id=person.dossier_id).exists()
    ):
        return [
            RightFitting(in_language(about["names"], lang), reverse("infofiche", args=[lang, id]))
            for id, about in found
        ]
    w, standings, courses = Desk(lang), _standings(user, person, person.dossier_id), _states(person)
    fitting = []
    for id, about in found:
        standing = standings.get(id)
        of = (standing.row.person_id or standing.row.household_id) if standing else ""
        words = [w[f"short_{standing.state}"]] if standing else []
        words += [w[f"state_{courses[id]}"].lower()] if id in courses else []
        address = reverse("dossier_right", args=[lang, person.dossier_id, id]) + (f"?voor={of}" if of else "")
        fitting.append(RightFitting(in_language(about["names"], lang), address, " · ".join(words)))
    return fitting


def _standings(user: User, person: Person, dossier: UUID) -> dict[str, Standing]:
    """How the rights of a person stand in the list of their office, from answers that are there already."""
    run = visible(user, "entitlements.see_run", Run).filter(office=person.office_id, is_shown=True).first()
    if run is None or run.state == Run.State.DIFFERS:
        return {}
    files = screened(Dossier.objects.filter(id=dossier))
    opened = opened_answers(person.organisation, run.id, Outcome.objects.filter(run=run, dossier__in=files))
    rights = tuple(one["id"] for one in engine_port.rights())
    return {
        right: standing
        for answers in opened.values()
        for right, standing in answers.about(rights, run.on, ())[1].items()
        if standing.row.person_id in ("", person.member)
    }


def _states(person: Person) -> dict[str, str]:
    """Where the rights of a person or their household stand on the way to received, as far as anything was done."""
    assert person.dossier is not None
    others = Person.objects.filter(dossier=person.dossier).exclude(id=person.id).values_list("member", flat=True)
    theirs = set(others)
    return {one.right: one.state for one in courses_of(person.dossier) if one.of not in theirs}
