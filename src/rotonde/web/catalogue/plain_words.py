"""A text as the words that somebody might type: no accents, no capitals, no little words."""

import re
import unicodedata
from pathlib import Path

from rotonde.engine.files import read_file

LITTLE_WORDS = frozenset(
    word for words in read_file(Path(__file__).parent / "little_words.yaml").values() for word in words.split()
)
WORD = re.compile(r"[a-z0-9]+")


def words_in(text: str) -> list[str]:
    """List the words of a text as they are compared.

    >>> words_in("Énergie: 't gas")
    ['energie', 't', 'gas']
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    return WORD.findall("".join(one for one in plain if not unicodedata.combining(one)))


def asked_words(text: str, most: int = 12) -> list[str]:
    """List the words of a question that say what it is about; all of them where there are no others.

    >>> asked_words("Hoe krijg ik een leefloon?")
    ['leefloon']
    """
    words = list(dict.fromkeys(words_in(text)))[:most]
    return [one for one in words if one not in LITTLE_WORDS and len(one) > 1] or words
