"""The six orders of a work list: stated rules over what is known, never a learned score, each with its reason.

What an order doesn't know stands last, and it says so. Ties go by file number. Who is on hold, and who has nothing to
do, isn't on the list but counted beside it: nobody disappears.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any, NamedTuple

from rotonde.screening.worklist.entries import DEGREES, Entry, OneAway
from rotonde.screening.worklist.saying import Saying

Rank = tuple[Any, ...]
NUMBERS = re.compile(r"(\d+)")


class NoSuchOrder(ValueError):
    """An order that isn't one of the six."""


class Placed(NamedTuple):
    """What decides about one entry: its rank, the least first, and the reason to print."""

    rank: Rank
    reason: str


class Listed(NamedTuple):
    """One entry on the list with the reason for its place."""

    entry: Entry
    reason: str


class Asked(NamedTuple):
    """What an order may look at beside the entry."""

    w: Saying
    on: date
    seed: int


@dataclass(frozen=True)
class WorkList:
    """Everybody, in three parts: on the list in its order, on hold, and those with nothing to do.

    `states` says the order itself, `counted` how many are in each part.
    """

    order: str
    states: str
    counted: str
    listed: tuple[Listed, ...]
    held: tuple[Entry, ...]
    nothing_to_do: tuple[Entry, ...]


def work_list(entries: Iterable[Entry], order: str, w: Saying, on: date, seed: int = 0) -> WorkList:
    """Put entries in an order: one of `ORDERS`. `seed` is used by `at_random` alone.

    Raises NoSuchOrder.
    """
    if order not in ORDERS:
        raise NoSuchOrder(f"there is no order '{order}'. Use one of {', '.join(ORDERS)}.")
    asked = Asked(w, on, seed)
    everybody = sorted(entries, key=lambda one: by_number(one.id))
    doing = [(ORDERS[order](one, asked), one) for one in everybody if one.has_something_to_do]
    doing.sort(key=lambda both: both[0].rank)
    held = tuple(one for one in everybody if one.is_on_hold)
    done = tuple(one for one in everybody if not one.is_on_hold and not one.has_something_to_do)
    sizes = (("listed", len(doing)), ("held", len(held)), ("done", len(done)))
    counted = [w.count(f"counted_{name}", size) for name, size in sizes if size or name == "listed"]
    return WorkList(
        order,
        f"{w.say(f'states_{order}', seed=seed)} {w.say('states_ties')}",
        f"{'; '.join(counted)}.",
        tuple(Listed(one, _with_held(placed.reason, one, w)) for placed, one in doing),
        held,
        done,
    )


def by_number(id: str) -> list[tuple[int, int | str]]:
    """An id as a key in which 9 comes before 10.

    >>> sorted(["d10", "d9", "a"], key=by_number)
    ['a', 'd9', 'd10']
    """
    return [(0, int(part)) if part.isdecimal() else (1, part) for part in NUMBERS.split(id) if part]


def _net_euros(one: Entry, asked: Asked) -> Placed:
    w, floor = asked.w, one.floor
    if floor is None:
        return Placed((1, 0), w.say("reason_net_unknown"))
    if floor <= 0:
        loss = w.say("reason_net_loss", amount=w.money(-floor)) if floor else w.say("reason_net_nothing")
        return Placed((0, -floor), loss)
    parts = [w.say("reason_net", amount=w.money(floor))]
    for key, part in (("reason_net_estimated", one.estimated), ("reason_net_maybe", one.may_be_received)):
        parts += [w.say(key, amount=w.money(part))] if part > Decimal(0) else []
    return Placed((0, -floor), ", ".join(parts))


def _one_question(one: Entry, asked: Asked) -> Placed:
    w = asked.w
    best = best_question(one.one_away)
    if best is None:
        return Placed((1, 0, 0), w.say("reason_no_question"))
    rights = list(dict.fromkeys(away.right for away in best))
    fact = w.fact(best[0].fact, best[0].period)
    reason = w.count("reason_question", len(rights), rights=w.rights(rights), fact=fact)
    if best[0].fact.startswith("complete."):
        reason = f"{reason} ({w.say('reason_somebody_new')})"
    return Placed((0, -len(best), -len(one.one_away)), reason)


def best_question(away: Iterable[OneAway]) -> list[OneAway] | None:
    """The answers that wait for the fact that most of them wait for."""
    asked: dict[tuple[str, str, str], list[OneAway]] = {}
    for one in away:
        asked.setdefault((one.fact, one.fact_of, one.period or ""), []).append(one)
    return asked[min(asked, key=lambda fact: (-len(asked[fact]), fact))] if asked else None


def _half_automatic(one: Entry, asked: Asked) -> Placed:
    w, degree = asked.w, one.degree
    if degree is None:
        return Placed((len(DEGREES), 0), w.count("reason_nothing_unused", one.open_rights))
    of_degree = [unused.right for unused in one.unused if unused.degree == degree]
    counts = Counter(unused.degree for unused in one.unused)
    return Placed((DEGREES.index(degree), -counts[degree]), w.say(f"reason_{degree}", rights=w.rights(of_degree)))


def _youngest_child(one: Entry, asked: Asked) -> Placed:
    w, (born, unknown) = asked.w, one.youngest
    if born is None:
        return Placed((2 if unknown else 1, 0), w.say("reason_child_unknown" if unknown else "reason_no_child"))
    years = asked.on.year - born.year - ((asked.on.month, asked.on.day) < (born.month, born.day))
    reason = w.count("reason_child", years) if years > 0 else w.say("reason_baby")
    return Placed((0, -born.toordinal()), f"{reason}; {w.say('reason_maybe_younger')}" if unknown else reason)


def _long_unseen(one: Entry, asked: Asked) -> Placed:
    seen = one.last_contact
    if seen is None:
        return Placed((1, 0), asked.w.say("reason_not_seen"))
    return Placed((0, seen.toordinal()), asked.w.say("reason_seen", day=asked.w.day(seen)))


def _at_random(one: Entry, asked: Asked) -> Placed:
    lot = sha256(f"{asked.seed} {one.id}".encode()).hexdigest()
    return Placed((lot,), asked.w.say("reason_drawn"))


def _with_held(reason: str, one: Entry, w: Saying) -> str:
    return f"{reason}; {w.count('beside_held', len(one.held))}" if one.held else reason


ORDERS: Mapping[str, Callable[[Entry, Asked], Placed]] = {
    "net_euros": _net_euros,
    "one_question": _one_question,
    "half_automatic": _half_automatic,
    "youngest_child": _youngest_child,
    "long_unseen": _long_unseen,
    "at_random": _at_random,
}
