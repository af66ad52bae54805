"""The form of each step: what it asks, what was typed in it, and how that is read."""

import re
from dataclasses import dataclass
from typing import Any

from rotonde.web.entitlements import notation
from rotonde.web.entitlements.barriers import LEVELS, barriers
from rotonde.web.entitlements.domain.steps import LONGEST_NOTE, MOST_DAYS, Told
from rotonde.web.entitlements.domain.workflow import ASKS, FOLLOWS, WAITING_DAYS
from rotonde.web.entitlements.right_page.words import Wording
from rotonde.web.entitlements.words import in_language

Json = dict[str, Any]
TIME = re.compile(r"([01]?\d|2[0-3])[:.hu]([0-5]\d)")
TEXTS = ("reason", "note")


class NotReadable(ValueError):
    """Something in a form can't be read; the message is the key of a sentence, `field` where it stands."""

    def __init__(self, key: str, field: str) -> None:
        super().__init__(key)
        self.field = field


@dataclass
class StepForm:
    """One step that may follow now, as a form. `typed` is what stands in its fields."""

    state: str
    title: str
    lead: str
    asks: tuple[str, ...]
    typed: dict[str, str]
    barriers: list[tuple[str, list[tuple[str, str, bool]]]]
    bring: list[tuple[str, str, bool]]
    is_open: bool
    bad_field: str


def step_forms(state: str, right: Json, posted: dict[str, str], bad_field: str, w: Wording) -> list[StepForm]:
    """The forms of the steps that may follow a state; the one that was just posted stands open as it was typed."""
    return [_form(one, right, posted, bad_field, w) for one in FOLLOWS[state]]


def _form(state: str, right: Json, posted: dict[str, str], bad_field: str, w: Wording) -> StepForm:
    is_open = posted.get("step") == state
    typed = posted if is_open else {}
    check = str(WAITING_DAYS.get(state, 0))
    return StepForm(
        state=state,
        title=w["step_" + state],
        lead=w["step_refused_lead"] if state == "refused" else "",
        asks=ASKS[state],
        typed={"check": check} | {name: typed[name] for name in ("day", "time", "check", *TEXTS) if name in typed},
        barriers=[(w["level_" + level], _at(level, typed, w)) for level in LEVELS],
        bring=[
            (f"bring:{n}", in_language(paper, w.lang), not is_open or f"bring:{n}" in typed)
            for n, paper in enumerate(right["documents"])
        ],
        is_open=is_open,
        bad_field=bad_field if is_open else "",
    )


def _at(level: str, typed: dict[str, str], w: Wording) -> list[tuple[str, str, bool]]:
    """The barriers that lie at a level: code, words, whether it was ticked."""
    found = [one for one in barriers().values() if one.level == level]
    return [(one.code, one.words[w.lang], f"barrier:{one.code}" in typed) for one in found]


def told_in(posted: dict[str, str], state: str, right: Json) -> Told:
    """What was written with a step; raises NotReadable."""
    asks = ASKS[state]
    day, time = _day(posted), _time(posted)
    for name in TEXTS:
        if len(posted.get(name, "")) > LONGEST_NOTE:
            raise NotReadable("too_long", name)
    return Told(
        day=day if "day" in asks else "",
        appointment=" ".join(filter(None, [day, time])) if "appointment" in asks and day else "",
        bring=[
            str(paper.get("nl", ""))
            for n, paper in enumerate(right["documents"])
            if "bring" in asks and f"bring:{n}" in posted
        ],
        barriers=[code for code in barriers() if "barriers" in asks and f"barrier:{code}" in posted],
        reason=posted.get("reason", "").strip() if "reason" in asks else "",
        note=posted.get("note", "").strip(),
    )


def check_after(posted: dict[str, str]) -> int:
    """After how many days to look again, 0 for never; raises NotReadable."""
    text = posted.get("check", "").strip() or "0"
    if not (text.isascii() and text.isdecimal()) or len(text) > 3 or int(text) > MOST_DAYS:
        raise NotReadable("bad_check", "check")
    return int(text)


def _day(posted: dict[str, str]) -> str:
    text = posted.get("day", "").strip()
    try:
        return notation.read_day(text) if text else ""
    except notation.NotRead:
        raise NotReadable("bad_day", "day") from None


def _time(posted: dict[str, str]) -> str:
    text = posted.get("time", "").strip()
    if not text:
        return ""
    found = TIME.fullmatch(text)
    if not found:
        raise NotReadable("bad_time", "time")
    return f"{int(found[1]):02}:{found[2]}"
