"""Registers that say for what their data may be used and where they may not go; read from `registers.yaml`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rotonde.engine.files import read_file
from rotonde.web.accounts.models import Organisation
from rotonde.web.people.consent.purposes import purposes

Texts = Mapping[str, str]

SENTENCES: Texts = {
    "nl": "Dit komt van {source}. Voor “{purpose}” mag het niet gebruikt of gedeeld worden: {why}.",
    "fr": "Ceci vient de {source}. On ne peut pas l’utiliser ni le partager pour « {purpose} » : {why}.",
    "en": "This comes from {source}. It may not be used or shared for “{purpose}”: {why}.",
}


@dataclass(frozen=True, eq=False)
class Register:
    """A register, the purposes that its data serve, and the kinds of organisation that they may go to from here."""

    id: str
    names: Texts
    called: Sequence[str]
    purposes: Sequence[str]
    recipients: Sequence[str]
    why: Texts
    source: str
    checked_on: str


class ForbiddenUse(PermissionError):
    """A fact of a register was to be used or shared for what the register doesn't allow."""

    def __init__(self, register: Register, purpose: str) -> None:
        super().__init__(register.id, purpose)
        self.register, self.purpose = register, purpose

    def said(self, lang: str) -> str:
        """One sentence that names the source, the purpose and why."""
        return SENTENCES[lang].format(
            source=self.register.names[lang], purpose=purposes()[self.purpose].names[lang], why=self.register.why[lang]
        )


@cache
def registers() -> Mapping[str, Register]:
    """All registers that bind, by id."""
    return {
        id: Register(id=id, **{**one, "checked_on": str(one["checked_on"])})
        for id, one in read_file(Path(__file__).parent / "registers.yaml").items()
    }


def register_called(source: str) -> Register | None:
    """The register that a file names as its source; None where it names another source, which binds nothing.

    >>> register_called("KSZ-lijst 2026.csv").id, register_called("lopende-dossiers.csv")
    ('ksz_gss', None)
    """
    words = _words(source)
    return next((one for one in registers().values() if any(_words(name) in words for name in one.called)), None)


def require_use(source: str, purpose: str, receiver: Organisation | None = None) -> None:
    """Go on only where what comes from this source may serve this purpose, and go to this receiver; else ForbiddenUse.

    Without a receiver it is used where it is.
    """
    register = register_called(source)
    if register is None:
        return
    if purpose not in register.purposes or (receiver is not None and receiver.kind not in register.recipients):
        raise ForbiddenUse(register, purpose)


def _words(text: str) -> str:
    """The words of a text between spaces, so that a name is found whole and never within another word."""
    return f" {' '.join(re.findall(r'[^\W_]+', text.casefold()))} "
