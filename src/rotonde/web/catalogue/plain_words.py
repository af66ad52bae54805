"""A question as the words that say what it is about: no little words."""

from pathlib import Path

from rotonde.engine.files import read_file
from rotonde.rights.finding.words_in_text import words_in

LITTLE_WORDS = frozenset(
    word for words in read_file(Path(__file__).parent / "little_words.yaml").values() for word in words.split()
)


def asked_words(text: str, most: int = 12) -> list[str]:
    """List the words of a question that say what it is about; all of them where there are no others.

    >>> asked_words("Hoe krijg ik een leefloon?")
    ['leefloon']
    """
    words = list(dict.fromkeys(words_in(text)))[:most]
    return [one for one in words if one not in LITTLE_WORDS and len(one) > 1] or words
