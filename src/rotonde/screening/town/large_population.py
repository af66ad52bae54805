"""A large made-up population as Parquet files, to measure with: what the rights read, part of it missing."""

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from rotonde.engine.facts import Fact, Vocabulary

AT_ONCE = 50_000
EPOCH = 719_163
TODAY = 739_000
SELDOM = 0.05
SIZES = {1: 0.33, 2: 0.33, 3: 0.14, 4: 0.13, 5: 0.07}
TYPICAL = {
    "taxable_income": (2.0, 900_000),
    "taxable_income_month": (2.0, 75_000),
    "net_income": (1.5, 600_000),
    "net_wage_month": (0.4, 120_000),
    "replacement_income_month": (0.5, 90_000),
    "movable_capital": (0.5, 900_000),
    "cadastral_income_built": (0.3, 60_000),
}


def write_population(
    folder: Path, vocabulary: Vocabulary, wanted: dict[str, list[str]], persons: int, missing: float, seed: int
) -> int:
    """Write the columns that are wanted for about so many persons; gives how many households there are."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    mean = sum(size * share for size, share in SIZES.items())
    households = round(persons / mean)
    writers: dict[str, pq.ParquetWriter] = {}
    for start in range(0, households, AT_ONCE):
        for name, table in _some(rng, vocabulary, wanted, start, min(AT_ONCE, households - start), missing).items():
            if name not in writers:
                writers[name] = pq.ParquetWriter(folder / f"{name}.parquet", table.schema)
            writers[name].write_table(table)
    for writer in writers.values():
        writer.close()
    return households


def _some(
    rng: Any, vocabulary: Vocabulary, wanted: dict[str, list[str]], start: int, count: int, missing: float
) -> dict[str, pa.Table]:
    size = rng.choice(list(SIZES), count, p=list(SIZES.values()))
    home = np.repeat(np.arange(count), size)
    place = np.arange(len(home)) - np.repeat(np.cumsum(size) - size, size)
    couple = (rng.random(count) < 0.6) & (size > 1)
    adult = place < np.where(couple, 2, 1)[home]
    age = np.where(adult, rng.integers(19, 90, len(home)), rng.integers(0, 24, len(home)))
    born = TODAY - age * 365 - rng.integers(0, 365, len(home))
    homes = pa.array([f"h{start + one}" for one in range(count)])
    people = pa.array([f"h{start + one}p{two}" for one, two in zip(home.tolist(), place.tolist(), strict=True)])
    owned = np.arange(0, count, 4)
    tables = {
        "households": {"household_id": homes},
        "persons": {"person_id": people, "household_id": homes.take(pa.array(home))},
        "deliveries": {
            "delivery_id": pa.array([f"d{start + one}" for one in owned]),
            "household_id": homes.take(owned),
        },
    }
    for name, columns in tables.items():
        for column in wanted.get(name, []):
            id = column.partition("@")[0]
            fact = vocabulary.facts[id]
            values = born if id == "birth_date" else _drawn(rng, fact, len(next(iter(columns.values()))))
            columns[column] = _typed(fact, values, rng.random(len(values)) < missing)
    return {
        **{name: pa.table(columns) for name, columns in tables.items()},
        "relations": _relations(home, adult, place, homes, people),
    }


def _drawn(rng: Any, fact: Fact, count: int) -> Any:
    if fact.is_choice:
        return np.minimum(*(rng.integers(0, len(fact.values), count) for _ in range(2)))
    if fact.id in TYPICAL:
        form, scale = TYPICAL[fact.id]
        return np.minimum(rng.gamma(form, scale, count).astype(np.int64), fact.high)
    if fact.type == "date":
        return np.clip(TODAY - rng.integers(0, 1000, count), fact.low, fact.high)
    if fact.is_truth:
        often = 0.97 if fact.id.startswith("complete.") or fact.type == "judgement" else 0.2
        return (rng.random(count) < often).astype(np.int64)
    few = rng.integers(fact.low, max(fact.low + 1, (fact.high - fact.low) // 20 + 1), count)
    return np.where(rng.random(count) < SELDOM, few, fact.low)


def _typed(fact: Fact, values: Any, lost: Any) -> Any:
    if fact.is_choice:
        return pa.array(fact.values).take(pa.array(values, mask=lost))
    if fact.type == "date":
        return pa.array((values - EPOCH).astype(np.int32), pa.date32(), mask=lost)
    if fact.is_truth:
        return pa.array(values.astype(bool), mask=lost)
    return pa.array(values / fact.scale, mask=lost) if fact.scale > 1 else pa.array(values, mask=lost)


def _relations(home: Any, adult: Any, place: Any, homes: Any, people: Any) -> pa.Table:
    first = np.arange(len(home)) - place
    second = np.flatnonzero(adult & (place == 1))
    child = np.flatnonzero(~adult)
    has_second = np.isin(first[child] + 1, second)
    pairs = [
        ("partner", first[second], second),
        ("parent", first[child], child),
        ("parent", first[child][has_second] + 1, child[has_second]),
        ("dependant", child, first[child]),
    ]
    of, to = (np.concatenate([pair[end] for pair in pairs]) for end in (1, 2))
    link = np.repeat([pair[0] for pair in pairs], [len(pair[1]) for pair in pairs])
    order = np.argsort(home[of], kind="stable")
    of, to = of[order], to[order]
    named = {"household_id": homes.take(pa.array(home[of])), "link": pa.array(link[order])}
    return pa.table({**named, "of": people.take(pa.array(of)), "to": people.take(pa.array(to))})
