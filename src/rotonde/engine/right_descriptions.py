"""What there is to tell of every right, as in `rotonde rights --json`."""

from typing import Any

from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue, parameters_used
from rotonde.engine.parameters import Parameter
from rotonde.engine.rights import Right

Description = dict[str, Any]


def describe_rights(catalogue: Catalogue, dates: Dates) -> list[Description]:
    """Every right with its conditions, parameters and cases, and the amounts that are stale or lacking."""
    return [_describe(right, catalogue, dates) for right in catalogue.rights.values()]


def _describe(right: Right, catalogue: Catalogue, dates: Dates) -> Description:
    used = parameters_of(right, catalogue)
    about = right.about
    return {
        "id": right.id,
        "names": dict(about.get("names", {})),
        "level": about.get("level"),
        "claimant": right.kind,
        "decided_by": about.get("decided_by"),
        "automation": about.get("automation"),
        "conditions": [
            {"id": one.id, "source": one.source, "law": one.law, "label": dict(one.labels)} for one in right.conditions
        ],
        "parameters": [one.id for one in used],
        "cases": [str(one.get("id")) for one in catalogue.cases.get(right.id, [])],
        "stale": [name for one in used for name in stale(one, dates)],
        "gaps": [name for one in used for name in gaps(one, dates)],
    }


def parameters_of(right: Right, catalogue: Catalogue) -> list[Parameter]:
    """All parameters that a right can reach, by id."""
    found = [id for node in right.rules() for id in parameters_used(node, catalogue.definitions)]
    return [catalogue.parameters[id] for id in sorted({*found, *right.parameters} & set(catalogue.parameters))]


def stale(parameter: Parameter, dates: Dates) -> list[str]:
    """The series of a parameter whose open-ended value is past its review date."""
    on, law = dates.on.toordinal(), dates.law.toordinal()
    late = max(dates.on, dates.today).toordinal()
    found = []
    for key in parameter.rows:
        row = parameter.row(on, law, key)
        if row is not None and parameter.is_stale(row, late, key):
            found.append(_name(parameter, key))
    return found


def gaps(parameter: Parameter, dates: Dates) -> list[str]:
    """The series of a parameter that nobody knows for the day asked about."""
    on, law = dates.on.toordinal(), dates.law.toordinal()
    return [_name(parameter, key) for key in parameter.rows if parameter.row(on, law, key) is None]


def _name(parameter: Parameter, key: str | None) -> str:
    return f"{parameter.id}[{key}]" if key else parameter.id
