"""Terms, and what ties them to an object; the history of an object; and what can carry both."""

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import model_validator

from rotonde.web.directory.hsds.hsds_object import HsdsObject
from rotonde.web.directory.hsds.values import Name, Text, WebAddress


class Metadata(HsdsObject):
    """One change of one field: by a role, never by a name."""

    called = "metadata"
    around = frozenset({"resource_id", "resource_type"})
    resource_id: UUID | None = None
    resource_type: Text | None = None
    last_action_date: date
    last_action_type: Text
    field_name: Text
    previous_value: Text
    replacement_value: Text
    updated_by: Text


class Taxonomy(HsdsObject):
    """A list of terms that belong together."""

    called = "taxonomy"
    name: Name
    description: Text
    uri: WebAddress | None = None
    version: Text | None = None
    metadata: list[Metadata] = []


class TaxonomyTerm(HsdsObject):
    """One term of a taxonomy."""

    called = "taxonomy_term"
    code: Name | None = None
    name: Name
    description: Text
    parent_id: UUID | None = None
    taxonomy: Text | None = None
    taxonomy_detail: Taxonomy | None = None
    language: Text | None = None
    taxonomy_id: UUID | None = None
    term_uri: WebAddress | None = None
    metadata: list[Metadata] = []

    @model_validator(mode="after")
    def _names_what_is_written_out(self) -> Self:
        if self.taxonomy_detail and self.taxonomy_id is None:
            self.taxonomy_id = self.taxonomy_detail.id
        return self


class Attribute(HsdsObject):
    """A term that is tied to an object, with a value where the term asks for one."""

    called = "attribute"
    around = frozenset({"link_id", "link_entity"})
    link_id: UUID | None = None
    taxonomy_term_id: UUID | None = None
    link_type: Text | None = None
    link_entity: Text | None = None
    value: Text | None = None
    taxonomy_term: TaxonomyTerm | None = None
    metadata: list[Metadata] = []
    label: Text | None = None

    @model_validator(mode="after")
    def _names_what_is_written_out(self) -> Self:
        if self.taxonomy_term and self.taxonomy_term_id is None:
            self.taxonomy_term_id = self.taxonomy_term.id
        return self


class Leaf(HsdsObject):
    """An object that hangs on another one and can carry terms and a history."""

    attributes: list[Attribute] = []
    metadata: list[Metadata] = []
