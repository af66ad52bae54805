"""Days and periods in words: `de dag van de aanvraag`, `het jaar T-2`, `op elke dag van … tot en met …`."""

from typing import cast

from rotonde.engine.calendar import Unit
from rotonde.engine.explaining.wording.speaker import Speaker
from rotonde.engine.expressions import Day, Node, Number, Reading, Shift


def day_text(node: Node, s: Speaker) -> str:
    """A day as a noun."""
    w = s.words
    if isinstance(node, Day):
        return str(w.get(f"days.{node.name}"))
    if isinstance(node, Number):
        return w.day(node.over)
    if isinstance(node, Shift):
        if node.edge == "same":
            which = "later" if node.count > 0 else "earlier"
            return w.say(f"days.{which}", count=duration(node.by, abs(node.count), s), day=day_text(node.day, s))
        if node.by == "day":
            return day_text(Shift(node.day, "day", node.count, "same"), s)
        return w.say(f"days.{node.edge}.{node.by}", period=period_text(node.day, node.by, node.count, s))
    from rotonde.engine.explaining.wording.numbers import say_number

    return say_number(node, s).text


def duration(unit: Unit, count: int, s: Speaker) -> str:
    """A number of units: whole years of months are years."""
    if unit == "month" and count % 12 == 0:
        unit, count = "year", count // 12
    named = "year" if unit == "school_year" else unit
    units = s.words.get("units_one") if count == 1 else s.words.get("units")
    return f"{s.words.count(count)} {units.get(named) or s.words.get('units')[named]}"


def period_text(day: Node, unit: Unit, count: int, s: Speaker) -> str:
    """A period as a noun, told from a day: `het jaar vóór de aanvraag`."""
    which = {0: "same", -1: "before"}.get(count, "earlier" if count < 0 else "later")
    short = s.words.get("short").get(day.name) if isinstance(day, Day) else None
    said = short or day_text(day, s)
    return s.words.say(f"periods.{unit}.{which}", day=said, count=s.words.count(abs(count)), number=abs(count))


def when(node: Reading, s: Speaker) -> str:
    """When a fact is read, with its preposition; nothing where that goes without saying."""
    w = s.words
    if node.start is None or node.end is None:
        return ""
    if node.pick == "at":
        if node.fact.dated in ("fixed", "state"):
            return "" if node.start is s.usual_day else w.say("days.at", day=day_text(node.start, s))
        start = node.start
        if isinstance(start, Shift) and start.edge == "start" and start.by == node.fact.dated:
            return w.say("in_period", period=period_text(start.day, start.by, start.count, s))
        return w.say("in_period", period=period_text(start, cast(Unit, node.fact.dated), 0, s))
    months = _full_months(node.start, node.end)
    if months is not None and node.pick == "throughout":
        day, count = months
        return w.say("days.full_months", count=w.count(count), month=period_text(day, "month", 0, s))
    return w.say(f"days.{node.pick}", start=day_text(node.start, s), end=day_text(node.end, s))


def _full_months(start: Node, end: Node) -> tuple[Node, int] | None:
    """The day and the number of months, where the days are the full months before the month of that day."""
    if not (isinstance(start, Shift) and isinstance(end, Shift) and start.by == "month" and start.edge == "start"):
        return None
    last = Shift(Shift(start.day, "month", 0, "start"), "day", -1, "same")
    return (start.day, -start.count) if end is last and start.count < 0 else None
