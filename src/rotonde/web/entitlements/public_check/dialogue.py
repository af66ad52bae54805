"""The course of the check: what was posted is read, and the next page is found. It lives as long as one request."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.http import QueryDict

from rotonde.web.entitlements import engine_port, situations
from rotonde.web.entitlements.fact_fields import fact_named
from rotonde.web.entitlements.fact_values import sentence
from rotonde.web.entitlements.notation import NotRead
from rotonde.web.entitlements.public_check.asking import Question, question_about, question_of_fields, since_when
from rotonde.web.entitlements.public_check.boxes import Box
from rotonde.web.entitlements.public_check.carried import (
    LONGEST_TEXT,
    MOST_FIELDS,
    Carried,
    NotAnswers,
    Step,
    is_name,
    read_carried,
)
from rotonde.web.entitlements.public_check.findings import Findings, findings_of
from rotonde.web.entitlements.public_check.first_pages import NO_STATUS, first_question
from rotonde.web.entitlements.public_check.first_steps import FIRST, STATUS, TICKED
from rotonde.web.entitlements.public_check.link_questions import NO, SEVERAL
from rotonde.web.entitlements.public_check.replay import CARD, EXACT, SINCE, Told, replayed
from rotonde.web.entitlements.public_check.skipping import SKIPPED, is_about_money, may_skip_money
from rotonde.web.entitlements.public_check.words import Wording
from rotonde.web.entitlements.situations import Json

ANSWER, TYPED = "a:", "x:"
NEXT, UNKNOWN, NONE, SKIP, BACK, HERE, CHANGE = "next", "unknown", "none", "skip", "back", "here", "change"
First = Callable[[Json], Sequence[str]]
ONLY_HERE = (*FIRST, CARD, EXACT, SINCE)


@dataclass
class Dialogue:
    """Where the person is in the check."""

    carried: Carried
    w: Wording
    today: date
    at: int = 0
    errors: dict[str, str] = field(default_factory=dict)
    shown: Step | None = None
    first: First = engine_port.nothing_first

    @cached_property
    def told(self) -> Told:
        return replayed(self.carried, self.today)

    @property
    def is_new(self) -> bool:
        """Say whether the page to show is a question that was not answered before."""
        return self.at >= len(self.carried.steps)

    @cached_property
    def _asked(self) -> tuple[Json, list[Json]]:
        situation = situations.without_empty_parts(self.told.situation)
        seek = self.is_new and self.shown is None and self.has_begun
        return engine_port.asked_further(situation, self.told.may_be_asked, seek, self.first)

    @property
    def has_begun(self) -> bool:
        """Say whether the first questions have been answered."""
        return set(FIRST) <= {step.page for step in self.carried.steps}

    @property
    def may_go_on(self) -> bool:
        """Say whether there is anything left to ask."""
        rows = self._asked[0]["rights"]
        missing = (one for row in rows for one in row["missing"])
        return not self.has_begun or any(self.told.may_be_asked(m["fact"], m["of"], m["period"]) for m in missing)

    @cached_property
    def findings(self) -> Findings:
        return findings_of(self._asked[0])

    @cached_property
    def question(self) -> Question | None:
        """The page to show; None where there is nothing left to ask."""
        if self.shown is not None or not self.is_new:
            return self._answered(self.shown or self.carried.steps[self.at], self.errors)
        answered = {step.page for step in self.carried.steps}
        page = next((one for one in FIRST if one not in answered), None)
        if page is not None:
            return first_question(page, self.told, self.w)
        answer, together = self._asked
        asked = since_when(self.told, answer, self.w) or question_about(self.told, together, self.w)
        if asked and is_about_money(asked.fact) and asked.why == self._why_before():
            asked.why = ""  # it was read a moment ago
        return asked

    def _why_before(self) -> str:
        """Give the reason that the last question gave."""
        last = self.carried.steps[-1]
        question = question_of_fields(self.told, last.page, list(last.fields), self.w)
        return question.why if question else ""

    @property
    def may_skip_money(self) -> bool:
        """Say whether all questions about money may be passed over at once."""
        return self.question is not None and may_skip_money(self.carried.steps[: self.at], self.question.fact)

    def _answered(self, step: Step, errors: dict[str, str]) -> Question | None:
        """Show a page again, as it was answered."""
        if step.page in FIRST:
            question: Question | None = first_question(step.page, self.told, self.w)
        else:
            page = CARD if step.page == SKIPPED else step.page
            question = question_of_fields(self.told, page, list(step.fields), self.w)
        for box in question.boxes if question else []:
            box.value = step.fields.get(box.name, box.value)
            box.error = self._sentence(box, errors.get(box.name, ""))
        return question

    def _sentence(self, box: Box, error: str) -> str:
        fact = fact_named(box.name.split("|")[0])
        if not error or fact is None:
            return self.w[error] if error else ""
        return sentence(NotRead(error), fact, self.w)


def dialogue_from(posted: QueryDict, w: Wording, today: date, first: First = engine_port.nothing_first) -> Dialogue:
    """Read what was posted and go where the button says; `first` names the rights to ask about. Raises NotAnswers."""
    carried = read_carried(posted.get("answers", ""))
    w.for_other = carried.for_other = posted.get("who", "other" if carried.for_other else "me") == "other"
    here = Dialogue(carried, w, today, _number(posted.get("at", ""), len(carried.steps)), first=first)
    here.told  # noqa: B018 - what was carried is read before anything is done with it
    go, _, place = posted.get("go", NEXT if "page" in posted else HERE).partition(":")
    if go == CHANGE:
        here.at = _number(place, len(carried.steps))
    elif go == BACK:
        here.at = max(0, here.at - 1)
    elif go in (NEXT, UNKNOWN, NONE, SKIP) and "page" in posted:
        return _answer(here, posted, go)
    elif go == HERE and "page" in posted and not here.is_new:
        here.shown = _step(posted, go)
    return here


def _answer(here: Dialogue, posted: QueryDict, go: str) -> Dialogue:
    """Keep the answer and go on; one that can't be read is shown again with a sentence."""
    step = _step(posted, go)
    before = Carried(here.carried.for_other, list(here.carried.steps))
    here.carried.put(here.at, step)
    on = Dialogue(here.carried, here.w, here.today, here.at + 1, first=here.first)
    errors = _nothing_ticked(step, go) or on.told.errors[here.at]
    if not errors:
        try:
            on.findings  # noqa: B018 - whether this can be said together
        except engine_port.SituationError:
            errors = dict.fromkeys(step.fields, "cannot_be")
        else:
            return on
    return Dialogue(before, here.w, here.today, here.at, errors, step, here.first)


