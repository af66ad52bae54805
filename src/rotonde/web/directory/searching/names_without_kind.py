"""The names of services that tell no kind of help: by which a question finds them where its words point to kinds."""

from collections.abc import Iterable, Mapping

from rotonde.web.directory.searching.rows_of_words import RowsOfWords
from rotonde.web.directory.searching.words import NEGATED, is_little, keys, only_together

WHOLLY, HALF = 0, 1
"""The level of a name that is asked wholly or has all that is asked, and of one that has half of it."""


class NamesWithoutKind:
    """The names by row. Words of places and providers are no part of them: naming a provider moves no service."""

    def __init__(self, names: Mapping[int, Iterable[str]], apart: frozenset[str]) -> None:
        self._apart = apart
        words = {row: self._telling(of_row) for row, of_row in names.items()}
        self._rows = RowsOfWords(words)
        self._own = {row: [frozenset(keys(word, "nl")) for word in _own(of_row)] for row, of_row in words.items()}

    def asked(self, words: Iterable[str]) -> dict[int, tuple[int, tuple[str, ...]]]:
        """Give each row of which the words ask the name: its level, and the words that stand in it."""
        own = _own(self._telling(words))
        said = {key for word in own for key in keys(word, "nl")}
        by_row: dict[int, list[str]] = {}
        for word in own:
            for row in self._rows.having(word).tolist():
                by_row.setdefault(row, []).append(word)
        found = {}
        for row, there in by_row.items():
            if len(there) == len(own) or all(forms & said for forms in self._own[row]):
                found[row] = (WHOLLY, tuple(there))
            elif 2 * len(there) >= len(own):
                found[row] = (HALF, tuple(there))
        return found

    def _telling(self, words: Iterable[str]) -> list[str]:
        return [
            word
            for word in dict.fromkeys(words)
            if not word.startswith(NEGATED) and not is_little(word) and word not in self._apart
        ]


def _own(words: list[str]) -> list[str]:
    """The words that say something on their own; all of them where none does."""
    return [word for word in words if word not in only_together()] or words
