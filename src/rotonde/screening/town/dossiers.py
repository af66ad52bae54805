"""Made-up client files of an OCMW: their number, office, and when they were opened and last looked after."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor

from rotonde.screening.town.people import ON
from rotonde.screening.town.place import OFFICES

FIRST_NUMBER = 2_167
USUALLY_OPEN_DAYS, LONGEST_OPEN_DAYS = 1_100, 15 * 365
STILL_ACTIVE_YOUNG, STILL_ACTIVE_OLD, OLD_AFTER_DAYS = 0.93, 0.76, 2 * 365
# Most active files were seen in the last months; some were not seen for long: those a work list puts on top.
USUALLY_SEEN_DAYS, LONG_UNSEEN, LONG_UNSEEN_DAYS = 55, 0.09, (190, 700)


@dataclass(frozen=True)
class Dossier:
    """What an office keeps of a file beside its facts."""

    number: str
    office: str
    is_active: bool
    opened: date
    last_contact: date

    @property
    def days_open(self) -> int:
        """How long ago the file was opened."""
        return (ON - self.opened).days


def draw_dossiers(files: int, seed: int) -> list[Dossier]:
    """So many files in the order in which they were opened, spread over the offices.

    >>> draw_dossiers(2_545, 2026)[-1].number
    '2026-004711'
    """
    chance = random.Random(f"{seed} dossiers")
    ages = sorted((_days(chance, USUALLY_OPEN_DAYS, LONGEST_OPEN_DAYS) for _ in range(files)), reverse=True)
    offices = _offices(files)
    chance.shuffle(offices)
    return [
        _dossier(chance, FIRST_NUMBER + place, office, days)
        for place, (office, days) in enumerate(zip(offices, ages, strict=True))
    ]


def _dossier(chance: random.Random, number: int, office: str, days_open: int) -> Dossier:
    is_active = chance.random() < (STILL_ACTIVE_OLD if days_open > OLD_AFTER_DAYS else STILL_ACTIVE_YOUNG)
    if not is_active or chance.random() < LONG_UNSEEN:
        unseen = chance.randint(*LONG_UNSEEN_DAYS)
    else:
        unseen = _days(chance, USUALLY_SEEN_DAYS, LONG_UNSEEN_DAYS[0])
    opened = ON - timedelta(days=days_open)
    seen = ON - timedelta(days=min(unseen, days_open))
    return Dossier(f"{opened.year}-{number:06}", office, is_active, opened, seen)


def _days(chance: random.Random, usually: int, most: int) -> int:
    """A number of days, seldom many times the usual one, never more than the most."""
    return min(floor(chance.expovariate(1 / usually)), most)


def _offices(files: int) -> list[str]:
    counts = {name: round(share * files) for name, share in OFFICES.items()}
    counts[next(iter(counts))] += files - sum(counts.values())
    return [name for name, count in counts.items() for _ in range(count)]
