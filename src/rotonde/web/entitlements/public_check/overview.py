"""The answers that were given, to be looked through and changed."""

from dataclasses import dataclass

from rotonde.web.entitlements.public_check.asking import Question, question_of_fields
from rotonde.web.entitlements.public_check.boxes import Box
from rotonde.web.entitlements.public_check.carried import Carried, Step
from rotonde.web.entitlements.public_check.first_pages import first_question
from rotonde.web.entitlements.public_check.first_steps import FIRST
from rotonde.web.entitlements.public_check.replay import Told
from rotonde.web.entitlements.public_check.skipping import SKIPPED
from rotonde.web.entitlements.public_check.words import Wording


@dataclass
class Answered:
    """One page that was answered: which, what was asked, and what was said."""

    at: int
    title: str
    about: str
    said: str


def overview_of(carried: Carried, told: Told, w: Wording) -> list[Answered]:
    """List the answers, in the order in which they were given."""
    found = []
    for at, step in enumerate(carried.steps):
        if step.page == SKIPPED:
            found.append(Answered(at, w["money_questions"], "", w["skipped"]))
            continue
        if step.page in FIRST:
            question: Question | None = first_question(step.page, told, w)
        else:
            question = question_of_fields(told, step.page, list(step.fields), w)
        if question is not None:
            found.append(Answered(at, question.title, question.about, _said(question, step, w)))
    return found


def _said(question: Question, step: Step, w: Wording) -> str:
    if not any(step.fields.values()):
        return w["dont_know"]
    said, only_ticked = [], all(box.kind == "tick" for box in question.boxes)
    for box in question.boxes:
        text = step.fields.get(box.name, "")
        if box.kind == "tick":
            said += [box.legend] if text == "yes" else []
        elif text:
            words = _in_words(box, text, w)
            said.append(_beside(box.legend, words) if len(question.boxes) > 1 else words)
    return (", " if only_ticked else " · ").join(said) or w["none_of_these"]


def _beside(asked: str, words: str) -> str:
    """Put an answer beside what was asked: after a question mark comes no colon."""
    return f"{asked} {words}" if asked.endswith(("?", "؟")) else f"{asked}: {words}"


def _in_words(box: Box, text: str, w: Wording) -> str:
    labels = dict(box.options)
    if box.kind == "who":
        return w.all_of([labels.get(one, one) for one in text.split("+")])
    return labels.get(text, " ".join(filter(None, [text, box.unit])))
