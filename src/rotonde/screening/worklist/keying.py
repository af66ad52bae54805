"""A question list keyed back in one text field: `KX7QM3 1 ja 2 1250 3 12/03/2016 4 ?`.

Numbers and answers alternate; lines, semicolons and a sign behind a number don't matter. Either everything is read,
or nothing is, with a sentence for each thing that is wrong: a slip must not become a fact.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from rotonde.engine.facts import Fact
from rotonde.engine.situations.values import BadValue, read_scalar
from rotonde.screening.cells import number_of
from rotonde.screening.worklist.question_list import NONCE_LENGTH, SIGNS, Question, QuestionList
from rotonde.screening.worklist.saying import Saying
from rotonde.screening.worklist.values_said import value_said

YES = frozenset(("ja", "j", "yes", "y", "oui", "o"))
NO = frozenset(("nee", "neen", "n", "no", "non"))
UNKNOWN = "?"
SAID_UNKNOWN = re.compile(
    r"\b(?:weet niet|wn|onbekend|ne sais? pas|inconnu|don[’']t know|unknown)(?!\w)", re.IGNORECASE
)
CURRENCY = re.compile(r"€|\beuros?\b|\beur\b", re.IGNORECASE)
NUMBERED = re.compile(r"(\d{1,3})[.):=]?")
JOINED = re.compile(r"(?<!\S)(\d{1,2})[):=](?=\S)")
DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
CODE = re.compile(rf"[{SIGNS}]{{{NONCE_LENGTH}}}-?[{SIGNS}]")
LONGEST_NAME = 5


class Answer(NamedTuple):
    """What was answered to a question: a value as a situation writes it; None for *weet niet*."""

    number: int
    fact: str
    of: str
    period: str | None
    value: Any


@dataclass(frozen=True)
class Keyed:
    """What was keyed: the answers, or what is wrong; `remarks` say what a field can't hold, such as a new person."""

    answers: tuple[Answer, ...]
    problems: tuple[str, ...]
    remarks: tuple[str, ...]


class _Wrong(ValueError):
    """An answer that can't be read: the key of its sentence, and what fills it."""

    def __init__(self, key: str, **fills: object) -> None:
        super().__init__(key)
        self.key, self.fills = key, fills


def code_in(text: str) -> str | None:
    """The code of a list, where a text starts with one: by it a page finds the list.

    >>> code_in("kx7qm-3 1 ja"), code_in("1 ja")
    ('KX7QM3', None)
    """
    first = text.split(maxsplit=1)[:1]
    found = CODE.fullmatch(first[0].upper()) if first else None
    return found[0].replace("-", "") if found and found[0][0].isalpha() else None


def parse(text: str, found: QuestionList, w: Saying) -> Keyed:
    """The answers in a text; a question that isn't named stays as it was."""
    problems, remarks, answers = [], [], dict[int, Answer]()
    code = code_in(text)
    if code is not None:
        text = text.split(maxsplit=1)[1] if len(text.split(maxsplit=1)) > 1 else ""
        if code != found.code:
            problems.append(w.say("wrong_list", text=code, code=found.code))
    tokens = _tokens(text)
    last = len(found.questions)
    while tokens:
        token = tokens.pop(0)
        number = NUMBERED.fullmatch(token)
        if number is None or not 1 <= int(number[1]) <= last:
            problems.append(w.say("wrong_code", text=token, last=last))
            while tokens and not NUMBERED.fullmatch(tokens[0]):
                tokens.pop(0)
            continue
        question = found.questions[int(number[1]) - 1]
        if not tokens:
            problems.append(w.say("wrong_nothing", n=question.number))
            break
        if question.number in answers:
            problems.append(w.say("wrong_twice", n=question.number))
        try:
            value = _read(question, tokens, w)
        except _Wrong as wrong:
            problems.append(w.say(wrong.key, n=question.number, **wrong.fills))
            continue
        if question.kind == "list" and value is False:
            remarks.append(w.say("remark_list", n=question.number))
            value = None
        answers[question.number] = Answer(question.number, question.fact, question.of, question.period, value)
    ordered = tuple(answers[number] for number in sorted(answers))
    return Keyed(() if problems else ordered, tuple(problems), () if problems else tuple(remarks))


