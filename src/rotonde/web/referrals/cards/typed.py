"""What a worker typed for a card: read field by field, with one sentence for whatever can't stand on it."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.http import QueryDict

from rotonde.web.referrals.cards.hours import DAYS, NotHours, read_hours
from rotonde.web.referrals.cards.models import Card
from rotonde.web.referrals.cards.sentences import BRING, MOST_SAID, SAY
from rotonde.web.referrals.cards.words import Wording

LENGTHS = {"name": 80, "address": 120, "phone": 30, "own_words": 140}
LONGEST_HOURS = 40
TERMS = {"30": timedelta(days=30), "90": timedelta(days=90), "365": timedelta(days=365)}
USUAL = "90"
NATIONAL_NUMBER = re.compile(r"(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[- .]?\d{3}[. -]?\d{2}(?!\d)")


@dataclass
class Typed:
    """The fields of a card as they were typed, and per field what is wrong about it, in a sentence."""

    texts: dict[str, str] = field(default_factory=dict)
    hours: list[str] = field(default_factory=lambda: [""] * DAYS)
    say: list[str] = field(default_factory=list)
    bring: list[str] = field(default_factory=list)
    by_appointment: bool = False
    works_once: bool = False
    term: str = USUAL
    wrong: dict[str, str] = field(default_factory=dict)

    @property
    def works(self) -> timedelta:
        return TERMS[self.term]

    def told(self) -> dict[str, Any]:
        """Give the fields of a card."""
        return {
            **self.texts,
            "hours": self.hours,
            "say": self.say,
            "bring": self.bring,
            "by_appointment": self.by_appointment,
            "works_once": self.works_once,
        }


def as_typed(card: Card) -> Typed:
    """Give the fields of a card that is there, to make another like it."""
    return Typed(
        texts={name: getattr(card, name) for name in LENGTHS},
        hours=[*card.hours, *[""] * DAYS][:DAYS],
        say=list(card.say),
        bring=list(card.bring),
        by_appointment=card.by_appointment,
        works_once=card.works_once,
    )


def read(post: QueryDict, w: Wording) -> Typed:
    """Read a form; nothing typed is lost, and `wrong` says what has to change before a card can be made."""
    typed = Typed(
        texts={name: " ".join(post.get(name, "").split()) for name in LENGTHS},
        say=[code for code in SAY if code in post.getlist("say")],
        bring=[code for code in BRING if code in post.getlist("bring")],
        by_appointment="by_appointment" in post,
        works_once="works_once" in post,
        term=post.get("term", USUAL) if post.get("term") in TERMS else USUAL,
    )
    for day in range(DAYS):
        typed.hours[day] = _hours(typed, day, post.get(f"hours_{day}", ""), w)
    _check(typed, w)
    return typed


def _hours(typed: Typed, day: int, told: str, w: Wording) -> str:
    if len(told) > LONGEST_HOURS:
        typed.wrong[f"hours_{day}"] = w.say("wrong_long", n=LONGEST_HOURS)
        return told
    try:
        return read_hours(told)
    except NotHours:
        typed.wrong[f"hours_{day}"] = w["wrong_hours"]
        return told


def _check(typed: Typed, w: Wording) -> None:
    for name, text in typed.texts.items():
        if len(text) > LENGTHS[name]:
            typed.wrong[name] = w.say("wrong_long", n=LENGTHS[name])
        elif name != "phone" and NATIONAL_NUMBER.search(text):
            typed.wrong[name] = w["wrong_number"]
    if not typed.texts["name"]:
        typed.wrong["name"] = w["wrong_name"]
    if len(typed.say) > MOST_SAID:
        typed.wrong["say"] = w["wrong_say"]
