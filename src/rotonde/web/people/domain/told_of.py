"""Everything that a file says of one of its people, and nothing of the others.

What is known of the household as a whole is known of each member; a relation is told without saying with whom.
"""

from collections.abc import Iterator
from typing import Any

from rotonde.web.people.domain.dossiers import Contents
from rotonde.web.people.domain.leaving import OWNER, PERSONS
from rotonde.web.people.domain.told_here import LINKS
from rotonde.web.people.holdings import Piece, Words

Json = dict[str, Any]
HOUSEHOLDS = "households"
NUMBER: Words = ("Dossiernummer", "Numéro de dossier", "File number")
ROLE: Words = ("Plaats in het dossier", "Place dans le dossier", "Place in the file")
CONTACT: Words = ("Laatste contact", "Dernier contact", "Last contact")
NOTE: Words = ("Notitie", "Note", "Note")
NOTE_OF_ALL: Words = (
    "Notitie over het gezin: een medewerker leest ze eerst na, want er kan iets van iemand anders in staan",
    "Note sur le ménage : un collaborateur la relit d’abord, car elle peut contenir des données d’autrui",
    "Note about the household: a worker reads it first, because it may say something of somebody else",
)
RELATION: Words = ("Relatie met iemand in dit dossier", "Lien avec une personne de ce dossier", "Relation in this file")
IDENTITY: dict[str, Words] = {
    "full_name": ("Naam", "Nom", "Name"),
    "first_name": ("Voornaam", "Prénom", "First name"),
    "last_name": ("Familienaam", "Nom de famille", "Last name"),
    "insz": ("Rijksregisternummer", "Numéro de registre national", "National number"),
}
GROUP_NAMES: Words = ("Wie je bent", "Qui vous êtes", "Who you are")
GROUP_OWN: Words = ("Over jou", "À votre sujet", "About you")
GROUP_HOME: Words = ("Over je gezin of woning", "Au sujet de votre ménage ou logement", "About your household or home")

GROUP_BEFORE: Words = (
    "Wat de bron zei, vóór iemand hier iets anders zei",
    "Ce que la source disait, avant autre chose dit ici",
    "What the source said, before something else was told here",
)


def told_of(contents: Contents, member: str) -> Iterator[Piece]:
    """Every piece that a file holds of somebody, with where it comes from and since when."""

    def named(value: Any, words: Words) -> Piece:
        return Piece(value, words, group=GROUP_NAMES, source=contents.source, since=contents.source_day)

    for key, value in contents.identity.get(member, {}).items():
        yield named(value, IDENTITY.get(key, (key, key, key)))
    yield named(contents.number, NUMBER)
    if member in contents.roles:
        yield named(contents.roles[member], ROLE)
    if contents.last_contact:
        yield named(contents.last_contact, CONTACT)
    if contents.note:
        alone = len(contents.members) <= 1
        yield named(contents.note if alone else True, NOTE if alone else NOTE_OF_ALL)
    yield from _facts(contents, member)
    yield from _said_before(contents, member)


def _facts(contents: Contents, member: str) -> Iterator[Piece]:
    whole = contents.whole()
    homes = _homes(whole, member)
    told = {change.place: change for change in contents.told_here}
    for kind, records in whole.items():
        if kind == LINKS:
            yield from _relations(records, member)
            continue
        if not isinstance(records, dict):
            continue
        for record, facts in records.items():
            if not _is_theirs(kind, record, facts, member, homes):
                continue
            group = GROUP_OWN if record == member or facts.get(OWNER) == member else GROUP_HOME
            for fact, value in facts.items():
                if fact == OWNER:
                    continue
                change = told.get((kind, record, fact))
                source, since = ("", change.on) if change else (contents.source, contents.source_day)
                for period, one in _by_period(value):
                    yield Piece(one, fact=fact, period=period, group=group, source=source, since=since)


def _said_before(contents: Contents, member: str) -> Iterator[Piece]:
    """What the source said where something else was told here since: that is kept beside it."""
    homes = _homes(contents.form, member) | _homes(contents.whole(), member)
    for change in contents.told_here:
        kind, record, fact = change.place
        facts = contents.form.get(kind, {}).get(record, {}) if kind != LINKS else {}
        if fact and change.instead_of is not None and facts and _is_theirs(kind, record, facts, member, homes):
            for period, one in _by_period(change.instead_of):
                origin = contents.source, contents.source_day
                yield Piece(one, None, fact, period, GROUP_BEFORE, *origin)


def _homes(form: Json, member: str) -> set[str]:
    return {one["to"] for one in form.get(LINKS, {}).get("member", []) if one["of"] == member}


def _is_theirs(kind: str, record: str, facts: Json, member: str, homes: set[str]) -> bool:
    if kind == PERSONS:
        return record == member
    if kind == HOUSEHOLDS:
        return record in homes
    return facts.get(OWNER) == member or facts.get(OWNER) in homes


def _relations(links: Json, member: str) -> Iterator[Piece]:
    for link, pairs in links.items():
        for pair in pairs:
            if link != "member" and member in (pair["of"], pair["to"]):
                place = "of" if pair["of"] == member else "to"
                facts = {key: value for key, value in pair.items() if key not in ("of", "to")}
                yield Piece({"link": link, "as": place, **facts}, RELATION, group=GROUP_OWN)


def _by_period(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict) and value and all(str(key)[:4].isdecimal() for key in value):
        yield from ((str(period), one) for period, one in value.items())
    else:
        yield "", value
