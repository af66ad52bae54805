"""A sealed log of two made-up organisations, and everything that somebody could do to it."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from rotonde.web.audit.chain.canonical import canonical, fingerprint
from rotonde.web.audit.chain.heads import BEGINNING, Head, Signed, batch_line, end_line, public_key_of, root_of, sign

ORGANISATIONS = ("a0000000-0000-0000-0000-000000000001", "b0000000-0000-0000-0000-000000000002")
KEY, ANOTHER = (Ed25519PrivateKey.from_private_bytes(bytes([n]) * 32) for n in (1, 2))


@dataclass
class Sealed:
    """One batch: its head with the signature, and its lines."""

    head: Head
    signed: Signed
    lines: list[bytes]
    leaves: list[bytes] = field(default_factory=list)

    def written(self) -> list[bytes]:
        return [batch_line(self.head, self.signed, b"".join(self.leaves)), *self.lines]


@dataclass
class Place:
    """Where the tampering was done: as much of it as there is."""

    organisation: str = ""
    batch: int = 0
    position: int = 0
    line: int = 0


@dataclass
class Tampered:
    """The bytes of a file, what was done, and where; `needs_second_place` where the file by itself is in order."""

    file: bytes
    what: str
    places: list[Place]
    needs_second_place: bool = False


def an_event(organisation: str, number: int, rng: random.Random) -> bytes:
    told = {
        "about": [f"{rng.getrandbits(128):032x}"],
        "at": f"2026-11-{1 + number % 28:02}T08:00:00.{number % 1_000_000:06}Z",
        "action": rng.choice(["people.dossier_read", "people.dossier_changed", "entitlements.list_read"]),
        "id": f"{organisation[:8]}-{number:08}",
        "organisation": organisation,
        "count": rng.randint(1, 50),
    }
    return canonical(told)


def a_batch(organisation: str, lines: list[bytes], before: Head | None, key: Ed25519PrivateKey = KEY) -> Sealed:
    leaves = [fingerprint(line) for line in lines]
    head = Head(
        organisation=organisation,
        number=before.number + 1 if before else 1,
        count=len(lines),
        first="first",
        last="last",
        previous=before.hash if before else BEGINNING,
        root=root_of(leaves),
        sealed_at="2026-11-22T09:00:00.000000Z",
    )
    return Sealed(head, sign(key, head.written), lines, leaves)


def a_chain(organisation: str, rng: random.Random, sizes: list[int]) -> list[Sealed]:
    chain: list[Sealed] = []
    number = 0
    for size in sizes:
        lines = [an_event(organisation, number + n, rng) for n in range(size)]
        number += size
        chain.append(a_batch(organisation, lines, chain[-1].head if chain else None))
    return chain


World = dict[str, list[Sealed]]


def a_world(rng: random.Random) -> World:
    return {one: a_chain(one, rng, [rng.randint(1, 12) for _ in range(rng.randint(3, 6))]) for one in ORGANISATIONS}


def end_of(world: World, key: Ed25519PrivateKey = KEY) -> bytes:
    told: dict[str, Any] = {
        one: {"first": 1, "last": chain[-1].head.number, "hash": chain[-1].head.hash, "archives": []}
        for one, chain in world.items()
    }
    end = {"rotonde_log": 1, "organisations": told, "unsealed": 0, "exported_at": "2026-11-22T09:00:01.000000Z"}
    return end_line(end, sign(key, canonical(end)))


def lines_of(world: World) -> list[bytes]:
    return [line for chain in world.values() for batch in chain for line in batch.written()]


def file_of(lines: list[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)


def in_second_place(world: World) -> list[dict[str, Any]]:
    import json

    return [json.loads(batch_line(one.head, one.signed)) for chain in world.values() for one in chain]


def _some_batch(world: World, rng: random.Random, least: int = 1) -> tuple[str, int]:
    organisation = rng.choice(ORGANISATIONS)
    fitting = [n for n, batch in enumerate(world[organisation]) if len(batch.lines) >= least]
    return (organisation, rng.choice(fitting)) if fitting else _some_batch(world, rng, least)


def _line_number(world: World, organisation: str, batch: int, position: int = 0) -> int:
    """The line of the file, from 1, on which the head (position 0) or a line of a batch stands."""
    number = 1
    for one, chain in world.items():
        for n, sealed in enumerate(chain):
            if (one, n) == (organisation, batch):
                return number + position
            number += 1 + len(sealed.lines)
    raise AssertionError


def flip(world: World, rng: random.Random) -> Tampered:
    """One bit of the file, wherever it is."""
    lines = [*lines_of(world), end_of(world)]
    file = bytearray(file_of(lines))
    at = rng.randrange(len(file))
    file[at] ^= 1 << rng.randrange(8)
    line = bytes(file_of(lines)[:at]).count(b"\n") + 1
    return Tampered(bytes(file), "flip", _places_of_line(world, line))


def _places_of_line(world: World, wanted: int) -> list[Place]:
    number = 0
    for organisation, chain in world.items():
        for batch in chain:
            for position in range(len(batch.lines) + 1):
                number += 1
                if number == wanted:
                    return [Place(organisation, batch.head.number, position), Place(line=wanted)]
    return [Place(line=wanted)]


def delete(world: World, rng: random.Random) -> Tampered:
    organisation, n = _some_batch(world, rng)
    position = rng.randrange(len(world[organisation][n].lines))
    lines = [*lines_of(world), end_of(world)]
    del lines[_line_number(world, organisation, n, position + 1) - 1]
    return Tampered(file_of(lines), "delete", [Place(organisation, n + 1, position + 1)])


def delete_head(world: World, rng: random.Random) -> Tampered:
    organisation, n = _some_batch(world, rng)
    lines = [*lines_of(world), end_of(world)]
    at = _line_number(world, organisation, n)
    del lines[at - 1]
    return Tampered(file_of(lines), "delete_head", [Place(organisation, n + 1)])


def delete_batch(world: World, rng: random.Random) -> Tampered:
    organisation, n = _some_batch(world, rng)
    kept = {one: [b for m, b in enumerate(chain) if (one, m) != (organisation, n)] for one, chain in world.items()}
    return Tampered(file_of([*lines_of(kept), end_of(world)]), "delete_batch", [Place(organisation, n + 1)])


def empty_batch(world: World, rng: random.Random) -> Tampered:
    organisation, n = _some_batch(world, rng)
    batch = world[organisation][n]
    world[organisation][n] = replace(batch, lines=[], leaves=[])
    return Tampered(file_of([*lines_of(world), end_of(world)]), "empty_batch", [Place(organisation, n + 1)])


def reorder(world: World, rng: random.Random) -> Tampered:
    organisation, n = _some_batch(world, rng, least=2)
    lines = world[organisation][n].lines
    one, other = sorted(rng.sample(range(len(lines)), 2))
    lines[one], lines[other] = lines[other], lines[one]
    places = [Place(organisation, n + 1, position + 1) for position in (one, other)]
    return Tampered(file_of([*lines_of(world), end_of(world)]), "reorder", places)


def reorder_batches(world: World, rng: random.Random) -> Tampered:
    organisation = rng.choice(ORGANISATIONS)
    chain = world[organisation]
    n = rng.randrange(len(chain) - 1)
    chain[n], chain[n + 1] = chain[n + 1], chain[n]
    places = [Place(organisation, n + 1), Place(organisation, n + 2)]
    end = end_of({one: sorted(batches, key=lambda b: b.head.number) for one, batches in world.items()})
    return Tampered(file_of([*lines_of(world), end]), "reorder_batches", places)


def insert(world: World, rng: random.Random) -> Tampered:
    organisation, n = _some_batch(world, rng)
    lines = world[organisation][n].lines
    position = rng.randrange(len(lines) + 1)
    lines.insert(position, an_event(organisation, 999_999, rng) if rng.random() < 0.5 else rng.choice(lines))
    near = [Place(organisation, n + 1, p) for p in _run_of_equal(lines, position)]
    return Tampered(file_of([*lines_of(world), end_of(world)]), "insert", near)


def _run_of_equal(lines: list[bytes], position: int) -> list[int]:
    """Where a copy was put beside its original, either of the two is the one too many."""
    return [at + 1 for at, line in enumerate(lines) if line == lines[position]]


def truncate(world: World, rng: random.Random) -> Tampered:
    file = file_of([*lines_of(world), end_of(world)])
    cut = file[: rng.randrange(len(file))]
    return Tampered(cut, "truncate", [Place(line=cut.count(b"\n") + d) for d in (0, 1)])


def swap_lines_between_organisations(world: World, rng: random.Random) -> Tampered:
    places, spots = [], []
    for organisation in ORGANISATIONS:
        n = rng.randrange(len(world[organisation]))
        position = rng.randrange(len(world[organisation][n].lines))
        spots.append((world[organisation][n].lines, position))
        places.append(Place(organisation, n + 1, position + 1))
    (one, p), (other, q) = spots
    one[p], other[q] = other[q], one[p]
    return Tampered(file_of([*lines_of(world), end_of(world)]), "swap_lines_between_organisations", places)


def swap_batches_between_organisations(world: World, rng: random.Random) -> Tampered:
    end = end_of(world)
    (one, a), (other, b) = [(organisation, rng.randrange(len(world[organisation]))) for organisation in ORGANISATIONS]
    world[one][a], world[other][b] = world[other][b], world[one][a]
    places = [Place(one, a + 1), Place(other, b + 1)]
    return Tampered(file_of([*lines_of(world), end]), "swap_batches_between_organisations", places)


def rewrite_with(world: World, rng: random.Random, key: Ed25519PrivateKey) -> tuple[str, int]:
    """Change a line, and seal everything from there on anew."""
    organisation, n = _some_batch(world, rng)
    chain = world[organisation]
    lines = list(chain[n].lines)
    lines[rng.randrange(len(lines))] = an_event(organisation, 888_888, rng)
    for m in range(n, len(chain)):
        chain[m] = a_batch(organisation, lines if m == n else chain[m].lines, chain[m - 1].head if m else None, key)
    return organisation, n


def sign_with_another_key(world: World, rng: random.Random) -> Tampered:
    organisation, n = rewrite_with(world, rng, ANOTHER)
    file = file_of([*lines_of(world), end_of(world, ANOTHER)])
    return Tampered(file, "sign_with_another_key", [Place(organisation, n + 1)])


def forge_checkpoint(world: World, rng: random.Random) -> Tampered:
    organisation, n = _some_batch(world, rng)
    batch = world[organisation][n]
    changed = rng.choice(
        [
            {"sealed_at": "2026-11-21T09:00:00.000000Z"},
            {"first": "somebody-else"},
            {"count": batch.head.count + 1},
            {"previous": "ab" * 32},
            {"root": "cd" * 32},
        ]
    )
    head = replace(batch.head, **changed)
    pretended = Signed(public_key_of(KEY), sign(ANOTHER, head.written).signature)
    world[organisation][n] = replace(batch, head=head, signed=rng.choice([batch.signed, pretended]))
    end = end_of(world)
    return Tampered(file_of([*lines_of(world), end]), "forge_checkpoint", [Place(organisation, n + 1)])


def drop_last_batch(world: World, rng: random.Random) -> Tampered:
    """In the database, before an honest export: the file by itself is in order."""
    organisation = rng.choice(ORGANISATIONS)
    number = world[organisation].pop().head.number
    file = file_of([*lines_of(world), end_of(world)])
    return Tampered(file, "drop_last_batch", [Place(organisation, number)], needs_second_place=True)


def rewrite_with_the_key(world: World, rng: random.Random) -> Tampered:
    """By somebody who has the signing key: only the second place knows better."""
    organisation, n = rewrite_with(world, rng, KEY)
    file = file_of([*lines_of(world), end_of(world)])
    return Tampered(file, "rewrite_with_the_key", [Place(organisation, n + 1)], needs_second_place=True)


TAMPERINGS: tuple[Callable[[World, random.Random], Tampered], ...] = (
    flip,
    delete,
    delete_head,
    delete_batch,
    empty_batch,
    reorder,
    reorder_batches,
    insert,
    truncate,
    swap_lines_between_organisations,
    swap_batches_between_organisations,
    sign_with_another_key,
    forge_checkpoint,
    drop_last_batch,
    rewrite_with_the_key,
)