def keyed(answers: Iterable[Answer], found: QuestionList, w: Saying) -> str:
    """Answers as they are keyed: what `parse` reads back to the same."""
    parts = [found.code]
    for answer in answers:
        parts += [str(answer.number), _written(answer.value, found.questions[answer.number - 1], w)]
    return " ".join(parts)


def _tokens(text: str) -> list[str]:
    plain = CURRENCY.sub(" ", SAID_UNKNOWN.sub(f" {UNKNOWN} ", text.replace(";", " ")))
    return JOINED.sub(r"\1 ", plain).split()


def _read(question: Question, tokens: list[str], w: Saying) -> Any:
    """The value at the head of the tokens, which it takes off."""
    fact = w.catalogue.vocabulary.facts[question.fact]
    if question.kind == "name":
        return _name(fact, tokens)
    text = tokens.pop(0)
    if text == UNKNOWN:
        return None
    if question.kind in ("truth", "list"):
        word = text.casefold()
        if word not in YES | NO:
            raise _Wrong("wrong_truth", text=text)
        return word in YES
    if question.kind == "choice":
        codes = dict(question.choices)
        if text.casefold() not in codes:
            raise _Wrong("wrong_choice", text=text, letters=", ".join(codes))
        return codes[text.casefold()]
    return _inside(fact, _day(text) if question.kind == "day" else _number(fact, text), text, w)


def _name(fact: Fact, tokens: list[str]) -> str | None:
    """A code by its number or its name in any language; a name may have several words."""
    if tokens[0] == UNKNOWN:
        tokens.pop(0)
        return None
    codes = {code: code for code in fact.values}
    for code, labels in fact.value_labels.items():
        codes |= {label.casefold(): code for label in labels.values()}
    for length in range(min(LONGEST_NAME, len(tokens)), 0, -1):
        named = codes.get(" ".join(tokens[:length]).casefold())
        if named is not None:
            del tokens[:length]
            return named
    raise _Wrong("wrong_name", text=tokens.pop(0))


def _day(text: str) -> str:
    found = DAY.fullmatch(text)
    try:
        return (date(*map(int, reversed(found.groups()))) if found else date.fromisoformat(text)).isoformat()
    except ValueError:
        raise _Wrong("wrong_day", text=text) from None


def _number(fact: Fact, text: str) -> int | float | str:
    try:
        value = number_of(text, fact.scale)
    except BadValue:
        raise _Wrong("wrong_number", text=text) from None
    if isinstance(value, str) and fact.type != "number":
        raise _Wrong("wrong_number", text=text)
    return value


def _inside(fact: Fact, value: Any, text: str, w: Saying) -> Any:
    try:
        read_scalar(fact, value)
    except BadValue:
        if isinstance(value, int | float) and fact.low <= value * fact.scale <= fact.high:
            raise _Wrong("wrong_number", text=text) from None
        raise _Wrong("wrong_range", text=text, **_ends(fact, w)) from None
    return value


def _ends(fact: Fact, w: Saying) -> dict[str, str]:
    ends: Sequence[Any] = [fact.low, fact.high]
    if fact.type == "date":
        ends = [date.fromordinal(end) for end in ends]
    else:
        ends = [end // fact.scale if end % fact.scale == 0 else end / fact.scale for end in ends]
    return {name: value_said(fact, end, w) for name, end in zip(("low", "high"), ends, strict=True)}


def _written(value: Any, question: Question, w: Saying) -> str:
    if value is None:
        return UNKNOWN
    if isinstance(value, bool):
        return w.say("yes" if value else "no")
    if question.kind == "choice":
        return next(letter for letter, code in question.choices if code == value)
    if question.kind == "day":
        return date.fromisoformat(value).strftime("%d/%m/%Y")
    return str(value).replace(".", ",")
