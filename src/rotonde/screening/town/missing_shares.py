"""Which part of its facts a made-up town doesn't tell: by file, by fact, by age of the file, by who it is about."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import mean

from rotonde.screening.town.forgetting import facts_in
from rotonde.screening.town.homes import Home
from rotonde.screening.town.make_town import Town
from rotonde.screening.town.people import Cells

AGES = {"opened this year": 365, "opened one to three years ago": 3 * 365, "opened longer ago": 100 * 365}
ENOUGH = 300


@dataclass
class MissingShares:
    """Parts between 0 and 1."""

    by_file: list[float] = field(default_factory=list)
    by_fact: dict[str, float] = field(default_factory=dict)
    by_age: dict[str, float] = field(default_factory=dict)
    of_the_first_adult: float = 0.0
    of_other_adults: float = 0.0
    overall: float = 0.0


def missing_shares(town: Town, whole: Town) -> MissingShares:
    """The town held against the same one that forgets nothing; of facts that at least `ENOUGH` records have."""
    could, does = Counter[str](), Counter[str]()
    found = MissingShares()
    by_age: dict[str, list[float]] = {name: [] for name in AGES}
    for file, all_told in zip(town.files, whole.files, strict=True):
        before, after = Counter[str](), Counter[str]()
        for (kind, cells), (_, kept) in zip(_rows(all_told.home), _rows(file.home), strict=True):
            facts, left = facts_in(cells), facts_in(kept)
            before.update(facts)
            after.update(left)
            could[kind] += len(facts)
            does[kind] += len(left)
        could.update(before)
        does.update(after)
        part = 1 - after.total() / before.total()
        found.by_file.append(part)
        age = next(name for name, days in AGES.items() if file.dossier.days_open < days)
        by_age[age].append(part)
    found.by_age = {name: mean(parts) for name, parts in by_age.items() if parts}
    found.of_the_first_adult = 1 - does[FIRST] / could[FIRST]
    found.of_other_adults = 1 - does[OTHER] / could[OTHER]
    found.overall = 1 - sum(does[kind] for kind in KINDS) / sum(could[kind] for kind in KINDS)
    found.by_fact = {
        name: 1 - does[name] / count for name, count in could.items() if count >= ENOUGH and name not in KINDS
    }
    return found


FIRST, OTHER, CHILD, REST = KINDS = ("*first adult", "*other adult", "*child", "*household")


def _rows(home: Home) -> Iterator[tuple[str, Cells]]:
    """All rows of a household, with what they are about."""
    yield REST, home.cells
    for person in home.persons:
        is_child = "groeipakket_child@from" in person.cells
        yield (CHILD if is_child else FIRST if person is home.persons[0] else OTHER), person.cells
    for cells in home.deliveries:
        yield REST, cells
