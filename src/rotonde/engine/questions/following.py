"""A household that is asked one thing after another: what is worked out anew is what reads what was told."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from rotonde.engine.answers import CROWD, Asking, RightAnswer
from rotonde.engine.outputs import Asked
from rotonde.engine.plain import Plain
from rotonde.engine.questions.kept import Kept
from rotonde.engine.questions.next_question import next_question
from rotonde.engine.readings.cells import Evaluated
from rotonde.engine.readings.household import Values
from rotonde.engine.readings.once_more import OnceMore
from rotonde.engine.situations.situation import Situation
from rotonde.engine.what_is_read import Names, names_read, what_changed


class Ready:
    """An asking made ready to be followed: how it is read again, and where the outcomes of each right are kept."""

    def __init__(self, asking: Asking) -> None:
        self.again = OnceMore(asking.program, asking.catalogue.vocabulary)
        self.outputs = {
            one.right.id: [asking.program.slots[node] for node in one.results(asking.with_missing).values()]
            for one in asking.asked
        }


_made: "WeakKeyDictionary[Asking, Ready]" = WeakKeyDictionary()


@dataclass(eq=False)
class Following:
    """Tell it the situation after every answer; what it says is what would be said of that situation alone."""

    asking: Asking
    answers: list[RightAnswer] = field(default_factory=list)
    situation: Situation | None = None

    def __post_init__(self) -> None:
        if self.asking not in _made:
            _made[self.asking] = Ready(self.asking)
        self._ready = _made[self.asking]
        self._kept = Kept(self.asking)
        self._values: Evaluated | None = None

    def after(self, situation: Situation) -> list[RightAnswer]:
        """The answers now."""
        names = None if self.situation is None else what_changed(self.situation, situation)
        self.situation = situation
        if max(situation.sizes.values()) > CROWD:
            self._values, self.answers = None, self.asking.answers(situation)
        elif names is None or self._values is None:
            self._values = self.asking.reading(situation.sizes).evaluate(situation)
            self.answers = self.asking.answers_from(situation, self._of(self._values))
        else:
            again = {(one.id, one.of): one for one in self._again(situation, self._values, names)}
            self.answers = [again.get((one.id, one.of), one) for one in self.answers]
        return self.answers

    def next_question(self) -> dict[str, Any] | None:
        """What to ask next; as of `next_question`."""
        assert self.situation is not None, "tell it the situation first"
        return next_question(self.asking, self.situation, self.answers, self._kept)

    def _again(self, situation: Situation, before: Evaluated, names: Names) -> list[RightAnswer]:
        """The answers of the rights of which some outcome has another value."""
        self._values, changed = self._ready.again.values(self.asking.reading(situation.sizes), situation, before, names)
        reads, outputs = names_read(self.asking), self._ready.outputs
        asked: list[Asked] = [
            one
            for one in self.asking.asked
            if f"receives.{one.right.id}" in names
            or (not reads[one.right.id].isdisjoint(names) and any(changed[slot] for slot in outputs[one.right.id]))
        ]
        return self.asking.answers_from(situation, self._of(self._values), asked)

    def _of(self, values: Evaluated) -> Callable[[Plain], Values]:
        slots = self.asking.program.slots
        return lambda node: values[slots[node]]
