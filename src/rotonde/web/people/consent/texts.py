"""The text of a consent as somebody reads it, in one of the versions that were ever shown; and its digest."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from rotonde.engine.files import read_file
from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.accounts.models import Organisation
from rotonde.web.people.consent.categories import categories
from rotonde.web.people.consent.purposes import purposes

FUNCTIONS: Mapping[str, tuple[str, str, str]] = {
    "rights_worker": (
        "de maatschappelijk werkers die rechten zoeken",
        "les travailleurs sociaux qui cherchent des droits",
        "the social workers who look for rights",
    ),
    "worker": ("de maatschappelijk werkers", "les travailleurs sociaux", "the social workers"),
}
POSITIONS = ("nl", "fr", "en")
AND = (" en ", " et ", " and ")


@dataclass(frozen=True)
class Asked:
    """What somebody is asked to agree to: everything that stands in the text, and nothing else."""

    giver: Organisation
    purpose: str
    categories: tuple[str, ...]
    recipients: tuple[tuple[Organisation, str], ...]
    begins_on: date
    until: date
    oral_until: date | None = None
    is_represented: bool = False


@dataclass(frozen=True)
class ConsentText:
    """The text in one language: its version, title and lines. `digest` is that of all of it."""

    version: int
    language: str
    title: str
    lines: tuple[str, ...]

    @property
    def whole(self) -> str:
        """Title and lines, as they are kept."""
        return "\n".join((self.title, *self.lines))

    @property
    def digest(self) -> str:
        """64 figures and letters that change with every letter of the text."""
        return digest_of(self.version, self.language, self.whole)


def digest_of(version: int, language: str, whole: str) -> str:
    """The digest of a text in a version and a language.

    >>> digest_of(1, "nl", "Ja.") == digest_of(1, "nl", "Ja!")
    False
    """
    return hashlib.sha256(f"{version}|{language}|{whole}".encode()).hexdigest()


def newest_version() -> int:
    """The version in which consent is asked now."""
    return max(_written())


def consent_text(asked: Asked, lang: str, version: int | None = None) -> ConsentText:
    """Put what is asked in words."""
    number = version or newest_version()
    written, at = _written()[number][lang], POSITIONS.index(lang)
    fills: dict[str, Any] = {
        "giver": asked.giver.name,
        "purpose": purposes()[asked.purpose].said[lang],
        "categories": listed([categories()[one].names[lang] for one in asked.categories], lang),
        "recipients": listed([f"{FUNCTIONS[function][at]} ({to.name})" for to, function in asked.recipients], lang),
        "begins_on": day_said(asked.begins_on, lang),
        "until": day_said(asked.until, lang),
    }
    lines = [line.format(**fills) for line in written["lines"]]
    if asked.is_represented:
        lines.append(written["represented"])
    if asked.oral_until is not None:
        lines.append(written["oral"].format(oral_until=day_said(asked.oral_until, lang)))
    return ConsentText(number, lang, written["title"], tuple(lines))


def listed(names: Sequence[str], lang: str) -> str:
    """`a, b en c`.

    >>> listed(["naam", "inkomen"], "nl")
    'naam en inkomen'
    """
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + AND[POSITIONS.index(lang)] + names[-1]


@cache
def _written() -> Mapping[int, Any]:
    return dict(read_file(Path(__file__).parent / "texts.yaml"))
