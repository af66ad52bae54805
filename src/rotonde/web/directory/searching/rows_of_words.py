"""Which rows have a word: as it stands, in another form of it, or as its beginning."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from rotonde.web.directory.searching.words import keys

Rows = NDArray[np.int32]
NO_ROWS: Rows = np.empty(0, np.int32)
BEGINNING = 5


class RowsOfWords:
    """The rows by the words that they have."""

    def __init__(self, words_of_rows: Mapping[int, Iterable[str]]) -> None:
        by_word: dict[str, list[int]] = defaultdict(list)
        for row, words in words_of_rows.items():
            for word in words:
                by_word[word].append(row)
        self.by_word = {word: np.array(rows, np.int32) for word, rows in by_word.items()}
        self._by_stem: dict[str, list[str]] = defaultdict(list)
        for word in self.by_word:
            for key in keys(word, "nl")[1:]:
                self._by_stem[key].append(word)

    def having(self, word: str) -> Rows:
        """Give the rows that have a word, in another form of it or as its beginning too."""
        alike = {one for key in keys(word, "nl")[1:] for one in self._by_stem.get(key, ())}
        if len(word) >= BEGINNING:
            alike |= {one for one in self.by_word if one.startswith(word)}
        return joined([self.by_word[one] for one in {word, *alike} if one in self.by_word])


def joined(found: list[Rows]) -> Rows:
    """Give each row that stands in any of these, once, in order."""
    return np.unique(np.concatenate(found)) if found else NO_ROWS
