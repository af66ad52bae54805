"""How many households of the made-up town wait for each amount: their answer lacks it, or rests on an old one."""

from collections.abc import Callable

from rotonde.engine.catalogue import Catalogue
from rotonde.web.editing.reckoning.town import answers, situations

Counted = dict[str, dict[str, int]]


def households_waiting(catalogue: Catalogue, progress: Callable[[int, int], None]) -> Counted:
    """Households per amount, named as answers name it: `gap`, whose answer lacks it; `stale`, resting on an old one.

    Which cases of a keyed amount are old is known of a rule as a whole, not of a household: those aren't counted.
    """
    homes = situations(catalogue)
    done = 0

    def further(more: int) -> None:
        nonlocal done
        done += more
        progress(done, len(homes))

    found: dict[str, dict[str, set[str]]] = {"gap": {}, "stale": {}}
    for row in answers(catalogue, list(catalogue.rights), homes, further):
        old = [name for name in row.stale.split("; ") if "[" not in name]
        for why, names in (("gap", row.gaps.split("; ")), ("stale", old)):
            for name in names:
                found[why].setdefault(name, set()).add(row.household_id)
    return {why: {name: len(ids) for name, ids in sorted(by.items()) if name} for why, by in found.items()}
