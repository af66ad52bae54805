"""A question list to print for one household: at most twelve questions with boxes, under a code that names nobody."""

import secrets
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from string import ascii_lowercase
from typing import Literal, NamedTuple

from rotonde.engine.facts import Fact
from rotonde.engine.situations.situation import Situation
from rotonde.screening.answering import AnswerRow, homes_of
from rotonde.screening.worklist.people import age_on, both_called
from rotonde.screening.worklist.saying import Saying
from rotonde.screening.worklist.wanted import MOST, Wanted, choose

LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ"
SIGNS = LETTERS + "23456789"
NONCE_LENGTH = 5
DELICATE = ("residence", "health", "debt")
ADULT = 18
WIDTH = 78
INDENT = "    "

Kind = Literal["truth", "list", "day", "amount", "number", "choice", "name"]


class Question(NamedTuple):
    """One question: its number on the list, the fact it asks for, its text, and what can be answered.

    `choices` are the codes behind the letters a, b, c; `hint` is what stands beside the box: a unit, a period.
    """

    number: int
    fact: str
    of: str
    period: str | None
    kind: Kind
    text: str
    choices: tuple[tuple[str, str], ...]
    hint: str
    rights: tuple[str, ...]
    is_sensitive: bool


@dataclass(frozen=True)
class QuestionList:
    """The questions of one household under a code; `judgements` are named, not asked."""

    code: str
    on: date
    questions: tuple[Question, ...]
    judgements: tuple[str, ...]


def new_nonce() -> str:
    """Five signs drawn for a new list; the first is a letter, so that a code is no number.

    >>> len(new_nonce())
    5
    """
    return secrets.choice(LETTERS) + "".join(secrets.choice(SIGNS) for _ in range(NONCE_LENGTH - 1))


def question_list(
    rows: Iterable[AnswerRow],
    situation: Situation,
    household: str,
    on: date,
    called: Mapping[str, str],
    w: Saying,
    nonce: str,
    most: int = MOST,
) -> QuestionList:
    """The list for one household from its answers; the same rows and nonce give the same list."""
    chosen = choose(rows, w.catalogue, most)
    adults = _adults(situation, household, on)
    questions = tuple(
        _question(number, wanted, called, wanted.of in adults, w) for number, wanted in enumerate(chosen.questions, 1)
    )
    return QuestionList(code_of(nonce, questions), on, questions, tuple(w.fact(id) for id in chosen.judgements))


def code_of(nonce: str, questions: Iterable[Question]) -> str:
    """The code of a list: its nonce, and a sign that checks it against the questions.

    >>> code_of("KX7QM", ())
    'KX7QM3'
    """
    asked = ";".join(f"{one.number} {one.fact} {one.of} {one.period}" for one in questions)
    return nonce + SIGNS[sha256(f"{nonce};{asked}".encode()).digest()[0] % len(SIGNS)]


def question_text(found: QuestionList, w: Saying) -> str:
    """The list as plain text for paper, with a last line that shows how to key it back."""
    lines = [f"{w.say('questions_title', code=found.code)} – {w.day(found.on)}"]
    lines += _wrapped(w.say("questions_lead"), "")
    if not found.questions:
        return "\n".join([*lines, "", w.say("questions_none")]) + "\n"
    for one in found.questions:
        lines += ["", *_wrapped(f"{one.number:>2}. {one.text}", INDENT), *_boxes(one, w)]
        key = "questions_sensitive" if one.is_sensitive else "questions_settles"
        lines += _wrapped(INDENT + w.say(key, rights=w.rights(one.rights)), INDENT)
    if found.judgements:
        lines += ["", *_wrapped(w.say("questions_judged", what=", ".join(found.judgements)), "")]
    example = " ".join(f"{one.number} {_example(one, w)}" for one in found.questions[:3])
    return "\n".join([*lines, "", *_wrapped(w.say("questions_key_back", example=f"{found.code} {example}"), "")]) + "\n"


def _adults(situation: Situation, household: str, on: date) -> set[str]:
    """Who can be asked in person: who lives here and is not known to be a child."""
    homes = homes_of(situation, on.toordinal())
    ages = {person: age_on(situation, person, on) for person, home in homes.items() if home == household}
    return {person for person, years in ages.items() if years is None or years >= ADULT}


def _question(number: int, wanted: Wanted, called: Mapping[str, str], is_adult: bool, w: Saying) -> Question:
    fact = w.catalogue.vocabulary.facts[wanted.fact]
    kind = kind_of(fact)
    choices = tuple(zip(fact.values, ascii_lowercase, strict=False)) if kind == "choice" else ()
    return Question(
        number,
        *wanted[:3],
        kind,
        _text(fact, wanted, called, is_adult, w),
        tuple((letter, code) for code, letter in choices),
        w.unit(fact) if kind in ("amount", "number") else "",
        wanted.rights,
        fact.sensitivity in DELICATE,
    )


def kind_of(fact: Fact) -> Kind:
    """How a fact is answered on paper; whether a list is complete is asked as a statement to agree with."""
    if fact.theme == "links":
        return "list"
    if fact.is_truth:
        return "truth"
    kinds: dict[str, Kind] = {"enum": "choice", "code": "name", "date": "day", "money": "amount"}
    return kinds.get(fact.type, "number")


def _text(fact: Fact, wanted: Wanted, called: Mapping[str, str], is_adult: bool, w: Saying) -> str:
    who = both_called(called, wanted.of)
    label, question = w.label(fact.labels, fact.id), w.label(fact.question)
    if kind_of(fact) == "list":
        return w.say("questions_list", who=who, label=label)
    may_be_you = fact.record == "household" or is_adult
    when = f" ({w.period(wanted.period)})" if wanted.period else ""
    if question and may_be_you and not fact.link:
        return w.say("questions_for", who=who, question=question) + when
    return w.say("questions_about", who=who, label=label) + when


def _boxes(one: Question, w: Saying) -> list[str]:
    if one.kind in ("truth", "list"):
        return [f"{INDENT}[ ] {w.say('yes')}   [ ] {w.say('no')}   [ ] ? {w.say('dont_know')}"]
    if one.kind == "choice":
        labels = w.catalogue.vocabulary.facts[one.fact].value_labels
        answers = [f"[ ] {letter} {w.label(labels.get(code, {}), code)}" for letter, code in one.choices]
        return [line for answer in [*answers, "[ ] ?"] for line in _wrapped(INDENT + answer, INDENT * 2)]
    box = {"day": "box_day", "amount": "box_amount", "number": "box_number"}.get(one.kind, "box_text")
    return [INDENT + w.say(box, per=one.hint, unit=one.hint)]


def _example(one: Question, w: Saying) -> str:
    if one.kind in ("truth", "list"):
        return w.say("yes")
    return {"day": "12/03/2016", "amount": "1250", "number": "1", "choice": "a"}.get(one.kind, "?")


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent=indent, break_on_hyphens=False)
