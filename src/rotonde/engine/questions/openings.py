"""Everything in a situation that can still turn out one way or another, and what it then makes of the columns."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rotonde.engine.calendar import shift
from rotonde.engine.expressions import Var
from rotonde.engine.facts import Direction, Fact, Link
from rotonde.engine.plain import Leaf
from rotonde.engine.proofs.forgetting import records_at
from rotonde.engine.questions.point_rules import PointRules
from rotonde.engine.questions.points import PERIODS
from rotonde.engine.questions.settled import read_settled
from rotonde.engine.questions.strangers_listed import WithStrangers, with_strangers
from rotonde.engine.readings.chosen_columns import Patch, patch
from rotonde.engine.situations.possible import Possible, truth
from rotonde.engine.situations.situation import Situation

Vars = tuple[Var, ...]
Change = tuple[int, int, tuple[int, ...], str]
NOT_CHOSEN = -1


class Opening(NamedTuple):
    """A fact, a list or a listed pair of which something is unknown, and a few values that stand for all.

    A list is nought when nobody else is on it and one when a stranger is. `period` is the first day and the last of
    what is known by period.
    """

    kind: str
    id: str
    of: tuple[str, ...]
    period: tuple[int, int] | None
    values: tuple[Possible, ...]


class Openings:
    """The openings of one situation that some rights hang on, strangers included, as rows of choices.

    `with_others` is the situation with its strangers, where it was made before for other rights.
    """

    def __init__(
        self,
        rules: PointRules,
        known: Situation,
        rights: Iterable[int] | None = None,
        with_others: WithStrangers | None = None,
    ) -> None:
        self.rules, self.known = rules, known
        self.rights = tuple(range(len(rules.results)) if rights is None else rights)
        self.cells, self.part = rules.of(self.rights)
        self.situation, self.strangers = with_others or with_strangers(known)
        self.names = set(self.strangers.values())
        self.rows: list[Opening] = []
        self.numbers: dict[tuple[str, str, tuple[str, ...], tuple[int, int] | None], int] = {}
        self._patches: dict[tuple[Leaf, tuple[int, ...]], list[Patch]] = {}
        for leaf, of, axes in self.cells:
            self.patches(leaf, of, axes)

    def base(self, leaf: Leaf, of: Vars, axes: Vars) -> list[int]:
        """A column where nothing is chosen."""
        return self.situation.column(leaf, of, axes)

    def patches(self, leaf: Leaf, of: Vars, axes: Vars) -> list[Patch]:
        """The cells of a column that hang on choices."""
        key = (leaf, tuple(map(axes.index, of)))
        found = self._patches.get(key)
        if found is None:
            groups: dict[tuple[str, int], list[tuple[int, int, tuple[int, ...]]]] = {}
            for cell, row, table, how in self._changes(leaf, of, axes):
                groups.setdefault((how, len(table)), []).append((cell, row, table))
            found = [patch(group, how) for (how, _), group in groups.items()]
            self._patches[key] = found
        return found

    def _changes(self, leaf: Leaf, of: Vars, axes: Vars) -> Iterator[Change]:
        """Cell, row, the value for each choice with the one for no choice last, and how it is joined."""
        if leaf.kind not in ("fact", "link"):
            return
        facts = self.situation.vocabulary.facts
        if leaf.kind == "fact" and facts[leaf.name].theme == "links":
            yield from self._lists(leaf, axes)
            return
        lows = self.situation.column(leaf._replace(end="low"), of, axes)
        highs = self.situation.column(leaf._replace(end="high"), of, axes)
        unsaid = lows if leaf.end == "low" else highs
        for cell, (low, high) in enumerate(zip(lows, highs, strict=True)):
            if leaf.kind == "link":
                if (low, high) != (1, 1):
                    records = records_at(self.situation, cell, of, axes)
                    yield from self._pair(leaf, cell, records, low != high, unsaid[cell])
            elif low != high:
                change = self._fact(leaf, cell, records_at(self.situation, cell, of, axes), unsaid[cell])
                if change:
                    yield change

    def _lists(self, leaf: Leaf, axes: Vars) -> Iterator[Change]:
        for cell, owner in enumerate(self.situation.records.get(axes[0].kind, ())):
            row = self._list(leaf.name, owner)
            if row is not None:
                yield cell, row, (1, 1, int(leaf.end == "high")), "set"

    def _list(self, complete: str, owner: str) -> int | None:
        if owner in self.names or self.situation.is_complete(complete, owner):
            return None
        return self._row("list", complete, (owner,), None, (truth(False), truth(True)))

    def _pair(self, leaf: Leaf, cell: int, both: tuple[str, ...], is_open: bool, unsaid: int) -> Iterator[Change]:
        link = self.situation.vocabulary.links[leaf.name]
        of, to = both
        if self.situation.pair(link, of, to) is not None:
            if is_open:
                row = self._row("pair", link.id, self._listed(link, of, to), None, (truth(False), truth(True)))
                yield cell, row, (0, 1, unsaid), "set"
            return
        there, back = link.complete_names
        for complete, owner, other in ((there, of, to), (back, to, of)):
            listing = self._list(complete, owner)
            if listing is not None and other in self.names:
                yield cell, listing, (0, 1, int(leaf.end == "high")), "set"
            elif listing is not None and is_open and leaf.end == "high":
                yield cell, listing, (0, 0, 1), "min"

    def _fact(self, leaf: Leaf, cell: int, records: tuple[str, ...], unsaid: int) -> Change | None:
        fact = self.situation.vocabulary.facts[leaf.name]
        if len(records) == 2:
            link = self.situation.vocabulary.links[fact.link or ""]
            if self.situation.pair(link, *records) is not None:
                records = self._listed(link, *records)
            elif self.names.isdisjoint(records):
                return None
            elif link.symmetric:
                records = tuple(sorted(records))
        history = self.situation.history(leaf.name, records) or ()
        period = None
        if fact.dated in PERIODS and leaf.start is not None and leaf.until is not None:
            period = shift(leaf.start, fact.dated, 0, "start"), shift(leaf.until, fact.dated, 0, "end")  # type: ignore[arg-type]
        row = self._row("fact", fact.id, records, period, ())
        if not history and fact.type != "date":
            table = self.rules.table(leaf)
        else:
            table = tuple(read_settled(leaf, history, value, period) for value in self.rows[row].values)
        return cell, row, (*table, unsaid), "set"

    def _row(
        self,
        kind: str,
        id: str,
        of: tuple[str, ...],
        period: tuple[int, int] | None,
        values: tuple[Possible, ...],
    ) -> int:
        key = (kind, id, of, period)
        if key not in self.numbers:
            if kind == "fact":
                values = self._values(id, of, period)
            self.numbers[key] = len(self.rows)
            self.rows.append(Opening(kind, id, of, period, values))
        return self.numbers[key]

    def _values(self, id: str, of: tuple[str, ...], period: tuple[int, int] | None) -> tuple[Possible, ...]:
        """The likely values, those that are still possible."""
        fact = self.situation.vocabulary.facts[id]
        values = self.rules.values(fact)
        if fact.type == "date":
            values = self._with_days(fact, of[0], values)
        first, last = period or (-(10**9), 10**9)
        said = [
            spell.value
            for spell in self.situation.history(id, of) or ()
            if not spell.value.is_known and spell.start <= last and spell.until >= first
        ]
        if not said:
            return tuple(values)
        within = said[0]
        if within.options is not None:
            return tuple(Possible(0, 1, frozenset((code,))) for code in sorted(within.options))
        inside = [value.low for value in values if within.low < value.low < within.high]
        ends = dict.fromkeys((within.low, *inside, within.high))
        return tuple(Possible(value, value) for value in ends)

    def _with_days(self, fact: Fact, record: str, values: Sequence[Possible]) -> list[Possible]:
        """The values, and the other days that are known of the record: what has to lie near them can."""
        days = {value.low for value in values}
        for other in self.situation.vocabulary.facts.values():
            if other.type == "date" and other.record == fact.record:
                known = self.situation.known(other.id, record)
                days |= {known[0].value.low} if known else set()
        return [Possible(day, day) for day in sorted(days)]

    def _listed(self, link: Link, of: str, to: str) -> tuple[str, str]:
        return (of, to) if (of, to) in self.situation.pairs.get(link.id, {}) else (to, of)

    def groups(self) -> list[list[int]]:
        """Lists of which a stranger can stand on one alone: nobody has two domiciles."""
        found: dict[str, list[int]] = {}
        for number, row in enumerate(self.rows):
            if row.kind == "list" and self._ways(row.id)[1].most == 1:
                found.setdefault(row.id, []).append(number)
        return [rows for rows in found.values() if len(rows) > 1]

    def stranger_of(self, complete: str) -> str:
        """The stranger whom a list may turn out to hold."""
        return self.strangers[self._ways(complete)[0].end]

    def _ways(self, complete: str) -> tuple[Direction, Direction]:
        """The direction of a list, and the way back."""
        for link in self.situation.vocabulary.links.values():
            ways = link.directions()
            for way in ways:
                if way.complete == complete:
                    return way, next((other for other in ways if other != way), way)
        raise KeyError(complete)
