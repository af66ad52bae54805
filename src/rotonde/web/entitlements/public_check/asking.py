"""One question a page: what the engine asks in one breath, as fields that anybody can answer."""

from dataclasses import dataclass, field

from rotonde.web.entitlements.fact_fields import fact_named
from rotonde.web.entitlements.fact_values import NUMBERS, TRUTHS, shown, value_labels
from rotonde.web.entitlements.notation import period as period_said
from rotonde.web.entitlements.public_check import home
from rotonde.web.entitlements.public_check.bands import bands_of
from rotonde.web.entitlements.public_check.home import called
from rotonde.web.entitlements.public_check.link_questions import (
    ELSEWHERE,
    NOBODY,
    SEVERAL,
    YES_OR_NO,
    candidates,
    direction_of,
    is_list,
    listed,
)
from rotonde.web.entitlements.public_check.replay import CARD, EXACT, SINCE, Told, asked_in, field_name, value_told
from rotonde.web.entitlements.public_check.words import Wording
from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.words import in_language, raised

MOST_AT_ONCE = 8
STATUSES = "receives"
UNFOLDING = ("residence", "health", "debt")


@dataclass
class Box:
    """One thing to answer on a page: whom it is about, and how it is answered."""

    name: str
    legend: str = ""
    kind: str = "choice"  # choice, tick, who, text
    options: list[tuple[str, str]] = field(default_factory=list)
    value: str = ""
    error: str = ""
    unit: str = ""
    hint: str = ""
    names: list[str] = field(default_factory=list)
    numeric: bool = True
    exact: bool = False  # beside the choices an exact amount may be typed

    @property
    def html_id(self) -> str:
        return "b-" + "".join(c if c.isalnum() else "_" for c in self.name)

    @property
    def chosen(self) -> list[str]:
        return self.value.split(SEVERAL)


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

    @property
    def one_tap(self) -> bool:
        """Say whether a press on an answer is enough: there is one thing to answer, by choosing."""
        return len(self.boxes) == 1 and self.boxes[0].kind == "choice"

    @property
    def ticks(self) -> bool:
        return bool(self.boxes) and all(box.kind == "tick" for box in self.boxes)

    @property
    def names(self) -> list[str]:
        return [box.name for box in self.boxes]


def question_text(fact: Json, lang: str) -> str:
    """Give the question of a fact in a language, in the words for who answers it about themselves."""
    return in_language(fact["question"], lang)


def label_text(fact: Json, lang: str) -> str:
    """Give the label of a fact in a language, as it stands inside a sentence."""
    return in_language(fact["labels"], lang) or str(fact["id"])


def question_about(told: Told, together: list[Json], w: Wording) -> Question | None:
    """Make the page for what is asked in one breath; what needs another kind of page waits for its own."""
    pages = [told.page_for(one["fact"], one["of"], one["period"]) for one in together]
    page = pages[0] if pages else None
    if page is None:
        return None
    same = [one for one, its in zip(together, pages, strict=True) if its == page]
    if is_status(same[0]):  # one list to tick for each person
        same = [one for one in same if is_status(one) and one["of"] == same[0]["of"]]
    return question_of_fields(told, page, list(dict.fromkeys(map(field_name, same)))[:MOST_AT_ONCE], w)


def is_status(missing: Json) -> bool:
    """Say whether it is asked on the list of what somebody receives."""
    return str((fact_named(missing["fact"]) or {}).get("theme")) == STATUSES


def question_of_fields(told: Told, page: str, names: list[str], w: Wording) -> Question | None:
    """Make the page for these fields, also for who comes back to it; None where nobody of them lives here any more."""
    asked = [(name, one, fact) for name in names if (one := asked_in(name)) and (fact := fact_named(one["fact"]))]
    if not asked:
        return None
    fact, people = asked[0][2], [one["of"] for _, one, _ in asked]
    several = len(asked) > 1
    ticking = page == CARD and is_status(asked[0][1])
    boxes = [_box(told, page, name, one, known, w) for name, one, known in asked]
    if ticking:
        for box, (_, _, known) in zip(boxes, asked, strict=True):
            box.kind, box.legend = "tick", raised(label_text(known, w.lang))
    elif several:
        for box, (_, one, known) in zip(boxes, asked, strict=True):
            box.legend = raised(_legend(told, one, known, w))
    title = _title(told, page, fact, people, ticking, w)
    question = Question(page, title, boxes, fact["id"])
    if not several:
        question.about = _about(told, asked[0][1], w)
    question.hint = w["tick_all"] if ticking else ""
    if page == EXACT:
        question.why = w["why_exact"]
    elif fact["sensitivity"] in UNFOLDING:
        question.why = w["why_" + fact["sensitivity"]]
    return question


