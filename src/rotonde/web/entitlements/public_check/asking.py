"""One question a page: what the engine asks in one breath, in words for who answers it."""

from dataclasses import dataclass

from rotonde.web.entitlements.fact_values import TRUTHS
from rotonde.web.entitlements.notation import period as period_said
from rotonde.web.entitlements.public_check import home
from rotonde.web.entitlements.public_check.boxes import Asked, Box, box_for
from rotonde.web.entitlements.public_check.home import after_a_preposition, called
from rotonde.web.entitlements.public_check.link_questions import is_list
from rotonde.web.entitlements.public_check.plain import (
    answer_texts,
    hint_text,
    label_text,
    picture_of_fact,
    question_text,
    status_text,
    why_text,
)
from rotonde.web.entitlements.public_check.replay import CARD, EXACT, SINCE, Told, field_name, value_told
from rotonde.web.entitlements.public_check.words import Wording
from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.words import raised

MOST_AT_ONCE = 8
STATUSES, DOING = "receives", "main_status"
SENSITIVE = ("residence", "health", "debt")


@dataclass
class Question:
    """One page."""

    page: str
    title: str
    boxes: list[Box]
    fact: str = ""
    about: str = ""
    why: str = ""
    hint: str = ""
    picture: str = ""

    @property
    def one_tap(self) -> bool:
        """Say whether a press on an answer is enough: there is one thing to answer, by choosing."""
        return len(self.boxes) == 1 and self.boxes[0].kind == "choice"

    @property
    def ticks(self) -> bool:
        return bool(self.boxes) and all(box.kind == "tick" for box in self.boxes)


def question_about(told: Told, together: list[Json], w: Wording) -> Question | None:
    """Make the page for what is asked in one breath; what needs another kind of page waits for its own."""
    pages = [told.page_for(one["fact"], one["of"], one["period"]) for one in together]
    page = pages[0] if pages else None
    if page is None:
        return None
    names = [field_name(one) for one, its in zip(together, pages, strict=True) if its == page]
    asked = [one for name in dict.fromkeys(names) if (one := Asked.named(name))]
    if page == CARD and _is_status(asked[0]):  # of an adult all that one may receive; of children one thing for all
        if home.is_child(asked[0].of):
            asked = [one for one in asked if one.fact["id"] == asked[0].fact["id"]]
        else:
            asked = [one for one in asked if one.of == asked[0].of]
    return question_of_fields(told, page, _from_the_oldest(told, asked[:MOST_AT_ONCE]), w)


def _from_the_oldest(told: Told, asked: list[Asked]) -> list[str]:
    """Put the one who asks first, and the children in the order in which they were told."""
    order = {person: place for place, person in enumerate(told.situation["persons"])}
    return [one.name for one in sorted(asked, key=lambda one: order.get(one.of, -1))]


def since_when(told: Told, answer: Json, w: Wording) -> Question | None:
    """Ask how long somebody has what was ticked at first, where a right hangs on it: much depends on three months."""
    waited = {field_name(one): one for row in answer["rights"] for one in row["missing"] if one["of"] == home.ME}
    asked = [
        one
        for name, missing in waited.items()
        if told.page_for(missing["fact"], home.ME, None) == SINCE and (one := Asked.named(name))
    ]
    names = sorted(one.name for one in asked if _is_status(one) or one.fact["id"] == DOING)
    return question_of_fields(told, SINCE, names, w)


def question_of_fields(told: Told, page: str, names: list[str], w: Wording) -> Question | None:
    """Make the page for these fields, also for who comes back to it; None where there is nothing to ask."""
    asked = [one for name in names if (one := Asked.named(name))]
    if not asked:
        return None
    boxes = [box_for(told, page, one, w) for one in asked]
    if page == CARD and _is_status(asked[0]):
        return _ticking(told, asked, boxes, w)
    fact = asked[0].fact
    question = Question(page, _title(told, page, asked, w), boxes, fact["id"], picture=picture_of_fact(fact))
    if len(asked) == 1:
        question.about = _about(told, page, asked[0], w)
    else:
        for box, one in zip(boxes, asked, strict=True):
            box.legend = _subject(told, one, w) if page == SINCE else _legend(told, one, w)
    question.why = w["why_exact"] if page == EXACT else _why(fact, w)
    question.hint = hint_text(fact, w.lang) if page != SINCE else ""
    return question