def _nothing_ticked(step: Step, go: str) -> dict[str, str]:
    if step.page == STATUS and go == NEXT and not any(step.fields.values()):
        return {next(iter(step.fields)): "error_pick"}
    return {}


def _step(posted: QueryDict, go: str) -> Step:
    """Gather the fields of the posted page: those that it says it has, with nothing where nobody knew."""
    page, names = posted.get("page", ""), posted.getlist("box")
    if page not in ONLY_HERE or not names or len(names) > MOST_FIELDS or not all(map(is_name, names)):
        raise NotAnswers
    if go in (UNKNOWN, SKIP):
        return Step(SKIPPED if go == SKIP else page, dict.fromkeys(names, ""))
    if go == NONE:
        return Step(page, {NO_STATUS: TICKED} if page == STATUS else dict.fromkeys(names, NO))
    unticked = NO if "ticks" in posted and page != STATUS else ""
    return Step(page, {name: _typed(posted, name) or unticked for name in names})


def _typed(posted: QueryDict, name: str) -> str:
    """Give what was chosen or typed, without what no keyboard types and no longer than can be carried."""
    chosen = SEVERAL.join(filter(None, posted.getlist(ANSWER + name)))
    text = chosen or posted.get(TYPED + name, "").strip()
    return "".join(letter for letter in text if letter.isprintable())[:LONGEST_TEXT]


def _number(text: str, most: int) -> int:
    return min(int(text), most) if text.isascii() and text.isdecimal() and len(text) < 4 else most
