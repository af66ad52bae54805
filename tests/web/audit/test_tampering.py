"""Whatever is done to a sealed log, checking it says so, and where."""

import io
import random
from collections import Counter

import pytest

from rotonde.web.audit.chain.findings import LANGUAGES, SENTENCES, Finding
from rotonde.web.audit.chain.verifying import Verified, verify
from web.audit.tamperings import (
    KEY,
    TAMPERINGS,
    Place,
    Tampered,
    a_world,
    end_of,
    file_of,
    in_second_place,
    lines_of,
    public_key_of,
)

OURS = [public_key_of(KEY)]


def checked(file: bytes, known: list | None = None) -> Verified:
    return verify(io.BytesIO(file), keys=OURS, known=known or [])


def is_at(finding: Finding, place: Place) -> bool:
    wanted = {name: value for name, value in vars(place).items() if value}
    if "position" in wanted or "batch" in wanted:
        wanted.pop("line", None)
    return bool(wanted) and all(getattr(finding, name) == value for name, value in wanted.items())


def found_and_located(n: int) -> tuple[Counter, list[Tampered]]:
    found, missed = Counter(), []
    for seed in range(n):
        rng = random.Random(seed)
        world = a_world(rng)
        known = in_second_place(world)
        tampered = TAMPERINGS[seed % len(TAMPERINGS)](world, rng)
        findings = checked(tampered.file, known if tampered.needs_second_place else None).findings
        if any(is_at(finding, place) for finding in findings for place in tampered.places):
            found[tampered.what] += 1
        else:
            missed.append(tampered)
    return found, missed


def test_a_log_that_nobody_touched_is_whole() -> None:
    for seed in range(10):
        world = a_world(random.Random(seed))
        done = checked(file_of([*lines_of(world), end_of(world)]), in_second_place(world))
        assert done.findings == []
        assert done.events == sum(len(batch.lines) for chain in world.values() for batch in chain)


def test_fifty_tamperings_are_found_and_located() -> None:
    found, missed = found_and_located(50)
    assert missed == []
    assert len(found) == len(TAMPERINGS)


@pytest.mark.proof
def test_a_thousand_tamperings_are_found_and_located() -> None:
    found, missed = found_and_located(1_000)
    assert (found.total(), missed) == (1_000, [])


def test_a_checkpoint_on_paper_tells_that_the_last_batch_is_gone() -> None:
    world = a_world(random.Random(1))
    organisation, chain = next(iter(world.items()))
    printed = chain.pop().head.printed
    done = checked(file_of([*lines_of(world), end_of(world)]), [{"printed": printed}])
    assert [(one.code, one.organisation, one.batch) for one in done.findings] == [
        ("batch_missing", organisation, len(chain) + 1)
    ]


def test_every_finding_is_a_sentence_in_each_language() -> None:
    for code in SENTENCES:
        said = {Finding(code, "x", 3, 4, 5, "e").said(language) for language in LANGUAGES}
        assert len(said) == 3
        assert all("{" not in sentence and sentence.startswith("Organi") for sentence in said)
