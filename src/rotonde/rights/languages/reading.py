"""Read a text in any language for citizens: what stands in the files here, else the Dutch.

The texts in these languages were made by a machine. Each file says `checked: false` until a named person has read it;
then it says `checked: true` with `checked_by` and `checked_on`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rotonde.engine.facts import Texts
from rotonde.engine.files import read_file

HERE = Path(__file__).parent
LANGUAGES = {"ar": "العربية", "tr": "Türkçe", "uk": "Українська"}
RIGHT_TO_LEFT = frozenset({"ar"})
HEAD = {"checked", "checked_by", "checked_on"}
FALLBACK = "nl"

TextPath = tuple[str, ...]


class NotReadable(ValueError):
    """A file of texts says something double, or is said to be checked by nobody; the sentence says which and what."""


@dataclass(frozen=True)
class Said:
    """A text, the language it is really in (for `lang` on the page), and whether a person has checked it."""

    text: str
    lang: str
    checked: bool = True


def said(language: str, path: TextPath, own: Texts) -> Said:
    """A text in a language; `own` holds it in the languages that we write ourselves, Dutch at least.

    >>> said("fr", ("check", "yes"), {"nl": "Ja", "fr": "Oui"})
    Said(text='Oui', lang='fr', checked=True)
    >>> said("tr", ("check", "not_a_sentence"), {"nl": "Zomaar iets"})
    Said(text='Zomaar iets', lang='nl', checked=True)
    """
    found = texts(language).get(path) if language in LANGUAGES else None
    if found:
        return found
    spoken = language if own.get(language) else FALLBACK
    return Said(own[spoken], spoken)


@cache
def texts(language: str) -> Mapping[TextPath, Said]:
    """All texts of a language, by their path; refuses a text that stands in two files.

    >>> texts("uk")["facts", "married", "question"].checked
    False
    """
    return texts_in(HERE / language, language)


def texts_in(folder: Path, language: str) -> Mapping[TextPath, Said]:
    """All texts in the files of a folder, by their path."""
    found: dict[TextPath, Said] = {}
    for path in sorted(folder.glob("*.yaml")):
        data = dict(read_file(path))
        checked = _is_checked(path, data)
        for place, text in _walk((), {name: part for name, part in data.items() if name not in HEAD}):
            if place in found:
                raise NotReadable(f"{path}: '{'.'.join(place)}' stands in another file too. Keep it in one of them.")
            found[place] = Said(text, language, checked)
    return found


def is_checked(language: str) -> bool:
    """Whether every text of a language has been checked by a person; our own are.

    >>> is_checked("nl"), is_checked("ar")
    (True, False)
    """
    return language not in LANGUAGES or all(one.checked for one in texts(language).values())


def direction(language: str) -> str:
    """Which way a language is written, for `dir` on the page.

    >>> direction("ar"), direction("uk")
    ('rtl', 'ltr')
    """
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def _is_checked(path: Path, data: Mapping[str, Any]) -> bool:
    checked = data.get("checked")
    if checked not in (True, False):
        raise NotReadable(f"{path}: it doesn't say whether it is checked. Begin it with `checked: false`.")
    if checked and not (data.get("checked_by") and data.get("checked_on")):
        raise NotReadable(f"{path}: it is checked, but by whom and when? Add checked_by and checked_on.")
    return bool(checked)


def _walk(place: TextPath, data: Any) -> Iterator[tuple[TextPath, str]]:
    if isinstance(data, Mapping):
        for name, part in data.items():
            yield from _walk((*place, str(name)), part)
    else:
        yield place, str(data)
