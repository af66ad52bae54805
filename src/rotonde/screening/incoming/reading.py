"""From an opened file and a confirmed mapping to dossiers: each a written situation, or the reasons why not."""

import re
from collections.abc import Iterator

from rotonde.engine.calendar import Dates
from rotonde.engine.facts import Vocabulary
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.situations.situation import BadSituation, Problem
from rotonde.screening.incoming.bonds import close_lists, link_by_roles, read_relation_row
from rotonde.screening.incoming.cell_values import BadCell, day_of, is_unknown
from rotonde.screening.incoming.column_plans import TablePlan, plan
from rotonde.screening.incoming.dossier_draft import Draft
from rotonde.screening.incoming.faults import FROM_ENGINE, IncomingFault
from rotonde.screening.incoming.gathering import Gathered, Taken, gather
from rotonde.screening.incoming.incoming_dossiers import Incoming, IncomingDossier
from rotonde.screening.incoming.mapping import Mapping, table_for
from rotonde.screening.incoming.rows_of_people import read_delivery_row, read_dossier_row, read_person_row
from rotonde.screening.incoming.short_years import with_whole_years
from rotonde.screening.incoming.targets import LAST_CONTACT, NOTE, OF_HOUSEHOLD
from rotonde.screening.incoming.uploaded import Upload

WHERE = re.compile(r"(?:persons|households|deliveries)\.(.+?)(?:\.([a-z_]+(?:\.[a-z_]+)?))?")


def read(upload: Upload, mapping: Mapping, vocabulary: Vocabulary, dates: Dates) -> Incoming:
    r"""All dossiers at once, with everything that is wrong; nothing is refused here, it is listed.

    >>> from rotonde.rights import load_catalogue
    >>> from rotonde.screening.incoming import open_upload, propose
    >>> vocabulary = load_catalogue().vocabulary
    >>> upload = open_upload("lijst.csv", b"dossiernr;geb.datum;huurprijs\n7;02/03/1988;650,00\n;1/1/1990;700\n")
    >>> incoming = read(upload, propose(upload, vocabulary).mapping, vocabulary, Dates.asked())
    >>> incoming.dossiers[0].form["persons"], [fault.code for fault in incoming.faults]
    ({'7-applicant': {'birth_date': '1988-03-02'}}, ['no_number'])
    """
    incoming = Incoming([], [], [])
    for one in read_each(upload, mapping, vocabulary, dates, incoming.faults):
        (incoming.left_out if one.faults else incoming.dossiers).append(one)
        incoming.faults.extend(one.faults)
    incoming.faults.sort()
    return incoming


def read_each(
    upload: Upload, mapping: Mapping, vocabulary: Vocabulary, dates: Dates, nowhere: list[IncomingFault]
) -> Iterator[IncomingDossier]:
    """Dossier by dossier, in the order of the file; faults that belong to no dossier are added to `nowhere` first."""
    faults = mapping.faults(vocabulary)
    plans: list[TablePlan] = []
    alone = len(upload.tables) == 1
    for table in upload.tables:
        mapped = table_for(table, mapping, alone)
        if mapped is None:
            faults.append(IncomingFault("not_mapped", table.name))
        elif mapped.kind != "skip":
            whole, _ = with_whole_years(table, mapped, vocabulary, dates.today)
            plans.append(plan(whole, mapped, vocabulary))
    faults += [IncomingFault("other_headers", one.table.name) for one in plans if not one.roles and not one.fields]
    nowhere.extend(faults)
    if faults:
        return
    gathered = gather(plans)
    nowhere.extend(gathered.nowhere)
    for number, rows in gathered.rows.items():
        yield _dossier(number, rows, gathered, mapping.options, vocabulary, dates)


def _dossier(
    number: str,
    rows: list[Taken],
    gathered: Gathered,
    options: tuple[str, ...],
    vocabulary: Vocabulary,
    dates: Dates,
) -> IncomingDossier:
    draft = Draft(number, vocabulary)
    draft.faults += gathered.faults.get(number, [])
    if not draft.faults:
        _read_rows(draft, rows, gathered, options)
    last_contact, note = _contact(draft, rows)
    form = {}
    if not draft.faults:
        form = _form(draft, dates)
        _try_out(draft, form, vocabulary, dates)
    return IncomingDossier(
        number,
        draft.identity,
        {} if draft.faults else form,
        draft.roles,
        last_contact,
        note,
        tuple(sorted(draft.faults)),
        tuple(sorted(draft.warnings)),
        tuple((one.plan.table.name, one.row.number) for one in rows),
    )


def _read_rows(draft: Draft, rows: list[Taken], gathered: Gathered, options: tuple[str, ...]) -> None:
    ids: dict[str, str] = {}
    for taken in rows:
        if taken.plan.kind == "dossiers":
            read_dossier_row(draft, taken)
        elif taken.plan.kind == "persons":
            read_person_row(draft, taken, ids)
        elif taken.plan.kind == "households":
            draft.tell(draft.households, draft.number, taken, taken.plan.roles.get(OF_HOUSEHOLD, ()))
        elif taken.plan.kind == "deliveries":
            read_delivery_row(draft, taken)
    if not draft.persons:
        draft.wrong("no_person", rows[0])
    elif any("person.role" in taken.plan.fields for taken in rows) and not draft.with_role("applicant"):
        draft.wrong("no_applicant", next(taken for taken in rows if "person.role" in taken.plan.fields))
    link_by_roles(draft)
    close_lists(draft, options)
    for taken in rows:
        if taken.plan.kind == "relations":
            read_relation_row(draft, taken, ids, gathered)


def _contact(draft: Draft, rows: list[Taken]) -> tuple[str | None, str]:
    last, notes = None, []
    for taken in rows:
        cell = taken.plan.field(LAST_CONTACT, taken.row.cells)
        if cell and not is_unknown(cell):
            try:
                last = max(last or "", day_of(cell))
            except BadCell:
                place = (taken.plan.table.name, taken.row.number, taken.plan.header(LAST_CONTACT))
                draft.doubtful("bad_last_contact", place)
        note = taken.plan.field(NOTE, taken.row.cells)
        if note and note not in notes:
            notes.append(note)
    return last, "\n".join(notes)


def _form(draft: Draft, dates: Dates) -> dict[str, object]:
    """The written situation of a household, as the contract has it."""
    form: dict[str, object] = {
        "on": dates.as_json()["on"],
        "focus": draft.number,
        "persons": draft.persons,
        "households": draft.households,
    }
    if draft.deliveries:
        form["deliveries"] = draft.deliveries
    form["links"] = draft.links
    return form


def _try_out(draft: Draft, form: dict[str, object], vocabulary: Vocabulary, dates: Dates) -> None:
    """Read the situation as the engine will: what can't be leaves the dossier out, what is unlikely is said."""
    try:
        situation = read_situation(form, vocabulary, dates, assume=False)
    except BadSituation as error:
        draft.faults += [_traced(problem, draft) for problem in error.problems]
    else:
        draft.warnings += [_traced(problem, draft) for problem in situation.warnings]


def _traced(problem: Problem, draft: Draft) -> IncomingFault:
    """A problem of a situation with the row and the column it comes from."""
    found = WHERE.fullmatch(problem.where)
    id, fact = (found[1], found[2] or "") if found else ("", "")
    place = draft.places.get((id, fact)) or draft.places.get((id, "")) or min(draft.places.values())
    return IncomingFault(FROM_ENGINE, *place, {"why": problem.why, "what_to_do": problem.what_to_do})
