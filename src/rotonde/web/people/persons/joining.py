"""Somebody who came in without a file turns out to be in one: they are joined to it, and nothing of either is lost.

Who is joined takes the place of the person that the file made of its member. That one may hold nothing yet: two who
both hold something are said to be one human in the ordinary way, which nothing is moved for. The number under which
the log knew that member stays known.
"""

from dataclasses import asdict, replace

from django.db import transaction

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require, visible
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.domain.dossiers import contents_of, index_of, people_in
from rotonde.web.people.domain.in_use import require_in_use
from rotonde.web.people.domain.sealed_json import seal_json
from rotonde.web.people.linking.marking import mark_members
from rotonde.web.people.models import Dossier, MatchMark, Person
from rotonde.web.people.persons.record import PURPOSE, PersonChangedMeanwhile, record_of


class CannotJoin(ValueError):
    """They can't be joined; `reason` is the code of the sentence that says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def file_with(user: User, number: str) -> Dossier | None:
    """The file with this number that the user may write; None where there is none in their offices."""
    if not number:
        return None
    found = visible(user, "people.write_dossier", Dossier).select_related("organisation", "office")
    return found.filter(number_index=index_of(user.organisation, number)).first()


@transaction.atomic
def join_file(user: User, person: Person, dossier: Dossier, member: str, version: int) -> Person:
    """Join a person without a file to a member of one. Raises CannotJoin, PersonChangedMeanwhile, FileIsRestricted."""
    require(user, "people.write_person", person)
    require(user, "people.write_dossier", dossier)
    require_in_use(dossier)
    if person.dossier_id is not None:
        raise CannotJoin("join_has_file")
    there = Person.objects.select_for_update().filter(dossier=dossier, member=member).first()
    if there is None or member not in contents_of(dossier).members:
        raise CannotJoin("join_no_member")
    if not holds_nothing_yet(there):
        raise CannotJoin("join_holds_something")
    kept = record_of(person)
    Person.objects.filter(id=there.id).delete()
    same = Person.objects.filter(id=person.id, version=version, dossier__isnull=True)
    told = {
        "dossier": dossier,
        "office": dossier.office_id,
        "member": member,
        "version": version + 1,
        "sealed": seal_json(person, PURPOSE, asdict(replace(kept, earlier=(*kept.earlier, str(there.id))))),
    }
    if not same.update(**told):
        raise PersonChangedMeanwhile(Person.objects.get(id=person.id))
    mark_members(dossier.organisation, {dossier: people_in(contents_of(dossier))})
    record_write(user, "people.person_joined", [person, dossier])
    return Person.objects.get(id=person.id)


@transaction.atomic
def leave_file(user: User, person: Person, version: int) -> Person:
    """Undo a joining: the member gets back the number it had, and the person keeps all that is theirs."""
    require(user, "people.write_person", person)
    kept, dossier, member = record_of(person), person.dossier, person.member
    if dossier is None or not kept.earlier:
        raise CannotJoin("leave_never_joined")
    sealed = seal_json(person, PURPOSE, asdict(replace(kept, earlier=kept.earlier[:-1])))
    same = Person.objects.filter(id=person.id, version=version)
    if not same.update(dossier=None, member="", sealed=sealed, version=version + 1):
        raise PersonChangedMeanwhile(Person.objects.get(id=person.id))
    MatchMark.objects.filter(person=person).delete()
    Person.objects.create(
        id=kept.earlier[-1],
        organisation_id=dossier.organisation_id,
        office_id=dossier.office_id,
        dossier=dossier,
        member=member,
    )
    mark_members(dossier.organisation, {dossier: people_in(contents_of(dossier))})
    record_write(user, "people.person_left_file", [person, dossier])
    return Person.objects.get(id=person.id)


def holds_nothing_yet(person: Person) -> bool:
    """Whether nothing is kept of a person beside their file: no record, and no row anywhere that is about them."""
    if person.sealed is not None or person.is_restricted or not person.is_screened or person.help_ended_on:
        return False
    return not any(
        relation.related_model._default_manager.filter(**{relation.field.name: person}).exists()  # noqa: SLF001
        for relation in Person._meta.related_objects  # noqa: SLF001 - Django's name for it
        if relation.related_model is not MatchMark
    )
