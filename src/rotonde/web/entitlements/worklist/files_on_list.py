"""The one way to the households of an office. Page, search, downloads and paper all show what comes from here."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from rotonde.screening.worklist.entries import NOT_KNOWN, Entry, OnHold
from rotonde.screening.worklist.orders import WorkList, by_number, work_list
from rotonde.screening.worklist.saying import Saying
from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import visible
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.domain.holds import held
from rotonde.web.entitlements.domain.steps import Due, due
from rotonde.web.entitlements.models import Outcome, Run
from rotonde.web.entitlements.words import Wording
from rotonde.web.entitlements.worklist.filters import Filters
from rotonde.web.entitlements.worklist.opened_answers import opened_answers
from rotonde.web.entitlements.worklist.standings import Standing, fits
from rotonde.web.people.domain.dossiers import contents_of, index_of
from rotonde.web.people.domain.in_use import screened, set_apart
from rotonde.web.people.models import Dossier

NOTHING_KNOWN = Entry("", (), None, Decimal(0), Decimal(0), (), (), 0, (), NOT_KNOWN, None)


class Line(NamedTuple):
    """One household: its file, what is to be done, how its rights stand, and the reason for its place."""

    dossier: UUID
    entry: Entry
    standings: dict[str, Standing]
    reason: str


@dataclass(frozen=True)
class FilesOnList:
    """The households of an office that a choice lets through, and how many there are beside them.

    `answered` is how many the run has an answer for, `absent` are the files of the office that it says nothing of;
    `due` are the rights to look at again by now, by file.
    """

    run: Run
    seed: int
    states: str
    listed: tuple[Line, ...]
    held: tuple[Line, ...]
    done: tuple[Line, ...]
    absent: tuple[Line, ...]
    answered: int
    due: Mapping[UUID, Sequence[Due]]

    @property
    def everybody(self) -> tuple[Line, ...]:
        """Who is on the list, who doesn't want to now, and those with nothing to do: nobody else is left."""
        return self.listed + self.held + self.done

    def shown(self, part: str) -> tuple[Line, ...]:
        """The lines of a part: one of `PARTS`."""
        parts = {"list": self.listed, "held": self.held, "done": self.done, "absent": self.absent}
        return parts.get(part, self.everybody)


class NoList(LookupError):
    """An office has no list: nothing was brought in, or two engines differ about it. `run` is the one that differs."""

    def __init__(self, run: Run | None = None) -> None:
        super().__init__("this office has no list")
        self.run = run


def files_on_list(user: User, office: Office, filters: Filters, lang: str, today: date | None = None) -> FilesOnList:
    """Give the households of an office that this user may see and that fit a choice; raises NoList."""
    dossiers = visible(user, "people.read_dossier", Dossier).filter(office=office)
    run = visible(user, "entitlements.see_run", Run).filter(office=office, is_shown=True).first()
    if run is None or run.state == Run.State.DIFFERS:
        raise NoList(run)
    if filters.number:
        dossiers = dossiers.filter(number_index=index_of(office.organisation, filters.number))
    mine = Outcome.objects.filter(run=run, dossier__in=screened(dossiers))
    opened = opened_answers(office.organisation, run.id, mine)
    held_by = _holds(dossiers, day := today or date.today())
    found, rights = {}, filters.rights
    for dossier, answers in opened.items():
        one, standings = answers.about(rights, day, held_by.get(dossier, ()))
        found[one.id] = Line(dossier, one, standings, "")
    seed, due_by = seed_of(filters, run), _due(dossiers, day)
    chosen = [
        one
        for one in _drawn(found, filters.drawn, seed)
        if fits(one.standings, filters.right, filters.answer) and (not filters.follow or one.dossier in due_by)
    ]
    listed = work_list(
        (one.entry for one in chosen), filters.order, Saying(engine_port.catalogue(), lang), run.on, seed
    )
    absent = _absent(dossiers, opened, run, lang, numbered=filters.part == "absent")
    return _in_parts(run, seed, listed, found, absent, due_by)


def seed_of(filters: Filters, run: Run) -> int:
    """The number that drawing starts from: the one told, else the day of the run, so that a page stays the same."""
    return filters.seed if filters.seed is not None else int(run.on.strftime("%Y%m%d"))


def _holds(dossiers: QuerySet[Dossier], on: date) -> dict[UUID, list[OnHold]]:
    found: dict[UUID, list[OnHold]] = defaultdict(list)
    for one in held(dossiers, on):
        found[one.dossier].append(OnHold(one.right, one.of, one.until))
    return found


def _due(dossiers: QuerySet[Dossier], on: date) -> dict[UUID, list[Due]]:
    found: dict[UUID, list[Due]] = defaultdict(list)
    for one in due(dossiers, on):
        found[one.dossier].append(one)
    return found


def _drawn(found: dict[str, Line], size: int, seed: int) -> list[Line]:
    """So many files by lot, each as likely as any other; all of them where no size is told.

    They are drawn from all files with an answer, before anything else is chosen: the sample stays the same.
    """
    numbers = sorted(found, key=lambda number: sha256(f"sample {seed} {number}".encode()).digest())
    return [found[number] for number in (numbers[:size] if size else numbers)]


def _absent(
    dossiers: QuerySet[Dossier], answered: Collection[UUID], run: Run, lang: str, *, numbered: bool
) -> tuple[Line, ...]:
    """The files without an answer in this run, with why where somebody asked so or what it rested on was erased.

    Their numbers are unsealed only where they are asked for.
    """
    said, gone = Wording(lang), Outcome.objects.filter(run=run, dossier__in=dossiers, erased_on__isnull=False)
    why = dict.fromkeys(gone.values_list("dossier_id", flat=True), said["answer_erased"])
    why |= {dossier: said[f"file_{reason}"] for dossier, reason in set_apart(dossiers).items()}
    ids = [id for id in dossiers.values_list("id", flat=True) if id not in answered]
    numbers = {}
    if numbered:
        kept = Dossier.objects.filter(id__in=ids).select_related("organisation")
        numbers = {one.id: contents_of(one).number for one in kept}
    lines = [Line(id, replace(NOTHING_KNOWN, id=numbers.get(id, "")), {}, why.get(id, "")) for id in ids]
    return tuple(sorted(lines, key=lambda line: by_number(line.entry.id)))


def _in_parts(
    run: Run,
    seed: int,
    listed: WorkList,
    found: dict[str, Line],
    absent: tuple[Line, ...],
    due_by: dict[UUID, list[Due]],
) -> FilesOnList:
    return FilesOnList(
        run,
        seed,
        listed.states,
        tuple(found[one.entry.id]._replace(reason=one.reason) for one in listed.listed),
        tuple(found[one.id] for one in listed.held),
        tuple(found[one.id] for one in listed.nothing_to_do),
        absent,
        len(found),
        due_by,
    )
