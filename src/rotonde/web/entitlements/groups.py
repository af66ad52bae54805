"""The fields of one person, household, thing or pair: what to ask now, and by theme what is known and the rest."""

from dataclasses import dataclass, field

from rotonde.web.entitlements.fact_fields import Field, theme_order
from rotonde.web.entitlements.situations import KINDS, Place

ASKED_AT_ONCE = 4


@dataclass
class Fold:
    """The facts of one theme: what is known of them is read, and its fields are there once it was opened."""

    key: str
    theme: str
    fields: list[Field] = field(default_factory=list)
    open: bool = False

    @property
    def html_id(self) -> str:
        return "fold-" + "".join(c if c.isalnum() else "_" for c in self.key)

    @property
    def to_ask(self) -> int:
        return sum(f.wanted and not f.judgement for f in self.fields)

    @property
    def told(self) -> list[Field]:
        return [f for f in self.fields if f.is_told]

    @property
    def is_quiet(self) -> bool:
        """Say whether nothing hangs on it now and nothing of it is known."""
        return not (self.open or self.to_ask or self.told or self.nothing)

    @property
    def nothing(self) -> int:
        return sum(f.is_nothing for f in self.fields)


@dataclass
class Group:
    """The fields of one record."""

    root: str
    record: str
    title: str
    subtitle: str
    fields: list[Field] = field(default_factory=list)
    soon: list[Place] = field(default_factory=list)
    unfolded: frozenset[str] = frozenset()
    jump: Place | None = None
    open: bool = True

    def __post_init__(self) -> None:
        ranked = {place: rank for rank, place in enumerate(self.soon)}
        near = [f for f in self.fields if f.place in ranked and not f.judgement and not f.known]
        self.asks = sorted(near, key=lambda f: ranked[f.place])[:ASKED_AT_ONCE]
        self.asks += [f for f in self.fields if f.place == self.jump and f not in self.asks and not f.known]
        self.judgements = [f for f in self.fields if f.judgement and (f.known or f.place in ranked)]
        shown = {f.place for f in (*self.asks, *self.judgements)}
        self.folds = self._folded([f for f in self.fields if f.place not in shown])

    def _folded(self, fields: list[Field]) -> list[Fold]:
        folds: dict[str, Fold] = {}
        for f in sorted(fields, key=lambda f: theme_order(f.fact)):
            key = f"{self.key}|{f.theme}"
            fold = folds.setdefault(f.theme, Fold(key, f.theme, open=key in self.unfolded))
            fold.fields.append(f)
            fold.open = fold.open or bool(f.error) or f.place == self.jump
        return list(folds.values())

    @property
    def is_person(self) -> bool:
        return self.root == "persons"

    @property
    def removable(self) -> bool:
        return self.root != "households" and self.root in KINDS.values()

    @property
    def key(self) -> str:
        return f"{self.root}|{self.record}"

    @property
    def html_id(self) -> str:
        return Place(self.root, self.record, "").html_id

    @property
    def busy_folds(self) -> list[Fold]:
        return [fold for fold in self.folds if not fold.is_quiet]

    @property
    def quiet_folds(self) -> list[Fold]:
        return [fold for fold in self.folds if fold.is_quiet]

    @property
    def fields_noted(self) -> list[Field]:
        """The fields beside which something may have to be said after only the answers were renewed."""
        return [f for f in self.fields if f.wanted or f.error]

    @property
    def to_ask(self) -> int:
        return sum(f.wanted for f in self.asks)

    @property
    def to_judge(self) -> int:
        return sum(f.wanted for f in self.judgements)

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to show of it but facts that nobody waits for."""
        return not (self.asks or self.judgements or any(f.wanted or f.is_told for f in self.fields))
