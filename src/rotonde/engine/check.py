"""The whole answer about one household, as in the contract: rights, next question, contradictions, receipt."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from rotonde.engine.asked_before import DESKS, Shelf
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.contradictions import contradictions
from rotonde.engine.explaining.wording.sentences import sentence
from rotonde.engine.questions.next_question import next_question
from rotonde.engine.receipts import receipt_of
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.situations.situation import BadSituation, Problem, Situation
from rotonde.engine.situations.values import BadValue
from rotonde.engine.worth.net_year import net_year

DAYS = ("on", "claimed", "law", "today")
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)


class UnknownRight(ValueError):
    """A question about a right that the catalogue doesn't have."""


def check(
    catalogue: Catalogue,
    written_situation: Mapping[str, Any],
    dates: Dates,
    rights: Sequence[str] | None = None,
) -> dict[str, Any]:
    """The answer about a written situation; raises BadSituation with every problem where it can't be read.

    >>> from rotonde.engine.facts import Fact, Vocabulary
    >>> words = Vocabulary({"person": 60, "household": 8}, [Fact("birth_date", "person", "date", "date")], [])
    >>> check(Catalogue(words), {"persons": {"anna": {}}}, Dates.asked(on=date(2026, 1, 1)))["rights"]
    []
    """
    situation = read_situation(written_situation, catalogue.vocabulary, dates, catalogue.quantities)
    return answer_of(catalogue, situation, dates, rights)


def answer_of(
    catalogue: Catalogue,
    situation: Situation,
    dates: Dates,
    rights: Sequence[str] | None = None,
    shelf: Shelf = DESKS,
) -> dict[str, Any]:
    """The answer about a situation that has been read, with a question kept ready on a shelf."""
    asked = rights_asked(catalogue, rights)
    with shelf.turn:  # pages are served by several threads
        asking = shelf.ready(catalogue, dates, situation.told_of, asked)
        answers = asking.answers(situation)
        question = next_question(asking, situation, answers) if asked else None
        against = contradictions(asking.question, situation)
        net = net_year(asking, situation)
    answer = {
        **dates.as_json(),
        "focus": situation.focus,
        "rights": [one.as_json() for one in answers],
        "net_year": net,
        "next_question": question,
        "contradictions": against,
        "warnings": [problem._asdict() for problem in situation.warnings],
    }
    return {**answer, "receipt": receipt_of(answer, situation, dates, catalogue.hash, asked)}


def rights_asked(catalogue: Catalogue, rights: Sequence[str] | None) -> tuple[str, ...]:
    """The rights that a question is about: all of them where none are named."""
    asked = tuple(catalogue.rights if rights is None else rights)
    for id in asked:
        if id not in catalogue.rights:
            raise UnknownRight(f"there is no right '{id}'. Use one of {', '.join(catalogue.rights)}.")
    return asked


def dates_of(written: Any, **asked: date | None) -> Dates:
    """The four dates of a question: as asked, else as the situation itself says, else their defaults."""
    found: dict[str, date | None] = {}
    problems = []
    for name in DAYS:
        said = written.get(name) if isinstance(written, Mapping) else None
        found[name] = asked.get(name)
        if found[name] is None and said is not None:
            try:
                found[name] = day_asked(said)
            except BadValue as error:
                problems.append(Problem(name, error.why, error.what_to_do))
    if problems:
        raise BadSituation(problems)
    return Dates.asked(**found)


def day_asked(said: Any) -> date:
    """A day that a question may be about; raises BadValue with why it can't."""
    try:
        day = said if type(said) is date else date.fromisoformat(str(said))
    except ValueError:
        raise BadValue(sentence("not_a_date", text=said), sentence("write_date")) from None
    if not FIRST_DAY <= day <= LAST_DAY:
        raise BadValue(sentence("no_rules_for", day=day), sentence("name_a_day", first=FIRST_DAY, last=LAST_DAY))
    return day
