"""A text as the words that somebody might type: no accents, no capitals, no little words."""

import re
import unicodedata

LITTLE_WORDS = {
    *"de het een en of van voor met bij naar op aan in uit om te is ben heb heeft ik je jij mijn me wij we ons hoe wat".split(),
    *"waar wie welke krijg krijgen kan kunnen mag recht geld hulp nodig vraag aanvragen niet geen meer als ook".split(),
    *"le la les un une des du de et ou pour avec chez dans sur au aux est suis ai je tu mon ma mes nous comment".split(),
    *"que quoi quel quelle peux recevoir droit argent aide besoin demander pas plus si aussi qui".split(),
    *"the a an and or of for with at to on in out is am have has i you my me we our how what where who which get".split(),
    *"can may right money help need ask not no more if also it do".split(),
}
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
