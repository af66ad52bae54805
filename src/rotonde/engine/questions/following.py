"""A household that is asked one thing after another: what is worked out anew is what reads what was told."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from rotonde.engine.answers import CROWD, Asking, RightAnswer
from rotonde.engine.fold import Step
from rotonde.engine.questions.kept import Kept
from rotonde.engine.questions.next_question import next_question
from rotonde.engine.readings.household import HouseholdReading
from rotonde.engine.situations.situation import Situation
from rotonde.engine.what_is_read import names_read, what_changed

KEPT = 60
Part = list[Step[Any]]
_parts: "WeakKeyDictionary[HouseholdReading, OrderedDict[tuple[str, ...], Part]]" = WeakKeyDictionary()


@dataclass(eq=False)
class Following:
    """Tell it the situation after every answer; what it says is what would be said of that situation alone."""

    asking: Asking
    answers: list[RightAnswer] = field(default_factory=list)
    situation: Situation | None = None

    def __post_init__(self) -> None:
        self._kept = Kept(self.asking)

    def after(self, situation: Situation) -> list[RightAnswer]:
        """The answers now."""
        changed = None if self.situation is None else what_changed(self.situation, situation)
        self.situation = situation
        if changed is None or max(situation.sizes.values()) > CROWD:
            self.answers = self.asking.answers(situation)
            return self.answers
        reads = names_read(self.asking)
        rights = tuple(id for id in self.asking.rights if not reads[id].isdisjoint(changed))
        again = {(one.id, one.of): one for one in self._of(rights, situation)}
        self.answers = [again.get((one.id, one.of), one) for one in self.answers]
        return self.answers

    def next_question(self) -> dict[str, Any] | None:
        """What to ask next; as of `next_question`."""
        assert self.situation is not None, "tell it the situation first"
        return next_question(self.asking, self.situation, self.answers, self._kept)

    def _of(self, rights: Sequence[str], situation: Situation) -> list[RightAnswer]:
        asked = [one for one in self.asking.asked if one.right.id in rights]
        reading = self.asking.reading(situation.sizes)
        parts = _parts.setdefault(reading, OrderedDict())
        key = tuple(rights)
        part = parts.pop(key, None)
        if part is None:
            nodes = [node for one in asked for node in one.results(self.asking.with_missing).values()]
            part = reading.part([*nodes, *(leaf for id in rights for leaf in self.asking.receives[id])])
        parts[key] = part
        while len(parts) > KEPT:
            parts.popitem(last=False)
        values, slots = reading.evaluate(situation, part), self.asking.program.slots
        return self.asking.answers_from(situation, lambda node: values[slots[node]], asked)
