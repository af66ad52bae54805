"""Hours in words: a day of the week, and whether it is open now; in Dutch, French and English."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from rotonde.web.directory.hours.opening import ByAppointment, Closed, Day, Open, State, Unknown
from rotonde.web.directory.hours.public_holidays import BRUSSELS
from rotonde.web.directory.hours.spans import Span

LANGUAGES = ("nl", "fr", "en")
SENTENCES: Mapping[str, tuple[str, str, str]] = {
    "closed": ("gesloten", "fermé", "closed"),
    "unknown": ("niet bekend", "inconnu", "not known"),
    "whole_day": ("dag en nacht", "jour et nuit", "day and night"),
    "by_appointment": ("{hours}, op afspraak", "{hours}, sur rendez-vous", "{hours}, by appointment"),
    "and": (" en ", " et ", " and "),
    "perhaps": ("feestdag: bel eerst", "jour férié : appelle d’abord", "public holiday: call first"),
    "with_why": ("{hours} ({why})", "{hours} ({why})", "{hours} ({why})"),
    "open": ("Nu open", "Ouvert maintenant", "Open now"),
    "open_until": ("Nu open, tot {hour}", "Ouvert maintenant, jusqu’à {hour}", "Open now, until {hour}"),
    "is_closed": ("Nu gesloten", "Fermé maintenant", "Closed now"),
    "opens_today": (
        "Nu gesloten, vandaag open om {hour}",
        "Fermé maintenant, ouvre aujourd’hui à {hour}",
        "Closed now, opens today at {hour}",
    ),
    "opens_tomorrow": (
        "Nu gesloten, morgen open om {hour}",
        "Fermé maintenant, ouvre demain à {hour}",
        "Closed now, opens tomorrow at {hour}",
    ),
    "opens_on": (
        "Nu gesloten, {day} open om {hour}",
        "Fermé maintenant, ouvre {day} à {hour}",
        "Closed now, opens on {day} at {hour}",
    ),
    "not_known": (
        "Openingsuren niet bekend: bel eerst",
        "Heures inconnues : appelle d’abord",
        "Hours not known: call first",
    ),
    "holiday": ("Feestdag: bel eerst", "Jour férié : appelle d’abord", "Public holiday: call first"),
    "only_appointment": ("Op afspraak", "Sur rendez-vous", "By appointment"),
}
WEEKDAYS = (
    ("maandag", "lundi", "Monday"),
    ("dinsdag", "mardi", "Tuesday"),
    ("woensdag", "mercredi", "Wednesday"),
    ("donderdag", "jeudi", "Thursday"),
    ("vrijdag", "vendredi", "Friday"),
    ("zaterdag", "samedi", "Saturday"),
    ("zondag", "dimanche", "Sunday"),
)
SOON = 7
"""Days within which a day is called by its name alone."""


def day_said(day: date, language: str) -> str:
    """Give what a day of the week is called.

    >>> day_said(date(2026, 11, 23), "fr")
    'lundi'
    """
    return WEEKDAYS[day.weekday()][LANGUAGES.index(language)]


def hours_said(day: Day, language: str) -> str:
    """Give the hours of a day in words: `9:00–12:00, 13:00–16:00`, `gesloten`, `feestdag: bel eerst`."""
    if not day.is_known:
        return _say("unknown", language)
    if any(span.perhaps for span in day.spans):
        return _say("perhaps", language)
    hours = _spans_said(day.spans, language) or _say("closed", language)
    return _say("with_why", language, hours=hours, why=day.why) if day.why else hours


def state_said(state: State, at: datetime, language: str) -> str:
    """Give in words whether a service is open at this moment.

    >>> state_said(Open(None), datetime.now(BRUSSELS), "nl")
    'Nu open'
    """
    match state:
        case Open(until=until):
            return _say("open_until", language, hour=_hour(until)) if until else _say("open", language)
        case Closed(opens_at=opens):
            return _opens(opens, at, language) if opens else _say("is_closed", language)
        case Unknown(is_holiday=is_holiday):
            return _say("holiday" if is_holiday else "not_known", language)
        case ByAppointment():
            return _say("only_appointment", language)


def _opens(opens: datetime, at: datetime, language: str) -> str:
    day, today = opens.astimezone(BRUSSELS).date(), at.astimezone(BRUSSELS).date()
    if day - today <= timedelta(1):
        return _say("opens_today" if day == today else "opens_tomorrow", language, hour=_hour(opens))
    called = day_said(day, language)
    if (day - today).days >= SOON:
        called += f" {day.day}/{day.month}"
    return _say("opens_on", language, day=called, hour=_hour(opens))


def _spans_said(spans: Sequence[Span], language: str) -> str:
    """The hours of a day; that all of them are by appointment is said once."""
    said = [_span_said(one, language) for one in spans]
    if all(one.by_appointment for one in spans) and said:
        return _say("by_appointment", language, hours=_say("and", language).join(said))
    return ", ".join(
        _say("by_appointment", language, hours=hours) if one.by_appointment else hours
        for one, hours in zip(spans, said, strict=True)
    )


def _span_said(span: Span, language: str) -> str:
    is_whole_day = span.ends - span.begins >= timedelta(hours=23) and _hour(span.begins) == _hour(span.ends)
    return _say("whole_day", language) if is_whole_day else f"{_hour(span.begins)}–{_hour(span.ends)}"


def _hour(moment: datetime) -> str:
    here = moment.astimezone(BRUSSELS)
    return f"{here.hour}:{here.minute:02}"


def _say(key: str, language: str, **values: str) -> str:
    return SENTENCES[key][LANGUAGES.index(language)].format(**values)
