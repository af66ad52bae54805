"""Terms of our own lists on an object: tying one on, and reading which are there.

An attribute of ours names its list in `link_type` and its term in `label`; the id of the term follows from both, so
that every installation calls the same term the same.
"""

from uuid import UUID, uuid5

from rotonde.web.directory.hsds.terms import Attribute, Leaf

OURS = UUID("6f1a1d0e-5f0b-5a39-9a43-3f0f6d1c8b57")
"""What all our ids start from."""


def taxonomy_id(taxonomy: str) -> UUID:
    """Give the id of one of our lists."""
    return uuid5(OURS, taxonomy)


def term_id(taxonomy: str, code: str) -> UUID:
    """Give the id of a term of one of our lists.

    >>> term_id("kinds", "money_advice") == term_id("kinds", "money_advice") != term_id("rights", "money_advice")
    True
    """
    return uuid5(taxonomy_id(taxonomy), code)


def term(on: UUID, taxonomy: str, code: str, value: str | None = None) -> Attribute:
    """Give an attribute that ties a term of ours to the object with this id."""
    return Attribute(
        id=uuid5(on, f"{taxonomy}:{code}"),
        taxonomy_term_id=term_id(taxonomy, code),
        link_type=taxonomy,
        label=code,
        value=value,
    )


def terms_of(record: Leaf, taxonomy: str) -> dict[str, str | None]:
    """Give the codes of one of our lists that are tied to an object, each with its value.

    >>> from uuid import uuid4
    >>> terms_of(Leaf(id=uuid4(), attributes=[term(uuid4(), "identifiers", "sociale_kaart", "12")]), "identifiers")
    {'sociale_kaart': '12'}
    """
    return {
        one.label: one.value
        for one in record.attributes
        if one.link_type == taxonomy and one.label and one.taxonomy_term_id == term_id(taxonomy, one.label)
    }


def codes_of(record: Leaf, taxonomy: str) -> list[str]:
    """Give the codes of one of our lists that are tied to an object."""
    return list(terms_of(record, taxonomy))
