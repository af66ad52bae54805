"""Which rows of a file may be the same as something here, or as an earlier row of the file."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from rotonde.web.directory.domain.reading import provider_document, service_documents
from rotonde.web.directory.incoming.doubles.features import Features, features_of, features_of_organisation
from rotonde.web.directory.incoming.doubles.nearest import Nearest
from rotonde.web.directory.models import BroughtRecord, Provider, SaidOfTwo


class Doubles:
    """What is here and what was read of the file so far, to be asked for each row that seems new."""

    def __init__(self) -> None:
        self._here: dict[str, Nearest] | None = None
        self._in_file = {"service": Nearest(), "organization": Nearest()}
        self._two = set(SaidOfTwo.objects.filter(are_one=False).values_list("brought", "here"))

    def propose(self, rows: Iterable[BroughtRecord], organisations: dict[str, str]) -> None:
        """Write on each new row what it may be the same as; `organisations` are names by id."""
        for row in rows:
            if row.finding != BroughtRecord.Finding.NEW:
                continue
            one = _features(row, organisations)
            found = [*self._of(self._among_here()[row.kind], one, in_file=False)]
            found += self._of(self._in_file[row.kind], one, in_file=True)
            row.doubles = found
            row.may_be_double = bool(found)
            row.is_harmless = row.is_harmless and not found
            self._in_file[row.kind].add(one)

    def _of(self, nearest: Nearest, one: Features, *, in_file: bool) -> list[dict[str, Any]]:
        return [
            {"id": str(other.id), "name": other.shown, "told": other.place, "in_file": in_file}
            | {"points": like.points, "why": list(like.why)}
            for other, like in nearest.like(one)
            if (one.id, other.id) not in self._two and (other.id, one.id) not in self._two
        ]

    def _among_here(self) -> dict[str, Nearest]:
        """All that is here, read once, and only where something new asks for it."""
        if self._here is None:
            self._here = {"service": Nearest(), "organization": Nearest()}
            for told in service_documents():
                self._here["service"].add(features_of(told, told.get("organization", {}).get("name", "")))
            for kept in Provider.objects.prefetch_related("locations"):
                self._here["organization"].add(features_of_organisation(provider_document(kept)))
        return self._here


def names_of_organisations(ids: Iterable[UUID]) -> dict[str, str]:
    """The names of organisations that are here, by id as text."""
    return {str(id): name for id, name in Provider.objects.filter(id__in=list(ids)).values_list("id", "name")}


def _features(row: BroughtRecord, organisations: dict[str, str]) -> Features:
    if row.kind == "organization":
        return features_of_organisation(row.told)
    return features_of(row.told, organisations.get(row.told.get("organization_id", ""), ""))
