"""The lists of terms that we publish, and every term: kinds of help, domains, steps, rights, and the small ones."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml

from rotonde.web.directory.hsds.taxonomies import taxonomy_id, term_id
from rotonde.web.directory.hsds.terms import Taxonomy, TaxonomyTerm
from rotonde.web.directory.kinds.kinds import domains, kinds, steps
from rotonde.web.entitlements.running_catalogue import shipped

VERSION = "1"
Words = tuple[str, str, str]


@cache
def taxonomies() -> Mapping[UUID, Taxonomy]:
    """Give every list by its id. Its names in French and English stand in the description.

    >>> [one.name for one in taxonomies().values()][:2]
    ['Soorten hulp', 'Levensdomeinen']
    """
    told = (
        Taxonomy(
            id=taxonomy_id(code), name=one["name"][0], description=_in_all(one["name"], one["says"]), version=VERSION
        )
        for code, one in _lists().items()
    )
    return {one.id: one for one in told}


@cache
def terms() -> Mapping[UUID, TaxonomyTerm]:
    """Give every term of every list by its id, a list after another."""
    return {one.id: one for one in (*_kinds(), *_domains(), *_steps(), *_rights(), *_small_ones())}


@cache
def code_of_list(id: UUID) -> str:
    """Give the code by which attributes name one of our lists; empty where it isn't ours."""
    return next((code for code in _lists() if taxonomy_id(code) == id), "")


def _kinds() -> Iterator[TaxonomyTerm]:
    for one in kinds():
        yield _term("kinds", one.code, one.name, parent=term_id("domains", one.domain))


def _domains() -> Iterator[TaxonomyTerm]:
    for one in domains():
        yield _term("domains", one.code, one.name)


def _steps() -> Iterator[TaxonomyTerm]:
    for number, words in enumerate(steps(), 1):
        yield _term("steps", str(number), words)


def _rights() -> Iterator[TaxonomyTerm]:
    for right in shipped().rights.values():
        names = right.about["names"]
        yield _term("rights", right.id, (names["nl"], names["fr"], names["en"]), right.about["in_short"]["nl"])


def _small_ones() -> Iterator[TaxonomyTerm]:
    for taxonomy, told in _lists().items():
        for code, one in told.get("terms", {}).items():
            yield _term(taxonomy, code, one["name"], f"De waarde is {one['value']}." if "value" in one else "")


def _term(taxonomy: str, code: str, name: Words, says: str = "", parent: UUID | None = None) -> TaxonomyTerm:
    return TaxonomyTerm(
        id=term_id(taxonomy, code),
        code=f"{taxonomy}/{code}",
        name=name[0],
        description=_in_all(name, says),
        parent_id=parent,
        taxonomy=_lists()[taxonomy]["name"][0],
        language="nl",
        taxonomy_id=taxonomy_id(taxonomy),
    )


def _in_all(name: Words, says: str) -> str:
    """The standard keeps a term in one language: the names in the others stand in what describes it."""
    _, fr, en = name
    return " ".join(part for part in (says, f"Frans: {fr}. Engels: {en}.") if part)


@cache
def _lists() -> Mapping[str, Any]:
    told: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("lists.yaml").read_text(encoding="utf-8"))
    return told
