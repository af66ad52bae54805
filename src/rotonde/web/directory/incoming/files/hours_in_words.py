"""Hours as associations write them, read to schedules where they are certain; else they stay words.

Certain means: every word is understood, every span has days and an hour that it ends, and no day is told twice.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY_WORDS = {
    "MO": "ma maa maandag maandagen lu lun lundi lundis mo mon monday mondays",
    "TU": "di din dinsdag dinsdagen mar mardi mardis tu tue tuesday tuesdays",
    "WE": "wo woe woensdag woensdagen me mer mercredi mercredis we wed wednesday wednesdays",
    "TH": "do don donderdag donderdagen je jeu jeudi jeudis th thu thursday thursdays",
    "FR": "vr vrij vrijdag vrijdagen ve ven vendredi vendredis fr fri friday fridays",
    "SA": "za zat zaterdag zaterdagen sa sam samedi samedis sat saturday saturdays",
    "SU": "zo zon zondag zondagen dim dimanche dimanches su sun sunday sundays",
}
DAY_OF = {word: day for day, words in DAY_WORDS.items() for word in words.split()}
MANY = {
    "werkdagen": DAYS[:5],
    "werkdag": DAYS[:5],
    "weekdagen": DAYS[:5],
    "weekdag": DAYS[:5],
    "weekdays": DAYS[:5],
    "dagelijks": DAYS,
    "daily": DAYS,
    "weekend": DAYS[5:],
}
RANGE = {"-", "–", "tot", "t/m", "tem", "à", "a", "au", "to", "until", "jusqu'à"}
AND = {",", "en", "et", "and", "&", "/", "+", ";"}
CLOSED = {"gesloten", "dicht", "toe", "fermé", "ferme", "closed"}
FILLED = {"van", "open", "telkens", "elke", "iedere", "op", "de", "du", "le", "les", "from", "on", "ouvert", ":", "."}
TIME = re.compile(r"(?P<hour>2[0-4]|[01]?\d)(?:\s?(?:u|h|:|\.)\s?(?P<minute>[0-5]\d))?(?:\s?(?:uur|u|h)\b)?")
WORD = re.compile(r"t/m|jusqu'à|[^\W\d_]+|[-–,&/+;:.]", re.UNICODE)


@dataclass
class Spans:
    """When it is open, per day, as pairs of `09:00` and `12:00`."""

    of_day: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    closed: set[str] = field(default_factory=set)


class NotCertain(ValueError):
    """These hours can't be read for certain."""


def hours_of(text: str) -> list[dict[str, str]]:
    """Give the schedules that a text tells: days, and when it opens and closes. Raises NotCertain.

    >>> hours_of("ma-di 9-12u, wo gesloten")
    [{'byday': 'MO,TU', 'opens_at': '09:00', 'closes_at': '12:00'}]
    >>> hours_of("ma-vr 9-12u en 13u30-16u, woe gesloten")[1]
    {'byday': 'MO,TU,TH,FR', 'opens_at': '13:30', 'closes_at': '16:00'}
    """
    spans = _Reader(list(_tokens(text.casefold()))).read()
    days_of: dict[tuple[str, str], list[str]] = {}
    for day in DAYS:
        for span in [] if day in spans.closed else spans.of_day.get(day, []):
            days_of.setdefault(span, []).append(day)
    if not days_of:
        raise NotCertain
    return [
        {"byday": ",".join(days), "opens_at": opens, "closes_at": closes} for (opens, closes), days in days_of.items()
    ]


def _tokens(text: str) -> Iterator[str]:
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
        elif (found := TIME.match(text, place)) and not text[found.end() : found.end() + 1].isdigit():
            hour, minute = int(found["hour"]), int(found["minute"] or 0)
            if hour == 24 and minute:
                raise NotCertain
            yield f"{hour:02}:{minute:02}" if hour < 24 else "23:59"
            place = found.end()
        elif found := WORD.match(text, place):
            if found[0] not in FILLED:
                yield found[0]
            place = found.end()
        else:
            raise NotCertain


class _Reader:
    """Reads groups of days with their hours, one after the other."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens, self.place, self.spans = tokens, 0, Spans()

    def read(self) -> Spans:
        while self.place < len(self.tokens):
            if self._next() in AND:
                self.place += 1
                continue
            self._group()
        return self.spans

    def _group(self) -> None:
        days = self._days()
        if self._next() in CLOSED:
            self.place += 1
            self.spans.closed |= set(days)
            return
        spans = [self._span()]
        while self._next() in AND and _is_time(self._next(1)):
            self.place += 1
            spans.append(self._span())
        if self._next() in AND and self._next(1) == "":
            self.place += 1
        if any(opens >= closes for opens, closes in spans) or sorted(spans) != spans or _overlap(spans):
            raise NotCertain
        for day in days:
            if day in self.spans.of_day:
                raise NotCertain
            self.spans.of_day[day] = spans

    def _days(self) -> list[str]:
        days: list[str] = []
        while True:
            if self._next() in MANY:
                days += MANY[self._next()]
                self.place += 1
            else:
                first = self._day()
                if self._next() in RANGE and self._next(1) in DAY_OF:
                    self.place += 1
                    last = self._day()
                    if DAYS.index(last) <= DAYS.index(first):
                        raise NotCertain
                    days += DAYS[DAYS.index(first) : DAYS.index(last) + 1]
                else:
                    days.append(first)
            if not (self._next() in AND and (self._next(1) in DAY_OF or self._next(1) in MANY)):
                return days
            self.place += 1

    def _day(self) -> str:
        if self._next() not in DAY_OF:
            raise NotCertain
        self.place += 1
        return DAY_OF[self.tokens[self.place - 1]]

    def _span(self) -> tuple[str, str]:
        opens, between, closes = self._next(), self._next(1), self._next(2)
        if not (_is_time(opens) and between in RANGE and _is_time(closes)):
            raise NotCertain
        self.place += 3
        return opens, closes

    def _next(self, further: int = 0) -> str:
        at = self.place + further
        return self.tokens[at] if at < len(self.tokens) else ""


def _is_time(token: str) -> bool:
    return ":" in token and len(token) == 5


def _overlap(spans: list[tuple[str, str]]) -> bool:
    return any(one[1] > other[0] for one, other in pairwise(spans))
