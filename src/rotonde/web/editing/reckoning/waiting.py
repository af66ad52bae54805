"""How many households of the made-up town wait for each amount: their answer lacks it, or rests on an old one."""

from collections.abc import Callable

from rotonde.engine.catalogue import Catalogue
from rotonde.web.editing.reckoning.town import answers, situations


def households_waiting(catalogue: Catalogue, progress: Callable[[int, int], None]) -> dict[str, int]:
    """Households per amount, named as answers name it: `leefloon.ris_year[cat1]`.

    Which cases of a keyed amount are old is known of a rule as a whole, not of a household: of those only gaps count.
    """
    homes = situations(catalogue)
    done = 0

    def further(more: int) -> None:
        nonlocal done
        done += more
        progress(done, len(homes))

    waiting: dict[str, set[str]] = {}
    for row in answers(catalogue, list(catalogue.rights), homes, further):
        old = [name for name in row.stale.split("; ") if "[" not in name]
        for name in {*row.gaps.split("; "), *old} - {""}:
            waiting.setdefault(name, set()).add(row.household_id)
    return {name: len(found) for name, found in sorted(waiting.items())}