def _title(told: Told, page: str, fact: Json, people: list[str], ticking: bool, w: Wording) -> str:
    if ticking:
        if people[0] == home.HOME:
            return w["receives_home"]
        return w["receives_me"] if people[0] == home.ME else w.say("receives_who", who=_who(told, people[0], w))
    text = question_text(fact, w.lang)
    if page == SINCE:
        return w["since_question"]
    if text and (is_list(fact["id"]) or any(_is_spoken_to(told, of) for of in people)):
        return text
    who = _who(told, people[0], w) if len(people) == 1 else w["about_children" if _all_children(people) else "about_these"]
    return w.say("about_whether" if fact["type"] in TRUTHS else "about_what", who=who, label=label_text(fact, w.lang))


def _is_spoken_to(told: Told, of: str) -> bool:
    """Say whether "you" is the right word: not to a child, whatever a question about the home says."""
    if of not in told.situation["persons"]:
        return True
    years = home.years_known(told.situation, of, told.today)
    return not home.is_child(of) and (years is None or years >= home.OF_AGE or of == home.ME)


def _all_children(people: list[str]) -> bool:
    return all(home.is_child(of) for of in people)


def _who(told: Told, of: str, w: Wording) -> str:
    """Name a person, or both of a pair."""
    return w.all_of([called(told.situation, one, w) for one in of.split("+") if one in told.situation["persons"]] or [""])


def _about(told: Told, asked: Json, w: Wording) -> str:
    """Say whom a question is about, where it isn't the reader, and of which year or month."""
    of, period = asked["of"], asked["period"]
    who = "" if of in (home.ME, home.HOME) else _who(told, of, w)
    label = _subject(told, asked, w)
    said = [label, w.say("about_person", who=who) if who else "", period_said(period, w.lang) if period else ""]
    return " · ".join(filter(None, said))


def _subject(told: Told, asked: Json, w: Wording) -> str:
    """Name what a question about its duration is about."""
    fact = fact_named(asked["fact"])
    manner = told.page_for(asked["fact"], asked["of"], asked["period"])
    if fact is None or manner != SINCE:
        return ""
    value = value_told(told, field_name(asked))
    said = value_labels(fact, w.lang).get(str(value), "") or {True: w["yes"], False: w["no"]}.get(value, "")
    return f"{raised(label_text(fact, w.lang))}: {said.lower()}" if said else raised(label_text(fact, w.lang))


def _legend(told: Told, asked: Json, fact: Json, w: Wording) -> str:
    period = period_said(asked["period"], w.lang) if asked["period"] else ""
    who = w["check_home"] if asked["of"] == home.HOME else _who(told, asked["of"], w)
    return ", ".join(filter(None, [who, period]))


def _box(told: Told, page: str, name: str, asked: Json, fact: Json, w: Wording) -> Box:
    box = Box(name)
    if page == SINCE:
        box.options = [(long, w["since_" + long]) for long in ("short", "middle", "long")]
    elif is_list(fact["id"]):
        _list_box(told, box, asked, w)
    elif fact["type"] in TRUTHS:
        box.options = [("yes", w["yes"]), ("no", w["no"])]
    elif fact["choices"] and fact["type"] != "code":
        box.options = list(value_labels(fact, w.lang).items())
    elif fact["type"] == "money" and page == CARD:
        box.options, box.exact = bands_of(fact, w), True
    else:
        box.kind = "text"
        box.numeric = fact["type"] in NUMBERS
        box.unit = "€" if fact["type"] == "money" else w.unit(fact["unit"] or "")
        box.hint = w["hint_day"] if fact["type"] == "date" else ""
        box.names = list(value_labels(fact, w.lang).values()) if fact["type"] == "code" else []
        value = value_told(told, name)
        box.value = "" if isinstance(value, dict) else shown(fact, value, w)[0] if value is not None else ""
    return box


def _list_box(told: Told, box: Box, asked: Json, w: Wording) -> None:
    way = direction_of(asked["fact"])
    if asked["fact"] in YES_OR_NO or way is None:
        box.options = [("yes", w["yes"]), ("no", w["no"])]
        return
    people = candidates(told.situation, asked["fact"], asked["of"])
    box.options = [(one, raised(called(told.situation, one, w))) for one in people]
    box.options += [(ELSEWHERE, w["somebody_elsewhere"]), (NOBODY, w["nobody"])]
    if way.most > 1 and len(people) > 1:
        box.kind = "who"
        box.value = SEVERAL.join(listed(told.situation, asked["fact"], asked["of"]))
