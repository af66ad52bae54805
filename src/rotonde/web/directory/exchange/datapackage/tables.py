"""The tables: one for each object of the standard, in a file with its name there, with the fields of the class."""

from dataclasses import dataclass
from functools import cache
from typing import Any, get_origin

from rotonde.web.directory.hsds import details, records, terms
from rotonde.web.directory.hsds.hsds_object import HsdsObject, held_by

FILES: dict[type[HsdsObject], str] = {
    records.Organization: "organizations.csv",
    details.Program: "programs.csv",
    records.Service: "services.csv",
    terms.Attribute: "attributes.csv",
    records.ServiceAtLocation: "service_at_location.csv",
    records.Location: "locations.csv",
    details.Phone: "phones.csv",
    details.Contact: "contacts.csv",
    details.Address: "addresses.csv",
    details.Schedule: "schedules.csv",
    details.Funding: "funding.csv",
    details.ServiceArea: "service_areas.csv",
    details.RequiredDocument: "required_documents.csv",
    details.Language: "languages.csv",
    details.Accessibility: "accessibility.csv",
    terms.TaxonomyTerm: "taxonomy_terms.csv",
    terms.Metadata: "metadata.csv",
    details.CostOption: "cost_options.csv",
    details.OrganizationIdentifier: "organization_identifiers.csv",
    terms.Taxonomy: "taxonomies.csv",
    details.ServiceCapacity: "service_capacity.csv",
    details.Unit: "units.csv",
    details.Url: "url.csv",
}
ONE_TABLE = frozenset(
    {records.Organization, records.Location, details.Program, details.Unit, terms.TaxonomyTerm, terms.Taxonomy}
)
"""What several records share has one row, however often it is told."""


@dataclass(frozen=True)
class Table:
    """A table. `single` and `several` are the fields of the class that hold other objects, which stand elsewhere."""

    kind: type[HsdsObject]
    file: str
    columns: tuple[str, ...]
    single: dict[str, type[HsdsObject]]
    several: dict[str, type[HsdsObject]]

    @property
    def name(self) -> str:
        """How the standard calls it."""
        return self.kind.called


@cache
def table_of(kind: type[HsdsObject]) -> Table:
    """Give the table of a class."""
    inside = {name: held_by(field.annotation) for name, field in kind.model_fields.items()}
    objects = {name: one for name, one in inside.items() if one}
    is_list = {name: get_origin(kind.model_fields[name].annotation) is list for name in objects}
    columns = tuple(name for name, one in inside.items() if one is None)
    return Table(
        kind,
        FILES[kind],
        columns,
        {name: one for name, one in objects.items() if not is_list[name]},
        {name: one for name, one in objects.items() if is_list[name]},
    )


def tables() -> tuple[Table, ...]:
    """Give every table."""
    return tuple(map(table_of, FILES))


def reference(around: type[HsdsObject], id: str, kind: type[HsdsObject]) -> dict[str, Any]:
    """Give the columns by which a row says which row it belongs to.

    >>> reference(records.Service, "7", details.Phone), reference(records.Service, "7", terms.Attribute)
    ({'service_id': '7'}, {'link_id': '7', 'link_entity': 'service'})
    """
    if "link_id" in kind.around:
        return {"link_id": id, "link_entity": around.called}
    if "resource_id" in kind.around:
        return {"resource_id": id, "resource_type": around.called}
    return {f"{around.called}_id": id}
