"""A text as words that can be compared: no accents, no capitals, no signs."""

import re
import unicodedata

WORD = re.compile(r"[a-z0-9]+")


def words_in(text: str) -> list[str]:
    """List the words of a text as they are compared.

    >>> words_in("Énergie: 't gas")
    ['energie', 't', 'gas']
    """
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(one for one in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(one))
    return WORD.findall(plain)
