"""How one fact of one person is answered: by choosing, by ticking, by naming somebody at home, or by typing."""

from dataclasses import dataclass, field
from typing import NamedTuple

from rotonde.web.entitlements.fact_fields import fact_named
from rotonde.web.entitlements.fact_values import NUMBERS, TRUTHS, shown
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
from rotonde.web.entitlements.public_check.plain import answer_texts
from rotonde.web.entitlements.public_check.replay import CARD, MONTHS_BACK, SINCE, Told, asked_in, value_told
from rotonde.web.entitlements.public_check.words import Wording
from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.words import raised

SHORT = 8
WHETHER = ("complete.children", "complete.partner")


class Asked(NamedTuple):
    """One thing that a page asks: the name of its field, the fact, and of whom and when."""

    name: str
    fact: Json
    of: str
    period: str

    @classmethod
    def named(cls, name: str) -> "Asked | None":
        """Find what a field asks, by its name."""
        missing = asked_in(name)
        fact = fact_named(missing["fact"]) if missing else None
        return cls(name, fact, missing["of"], missing["period"] or "") if missing and fact else None


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
    def is_short(self) -> bool:
        """Say whether the answers fit beside each other: yes and no."""
        return all(len(text) < SHORT for _, text in self.options)

    @property
    def chosen(self) -> list[str]:
        return self.value.split(SEVERAL)


def box_for(told: Told, page: str, asked: Asked, w: Wording) -> Box:
    """Make the field of a fact."""
    box, fact = Box(asked.name), asked.fact
    if page == SINCE:
        box.options = [(long, w["since_" + long]) for long in MONTHS_BACK]
    elif is_list(fact["id"]):
        _list_box(told, box, asked, w)
    elif fact["type"] in TRUTHS:
        box.options = [("yes", w["yes"]), ("no", w["no"])]
    elif fact["choices"] and fact["type"] != "code":
        box.options = list(answer_texts(fact, w.lang).items())
    elif fact["type"] == "money" and page == CARD:
        box.options, box.exact = bands_of(fact, w), True
    else:
        _text_box(told, box, asked, w)
    return box


def _text_box(told: Told, box: Box, asked: Asked, w: Wording) -> None:
    fact, value = asked.fact, value_told(told, asked.name)
    box.kind = "text"
    box.numeric = fact["type"] in NUMBERS
    box.unit = "€" if fact["type"] == "money" else w.unit(fact["unit"] or "")
    box.hint = w["hint_day"] if fact["type"] == "date" else ""
    box.names = list(answer_texts(fact, w.lang).values()) if fact["type"] == "code" else []
    box.value = "" if value is None or isinstance(value, dict) else shown(fact, value, w)[0]


def _list_box(told: Told, box: Box, asked: Asked, w: Wording) -> None:
    way = direction_of(asked.fact["id"])
    if asked.fact["id"] in YES_OR_NO or way is None:
        box.options = [("yes", w["yes"]), ("no", w["no"])]
        return
    people = candidates(told.situation, asked.fact["id"], asked.of)
    known = listed(told.situation, asked.fact["id"], asked.of)
    if asked.fact["id"] in WHETHER and set(people) <= set(known):  # nobody else at home: whether there is anybody
        box.options = [(ELSEWHERE, w["yes"]), (NOBODY, w["no"])]
        return
    box.options = [(one, raised(called(told.situation, one, w))) for one in people]
    box.options += [(ELSEWHERE, w["somebody_elsewhere"]), (NOBODY, w["nobody"])]
    if way.most > 1 and len(people) > 1:
        box.kind = "who"
        box.value = SEVERAL.join(known)
