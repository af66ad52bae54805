"""What is asked of every right: verdict, reason, amount and missing facts, each a plain rule that readings evaluate."""

from dataclasses import dataclass, replace

from rotonde.engine import plain
from rotonde.engine.bounding import Bound, Pass
from rotonde.engine.bounds import bounds
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue, conditions_of
from rotonde.engine.expressions import Amount, Applied, Node, Scale, Var
from rotonde.engine.plain import Plain
from rotonde.engine.relevance import Missing, relevance
from rotonde.engine.resolve import Resolution, walk
from rotonde.engine.rights import Right

VERDICTS = ("not_entitled", "unknown", "to_assess", "entitled")
NOT_ENTITLED, UNKNOWN, TO_ASSESS, ENTITLED = range(4)


@dataclass(frozen=True)
class Asked:
    """A right as rules to evaluate for each record of its kind.

    `reason` counts conditions from one; nought means that all of them certainly hold. `relevant` is there where
    the missing facts are asked for too.
    """

    right: Right
    var: Var
    conditions: tuple[Node, ...]
    eligible: Node
    amount: Node | None
    verdict: Plain
    reason: Plain
    paid: Bound | None
    if_granted: Bound | None
    relevant: dict[Missing, Plain]
    stale_conditions: tuple[tuple[str, ...], ...]
    stale_amount: tuple[str, ...]
    worth: Bound | None = None
    worth_is_known: bool = True
    stale_worth: tuple[str, ...] = ()

    def results(self, with_missing: bool) -> dict[tuple[str, object], Plain]:
        """All outputs by name."""
        found: dict[tuple[str, object], Plain] = {("verdict", ""): self.verdict, ("reason", ""): self.reason}
        if self.paid and self.if_granted:
            found["paid", "low"], found["paid", "high"] = self.paid[:2]
            found["granted", "low"], found["granted", "high"] = self.if_granted[:2]
        if self.worth:
            found["worth", "low"], found["worth", "high"] = self.worth[:2]
        if with_missing:
            for leaf, where in self.relevant.items():
                found["missing", leaf] = where
        return found


@dataclass
class Question:
    """A catalogue at the dates of a question: the passes that all its rights share.

    `told` are quantities that the data may tell; `whole` are facts and links of which the data miss nothing.
    """

    catalogue: Catalogue
    dates: Dates
    told: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.resolution = Resolution(self.dates, self.catalogue.definitions)
        self.known = Pass(self.dates, self.catalogue.vocabulary, "as_known", self.told, self.whole)
        self.favourable = replace(self.known, judgements="favourable", done={}, agreements={})
        self.unfavourable = replace(self.known, judgements="unfavourable", done={}, agreements={})
        self._asked: dict[str, Asked] = {}

    def ask(self, right_id: str) -> Asked:
        """The outputs of a right, made once."""
        if right_id not in self._asked:
            self._asked[right_id] = self._one(self.catalogue.rights[right_id])
        return self._asked[right_id]

    def quantity(self, id: str) -> tuple[Node, Bound]:
        """A quantity as a rule about its record, with its bounds."""
        found = self.catalogue.quantities[id]
        node = self.resolution.resolve(found.of_claimant().node)
        return node, bounds(node, self.known)

    def _one(self, right: Right) -> Asked:
        conditions = tuple(self.resolution.resolve(one.rule.node) for one in right.conditions)
        eligible = self.resolution.resolve(conditions_of(right))
        certain, possible, _ = bounds(eligible, self.known)
        verdict = _verdict(
            certain, possible, bounds(eligible, self.favourable).low, bounds(eligible, self.unfavourable).high
        )
        amount = None if right.amount is None else self.resolution.resolve(right.amount.node)
        granted = None if amount is None else bounds(amount, self.known)
        paid = granted and _paid(certain, possible, granted)
        if amount is not None:
            bounds(amount, self.known)
        roots = {eligible: plain.truth(True)}
        if amount is not None:
            roots[amount] = possible
        return Asked(
            right,
            Var(right.kind, 0),
            conditions,
            eligible,
            amount,
            verdict,
            _reason([bounds(one, self.known) for one in conditions]),
            paid,
            granted,
            relevance(roots, Var(right.kind, 0), self.known),
            tuple(self._stale(one) for one in conditions),
            () if amount is None else self._stale(amount),
            *self._worth(right, certain, possible),
        )

    def _worth(self, right: Right, certain: Plain, possible: Plain) -> tuple[Bound | None, bool, tuple[str, ...]]:
        """What the right is worth in a year, whether every amount in it is known on the day, and which are stale."""
        if right.worth is None:
            return None, True, ()
        node = self.resolution.resolve(right.worth.node)
        worth = _paid(certain, possible, bounds(node, self.known))
        return worth, not self._gaps(node), self._stale(node)

    def _gaps(self, node: Node) -> bool:
        found = []
        on, law = self.dates.on.toordinal(), self.dates.law.toordinal()

        def visit(at: Node) -> None:
            if isinstance(at, Amount | Scale):
                found.append(at.parameter.row(on, law, at.key if isinstance(at, Amount) else None) is None)
            if isinstance(at, Applied):
                walk(at.body, visit)

        walk(node, visit)
        return any(found)

    def _stale(self, node: Node) -> tuple[str, ...]:
        """Parameters below a rule whose open-ended value is past its review date."""
        found: dict[str, None] = {}
        late = max(self.dates.on, self.dates.today).toordinal()
        law = self.dates.law.toordinal()

        def visit(at: Node) -> None:
            if isinstance(at, Amount | Scale):
                key = at.key if isinstance(at, Amount) else None
                day = self.known.done[at.day]
                last = day.high.low if day.high.op == "const" else late
                row = at.parameter.row(last, law, key)
                if row is not None and at.parameter.is_stale(row, late, key):
                    found.setdefault(at.parameter.id + (f"[{key}]" if key else ""))
            if isinstance(at, Applied):
                walk(at.body, visit)

        walk(node, visit)
        return tuple(found)


def _verdict(certain: Plain, possible: Plain, favourable: Plain, unfavourable: Plain) -> Plain:
    hangs_on_judgement = plain.and_(favourable, plain.not_(unfavourable))
    open_ = plain.if_(hangs_on_judgement, plain.const(TO_ASSESS), plain.const(UNKNOWN))
    refused = plain.if_(possible, open_, plain.const(NOT_ENTITLED))
    return plain.if_(certain, plain.const(ENTITLED), refused)


def _paid(certain: Plain, possible: Plain, granted: Bound) -> Bound:
    """What is paid: nothing where it is refused, and perhaps nothing while it is open."""
    nothing = plain.const(0)
    least = plain.if_(certain, granted.low, plain.min_(nothing, granted.low))
    most = plain.if_(certain, granted.high, plain.max_(nothing, granted.high))
    if granted.low.low < 0:
        least = plain.if_(possible, least, nothing)
    return Bound(least, plain.if_(possible, most, nothing), granted.scale)


def _reason(conditions: list[Bound]) -> Plain:
    first_failed = first_open = plain.const(0)
    for number, (certain, possible, _) in reversed(list(enumerate(conditions, 1))):
        first_failed = plain.if_(possible, first_failed, plain.const(number))
        first_open = plain.if_(certain, first_open, plain.const(number))
    return plain.if_(plain.le(first_failed, plain.const(0)), first_open, first_failed)
