"""What comes out of an office's file: one dossier per household, and whatever was left out with the reason."""

from dataclasses import dataclass, field
from typing import Any

from rotonde.screening.incoming.faults import IncomingFault

Identity = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class IncomingDossier:
    """One household: its number, who they are (by record, for the office alone), and its written situation.

    `form` is empty where the dossier is left out; then `faults` says why. `identity` holds per record id names,
    national number, address and phone: never facts, never in a situation. `roles` says per person who it is.
    """

    number: str
    identity: Identity = field(repr=False)
    form: dict[str, Any] = field(repr=False)
    roles: dict[str, str] = field(default_factory=dict, repr=False)
    last_contact: str | None = None
    note: str = field(default="", repr=False)
    faults: tuple[IncomingFault, ...] = ()
    warnings: tuple[IncomingFault, ...] = ()
    rows: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Incoming:
    """Everything of one file: dossiers that run, dossiers that were left out, and all faults in their order."""

    dossiers: list[IncomingDossier]
    left_out: list[IncomingDossier]
    faults: list[IncomingFault]

    @property
    def warnings(self) -> list[IncomingFault]:
        """What is doubtful but kept, dossier by dossier."""
        return [warning for one in self.dossiers for warning in one.warnings]
