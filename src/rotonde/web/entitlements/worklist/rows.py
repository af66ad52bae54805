"""One page of households in words: who they are, why they stand here, what it brings, and the one question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from uuid import UUID

from rotonde.screening.worklist.entries import Entry
from rotonde.screening.worklist.orders import best_question
from rotonde.screening.worklist.saying import Saying
from rotonde.web.entitlements import engine_port, people
from rotonde.web.entitlements.domain.steps import Due
from rotonde.web.entitlements.words import Wording
from rotonde.web.entitlements.worklist.files_on_list import Line
from rotonde.web.people.domain.dossiers import Contents
from rotonde.web.people.domain.names import called

MOST_NAMED = 4


@dataclass
class Row:
    """A household on the page. `rights` are the unused ones, the dearest first; `more` is how many aren't named."""

    dossier: UUID
    number: str
    name: str
    composition: str
    reason: str
    floor: str
    question: str
    asked_of: str
    open_rights: str
    place: int = 0
    rights: list[str] = field(default_factory=list)
    more: int = 0
    held: list[str] = field(default_factory=list)
    follow: list[str] = field(default_factory=list)
    is_done: bool = False
    is_absent: bool = False


def rows_of(
    lines: Sequence[Line],
    contents: dict[UUID, Contents],
    first: int,
    w: Wording,
    due: Mapping[UUID, Sequence[Due]] = MappingProxyType({}),
) -> list[Row]:
    """Lay out the lines of one page; `contents` are their files, as far as names may be shown."""
    said = Saying(engine_port.catalogue(), w.lang)
    return [
        _row(line, contents.get(line.dossier), place, due.get(line.dossier, ()), said, w)
        for place, line in enumerate(lines, first)
    ]


def _row(line: Line, file: Contents | None, place: int, due: Sequence[Due], said: Saying, w: Wording) -> Row:
    one = line.entry
    missed = missed_rights(one)
    question = question_of(one, said)
    asked_of = best_question(one.one_away) if file else None
    return Row(
        dossier=line.dossier,
        number=file.number if file else one.id,
        name=called(file) if file else "",
        composition=people.composition(file.whole(), w) if file else "",
        reason=line.reason,
        floor=said.money(one.floor) if one.floor and one.floor > 0 else "",
        question="" if question in line.reason else question,
        asked_of=called(file, asked_of[0].fact_of) if file and asked_of else "",
        open_rights=w.count("open_rights", one.open_rights) if one.open_rights else "",
        place=place,
        rights=[said.right(right) for right in missed[:MOST_NAMED]],
        more=max(0, len(missed) - MOST_NAMED),
        held=held_said(one, said, w),
        follow=[w.say("follow_since", right=said.right(late.right), day=said.day(late.since)) for late in due],
        is_done=bool(one.rows) and not one.has_something_to_do and not one.held,
        is_absent=not one.rows and not line.reason,
    )


def missed_rights(one: Entry) -> list[str]:
    """The unused rights of a household, each once, what the floor counts most for on top."""
    ranked = sorted(one.unused, key=lambda unused: (-unused.worth, unused.right))
    return list(dict.fromkeys(unused.right for unused in ranked))


def question_of(one: Entry, said: Saying) -> str:
    """The one question that settles most; nothing where there is none."""
    best = best_question(one.one_away)
    return said.fact(best[0].fact, best[0].period) if best else ""


def held_said(one: Entry, said: Saying, w: Wording) -> list[str]:
    """The rights that the household doesn't want now, each with its last day."""
    return [
        w.say("held_until", right=said.right(held.right), day=said.day(held.until))
        if held.until
        else said.right(held.right)
        for held in one.held
    ]
