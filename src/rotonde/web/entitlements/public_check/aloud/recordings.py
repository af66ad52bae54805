"""The recordings: small files, each named after what is said in it, so that a changed text never plays an old one."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.templatetags.static import static

from rotonde.web.entitlements.public_check.languages import OFFERED

FOLDER = Path(__file__).parents[2] / "static" / "rotonde" / "aloud"
ENDING = ".mp3"
SHIPPED = ("nl", "ar", "tr", "uk")
"""Six languages would weigh eleven megabytes. French and English have a voice in nearly every browser here."""


@dataclass(frozen=True)
class Recording:
    """Something said, and where it can be fetched."""

    text: str
    address: str

    @property
    def title(self) -> str:
        """The question, without its answers."""
        return self.text.partition("\n")[0]


def file_name(text: str, lang: str) -> str:
    """Name the recording of a text in a language.

    >>> file_name("Ben je getrouwd?", "nl") == file_name("Ben je gehuwd?", "nl")
    False
    """
    return sha256(f"{lang}\n{text}".encode()).hexdigest()[:16] + ENDING


@cache
def made_in(lang: str) -> frozenset[str]:
    """List the recordings that there are in a language."""
    return frozenset(one.name for one in (FOLDER / lang).glob(f"*{ENDING}"))


def recordings_of(texts: list[str], lang: str) -> list[Recording]:
    """Find the recordings of what a page says; without the first, which is the question, none of the others."""
    if lang not in OFFERED or not texts or file_name(texts[0], lang) not in made_in(lang):
        return []
    found = [(text, file_name(text, lang)) for text in texts]
    return [Recording(text, static(f"rotonde/aloud/{lang}/{name}")) for text, name in found if name in made_in(lang)]
