"""How the rows of a dossier become people: roles in the columns of one row, or one row for each person."""

from rotonde.screening.incoming.column_plans import PlannedColumn
from rotonde.screening.incoming.dossier_draft import Draft
from rotonde.screening.incoming.gathering import NAME, Taken
from rotonde.screening.incoming.insz import digits_of
from rotonde.screening.incoming.meanings import code_of
from rotonde.screening.incoming.record_telling import somebody
from rotonde.screening.incoming.targets import OF_DELIVERY, OF_HOUSEHOLD, OF_PERSON


def read_dossier_row(draft: Draft, taken: Taken) -> None:
    """One row per dossier: the applicant always, a partner and children where a cell speaks of them."""
    plan, cells = taken.plan, taken.row.cells
    for role, columns in plan.roles.items():
        if role == OF_HOUSEHOLD:
            draft.tell(draft.households, draft.number, taken, columns)
        elif role == OF_DELIVERY:
            read_delivery_row(draft, taken)
        elif role == "applicant" or somebody(cells, columns):
            id = f"{draft.number}-{role.replace('_', '-')}"
            draft.roles[id] = role.partition("_")[0]
            draft.tell(draft.persons, id, taken, columns)
    if not draft.with_role("applicant"):
        id = f"{draft.number}-applicant"
        draft.roles = {id: "applicant", **draft.roles}
        draft.persons = {id: {}, **draft.persons}


def read_person_row(draft: Draft, taken: Taken, ids: dict[str, str]) -> None:
    """One row per person, with a role where a column tells it."""
    plan, cells = taken.plan, taken.row.cells
    role = _role(draft, taken)
    own = plan.field("person.id", cells)
    id = own if NAME.fullmatch(own) and not digits_of(own) else _given(draft, role)
    if own:
        ids[digits_of(own) or own] = id
    draft.roles[id] = role
    draft.tell(draft.persons, id, taken, plan.roles.get(OF_PERSON, ()))
    household: tuple[PlannedColumn, ...] = plan.roles.get(OF_HOUSEHOLD, ())
    if household:
        draft.tell(draft.households, draft.number, taken, household)


def read_delivery_row(draft: Draft, taken: Taken) -> None:
    """A delivery to the household."""
    columns = taken.plan.roles.get(OF_DELIVERY, ())
    if not somebody(taken.row.cells, columns):
        return
    id = f"{draft.number}-delivery-{len(draft.deliveries) + 1}"
    draft.tell(draft.deliveries, id, taken, columns)
    draft.deliveries[id]["owner"] = draft.number


def _role(draft: Draft, taken: Taken) -> str:
    column = taken.plan.fields.get("person.role")
    if column is None:
        return OF_PERSON
    cell = taken.row.cells[column.place]
    role = code_of(cell, column.mapped.values, column.target, draft.vocabulary) if cell else "other"
    if role is None:
        draft.wrong("not_understood", taken, column.header, text=cell[:40])
    elif role in ("applicant", "partner") and draft.with_role(role):
        _, row, _ = draft.places[draft.with_role(role)[0], ""]
        draft.wrong(f"two_{role}s", taken, column.header, row=row)
    return "other" if role in (None, "unknown") else str(role)


def _given(draft: Draft, role: str) -> str:
    """An id for somebody whom the file gives none, or only a national number: that never becomes an id."""
    if role in ("applicant", "partner"):
        return f"{draft.number}-{role}"
    return f"{draft.number}-{role.replace('_', '-')}-{len(draft.with_role(role)) + 1}"
