"""Terms on the attributes of a document: written out for whoever reads it, left out of what we keep."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from rotonde.web.directory.terms.published import terms

Document = dict[str, Any]


def with_terms(document: Document) -> Document:
    """Give a document in which every attribute with a term of ours holds that term, however deep it stands."""
    return _changed(document, with_term)


def without_our_terms(document: Document) -> Document:
    """Give a document without the terms of ours that `with_terms` wrote out; those of others stay.

    >>> from uuid import uuid4
    >>> from rotonde.web.directory.hsds.taxonomies import term
    >>> told = {"attributes": [term(uuid4(), "kinds", "food_aid").bare()]}
    >>> without_our_terms(with_terms(told)) == told != with_terms(told)
    True
    """
    return _changed(document, _without_term)


def with_term(attribute: Document) -> Document:
    """Give an attribute with its term, where the term is ours."""
    ours = _as_json().get(str(attribute.get("taxonomy_term_id")))
    return attribute | {"taxonomy_term": ours} if ours else attribute


def _without_term(attribute: Document) -> Document:
    if attribute.get("taxonomy_term") == _as_json().get(str(attribute.get("taxonomy_term_id")), ()):
        return {name: value for name, value in attribute.items() if name != "taxonomy_term"}
    return attribute


def _changed(value: Any, change: Any) -> Any:
    if isinstance(value, dict):
        return {
            name: [change(one) for one in inside] if name == "attributes" else _changed(inside, change)
            for name, inside in value.items()
        }
    return [_changed(one, change) for one in value] if isinstance(value, list) else value


@cache
def _as_json() -> dict[str, Document]:
    return {str(id): one.bare() for id, one in terms().items()}


def terms_as_json() -> Iterator[Document]:
    """Give every term of ours as JSON."""
    yield from _as_json().values()
