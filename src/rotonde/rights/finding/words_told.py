"""What every file of this folder is held to: words in three languages, and a sentence where they lack."""

from collections.abc import Mapping
from typing import Any

LANGUAGES = ("nl", "fr", "en")


class BadFinding(ValueError):
    """A theme or life event that lacks something or names what there isn't; the text says what to do."""


def in_three_languages(where: str, texts: Mapping[str, Any]) -> dict[str, Any]:
    """Give the texts back; one that lacks a language is refused by name.

    >>> in_three_languages("theme 'wonen'", {"nl": "Wonen", "fr": "Logement", "en": "Housing"})["fr"]
    'Logement'
    """
    lacking = [language for language in LANGUAGES if not texts.get(language)]
    if lacking:
        raise BadFinding(f"{where} has no words in {', '.join(lacking)}. Write them.")
    return dict(texts)
