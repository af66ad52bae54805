"""Paper with the name of somebody who asked for no letters is held back, until somebody says that it was asked."""

from collections.abc import Iterable

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rotonde.web.audit.domain.record import record_write
from rotonde.web.entitlements.household_file.opened_file import OpenedFile
from rotonde.web.entitlements.right_page.words import Wording
from rotonde.web.people.linking.merging import one_with
from rotonde.web.people.models import Person
from rotonde.web.people.persons.record import Record, record_of
from rotonde.web.people.persons.words import Wording as Persons

CONFLICT = 409


def held_back(request: HttpRequest, file: OpenedFile, members: Iterable[str], w: Wording) -> HttpResponse | None:
    """Give the page that says why a paper is held back; None where it may be made.

    Whoever asked the person and ticks so makes it all the same: that stands in the log, with the person.
    """
    held = _held(file, members)
    if not held:
        return None
    persons = Persons(w.lang)
    if request.method == "POST" and "asked" in request.POST:
        with transaction.atomic():
            record_write(file.user, "people.paper_lifted", [person for person, _ in held])
        return None
    names = file.names()
    context = {
        "w": w,
        "p": persons,
        "file": file,
        "here": request.get_full_path(),
        "why": [
            _why(names.get(one.member) or persons["somebody_without_name"], record, persons) for one, record in held
        ],
        "tick": persons.say("paper_lift_tick", name=", ".join(names.get(one.member, "") for one, _ in held)),
        "trouble": persons["paper_lift_needed"] if request.method == "POST" else "",
    }
    return render(request, "right_page/held_paper.html", context, status=CONFLICT)


def _held(file: OpenedFile, members: Iterable[str]) -> list[tuple[Person, Record]]:
    """Those named on a paper who stop it; what the same human said in another file counts here too."""
    found = []
    for person in Person.objects.filter(dossier=file.dossier, member__in=list(members)).order_by("member"):
        same = Person.objects.filter(id__in=one_with(person))
        records = [record for one in (person, *same) if (record := record_of(one)).stops_paper]
        if records:
            found.append((person, records[0]))
    return found


def _why(name: str, record: Record, w: Persons) -> str:
    if record.only_via:
        return w.say("paper_held_via", name=name, via=record.only_via)
    return w.say("paper_held_letters", name=name)
