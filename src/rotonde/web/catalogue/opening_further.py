"""What a right leads to: rights for which it speaks, derived from the rules, and those that it keeps away."""

from dataclasses import dataclass

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.worth.favours import favours
from rotonde.web.catalogue.once_per_catalogue import once_per_catalogue


@dataclass(frozen=True)
class Further:
    """Ids of other rights: receiving this one `opens` them, `counts` this way or that, or `keeps_away`."""

    opens: tuple[str, ...]
    counts: tuple[str, ...]
    keeps_away: tuple[str, ...]


@once_per_catalogue
def further_rights(catalogue: Catalogue, right: str) -> Further:
    """Read from the rules what receiving a right does for others."""
    ways = _favours().get(right, {})
    group = catalogue.rights[right].exclusion_group
    not_together = [
        id for id, one in catalogue.rights.items() if group and one.exclusion_group == group and id != right
    ]
    away = dict.fromkeys([*not_together, *(id for id, way in ways.items() if way == "against")])
    return Further(
        opens=tuple(id for id, way in ways.items() if way == "for" and id not in away),
        counts=tuple(id for id, way in ways.items() if way == "either" and id not in away),
        keeps_away=tuple(away),
    )


@once_per_catalogue
def _favours(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    return {id: dict(ways) for id, ways in favours(catalogue).items()}
