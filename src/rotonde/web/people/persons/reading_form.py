"""What somebody typed about a person, read into a record; each fault has its field and its sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from rotonde.web.people.persons.insz import Agreement, NotAnInsz, read
from rotonde.web.people.persons.languages import SPOKEN
from rotonde.web.people.persons.opened import OpenedPerson
from rotonde.web.people.persons.record import SAFETY, Record

LONGEST = 200
TEXTS = ("phone", "email", "address", "only_via")
NAMES = ("given", "surname")


@dataclass
class Typed:
    """A record as somebody typed it, with the sentences about what is wrong in it, and the numbers as typed.

    `join` is what was typed of a file to join them to, and who is in that file.
    """

    record: Record
    faults: dict[str, str] = field(default_factory=dict)
    asks_to_look: bool = False
    insz: str = ""
    code: str = ""
    join: dict[str, Any] = field(default_factory=dict)


def read_form(posted: Mapping[str, str], ticked: list[str], opened: OpenedPerson) -> Typed:
    """Read the form of a person; the national number stays what it was where its field is empty.

    The name is read of who has no file: the page asks it of nobody else.
    """
    told: dict[str, Any] = {name: posted.get(name, "").strip() for name in (*NAMES * opened.has_own_name, *TEXTS)}
    language = posted.get("language", "")
    typed = Typed(
        replace(
            opened.record,
            **told,
            safety=tuple(one for one in SAFETY if one in ticked),
            language=language if language in SPOKEN else "",
            interpreter="interpreter" in posted,
        )
    )
    for name, text in told.items():
        if len(text) > LONGEST:
            typed.faults[name] = "too_long"
    if opened.has_own_name and not typed.record.name:
        typed.faults["given"] = "person_needs_name"
    if opened.may_keep_insz:
        _read_insz(posted, opened, typed)
    return typed


def _read_insz(posted: Mapping[str, str], opened: OpenedPerson, typed: Typed) -> None:
    text = typed.insz = posted.get("insz", "").strip()
    if "insz_erase" in posted:
        typed.record = replace(typed.record, insz="")
    elif text:
        try:
            insz = read(text)
        except NotAnInsz as wrong:
            typed.faults["insz"] = wrong.reason
            return
        said = insz.agrees_with(opened.birth) if opened.birth else Agreement.CANNOT_SAY
        if said is Agreement.CONTRADICTS:
            typed.faults["insz"] = "insz_other_birth"
        elif said is Agreement.CANNOT_SAY and "insz_seen" not in posted:
            typed.faults["insz"], typed.asks_to_look = "insz_cannot_say", True
        else:
            typed.record = replace(typed.record, insz=insz.digits)
