"""The lines of one batch beside the fingerprints that were signed: which one was altered, added, moved or is gone."""

import difflib
import json
from collections import Counter
from collections.abc import Iterator, Sequence

from rotonde.web.audit.chain.findings import Finding
from rotonde.web.audit.chain.heads import Head


def differences(
    head: Head, signed: Sequence[bytes], found: Sequence[bytes], lines: Sequence[bytes]
) -> Iterator[Finding]:
    """Tell each place where the fingerprints of the lines found aren't those that were signed; places count from 1."""
    known = Counter(signed)
    for kind, a, a_end, b, b_end in difflib.SequenceMatcher(None, signed, found, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        both = min(a_end - a, b_end - b)
        for step in range(both):
            code = "moved" if known[found[b + step]] else "altered"
            yield _finding(code, head, a + step + 1, lines[b + step])
        for position in range(a + both, a_end):
            yield _finding("moved" if signed[position] in found else "deleted", head, position + 1)
        for position in range(b + both, b_end):
            code = "moved" if found.count(found[position]) <= known[found[position]] else "inserted"
            yield _finding(code, head, position + 1, lines[position])


def _finding(code: str, head: Head, position: int, line: bytes = b"") -> Finding:
    return Finding(code, head.organisation, head.number, position, event=_number_of(line))


def _number_of(line: bytes) -> str:
    """The number of an event where its line can still be read."""
    try:
        told = json.loads(line)
    except ValueError:
        return ""
    return str(told.get("id", "")) if isinstance(told, dict) else ""
