"""What makes lines of a week odd: each rule looks at what one worker did, beside what that worker did before.

Who looked through a share works elsewhere: their own protection officer looks at it. An emergency shows on both sides.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from statistics import mean, pstdev
from typing import Any
from uuid import UUID

import yaml
from django.utils.timezone import get_current_timezone, localtime

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.audit.models import Concerned, Event

Surnames = Callable[[Collection[UUID]], Mapping[UUID, Collection[str]]]
WEEK = timedelta(days=7)
_surnames: list[Surnames] = []


@dataclass(frozen=True)
class Odd:
    """Something to look at: by which rule, of whose work, about which file where it is one, and what it tells."""

    rule: str
    actor: UUID | None
    lines: tuple[str, ...]
    told: dict[str, Any]
    subject: str = ""


def surnames_from(names: Surnames) -> None:
    """Say how the surnames in a file are found: this app knows of no file. `names` gives words in small letters."""
    _surnames.append(names)


@cache
def thresholds() -> dict[str, Any]:
    """The thresholds as data."""
    told = yaml.safe_load((Path(__file__).parent.parent / "oddities.yaml").read_text("utf-8"))
    return dict(told)


def odd_in(organisation: Organisation, week: date) -> Iterator[Odd]:
    """Everything odd in the week that begins on a Monday, by every rule."""
    looks = _Looks(organisation, week)
    for rule in (_without_a_step, _same_surname, _at_night, _sudden_volume, _emergency):
        yield from rule(looks)


class _Looks:
    """The files that each worker opened in a week, and the lines that tell so."""

    def __init__(self, organisation: Organisation, week: date) -> None:
        self.organisation, self.week = organisation, week
        self.begin = datetime.combine(week, time(), get_current_timezone())
        self.end = self.begin + WEEK

    def between(self, begin: datetime, end: datetime) -> Iterator[tuple[UUID, UUID, Event]]:
        """Who opened which file by which line."""
        found = Concerned.objects.filter(
            organisation=self.organisation,
            event__at__gte=begin,
            event__at__lt=end,
            event__action__in=thresholds()["reading"],
            event__actor__isnull=False,
            event__by_organisation__isnull=True,
        ).select_related("event")
        for one in found.order_by("event__at"):
            assert one.event.actor_id is not None, "the question asks for lines with somebody in them"
            yield one.event.actor_id, one.subject, one.event

    def of_week(self) -> dict[UUID, dict[UUID, list[Event]]]:
        """Of each worker the files opened in the week, with the lines."""
        opened: dict[UUID, dict[UUID, list[Event]]] = defaultdict(lambda: defaultdict(list))
        for actor, subject, event in self.between(self.begin, self.end):
            opened[actor][subject].append(event)
        return opened


def _without_a_step(looks: _Looks) -> Iterator[Odd]:
    told = thresholds()["without_a_step"]
    worked = set(
        Concerned.objects.filter(
            organisation=looks.organisation,
            event__at__gte=looks.begin - timedelta(days=told["days_before"]),
            event__at__lt=looks.end + timedelta(days=told["days_after"]),
            event__actor__isnull=False,
        )
        .exclude(event__action__endswith="_read")
        .exclude(event__action__endswith="_taken")
        .values_list("subject", flat=True)
    )
    for actor, opened in looks.of_week().items():
        idle = {subject: events for subject, events in opened.items() if subject not in worked}
        if len(idle) >= told["at_least_files"]:
            lines = _lines(event for events in idle.values() for event in events)
            yield Odd("without_a_step", actor, lines, {"files": len(idle), **told})


def _same_surname(looks: _Looks) -> Iterator[Odd]:
    opened = looks.of_week()
    users = User.objects.in_bulk(opened)
    for actor, files in opened.items():
        own = surname_words(users[actor].name) if actor in users else set()
        if not own:
            continue
        names: dict[UUID, Collection[str]] = {}
        for find in _surnames:
            names |= find(list(files))
        for subject, events in files.items():
            if own <= set(names.get(subject, ())):
                yield Odd("same_surname", actor, _lines(events), {"times": len(events)}, str(subject))


def surname_words(name: str) -> set[str]:
    """The words of somebody's surname: all but the first, in small letters; none of a name of one word.

    >>> sorted(surname_words("Jan Van Verzonnen"))
    ['van', 'verzonnen']
    """
    return {word.casefold() for word in name.split()[1:]}


def _at_night(looks: _Looks) -> Iterator[Odd]:
    told = thresholds()["at_night"]
    for actor, files in looks.of_week().items():
        nights: dict[date, dict[UUID, list[Event]]] = defaultdict(lambda: defaultdict(list))
        for subject, events in files.items():
            for event in events:
                at = localtime(event.at)
                if at.hour >= told["from_hour"] or at.hour < told["until_hour"]:
                    nights[(at - timedelta(hours=told["until_hour"])).date()][subject].append(event)
        for night, those in nights.items():
            if len(those) >= told["at_least_files"]:
                lines = _lines(event for events in those.values() for event in events)
                yield Odd(
                    "at_night", actor, lines, {"files": len(those), "night": night.isoformat(), **told}, str(night)
                )


def _sudden_volume(looks: _Looks) -> Iterator[Odd]:
    told = thresholds()["sudden_volume"]
    past: dict[UUID, dict[int, set[UUID]]] = defaultdict(lambda: defaultdict(set))
    for actor, subject, event in looks.between(looks.begin - told["weeks_before"] * WEEK, looks.begin):
        past[actor][(looks.begin - event.at) // WEEK].add(subject)
    for actor, files in looks.of_week().items():
        weeks = [len(subjects) for subjects in past[actor].values()]
        if len(files) < told["at_least_files"] or len(weeks) < told["at_least_weeks"]:
            continue
        usual = mean(weeks)
        if len(files) > usual + told["deviations"] * pstdev(weeks):
            lines = _lines(event for events in files.values() for event in events)
            yield Odd("sudden_volume", actor, lines, {"files": len(files), "usual": round(usual), "weeks": len(weeks)})


def _emergency(looks: _Looks) -> Iterator[Odd]:
    found = Event.objects.filter(
        organisation=looks.organisation,
        at__gte=looks.begin,
        at__lt=looks.end,
        action__in=thresholds()["emergency"]["actions"],
        actor__isnull=False,
    )
    for event in found.order_by("at"):
        ours = None if event.by_organisation_id else event.actor_id
        yield Odd("emergency", ours, (str(event.id),), {}, str(event.id))


def _lines(events: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(event.id) for event in events))
