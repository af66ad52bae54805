"""The form of a goal: what was typed in it, and how that is read."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from rotonde.web.entitlements import notation
from rotonde.web.reception.clarifying.goals import LONGEST, MOST_AHEAD, Aim, GoalRead
from rotonde.web.reception.clarifying.instrument import instrument

TEXTS = ("words", "by_client", "by_worker", "by_other")


class NotReadable(ValueError):
    """Something in the form can't be read; the message is the key of a sentence, `field` where it stands."""

    def __init__(self, key: str, field: str) -> None:
        super().__init__(key)
        self.field = field


@dataclass(frozen=True)
class Typed:
    """What stands in the form: the goal, and the day to look back as it was typed."""

    aim: Aim
    review: str


def typed_in(request: HttpRequest) -> Typed:
    """What was typed; a domain that the instrument doesn't know counts as not said."""
    told = {name: request.POST.get(name, "").strip() for name in TEXTS}
    domain = request.POST.get("domain", "")
    known = domain if instrument().named(domain) else ""
    return Typed(Aim(**told, domain=known), request.POST.get("review_on", "").strip())


def typed_of(goal: GoalRead) -> Typed:
    """A goal as it stands, to be changed."""
    return Typed(goal.aim, notation.day_in_figures(goal.review_on) if goal.review_on else "")


def read(typed: Typed, today: date, before: date | None = None) -> tuple[Aim, date | None]:
    """The goal and the day to look back, None where none is wanted; raises NotReadable.

    A day that stood there already may stay, though it is past.
    """
    for name in TEXTS:
        if len(getattr(typed.aim, name)) > LONGEST:
            raise NotReadable("too_long", name)
    if not typed.aim.words:
        raise NotReadable("goal_no_words", "words")
    if not typed.review:
        return typed.aim, None
    try:
        day = date.fromisoformat(notation.read_day(typed.review))
    except ValueError:
        raise NotReadable("goal_bad_day", "review_on") from None
    if day != before and not today <= day <= today + MOST_AHEAD:
        raise NotReadable("goal_bad_day", "review_on")
    return typed.aim, day
