"""The index of all active services: what the search looks things up in. Made once for each state of the directory."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from hashlib import blake2b
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from rotonde.web.directory.hours import State, state_of, times_of
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.searching.named_providers import NamedProviders
from rotonde.web.directory.searching.names_without_kind import NamesWithoutKind
from rotonde.web.directory.searching.rows_of_words import Rows, RowsOfWords, joined
from rotonde.web.directory.searching.slips import Known
from rotonde.web.directory.searching.told import Document, Told, read

MOMENTS_KEPT = 8


class Index:
    """All active services by row, and where to find them: by kind of help and by the words of their own texts."""

    def __init__(self, documents: Iterable[Document], providers: Mapping[UUID, str]) -> None:
        self.services = tuple(read(one) for one in documents if one["status"] == "active")
        self.providers = NamedProviders(providers)
        self.providers_told = dict(providers)
        self.steps = np.array([one.step for one in self.services], np.int8)
        by_kind: dict[str, list[int]] = defaultdict(list)
        for row, one in enumerate(self.services):
            for code in one.kinds:
                by_kind[code].append(row)
        self.by_kind = {code: np.array(rows, np.int32) for code, rows in by_kind.items()}
        self.texts = RowsOfWords({row: one.words for row, one in enumerate(self.services)})
        self.words = Known(self.texts.by_word)
        self.names = NamesWithoutKind(
            {row: one.name_words for row, one in enumerate(self.services) if not one.kinds}, self.providers.own_words
        )
        self.turned = lru_cache(maxsize=4)(self._turned)
        self._moments: dict[datetime, dict[int, State]] = {}

    def service_rows(self, kinds: Iterable[str]) -> Rows:
        """Give the rows of the services that give one of these kinds of help."""
        return joined([self.by_kind[code] for code in kinds if code in self.by_kind])

    def _turned(self, day: date) -> NDArray[np.int64]:
        """The place of each row in the order of a day: it turns daily, and who offers a service has no part in it."""
        drawn = [blake2b(one.id.bytes, digest_size=8, key=day.isoformat().encode()).digest() for one in self.services]
        places = np.empty(len(drawn), np.int64)
        places[sorted(range(len(drawn)), key=drawn.__getitem__)] = np.arange(len(drawn))
        return places

    def states(self, at: datetime, rows: Iterable[int]) -> dict[int, State]:
        """Say for services whether they are open at a moment; what was said of it before is kept for a while."""
        if at not in self._moments:
            if len(self._moments) >= MOMENTS_KEPT:
                self._moments = {}
            self._moments[at] = {}
        said = self._moments[at]
        for row in rows:
            if row not in said:
                said[row] = state_of(self._times(row), at)
        return said

    def _times(self, row: int) -> Any:
        return times_of(Service.model_validate(self.services[row].hours))


__all__ = ["Index", "Rows", "Told"]
