"""Between the written form of a situation and the engine's, both ways."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rotonde.engine.calendar import Dates, period_name
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact
from rotonde.engine.situations.as_written import plural, read_situation
from rotonde.engine.situations.possible import FOREVER, History, written
from rotonde.engine.situations.situation import Pair, Situation
from rotonde.rights import load_catalogue

PERIODS = ("month", "quarter", "year", "school_year")


def dates_of(situation: Mapping[str, Any]) -> Dates:
    """The days of the question that a written situation carries."""
    on = date.fromisoformat(str(situation["on"]))
    return Dates.asked(on=on, today=on)


def read(situation: Mapping[str, Any], catalogue: Catalogue | None = None) -> Situation:
    """The situation as the engine has it."""
    catalogue = catalogue or load_catalogue()
    return read_situation(situation, catalogue.vocabulary, dates_of(situation), catalogue.quantities)


def as_written(known: Situation, before: Mapping[str, Any]) -> dict[str, Any]:
    """A situation in its written form, with everything said that the reader would else fill in."""
    vocabulary = known.vocabulary
    found: dict[str, Any] = {key: before[key] for key in ("on", "focus") if key in before}
    for kind, names in known.records.items():
        if not names:
            continue
        found[plural(kind)] = {name: _written_facts(known, kind, name) for name in names}
    found["links"] = {}
    for id, pairs in known.pairs.items():
        link = vocabulary.links[id]
        if link.owns:
            for of, to in pairs:
                found[plural(link.of)][of] = {link.forward: to, **found[plural(link.of)][of]}
            continue
        found["links"][id] = [_written_pair(known, id, of, to, pair) for (of, to), pair in pairs.items()]
    if "told" in before:
        found["told"] = before["told"]
    return found


def _written_facts(known: Situation, kind: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for id in known.vocabulary.names_for(kind):
        history = known.known(id, name)
        if history is not None:
            found[id] = written_history(known.vocabulary.facts[id], history)
        elif id in ("requested", "complete.member"):
            found[id] = "unknown"
    return found


def _written_pair(known: Situation, link: str, of: str, to: str, pair: Pair) -> dict[str, Any]:
    found: dict[str, Any] = {"of": of, "to": to}
    held = next(spell for spell in pair.days if spell.value.low == 1)
    if held.start > -FOREVER:
        found["from"] = date.fromordinal(held.start).isoformat()
    if held.until < FOREVER:
        found["until"] = date.fromordinal(held.until).isoformat()
    for id, history in pair.facts.items():
        found[id.removeprefix(f"{link}.")] = written_history(known.vocabulary.facts[id], history)
    return found


def written_history(fact: Fact, history: History) -> Any:
    """What is known of a fact over time, as it is written."""
    if fact.dated == "fixed":
        return written(history[0].value, fact)
    if fact.dated in PERIODS:
        return {period_name(fact.dated, spell.start): written(spell.value, fact) for spell in history}  # type: ignore[arg-type]
    found = []
    for spell in history:
        one: dict[str, Any] = {"from": date.fromordinal(max(1, spell.start)).isoformat()}
        if spell.until < FOREVER:
            one["until"] = date.fromordinal(spell.until).isoformat()
        found.append({**one, "value": written(spell.value, fact)})
    return found
