"""Checking an export of the log by itself: everything that was altered, added, moved or taken away, and where.

>>> found = verify([b""], keys=["00" * 32])
>>> [finding.code for finding in found.findings]
['unreadable', 'cut_off']
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from rotonde.web.audit.chain.canonical import FINGERPRINT, canonical
from rotonde.web.audit.chain.comparing import differences
from rotonde.web.audit.chain.findings import Finding
from rotonde.web.audit.chain.heads import Head, Signed, read_head, root_of

EVENT, BATCH, END = b'{"about":', b'{"batch":', b'{"end":'
MOST_FINDINGS = 1_000


@dataclass
class Verified:
    """What came of checking: what is wrong (nothing, where all is well), and how much was looked at."""

    findings: list[Finding] = field(default_factory=list)
    batches: int = 0
    events: int = 0
    unsealed: int = 0
    heads: dict[tuple[str, int], Head] = field(default_factory=dict)
    elsewhere: set[tuple[str, int]] = field(default_factory=set)


@dataclass
class _Open:
    """The batch whose lines are being read; without a head where the head itself can't be read."""

    head: Head | None = None
    leaves: bytes = b""
    found: list[bytes] = field(default_factory=list)
    lines: list[bytes] = field(default_factory=list)


def verify(lines: Iterable[bytes], *, keys: Iterable[str], known: Iterable[Mapping[str, Any]] = ()) -> Verified:
    """Check the lines of an export with the public keys that may have signed it.

    `known` are checkpoints from the second place, or `{"printed": "organisation:number:hash"}` from paper.
    """
    checking = Checking(set(keys))
    for number, line in enumerate(lines, 1):
        checking.read(line, number)
    return checking.ended(known)


