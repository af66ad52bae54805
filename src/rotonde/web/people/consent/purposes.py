"""The closed list of purposes, and on which basis an organisation may use data for each; read from `purposes.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rotonde.engine.files import read_file
from rotonde.web.accounts.models import Organisation

Texts = Mapping[str, str]
UNKNOWN = "unknown"


@dataclass(frozen=True, eq=False)
class Basis:
    """Why a kind of organisation may use data for a purpose: the article of the GDPR and the norm that it rests on."""

    kinds: tuple[str, ...]
    gdpr: str
    norm: Texts
    source: str
    checked_on: str


@dataclass(frozen=True, eq=False)
class Purpose:
    """One purpose; `crosses` where data may go to another organisation for it."""

    id: str
    names: Texts
    said: Texts
    crosses: bool
    bases: tuple[Basis, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of organisation that have a basis."""
        return tuple(kind for one in self.bases for kind in one.kinds)

    def basis_for(self, organisation: Organisation) -> Basis | None:
        """The basis of an organisation; None where nobody wrote one down, and then the purpose is off for it."""
        return next((one for one in self.bases if organisation.kind in one.kinds), None)


@cache
def purposes() -> Mapping[str, Purpose]:
    """All purposes, by id.

    >>> list(purposes())
    ['rights', 'referral', 'grant', 'crisis', 'statistics', 'quality']
    >>> purposes()["statistics"].bases
    ()
    """
    return {
        id: Purpose(
            id=id,
            names=one["names"],
            said=one["said"],
            crosses=one["crosses"],
            bases=() if one["bases"] == UNKNOWN else tuple(_basis(basis) for basis in one["bases"]),
        )
        for id, one in read_file(Path(__file__).parent / "purposes.yaml").items()
    }


def purposes_between(giver: Organisation, receiver: Organisation) -> list[Purpose]:
    """The purposes for which one organisation may share with another: both have a basis for them."""
    return [one for one in purposes().values() if one.crosses and one.basis_for(giver) and one.basis_for(receiver)]


def purposes_of(giver: Organisation) -> list[Purpose]:
    """The purposes for which an organisation may share at all."""
    return [one for one in purposes().values() if one.crosses and one.basis_for(giver)]


def _basis(written: Mapping[str, object]) -> Basis:
    kinds, norm = written["kinds"], written["norm"]
    assert isinstance(kinds, list)
    assert isinstance(norm, Mapping)
    told = {key: str(written[key]) for key in ("gdpr", "source", "checked_on")}
    return Basis(kinds=tuple(kinds), norm=norm, **told)