def _why(fact: Json, w: Wording) -> str:
    """Say why something delicate is asked, and of the most delicate that it may be passed over."""
    said = [why_text(fact, w.lang), w["may_be_skipped"] if fact["sensitivity"] in SENSITIVE else ""]
    return " ".join(filter(None, said))


def _ticking(told: Told, asked: list[Asked], boxes: list[Box], w: Wording) -> Question:
    """Make a list to tick: what one person receives, or who receives one thing."""
    of, fact = asked[0].of, asked[0].fact
    people = len(asked) > 1 and all(one.fact["id"] == fact["id"] for one in asked)
    for box, one in zip(boxes, asked, strict=True):
        box.kind = "tick"
        box.legend = raised(called(told.situation, one.of, w)) if people else _received(one.fact, w)
    if people:
        title = w["receives_this"]
    elif of == home.HOME:
        title = w["receives_home"]
    else:
        title = w["receives_me"] if of == home.ME else w.say("receives_who", who=_who(told, of, w))
    question = Question(CARD, title, boxes, fact["id"], hint=w["tick_all"], picture=picture_of_fact(fact))
    question.about = _received(fact, w) if people else ""
    return question


def _is_status(asked: Asked) -> bool:
    """Say whether it is asked on the list of what somebody receives."""
    return str(asked.fact.get("theme")) == STATUSES


def _received(fact: Json, w: Wording) -> str:
    """Name what somebody may receive."""
    return status_text(fact, w.lang)


def _title(told: Told, page: str, asked: list[Asked], w: Wording) -> str:
    if page == SINCE:
        return w["since_question"]
    if _speaks_to_them(told, asked, w):
        return question_text(asked[0].fact, w.lang)
    fact, people = asked[0].fact, [one.of for one in asked]
    if len(people) == 1:
        who = _who(told, people[0], w)
    else:
        who = w["about_children" if all(map(home.is_child, people)) else "about_these"]
    return w.say("about_whether" if fact["type"] in TRUTHS else "about_what", who=who, label=label_text(fact, w.lang))


def _speaks_to_them(told: Told, asked: list[Asked], w: Wording) -> bool:
    """Say whether the question can be put as it stands: "you" is the right word for somebody of those it is about."""
    fact = asked[0].fact
    spoken_to = is_list(fact["id"]) or not label_text(fact, w.lang) or any(_is_spoken_to(told, one.of) for one in asked)
    return spoken_to and bool(question_text(fact, w.lang))


def _is_spoken_to(told: Told, of: str) -> bool:
    """Say whether "you" is the right word: not to a child, whatever a question about the home says."""
    if of not in told.situation["persons"]:
        return True
    years = home.years_known(told.situation, of, told.today)
    return not home.is_child(of) and (years is None or years >= home.OF_AGE or of == home.ME)


def _people(told: Told, of: str) -> list[str]:
    """Split a pair; a household is nobody in particular."""
    return [one for one in of.split("+") if one in told.situation["persons"]]


def _who(told: Told, of: str, w: Wording) -> str:
    """Name a person, or both of a pair, as after a preposition."""
    return w.all_of([after_a_preposition(told.situation, one, w) for one in _people(told, of)] or [w["check_home"]])


def _about(told: Told, page: str, asked: Asked, w: Wording) -> str:
    """Say whom a question is about, where it isn't the reader and not said yet, and of which year or month."""
    named = asked.of in (home.ME, home.HOME) or not (page == SINCE or _speaks_to_them(told, [asked], w))
    said = [
        _subject(told, asked, w) if page == SINCE else "",
        "" if named else w.say("about_person", who=_who(told, asked.of, w)),
        period_said(asked.period, w.lang) if asked.period else "",
    ]
    return " · ".join(filter(None, said))


def _subject(told: Told, asked: Asked, w: Wording) -> str:
    """Name what a question about its duration is about."""
    if _is_status(asked):
        return _received(asked.fact, w)
    value = value_told(told, asked.name)
    code = value[-1].get("value") if isinstance(value, list) else value
    return raised(answer_texts(asked.fact, w.lang).get(str(code), "") or question_text(asked.fact, w.lang))


def _legend(told: Told, asked: Asked, w: Wording) -> str:
    """Name whom a row is about, and of which year or month."""
    who = w.all_of([called(told.situation, one, w) for one in _people(told, asked.of)] or [w["check_home"]])
    return raised(", ".join(filter(None, [who, period_said(asked.period, w.lang) if asked.period else ""])))
