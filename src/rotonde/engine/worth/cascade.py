"""What receiving a right sets off: other rights that open with it, and what is lost when it lapses.

Nothing here is written down: each right is taken as received and as not received, and all rights are read again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rotonde.engine.answers import Asking, in_focus
from rotonde.engine.asked_before import DESKS
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.plain import Leaf
from rotonde.engine.situations.situation import Situation
from rotonde.engine.worth.changes import changes, ends_out, total
from rotonde.engine.worth.counted_together import together
from rotonde.engine.worth.opens import RECEIVES
from rotonde.engine.worth.receiving import receiving
from rotonde.engine.worth.standings import Key, Position, standings


def cascade(
    catalogue: Catalogue,
    situation: Situation,
    dates: Dates,
    rights: Sequence[str] | None = None,
    only: Key | None = None,
) -> dict[str, Any]:
    """What each right that somebody may have would open, and what each one that is received would take along.

    `opens` compares receiving it with not receiving it, `lapses` not receiving it with receiving it, both since
    thirteen months before the day asked about: money in EUR a year, and apart from it what is paid once. The right
    itself isn't in it. Who isn't entitled and doesn't receive a right isn't asked about it. With `only` a right and a
    record nothing else is asked.

    >>> from rotonde.engine.facts import Vocabulary
    >>> words = Vocabulary({"person": 60}, [], [])
    >>> cascade(Catalogue(words), Situation(words, {"person": ["anna"]}), Dates.asked())["opens"]
    []
    """
    asked = tuple(catalogue.rights if rights is None else rights)
    with DESKS.turn:
        asking = DESKS.ready(catalogue, dates, situation.told_of, asked)
        rows = list(_Cascade(asking, situation, standings(asking).read(situation), only).rows())
    return {
        **dates.as_json(),
        "focus": situation.focus,
        "opens": [row for row in rows if row["receives"] is not True],
        "lapses": [row for row in rows if row["receives"] is True],
    }


@dataclass
class _Cascade:
    asking: Asking
    situation: Situation
    now: Position
    only: Key | None = None

    def __post_init__(self) -> None:
        kinds = {kind: in_focus(self.situation, kind) for kind in self.situation.records}
        rights = self.asking.catalogue.rights
        self.within = kinds
        self.keys = [key for key in self.now.standings if key[1] in kinds[rights[key[0]].kind]]

    def rows(self) -> Iterator[dict[str, Any]]:
        """One row for each right and record that changes something for others."""
        facts = self.situation.vocabulary.facts
        for id, read_by in standings(self.asking).opens.items():
            if self.only and self.only[0] != id:
                continue
            fact = facts.get(RECEIVES + id)
            if fact is None or not any(right in self.asking.rights for ids in read_by.values() for right in ids):
                continue
            for of in self.situation.records.get(fact.record, ()):
                if of in self.within[fact.record] and self.only in (None, (id, of)):
                    row = self._row((id, of))
                    if row is not None:
                        yield row

    def _row(self, key: Key) -> dict[str, Any] | None:
        right, of = key
        receives = self._receives(right, of)
        here = self.now.standings.get(key)
        if not receives and (here is None or here.verdict == "not_entitled"):
            return None
        before, after = (self._with(key, receives=one) for one in ((True, False) if receives else (False, True)))
        others = [one for one in self.keys if one != key]
        found = changes(before.standings, after.standings, others)
        if not found:
            return None
        touched = {one.before.key for one in found}
        money = {
            name: ends_out(self._total(before, after, others, touched, once=once))
            for name, once in (("net_year", False), ("once", True))
        }
        return {
            "right": right,
            "of": of,
            "verdict": here and here.verdict,
            "receives": "unknown" if receives is None else receives,
            "changes": [one.as_json() for one in found],
            **money,
        }

    def _receives(self, right: str, of: str) -> bool | None:
        day = self.asking.dates.on.toordinal()
        leaf = Leaf(RECEIVES + right, "low", (), "least", day, day)
        low, high = (self.situation.read(leaf._replace(end=end), (of,)) for end in ("low", "high"))
        return bool(low) if low == high else None

    def _with(self, key: Key, *, receives: bool) -> Position:
        made = receiving(self.situation, [key], self.asking.dates.on, receives=receives)
        return standings(self.asking).read(made)

    def _total(self, before: Position, after: Position, others: Sequence[Key], touched: set[Key], *, once: bool) -> Any:
        """The sum over what is touched, each unit with all that is counted once with it."""
        asked = [key for key in others if before.standings[key].once == once]
        generous, sparing = (
            [unit for unit in units.all() if not touched.isdisjoint(unit)]
            for units in (
                self._units(before, asked, certainly=True),
                self._units(before, asked, certainly=False),
            )
        )
        return total(before.standings, after.standings, generous, sparing)

    def _units(self, position: Position, keys: Sequence[Key], *, certainly: bool) -> Any:
        catalogue, reached = self.asking.catalogue, position.reached
        return together(catalogue, self.situation, reached, keys, certainly=certainly, exclusions=not certainly)
