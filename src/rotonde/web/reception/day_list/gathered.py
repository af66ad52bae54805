"""What waits for one user, from every app, with names for who may see them; what is late first."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse

from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.domain.names import called
from rotonde.web.people.models import Dossier, Person
from rotonde.web.people.persons.opened import OpenedPerson
from rotonde.web.people.waiting import Waiting, Waits, late_first, waits
from rotonde.web.reception.day_list.words import Wording

MOST = 100
READ = "reception.day_list_read"


@dataclass(frozen=True)
class Line:
    """One thing that waits, in words, with the one next step."""

    what: str
    who: str
    kind: str
    when: str
    address: str
    button: str
    part: str


@dataclass(frozen=True)
class DayList:
    """What waits: by part, in order, and how many more there are than are shown."""

    parts: list[tuple[str, str, list[Line]]]
    more: int


def day_list(user: User, today: date, w: Wording) -> DayList:
    """Ask every app what waits for this user, and log whose names were read."""
    found = [(one, waiting) for one in waits() for waiting in one.provide(user, today)]
    by_thing = {id(waiting): one for one, waiting in found}
    ordered = late_first(waiting for _, waiting in found)
    shown = ordered[:MOST]
    names = _names(user, [(by_thing[id(one)], one) for one in shown])
    lines: dict[str, list[Line]] = defaultdict(list)
    for one in shown:
        line = _line(by_thing[id(one)], one, names, today, w)
        lines[line.part].append(line)
    parts = [(part, w[f"part_{part}"], lines[part]) for part in ("late", "today", "later") if lines[part]]
    return DayList(parts, len(ordered) - len(shown))


def _line(of: Waits, one: Waiting, names: Mapping[UUID, str], today: date, w: Wording) -> Line:
    address = reverse(one.page, kwargs={"lang": w.lang, **one.about})
    part = "late" if one.is_late(today) else "today" if one.due == today else "later"
    day = day_said(one.due or one.since, w.lang)
    when = w["when_today"] if part == "today" else w.say("when_due" if one.due else "when_since", day=day)
    return Line(
        what=one.words[w.position],
        who=names.get(one.who, w["somebody"]) if one.who else "",
        kind=of.titles[w.position],
        when=when,
        address=f"{address}?{one.beside}" if one.beside else address,
        button=of.button[w.position],
        part=part,
    )


def _names(user: User, shown: Collection[tuple[Waits, Waiting]]) -> dict[UUID, str]:
    """The names of who waits: each app's own door where it has one, else those of the own organisation."""
    wanted: dict[Waits, set[UUID]] = defaultdict(set)
    here: set[UUID] = set()
    for of, one in shown:
        if one.who is not None:
            (wanted[of] if of.names else here).add(one.who)
    found = _names_here(user, here)
    for of, ids in wanted.items():
        if of.names is not None:
            found |= of.names(user, ids)
    return found


def _names_here(user: User, ids: Collection[UUID]) -> dict[UUID, str]:
    """The names of persons and files that this user may read, and whose data may be used now."""
    if not ids:
        return {}
    persons = visible(user, "people.read_person", Person).filter(id__in=ids, is_restricted=False)
    files = visible(user, "people.read_dossier", Dossier).filter(id__in=ids).exclude(persons__is_restricted=True)
    read_persons = list(persons.select_related("organisation", "dossier__organisation"))
    read_files = list(files.select_related("organisation").distinct())
    for read in (read_persons, read_files):
        if read:
            record_read(user, READ, read)
    found = {one.id: OpenedPerson(user, one).name for one in read_persons}
    for one in read_files:
        contents = contents_of(one)
        found[one.id] = called(contents) or contents.number
    return {id: name for id, name in found.items() if name}
