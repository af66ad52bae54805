"""The words of one language, read from its file, and how it writes numbers, dates and lists."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from rotonde.engine.files import read_file
from rotonde.engine.parameters import Parameter, decimal

LANGUAGES = ("nl", "fr", "en")
EURO = "EUR"
RATES = ("1", "1/year")


OPENS, CLOSES = "\ue000", "\ue001"
QUOTED = re.compile(f"{OPENS}([^{CLOSES}]*){CLOSES}")


class Words:
    """What a language calls things. A key is a path such as `numbers.sum`.

    >>> words_of("nl").money(Fraction(2805493, 100))
    '€ 28.054,93'
    """

    def __init__(self, language: str, data: Mapping[str, Any]) -> None:
        self.language, self.data = language, data

    def get(self, path: str) -> Any:
        """What stands at a path; a missing last step takes the entry without a name."""
        found: Any = self.data
        for step in path.split("."):
            found = found[step] if step in found else found[""]
        return found

    def say(self, path: str, **fills: object) -> str:
        """The text at a path, filled in."""
        return str(self.get(path)).format(**fills)

    def label(self, labels: Mapping[str, str], otherwise: str = "") -> str:
        """A label in this language, or in Dutch."""
        return labels.get(self.language) or labels.get("nl") or otherwise

    def number(self, value: Fraction, at_least: int = 0) -> str:
        """A number with the marks of the language; one without an exact decimal form gets four."""
        exact = decimal(value) if _is_decimal(value) else f"{float(value):.4f}".rstrip("0").rstrip(".")
        whole, _, part = exact.partition(".")
        sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
        groups = [digits[max(0, end - 3) : end] for end in range(len(digits), 0, -3)]
        written = sign + str(self.get("format.thousands")).join(reversed(groups))
        part = part.ljust(at_least, "0")
        return written + (f"{self.get('format.decimals')}{part}" if part else "")

    def money(self, value: Fraction) -> str:
        """An amount in euros, whole or with at least two decimals."""
        return self.say("format.money", number=self.number(value, 0 if value.denominator == 1 else 2))

    def percent(self, share: Fraction) -> str:
        """A share as a percentage."""
        return self.say("format.percent", number=self.number(share * 100))

    def value(self, value: Fraction, unit: str, as_share: bool = False) -> str:
        """A number with its unit: `€ 28.054,93 per jaar`, `60 dagen`, `6 % per jaar`."""
        if unit == "date":
            return self.day(int(value))
        if unit.startswith(EURO):
            text = self.money(value)
        elif as_share:
            text = self.percent(value)
        else:
            text = self.number(value)
        named = self.get("units").get(unit, "")
        if value == 1 and not unit.startswith(EURO):
            named = self.get("units_one").get(unit, named)
        return f"{text} {named}".strip()

    def amount(self, parameter: Parameter, value: Fraction) -> str:
        """A value of a parameter; a rate that can't pass one is a percentage."""
        return self.value(value, parameter.unit, as_share=is_share(parameter))

    def day(self, day: int) -> str:
        """A date in full."""
        at = date.fromordinal(day)
        first = self.say("first_of_month", day=at.day) if at.day == 1 else str(at.day)
        return self.say("date", day=first, month=self.get("months")[at.month - 1], year=at.year)

    def count(self, number: int) -> str:
        """A small whole number as a word."""
        return str(self.get("counts").get(number, number))

    def listed(self, parts: Sequence[str], how: str = "and") -> str:
        """`a, b en c`."""
        if len(parts) < 2:
            return "".join(parts)
        return self.say(f"list.{how}", first=", ".join(parts[:-1]), last=parts[-1])

    def polished(self, text: str) -> str:
        """A text after the small changes that the language makes where words meet, such as `de le` into `du`."""
        parts = QUOTED.split(text)
        for found, instead in self.get("polish"):
            parts[::2] = [re.sub(found, instead, part) for part in parts[::2]]
        return "".join(parts)

    def quoted(self, text: str) -> str:
        """In the quotation marks of the language."""
        return self.say("quote", text=text)


def verbatim(text: str) -> str:
    """A text that stays as it is, such as the title of a Dutch law in a French page."""
    return f"{OPENS}{text}{CLOSES}"


def is_share(parameter: Parameter) -> bool:
    """Whether a parameter is a part of something: never above one, and no plain factor."""
    return parameter.unit in RATES and parameter.high <= parameter.scale


def _is_decimal(value: Fraction) -> bool:
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


@cache
def words_of(language: str) -> Words:
    """The words of a language: nl, fr or en."""
    if language not in LANGUAGES:
        raise ValueError(f"there is no language '{language}': choose {', '.join(LANGUAGES)}")
    path = Path(__file__).parent / f"{language}.yaml"
    return Words(language, read_file(path))
