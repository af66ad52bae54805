"""Checking a sealed log of a million lines: `python -m bench.log_verified [lines]`. Processor seconds, one core.

The export is made up and written to a temporary file first; only reading and checking it are counted.
"""

import random
import resource
import sys
import tempfile
import time
import uuid
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from rotonde.web.audit.chain.canonical import canonical, fingerprint
from rotonde.web.audit.chain.heads import BEGINNING, Head, batch_line, end_line, public_key_of, root_of, sign
from rotonde.web.audit.chain.verifying import verify

IN_A_BATCH, ORGANISATIONS, GOAL = 1_000, 4, 60.0


def main(lines: int) -> None:
    key = Ed25519PrivateKey.generate()
    with tempfile.TemporaryDirectory(prefix="rotonde-log-") as folder:
        file = Path(folder) / "log.ndjson"
        _write(file, lines, key)
        begun, processor = time.perf_counter(), time.process_time()
        with file.open("rb") as opened:
            done = verify(opened, keys=[public_key_of(key)])
        processor, clock = time.process_time() - processor, time.perf_counter() - begun
        size = file.stat().st_size / 1e6
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{done.events:,} lines in {done.batches:,} batches, {size:,.0f} MB: {len(done.findings)} findings")
    print(f"{processor:.1f} s of processor ({clock:.1f} s by the clock), {memory:.0f} MB of memory; goal {GOAL:.0f} s")
    if done.findings or done.events != lines or processor > GOAL:
        raise SystemExit(1)


def _write(file: Path, lines: int, key: Ed25519PrivateKey) -> None:
    rng, told = random.Random(1), {}
    with file.open("wb") as out:
        for _ in range(ORGANISATIONS):
            organisation, before = str(uuid.UUID(int=rng.getrandbits(128))), None
            for number in range(1, lines // ORGANISATIONS // IN_A_BATCH + 1):
                events = [_event(organisation, rng) for _ in range(IN_A_BATCH)]
                leaves = [fingerprint(event) for event in events]
                previous = before.hash if before else BEGINNING
                head = Head(organisation, number, IN_A_BATCH, "a", "b", previous, root_of(leaves), "2026-11-22")
                out.write(batch_line(head, sign(key, head.written), b"".join(leaves)) + b"\n")
                out.writelines(event + b"\n" for event in events)
                before = head
            assert before is not None
            told[organisation] = {"first": 1, "last": before.number, "hash": before.hash, "archives": []}
        end = {"rotonde_log": 1, "organisations": told, "unsealed": 0, "exported_at": "2026-11-22"}
        out.write(end_line(end, sign(key, canonical(end))) + b"\n")


def _event(organisation: str, rng: random.Random) -> bytes:
    some = [str(uuid.UUID(int=rng.getrandbits(128))) for _ in range(4)]
    return canonical(
        {
            "about": sorted(some[:2]),
            "action": "people.dossier_read",
            "actor": some[2],
            "at": "2026-11-22T09:30:00.000000Z",
            "basis": "",
            "by_organisation": "",
            "count": 1,
            "fields": [],
            "function": "rights_worker",
            "id": some[3],
            "kind": "dossier",
            "organisation": organisation,
            "purpose": "rights",
            "record": some[0],
            "session": some[1][:16],
        }
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
