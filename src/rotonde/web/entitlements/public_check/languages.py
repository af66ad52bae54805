"""The languages of the check: a code, its own name, a direction, and whether somebody has read its sentences yet."""

from dataclasses import dataclass

from rotonde.rights.languages import reading
from rotonde.web.look import words


@dataclass(frozen=True)
class SpokenLanguage:
    """A language in which the check is offered; `checked` is false as long as only a machine translated it."""

    code: str
    name: str
    direction: str
    checked: bool

    @property
    def is_own(self) -> bool:
        """Say whether all of Rotonde speaks it, and not the check alone."""
        return self.code in words.LANGUAGES

    @property
    def short(self) -> str:
        """What stands in the head of the page: two letters where they are known, else the name."""
        return self.code.upper() if self.is_own else self.name


OFFERED = {
    code: SpokenLanguage(code, name, reading.direction(code), reading.is_checked(code))
    for code, name in {**words.LANGUAGES, **reading.LANGUAGES}.items()
}


class CheckLanguageConverter:
    """One of the languages of the check, as the first part of an address."""

    regex = "|".join(OFFERED)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
