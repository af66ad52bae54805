"""Where somebody can go with the result: what each municipality tells of its own desk, and nothing where it tells none.

The setting WELCOME names a YAML file: by the code of a municipality its name, phone, address and hours. What
stands under `elsewhere` is for everybody else; where there is nothing, people are told to ask their municipality.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml
from django.conf import settings

from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.words import in_language

ELSEWHERE = "elsewhere"
PHONE = re.compile(r"\+?[0-9][0-9 ./]{5,24}")


class BadWelcome(ValueError):
    """The file of the municipality can't be used; the text says why."""


@dataclass(frozen=True)
class Welcome:
    """The desk of a municipality; every text by language."""

    name: dict[str, str]
    phone: str = ""
    address: str = ""
    hours: dict[str, str] = field(default_factory=dict)
    made_up: bool = False

    def name_in(self, lang: str) -> str:
        return in_language(self.name, lang)

    def hours_in(self, lang: str) -> str:
        return in_language(self.hours, lang)

    @property
    def dial(self) -> str:
        """The number as a telephone dials it."""
        return re.sub(r"[^+0-9]", "", self.phone)


@cache
def welcomes() -> dict[str, Welcome]:
    """Read what municipalities tell of themselves, by code; raises BadWelcome."""
    if not settings.WELCOME:
        return {}
    told = yaml.safe_load(Path(settings.WELCOME).read_text(encoding="utf-8")) or {}
    if not isinstance(told, dict):
        raise BadWelcome("The file of the setting WELCOME lists municipalities by their code.")
    return {str(code): _welcome(str(code), one) for code, one in told.items()}


def _welcome(code: str, told: Json) -> Welcome:
    try:
        found = Welcome(**told)
    except (TypeError, AttributeError) as wrong:
        raise BadWelcome(f"Municipality {code} in the file of the setting WELCOME: {wrong}") from None
    if found.phone and not PHONE.fullmatch(found.phone):
        raise BadWelcome(f"Municipality {code} in the file of the setting WELCOME: no telephone number")
    return found


def welcome_of(situation: Json) -> Welcome | None:
    """Give the desk of where somebody lives, or the one that the file names for everybody else."""
    (home,) = situation["households"].values()
    found = welcomes()
    return found.get(str(home.get("municipality"))) or found.get(ELSEWHERE)
