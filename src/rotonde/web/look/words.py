"""A sentence in one of the three languages. Every app keeps its own sentences and reads them through this."""

from collections.abc import Mapping
from typing import Any

LANGUAGES = {"nl": "Nederlands", "fr": "Français", "en": "English"}

Sentences = Mapping[str, tuple[str, str, str]]


class Wording:
    """The sentences in one language. Templates read `w.key`; code fills sentences in with `say` and `count`."""

    def __init__(self, lang: str, sentences: Sentences) -> None:
        self.lang = lang
        self.position = list(LANGUAGES).index(lang)
        self.sentences = sentences

    def __getitem__(self, key: str) -> str:
        return self.sentences[key][self.position]

    def __contains__(self, key: str) -> bool:
        return key in self.sentences

    def say(self, key: str, **values: Any) -> str:
        """Give a sentence with its values filled in."""
        return self[key].format(**values)

    def count(self, key: str, n: int, **values: Any) -> str:
        """Give the sentence for one, or for more than one, with its values filled in."""
        return self.say(f"{key}_one" if n == 1 else f"{key}_more", n=n, **values)


def language_of(path: str) -> str:
    """Give the language that an address begins with; Dutch where it names none.

    >>> language_of("/fr/aanmelden/"), language_of("/static/rotonde/page.css")
    ('fr', 'nl')
    """
    first = path.strip("/").split("/")[0]
    return first if first in LANGUAGES else "nl"
