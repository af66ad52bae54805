"""Who is linked with whom: by the roles in a dossier, by a table of relations, and by what people said of the file."""

from typing import Any

from rotonde.engine.facts import Link
from rotonde.screening.incoming.cell_values import NONE, BadCell, day_of, value_of_cell
from rotonde.screening.incoming.dossier_draft import Draft
from rotonde.screening.incoming.gathering import Gathered, Taken, person_key
from rotonde.screening.incoming.meanings import UNKNOWN, code_of
from rotonde.screening.incoming.targets import CHILDREN_COUNT, CIVIL_STATUS, MEMBERS_COUNT, PARTNER_KIND, Target

KINDS = {"married": "married", "legal_cohabitant": "legal_cohabitant", "de_facto": "de_facto"}
# What a civil status says of being married and widowed; who lives together without a paper may be married elsewhere.
SAYS = {
    "married": {"married": True, "widowed": False},
    "separated": {"married": True, "widowed": False},
    "legal_cohabitant": {"married": False},
    "single": {"married": False, "widowed": False},
    "divorced": {"married": False, "widowed": False},
    "widowed": {"married": False, "widowed": True},
}


def link_by_roles(draft: Draft) -> None:
    """Domicile for all, and what follows from who somebody is to the applicant."""
    for id in draft.persons:
        draft.pair("member", id, draft.number)
        for fact, value in SAYS.get(draft.besides.get(id, {}).get(CIVIL_STATUS, ""), {}).items():
            draft.persons[id].setdefault(fact, value)
            draft.places.setdefault((id, fact), draft.places[id, CIVIL_STATUS])
    applicants, partners = draft.with_role("applicant"), draft.with_role("partner")
    for applicant in applicants[:1]:
        for partner in partners[:1]:
            draft.pair("partner", applicant, partner, **_kind(draft, applicant, partner))
        for child in draft.with_role("child"):
            draft.pair("parent", applicant, child)
        for parent in draft.with_role("parent"):
            draft.pair("parent", parent, applicant)
        for sibling in draft.with_role("sibling"):
            draft.pair("kinship", applicant, sibling, kind="sibling")
    for partner in partners[:1]:
        for child in draft.with_role("child_of_partner"):
            draft.pair("parent", partner, child)


def close_lists(draft: Draft, options: tuple[str, ...]) -> None:
    """What people said of the whole file, where the dossier itself doesn't speak against it."""
    applicants, partners = draft.with_role("applicant")[:1], draft.with_role("partner")[:1]
    both = "children_of_both" in options and bool(partners)
    if both:
        for child in draft.with_role("child"):
            draft.pair("parent", partners[0], child)
            draft.persons[child].setdefault("complete.parent", True)
    if "no_partner_listed_is_none" in options and not _has_partner_unlisted(draft):
        for id in (*applicants, *partners):
            draft.persons[id].setdefault("complete.partner", True)
    counted = _check_count(draft, CHILDREN_COUNT, len(draft.with_role("child")))
    if "all_children_listed" in options and counted:
        for id in (*applicants, *(partners if both else ())):
            draft.persons[id].setdefault("complete.children", True)
    if not _check_count(draft, MEMBERS_COUNT, len(draft.persons)):
        draft.households[draft.number].setdefault("complete.member", "unknown")


def read_relation_row(draft: Draft, taken: Taken, ids: dict[str, str], gathered: Gathered) -> None:
    """One pair; with somebody of another dossier it isn't used, and the list it belongs to is left open."""
    plan, cells = taken.plan, taken.row.cells
    one = ids.get(person_key(plan.field("relation.person", cells)))
    link = _link(draft, taken)
    if link is None or one is None:
        return
    other_cell = plan.field("relation.other", cells)
    place = (plan.table.name, taken.row.number, plan.header("relation.other"))
    if link.to == "household":
        other = other_cell
        if not other:
            draft.wrong("unknown_household", taken, place[2])
            return
        draft.households.setdefault(other, {})
        draft.places.setdefault((other, ""), place)
    else:
        key = person_key(other_cell)
        if key in ids:
            other = ids[key]
        else:
            _not_here(draft, taken, one, link, key in gathered.persons)
            return
    try:
        draft.pair(link.id, one, other, **_told(draft, taken, link))
    except BadCell as bad:
        draft.wrong(bad.code, taken, bad.params.pop("header", ""), **bad.params)


def _not_here(draft: Draft, taken: Taken, id: str, link: Link, elsewhere: bool) -> None:
    header = taken.plan.header("relation.other")
    if not elsewhere:
        draft.wrong("unknown_person", taken, header)
        return
    draft.doubtful("other_dossier", (taken.plan.table.name, taken.row.number, header))
    draft.persons[id][link.directions()[0].complete] = "unknown"


def _link(draft: Draft, taken: Taken) -> Link | None:
    column = taken.plan.fields.get("relation.kind")
    cell = taken.row.cells[column.place] if column else ""
    code = code_of(cell, column.mapped.values, column.target, draft.vocabulary) if column and cell else None
    link = draft.vocabulary.links.get(code or "")
    if link is None:
        draft.wrong("not_understood", taken, taken.plan.header("relation.kind"), text=cell[:40])
    return link


def _told(draft: Draft, taken: Taken, link: Link) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, column in taken.plan.fields.items():
        cell = taken.row.cells[column.place]
        if not cell or cell.casefold() == UNKNOWN:
            continue
        try:
            if name in ("relation.from", "relation.until"):
                if cell != NONE:
                    told[name.removeprefix("relation.")] = day_of(cell)
            elif column.target.role == "relation":
                value = _pair_value(draft, link, column.target.name, cell, dict(column.mapped.values))
                if value is not None:
                    told[column.target.name] = value
        except BadCell as bad:
            raise BadCell(bad.code, header=column.header, **bad.params) from None
    if told.get("until", "9") < told.get("from", "0"):
        raise BadCell("ends_first", header=taken.plan.header("relation.until"))
    return told


def _pair_value(draft: Draft, link: Link, name: str, cell: str, values: dict[str, str]) -> Any:
    fact = draft.vocabulary.fact(f"{link.id}.{name}")
    if fact is None:
        raise BadCell("not_of_this_pair", text=cell[:40])
    return value_of_cell(fact, Target("", fact.id), cell, values, "", draft.vocabulary)


def _kind(draft: Draft, applicant: str, partner: str) -> dict[str, str]:
    """What kind of couple: as a column says, else as both civil statuses agree."""
    said = [draft.besides.get(id, {}) for id in (applicant, partner)]
    told = {one[PARTNER_KIND] for one in said if PARTNER_KIND in one}
    told = told or {KINDS.get(one[CIVIL_STATUS], "") for one in said if CIVIL_STATUS in one}
    return {"kind": told.pop()} if len(told) == 1 and "" not in told else {}


def _has_partner_unlisted(draft: Draft) -> bool:
    """Whether a status speaks of a partner who isn't in the dossier: then the list stays open, and it is said."""
    for id in draft.with_role("applicant"):
        status = draft.besides.get(id, {}).get(CIVIL_STATUS)
        if status in KINDS and not draft.with_role("partner"):
            draft.doubtful("civil_status_partner", draft.places[id, CIVIL_STATUS])
            return True
    return False


def _check_count(draft: Draft, name: str, listed: int) -> bool:
    """Whether a count that stands in the file is the number of people in it, or there is no count."""
    count = draft.besides.get(draft.number, {}).get(name)
    if count is None or int(count) == listed:
        return True
    draft.doubtful("count_differs", draft.places[draft.number, name], count=int(count), listed=listed)
    return False
