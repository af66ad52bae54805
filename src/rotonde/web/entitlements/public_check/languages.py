"""The languages of the check: a code, its own name, a direction, and whether somebody has read its sentences yet."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SpokenLanguage:
    """A language in which the check is offered; `checked` is false as long as only a machine translated it."""

    code: str
    name: str
    direction: str = "ltr"
    checked: bool = True

    @property
    def short(self) -> str:
        """What stands in the head of the page: two letters, or the name where those say nothing."""
        return self.code.upper() if self.checked else self.name


OFFERED = {
    one.code: one
    for one in (
        SpokenLanguage("nl", "Nederlands"),
        SpokenLanguage("fr", "Français"),
        SpokenLanguage("en", "English"),
    )
}


class CheckLanguageConverter:
    """One of the languages of the check, as the first part of an address."""

    regex = "|".join(OFFERED)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
