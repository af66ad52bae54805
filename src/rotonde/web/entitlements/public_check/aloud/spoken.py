"""What is said of a page where a recording stands in for the browser's voice: what is the same for everybody.

A name, an age, a number or an amount is never recorded, nor is the result: which file is fetched would tell what
somebody answered. A page whose question names somebody is left to the browser's own voice.
"""

from collections.abc import Iterator
from datetime import date

from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.fact_fields import fact_named
from rotonde.web.entitlements.public_check import home
from rotonde.web.entitlements.public_check.asking import STATUSES, Question
from rotonde.web.entitlements.public_check.carried import Carried, Step
from rotonde.web.entitlements.public_check.first_pages import first_question
from rotonde.web.entitlements.public_check.first_steps import AGES, AT_HOME, FIRST, HERE, OF_OLD_AGE, STATUS
from rotonde.web.entitlements.public_check.plain import answer_texts, is_plain, question_text, status_text
from rotonde.web.entitlements.public_check.replay import MONTHS_BACK, SINCE, Told, is_askable, replayed
from rotonde.web.entitlements.public_check.words import Wording
from rotonde.web.entitlements.situations import Json

MOST_ANSWERS, LONGEST_ANSWERS = 5, 120
"""Of a longer list of answers only the question is said: nobody remembers the first when the last is read."""


def spoken_on(question: Question, w: Wording) -> list[str]:
    """List what is said on a page, one text a recording; nothing where the question names somebody."""
    if question.page in FIRST:
        return [_first(question)]
    if question.page == SINCE:
        return [_since(w)]
    fact = fact_named(question.fact)
    if fact is None:
        return []
    if question.ticks:
        return _ticked(question, w)
    return [_asked(fact, w)] if question.title == question_text(fact, w.lang) else []


def spoken_first(w: Wording) -> str:
    """Say what stands on the opening."""
    keys = ("check_title", "no_name", "nobody_watches", "no_application", "opening_lead", "opening_free")
    return _together(*(w[key] for key in keys))


def all_spoken(lang: str) -> list[str]:
    """List every text that a page of the check can ask for in a language, once."""
    w = Wording(lang)
    told = [spoken_first(w), _since(w), *map(_first, _first_pages(w)), *_titles(w)]
    everybody = _with_everybody().situation
    for fact in engine_port.facts():
        if fact["theme"] == STATUSES:
            told.append(status_text(fact, lang))
        elif _can_be_asked(fact, everybody):
            told.append(_asked(fact, w))
    return list(dict.fromkeys(told))


def _together(*parts: str) -> str:
    return "\n".join(filter(None, parts))


def _asked(fact: Json, w: Wording) -> str:
    """Say a question, and its answers where they are few and short."""
    answers = list(answer_texts(fact, w.lang).values()) if fact["type"] == "enum" and is_plain(fact) else []
    said = ". ".join(answers)
    fits = len(answers) <= MOST_ANSWERS and len(said) <= LONGEST_ANSWERS
    return _together(question_text(fact, w.lang), f"{said}." if answers and fits else "")


def _since(w: Wording) -> str:
    return _together(w["since_question"], *(f"{w['since_' + long]}." for long in MONTHS_BACK))


def _first(question: Question) -> str:
    """Say one of the first pages; of the ages and the place no more than what is asked."""
    answers = []
    for box in question.boxes if question.page in (AT_HOME, STATUS) else []:
        choices = [text for _, text in box.options] if box.kind == "choice" else []
        answers.append(". ".join([box.legend, *choices]))
    return _together(question.title, question.hint, *answers)


def _ticked(question: Question, w: Wording) -> list[str]:
    """Say a list to tick: what is asked, then each thing that one may receive; or one thing, and who."""
    if question.about:
        return [w["receives_this"], question.about]
    return [question.title, *(box.legend for box in question.boxes)] if question.title in _titles(w) else []


def _titles(w: Wording) -> list[str]:
    """List what can stand above a list to tick, but for other adults, who have a number."""
    partners = [w.say("receives_who", who=w[who]) for who in (home.PARTNER, f"{home.PARTNER}_other")]
    return [w["receives_me"], w["receives_home"], w["receives_this"], *partners]


def _first_pages(w: Wording) -> Iterator[Question]:
    """Make the first pages, and those that differ by age or by who is at home once for each."""
    for page in FIRST:
        yield first_question(page, _alone(), w)
    yield first_question(AGES, _with_everybody(), w)
    for years in (home.OF_AGE, *OF_OLD_AGE.values()):
        yield first_question(STATUS, _alone(years), w)


def _alone(years: int | None = None) -> Told:
    return _told(Step(AGES, {home.ME: "" if years is None else str(years)}))


def _with_everybody() -> Told:
    """Tell of a household with somebody of every kind."""
    ages = {home.ME: "40", home.PARTNER: "40", f"{home.CHILD}1": "7", f"{home.ADULT}1": "40"}
    return _told(Step(AT_HOME, {"partner": HERE, "children": "1", "adults": "1"}), Step(AGES, ages))


def _told(*steps: Step) -> Told:
    return replayed(Carried(False, list(steps)), date.today())


def _can_be_asked(fact: Json, situation: Json) -> bool:
    """Say whether it can be asked about somebody here, two of them, the home, or one and the home."""
    people = list(situation["persons"])
    pairs = [f"{one}+{other}" for one in people for other in [*people, home.HOME] if one != other]
    return any(is_askable(situation, fact["id"], of) for of in [home.HOME, *people, *pairs])
