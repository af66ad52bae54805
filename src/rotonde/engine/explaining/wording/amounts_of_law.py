"""The amounts of the law in words: each with its value, since when, how sure it is and its source."""

from collections.abc import Iterator

from rotonde.engine.explaining.wording.keys import key_labels
from rotonde.engine.explaining.wording.labels import raised
from rotonde.engine.explaining.wording.speaker import Speaker
from rotonde.engine.explaining.wording.words import verbatim
from rotonde.engine.parameters import Parameter, Row
from rotonde.engine.rights import Right


def parameter_lines(parameter: Parameter, right: Right, s: Speaker) -> Iterator[str]:
    """A parameter as a point, with a point below it for each of its series."""
    w = s.words
    law = f" ({verbatim(parameter.law)})" if parameter.law else ""
    label = w.label(parameter.labels, parameter.id)
    if set(parameter.rows) == {None}:
        yield f"- **{label}**{law}: {_series(parameter, None, s)}"
        yield from _bands(parameter, s)
        return
    yield f"- **{label}**{law}:"
    keys = key_labels(parameter, right, s)
    for key in parameter.rows:
        if key in keys:
            yield f"  - {keys[key]}: {_series(parameter, key, s)}"


def _series(parameter: Parameter, key: str | None, s: Speaker) -> str:
    """The value in force, the one before it, and how far to trust them."""
    w, on, law = s.words, s.dates.on.toordinal(), s.dates.law.toordinal()
    row = parameter.row(on, law, key)
    if row is None:
        return w.say("text.no_value", day=w.day(on))
    said = w.say("text.since", value=_value(parameter, row, s), day=w.day(row.start))
    before = [one for one in parameter.known_rows(law, key) if one.start < row.start and one.value is not None]
    if before:
        last = before[-1]
        which = "before_table" if isinstance(last.value, tuple) else "before"
        said += w.say(f"text.{which}", value=_value(parameter, last, s), day=w.day(last.start))
    how = w.get("text.confidences")[row.confidence]
    said += f". {raised(w.say('text.confidence', how=how, source=s.sources_said(row.source)))}."
    due = parameter.review_by(row)
    if due is not None and parameter.is_stale(row, max(on, s.dates.today.toordinal()), key):
        said += f" {w.say('text.stale', day=w.day(due))}"
    if row.note:
        said += f" {w.say('text.note', note=s.with_sources(row.note).rstrip('.'))}."
    return said


def _value(parameter: Parameter, row: Row, s: Speaker) -> str:
    if isinstance(row.value, tuple):
        return str(s.words.get("text.table"))
    assert row.value is not None
    return s.words.amount(parameter, row.value)


def _bands(parameter: Parameter, s: Speaker) -> Iterator[str]:
    """The rows of a table."""
    row = parameter.row(s.dates.on.toordinal(), s.dates.law.toordinal())
    if row is None or not isinstance(row.value, tuple):
        return
    w = s.words
    for number, (low, amount) in enumerate(row.value):
        key = "last" if number + 1 == len(row.value) else "band"
        high = "" if key == "last" else w.value(row.value[number + 1][0], parameter.threshold_unit)
        start = w.value(low, parameter.threshold_unit)
        yield "  - " + w.say(f"text.bands.{key}", low=start, high=high, value=w.amount(parameter, amount))
