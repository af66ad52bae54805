"""The made-up town: all client files of an OCMW, always the same for the same seed. Nobody here exists."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from rotonde.screening.town.dossiers import LONGEST_OPEN_DAYS, Dossier, draw_dossiers
from rotonde.screening.town.drawn_homes import LEAST_FORGOTTEN, MOST_FORGOTTEN, SEED, STEPS, whole_homes
from rotonde.screening.town.forgetting import forget
from rotonde.screening.town.homes import Home
from rotonde.screening.town.people import status
from rotonde.screening.town.place import SAMPLE, SAMPLED_OFFICE
from rotonde.screening.town.registers import CONTRADICTED, Telling, contradicting, tellings

FILES = 2_545
# The part that a file leaves out hangs on its age for so much, and on chance for the rest.
BY_AGE, FULLY_AGED_DAYS = 0.7, LONGEST_OPEN_DAYS // 3


@dataclass(frozen=True)
class ClientFile:
    """One file: what the office keeps, the household, and what registers tell of it."""

    dossier: Dossier
    home: Home
    told: tuple[Telling, ...] = ()
    is_contradicted: bool = False


@dataclass(frozen=True)
class Town:
    """All files, in the order of their numbers, and the seed that makes them again."""

    seed: int
    files: list[ClientFile] = field(repr=False)

    def active(self, office: str = SAMPLED_OFFICE) -> list[ClientFile]:
        """The active files of an office."""
        return [one for one in self.files if one.dossier.is_active and one.dossier.office == office]


def make_town(files: int = FILES, seed: int = SEED, *, whole: bool = False) -> Town:
    """So many client files; each household has its dossier number as its id. A `whole` town forgets nothing.

    >>> town = make_town(files=40)
    >>> len(town.files), town.files[0].home.id == town.files[0].dossier.number
    (40, True)
    """
    dossiers = draw_dossiers(files, seed)
    by_number = {one.number: one for one in dossiers}

    def since_opened(home: Home) -> None:
        _help_since_opened(home, by_number[home.id])

    homes = whole_homes(list(by_number), seed, (since_opened, *STEPS))
    return Town(seed, [_file(dossier, home, seed, whole=whole) for dossier, home in zip(dossiers, homes, strict=True)])


def draw_sample(files: Sequence[ClientFile], size: int = SAMPLE, seed: int = SEED) -> list[ClientFile]:
    """Files drawn by chance, each as likely as any other, in the order of their numbers.

    >>> town = make_town(files=40)
    >>> [one.dossier.number for one in draw_sample(town.files, 2, seed=1)]
    ['2025-002189', '2026-002205']
    """
    chance = random.Random(f"{seed} draw")
    return sorted(chance.sample(list(files), size), key=lambda one: one.dossier.number)


def _file(dossier: Dossier, home: Home, seed: int, *, whole: bool) -> ClientFile:
    chance = random.Random(f"{seed} {home.id} file")
    told = tellings(home, chance)
    if whole:
        return ClientFile(dossier, home, tuple(told))
    home.chance = random.Random(f"{seed} {home.id} forget")
    forget(home, part_forgotten(dossier, chance))
    if chance.random() >= CONTRADICTED:
        return ClientFile(dossier, home, tuple(told))
    against = contradicting(home, chance)
    quantities = {one.quantity for one in against}
    kept = [one for one in told if one.quantity not in quantities]
    return ClientFile(dossier, home, (*kept, *against), bool(against))


def part_forgotten(dossier: Dossier, chance: random.Random) -> float:
    """Which part of its facts a file doesn't tell: the older, the more."""
    aged = min(dossier.days_open / FULLY_AGED_DAYS, 1.0)
    return LEAST_FORGOTTEN + (MOST_FORGOTTEN - LEAST_FORGOTTEN) * (BY_AGE * aged + (1 - BY_AGE) * chance.random())


def _help_since_opened(home: Home, dossier: Dossier) -> None:
    """The OCMW pays nobody a leefloon before it opened a file."""
    opened = dossier.opened.isoformat()
    for person in home.persons:
        for name in ("receives.leefloon", "claims_leefloon"):
            if person.cells.get(f"{name}@from", opened) < opened:
                status(person.cells, name, opened)