class Checking:
    """Reads an export line by line, and remembers no more of it than one batch."""

    def __init__(self, keys: set[str]) -> None:
        self.keys = keys
        self.verified = Verified()
        self.open = _Open()
        self.last: dict[str, Head] = {}
        self.first: dict[str, int] = {}
        self.organisation, self.line = "", 0
        self.end: dict[str, Any] | None = None

    def read(self, line: bytes, number: int) -> None:
        """Take the next line."""
        self.line = number
        written = line[:-1] if line.endswith(b"\n") else line
        if line.startswith(EVENT):
            self.open.found.append(sha256(written).digest())
            self.open.lines.append(written)
        elif self.end is None and line.startswith(BATCH) and self._opened(written):
            pass
        elif self.end is None and line.startswith(END):
            self._close()
            self._ended_by(written)
        else:
            self._tell("unreadable")
        if self.end is not None and self.open.lines:
            self._tell("unreadable")
        if not line.endswith(b"\n"):
            self._tell("cut_off")

    def ended(self, known: Iterable[Mapping[str, Any]]) -> Verified:
        """The file is read: look at what should have come, and at what the second place knows."""
        if self.end is None:
            self._close()
            self._tell("cut_off")
        else:
            self._end_holds(self.end)
        for checkpoint in known:
            self._as_known(checkpoint)
        return self.verified

    def _opened(self, written: bytes) -> bool:
        self._close()
        try:
            told = json.loads(written)
            head = read_head(told["batch"])
            signed = Signed(told["key"], told["signature"])
            leaves = bytes.fromhex(told["leaves"])
        except (ValueError, KeyError, TypeError):
            return False
        if canonical(told) != written or told["leaves"] != leaves.hex():
            return False
        self.open = _Open(head, leaves)
        self._follows(head)
        self._signed(head, signed)
        return True

    def _follows(self, head: Head) -> None:
        before, since = self.last.get(head.organisation), self.organisation
        self.organisation = head.organisation
        if before is not None and since != head.organisation:  # those of an organisation stand together
            self._tell("batch_moved", head.number)
        if before is None:
            self.first[head.organisation] = head.number
        elif head.number < before.number == self.first[head.organisation]:
            self._tell("batch_moved", before.number)
            self.first[head.organisation] = head.number
        elif head.number <= before.number:
            self._tell("batch_moved", head.number)
            return
        else:
            for missing in range(before.number + 1, head.number):
                self._tell("batch_missing", missing)
            if head.number == before.number + 1 and head.previous != before.hash:
                self._tell("chain", head.number)
        self.last[head.organisation] = head
        self.verified.heads[head.organisation, head.number] = head

    def _signed(self, head: Head, signed: Signed) -> None:
        if signed.key not in self.keys:
            self._tell("other_key", head.number)
        elif not signed.holds_for(head.written):
            self._tell("signature", head.number)

    def _close(self) -> None:
        """All lines of a batch are read: compare them with what was signed."""
        done, self.open = self.open, _Open()
        if done.head is None:
            if done.lines:
                self._tell("unreadable")
            return
        head = done.head
        self.verified.batches += 1
        self.verified.events += len(done.lines)
        if not done.lines and not done.leaves:
            self.verified.elsewhere.add((head.organisation, head.number))
            return
        leaves = [done.leaves[at : at + FINGERPRINT] for at in range(0, len(done.leaves), FINGERPRINT)]
        if root_of(leaves) != head.root or len(leaves) != head.count:
            self._tell("leaves", head.number)
        elif leaves != done.found:
            self.verified.findings += differences(head, leaves, done.found, done.lines)

    def _ended_by(self, written: bytes) -> None:
        try:
            told = json.loads(written)
            signed = Signed(told["key"], told["signature"])
            end = told["end"]
            is_ours = canonical(told) == written and signed.key in self.keys and signed.holds_for(canonical(end))
        except (ValueError, KeyError, TypeError):
            is_ours, end = False, {}
        if not is_ours:
            self._tell("end")
        self.end = end if is_ours else {}
        self.verified.unsealed = int(self.end.get("unsealed", 0))

    def _end_holds(self, end: dict[str, Any]) -> None:
        if not end:
            return
        for organisation, told in end["organisations"].items():
            self.organisation = organisation
            for batch in range(told["first"], self.first.get(organisation, told["last"] + 1)):
                self._tell("batch_missing", batch)
            last = self.last.get(organisation)
            for batch in range(last.number + 1 if last else told["last"] + 1, told["last"] + 1):
                self._tell("batch_missing", batch)
            if last and last.number == told["last"] and last.hash != told["hash"]:
                self._tell("chain", last.number)
            in_archives = {batch for first, until, *_ in told["archives"] for batch in range(first, until + 1)}
            for batch in sorted(batch for of, batch in self.verified.elsewhere if of == organisation):
                if batch not in in_archives:
                    self._tell("emptied", batch)
            if last and last.number > told["last"]:
                self._tell("batch_moved", last.number)
        for organisation in self.last.keys() - end["organisations"].keys():
            self.organisation = organisation
            self._tell("batch_moved", self.last[organisation].number)

    def _as_known(self, checkpoint: Mapping[str, Any]) -> None:
        organisation, number, wanted, is_ours = _known(checkpoint, self.keys)
        self.organisation = organisation
        found = self.verified.heads.get((organisation, number))
        if not is_ours:
            self._tell("bad_known", number)
        elif found is None and number >= self.first.get(organisation, 1):
            self._tell("batch_missing", number)
        elif found is not None and found.hash != wanted:
            self._tell("not_as_known", number)

    def _tell(self, code: str, batch: int = 0) -> None:
        last = self.last.get(self.organisation)
        at = batch or (last.number if last else 0)
        finding = Finding(code, self.organisation, at, line=self.line)
        if finding not in self.verified.findings and len(self.verified.findings) < MOST_FINDINGS:
            self.verified.findings.append(finding)


def _known(checkpoint: Mapping[str, Any], keys: set[str]) -> tuple[str, int, str, bool]:
    """A checkpoint of the second place: of which batch, its fingerprint, and whether it is signed as it should be."""
    if "printed" in checkpoint:
        organisation, number, wanted = checkpoint["printed"].split(":")
        return organisation, int(number), wanted, True
    try:
        head = read_head(checkpoint["batch"])
        signed = Signed(checkpoint["key"], checkpoint["signature"])
    except (ValueError, KeyError, TypeError):
        return "", 0, "", False
    return head.organisation, head.number, head.hash, signed.key in keys and signed.holds_for(head.written)
