"""The sentences of the check in one language.

Ours stand in `wording`, those in the languages that only the check speaks in `rights/languages`, under the same keys.
"""

import re

from rotonde.rights.languages.reading import said, texts
from rotonde.web.entitlements import notation, words
from rotonde.web.entitlements.public_check.languages import OFFERED
from rotonde.web.entitlements.public_check.wording import SENTENCES
from rotonde.web.look.words import LANGUAGES

NO_CENTS = re.compile(r"[.,]00(?!\d)")


class Wording(words.Wording):
    """The sentences in one language, and whom they speak of: the reader, or somebody whom the reader helps."""

    def __init__(self, lang: str, for_other: bool = False) -> None:
        self.spoken = OFFERED[lang]
        super().__init__(lang if self.spoken.is_own else "nl")
        self.lang, self.for_other = lang, for_other
        self.sentences = {**self.sentences, **SENTENCES}

    def __getitem__(self, key: str) -> str:
        if self.spoken.is_own:
            return super().__getitem__(key)
        return said(self.lang, ("check", key), dict(zip(LANGUAGES, self.sentences[key], strict=True))).text

    def unit(self, unit: str) -> str:
        """Name a unit."""
        found = None if self.spoken.is_own else texts(self.lang).get(("units", unit))
        return found.text if found else super().unit(unit)

    def who(self, key: str) -> str:
        """Give a sentence as it is said to who helps another, where there is such a one."""
        return self[f"{key}_other"] if self.for_other else self[key]

    def money(self, euros: object) -> str:
        """Write an amount without cents where it has none: it is read on a phone.

        >>> Wording("nl").money("1250.00").replace(chr(160), " ")
        '€ 1.250'
        >>> Wording("fr").money("525.00").replace(chr(160), " ")
        '525 €'
        """
        return NO_CENTS.sub("", notation.money(euros, self.lang))

    def all_of(self, names: list[str]) -> str:
        """Name several people or things in one phrase."""
        return names[0] if len(names) == 1 else self.say("and", one=", ".join(names[:-1]), other=names[-1])
