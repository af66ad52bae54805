"""The first sentence of a text, and no more of it than a list has room for."""

import re

END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+")
LONGEST = 220


def first_sentence(text: str) -> str:
    """Give the first sentence, with the next one where it only asks; a very long one is cut after a word.

    >>> first_sentence("Wij luisteren. Je hoeft niets te zeggen.")
    'Wij luisteren.'
    >>> first_sentence("Ruzie thuis? Wij luisteren. Je hoeft niets te zeggen.")
    'Ruzie thuis? Wij luisteren.'
    """
    sentences = END_OF_SENTENCE.split(text.strip())
    asks = next((n for n, one in enumerate(sentences) if not one.endswith("?")), 0)
    first = " ".join(sentences[: asks + 1])
    return first if len(first) <= LONGEST else first[:LONGEST].rsplit(" ", 1)[0] + " …"
