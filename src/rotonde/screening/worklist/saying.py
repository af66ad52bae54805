"""The work list speaks: its own sentences, and the names of rights, facts and who decides, in one language."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact
from rotonde.screening.worklist import notation
from rotonde.screening.worklist.words import LANGUAGES, THIRD_PERSON, WORDS

FEW = 3


class Saying:
    """The sentences in one language, with the words of one catalogue.

    >>> from rotonde.engine.facts import Vocabulary
    >>> w = Saying(Catalogue(Vocabulary({}, [], [])), "nl")
    >>> w.count("and_more", 2), w.listed(["huurpremie", "leefloon"])
    ('en nog 2', 'huurpremie en leefloon')
    """

    def __init__(self, catalogue: Catalogue, lang: str) -> None:
        self.catalogue, self.lang = catalogue, lang
        self._position = LANGUAGES.index(lang)

    def say(self, key: str, **fills: object) -> str:
        """A sentence of the work list, filled in."""
        return WORDS[key][self._position].format(**fills)

    def count(self, key: str, n: int, **fills: object) -> str:
        """The sentence for one, or for another number."""
        return self.say(f"{key}_one" if n == 1 else f"{key}_more", n=n, **fills)

    def knows(self, key: str) -> bool:
        """Whether there is such a sentence."""
        return key in WORDS

    def label(self, labels: Mapping[str, str] | str | None, otherwise: str = "") -> str:
        """A text of the catalogue, in Dutch where this language has none."""
        if isinstance(labels, Mapping):
            return str(labels.get(self.lang) or labels.get("nl") or otherwise)
        return str(labels or otherwise)

    def right(self, id: str) -> str:
        """The name of a right."""
        right = self.catalogue.rights.get(id)
        return self.label((right.about.get("names") if right else None) or {}, id.replace("_", " "))

    def rights(self, ids: Iterable[str], most: int = FEW) -> str:
        """The names of rights, each once; of many only the first, and how many more."""
        names = [self.right(id) for id in dict.fromkeys(ids)]
        return self.listed(names) if len(names) <= most else self.few(names, most)

    def few(self, names: Sequence[str], most: int) -> str:
        """The first few names and how many more there are."""
        if len(names) <= most:
            return ", ".join(names)
        return f"{', '.join(names[:most])} {self.count('and_more', len(names) - most)}"

    def listed(self, names: Sequence[str]) -> str:
        """`a, b en c`."""
        if len(names) < 2:
            return "".join(names)
        return self.say("and", one=", ".join(names[:-1]), other=names[-1])

    def fact(self, id: str, period: str | None = None) -> str:
        """What a fact is called, with its period."""
        fact = self.catalogue.vocabulary.facts.get(id)
        label = self.label(fact.labels if fact else {}, id.replace("_", " "))
        by_period = fact is not None and fact.dated not in ("fixed", "state")
        return f"{label}, {self.period(period)}" if period and by_period else label

    def decider(self, right: str) -> str:
        """Who decides about a right, as it stands within a sentence and without what follows a comma or a bracket."""
        whole = self.label(self.catalogue.rights[right].about.get("decided_by"))
        short = whole.split(" (", maxsplit=1)[0].split(",", maxsplit=1)[0]
        said = short[:1].lower() + short[1:] if short[1:2].islower() else short
        for theirs, instead in THIRD_PERSON[self.lang]:
            said = re.sub(rf"\b{theirs}", instead, said)
        return said

    def titled(self, what: str, said: str) -> str:
        """`what: said`, with the colon of the language."""
        return self.say("titled", what=what, said=said)

    def money(self, euros: object) -> str:
        """An amount in Belgian notation."""
        return notation.money(euros, self.lang)

    def number(self, value: object) -> str:
        """A number in Belgian notation."""
        return notation.number(value, self.lang)

    def day(self, value: date | str) -> str:
        """A day in words."""
        return notation.day(date.fromisoformat(value) if isinstance(value, str) else value, self.lang)

    def period(self, value: str) -> str:
        """A period in words."""
        return notation.period(value, self.lang)

    def unit(self, fact: Fact) -> str:
        """The unit of a number, such as `per jaar` after an amount."""
        if fact.unit.startswith("EUR/"):
            per = f"per_{fact.unit.removeprefix('EUR/')}"
            return self.say(per) if self.knows(per) else self.say(f"unit_{fact.unit}")
        key = f"unit_{fact.unit}"
        return self.say(key) if self.knows(key) else ""

    @cached_property
    def deciders(self) -> Mapping[str, str]:
        """Who decides about each right."""
        return {id: self.decider(id) for id in self.catalogue.rights}
