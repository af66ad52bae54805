"""A situation as people and programs write it: YAML or JSON in, records out, with a sentence for everything wrong."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rotonde.engine.calendar import LATEST, Dates
from rotonde.engine.explaining.wording.sentences import sentence
from rotonde.engine.facts import Link, Vocabulary
from rotonde.engine.rights import Quantity
from rotonde.engine.situations.assumptions import fill_in
from rotonde.engine.situations.checks import impossible, unlikely
from rotonde.engine.situations.possible import ALWAYS, FOREVER, Spell, around, constant, truth
from rotonde.engine.situations.situation import BadSituation, Pair, Problem, Situation, described, plural
from rotonde.engine.situations.told import read_told
from rotonde.engine.situations.values import BadValue, read_history

TOP = {"on", "claimed", "law", "today", "focus", "links", "told"}
MOST_SUGGESTIONS = 10  # looking for a name that comes near takes its time
PAIR_KEYS = {"of", "to", "from", "until"}


def read_situation(
    written: Mapping[str, Any],
    vocabulary: Vocabulary,
    dates: Dates,
    quantities: Mapping[str, Quantity] | None = None,
    *,
    assume: bool = True,
) -> Situation:
    """Read a situation; raises BadSituation with every problem at once, keeps what is merely unlikely as a warning.

    Without `assume` nothing is filled in: for whoever only wants to know whether it can be.
    """
    if not isinstance(written, Mapping):
        raise BadSituation([Problem("the file", sentence("no_situation"), sentence("start_with_persons"))])
    reader = _Reader(vocabulary, dates)
    reader.records(written)
    reader.links(written.get("links") or {})
    situation = reader.situation
    focus = written.get("focus")
    if focus is not None and str(focus) not in situation.records.get("household", []):
        reader.wrong("focus", sentence("no_such_household", name=focus), sentence("name_a_household"))
    situation.focus = None if focus is None else str(focus)
    situation.on = dates.on
    reader.problems += read_told(situation, written.get("told") or [], quantities or {})
    if assume:
        fill_in(situation, dates, reader.said_unknown)
    if not reader.problems:
        reader.problems += impossible(situation, dates)
    if reader.problems:
        raise BadSituation(reader.problems)
    situation.warnings = unlikely(situation, dates)
    return situation


class _Reader:
    def __init__(self, vocabulary: Vocabulary, dates: Dates) -> None:
        self.vocabulary, self.dates = vocabulary, dates
        self.problems: list[Problem] = []
        self.said_unknown: set[tuple[str, str]] = set()
        self.situation = Situation(vocabulary, {kind: [] for kind in vocabulary.kinds})

    def wrong(self, where: str, why: str, what_to_do: str) -> None:
        self.problems.append(Problem(where, why, what_to_do))

    def records(self, written: Mapping[str, Any]) -> None:
        kinds = {plural(kind): kind for kind in self.vocabulary.kinds}
        for key, group in written.items():
            if key in TOP:
                continue
            if key not in kinds:
                self.wrong(str(key), sentence("no_such_part"), sentence("use_parts", names=", ".join(kinds)))
                continue
            if not isinstance(group, Mapping):
                self.wrong(str(key), sentence("not_records"), sentence("write_records", key=key))
                continue
            most = self.vocabulary.kinds[kinds[key]]
            if len(group) > most:
                many = sentence("too_many", count=len(group), most=most)
                self.wrong(str(key), many, sentence("split_by_household"))
            for name in group:
                if str(name) in self.situation.records[kinds[key]]:
                    self.wrong(f"{key}.{name}", sentence("name_twice"), sentence("give_own_name"))
                self.situation.records[kinds[key]].append(str(name))
        for key, kind in kinds.items():
            for name, facts in (written.get(key) or {}).items() if isinstance(written.get(key), Mapping) else ():
                self._facts(kind, str(name), facts if facts is not None else {}, f"{key}.{name}")

    def _facts(self, kind: str, name: str, facts: Any, where: str) -> None:
        if not isinstance(facts, Mapping):
            self.wrong(where, sentence("not_facts"), sentence("write_facts"))
            return
        for key, value in facts.items():
            direction = self.vocabulary.directions.get((kind, str(key)))
            if direction is not None and direction.link.owns and direction.is_forward:
                self._pair(direction.link, {"of": name, "to": value}, f"{where}.{key}")
                continue
            fact = self.vocabulary.fact(str(key))
            if fact is None or fact.record != kind or fact.link:
                names = self.vocabulary.names_for(kind) if len(self.problems) < MOST_SUGGESTIONS else []
                self.wrong(f"{where}.{key}", sentence("no_such_fact", kind=kind, name=key), _nearest(str(key), names))
                continue
            try:
                history, assumed = read_history(fact, value, self.dates)
            except BadValue as error:
                self.wrong(f"{where}.{key}", error.why, error.what_to_do)
                continue
            if history is None:
                self.said_unknown.add((fact.id, name))
            else:
                self.situation.facts[fact.id, name] = history
            if assumed and assumed != "always":
                self.situation.assumed.append(f"{where}.{key}: {assumed}")

    def links(self, written: Any) -> None:
        if not isinstance(written, Mapping):
            self.wrong("links", sentence("not_links"), sentence("write_links"))
            return
        for id, pairs in written.items():
            link = self.vocabulary.links.get(str(id))
            if link is None:
                choice = sentence("use_one_of", names=", ".join(self.vocabulary.links))
                self.wrong(f"links.{id}", sentence("no_such_link"), choice)
                continue
            if not isinstance(pairs or [], list):
                self.wrong(f"links.{id}", sentence("not_pairs"), sentence("write_pairs"))
                continue
            for number, pair in enumerate(pairs or [], 1):
                where = f"links.{id}, pair {number}"
                if not isinstance(pair, Mapping) or not {"of", "to"} <= set(pair):
                    self.wrong(where, sentence("no_two_records"), sentence("write_pair"))
                    continue
                self._pair(link, pair, where)

    def _pair(self, link: Link, pair: Mapping[str, Any], where: str) -> None:
        of, to = str(pair["of"]), str(pair["to"])
        for name, kind in ((of, link.of), (to, link.to)):
            if name not in self.situation.records[kind]:
                lacking = sentence("no_such_record_of_pair", kind=kind, name=name, pair=described(pair))
                self.wrong(where, lacking, sentence("add_to", key=plural(kind)))
                return
        if of == to and link.of == link.to:
            self.wrong(where, sentence("linked_with_itself", name=of), sentence("leave_pair_out"))
            return
        try:
            days = self._days(pair)
            facts = {}
            for key, value in pair.items():
                if key in PAIR_KEYS:
                    continue
                fact = self.vocabulary.fact(f"{link.id}.{key}")
                if fact is None:
                    raise BadValue(sentence("pair_has_no_fact", link=link.id, name=key), sentence("leave_out"))
                history, _ = read_history(fact, value, self.dates)
                if history is not None:
                    facts[fact.id] = history
        except BadValue as error:
            self.wrong(where, error.why, error.what_to_do)
            return
        pairs = self.situation.pairs.setdefault(link.id, {})
        if (of, to) in pairs or (link.symmetric and (to, of) in pairs):
            self.wrong(where, sentence("pair_twice", of=of, to=to), sentence("leave_one_out"))
        pairs[of, to] = Pair(days, facts)

    def _days(self, pair: Mapping[str, Any]) -> tuple[Spell, ...]:
        if not {"from", "until"} & set(pair):
            return constant(truth(True))
        start, until = ALWAYS
        try:
            start = date.fromisoformat(str(pair["from"])).toordinal() if "from" in pair else start
            until = date.fromisoformat(str(pair["until"])).toordinal() if "until" in pair else FOREVER
        except ValueError:
            raise BadValue(sentence("from_until_no_date"), sentence("write_date")) from None
        if until < start or (abs(until) < FOREVER and until > LATEST):
            raise BadValue(sentence("ends_first"), sentence("exchange_days"))
        return around((Spell(start, until, truth(True)),), [(start, until)])


def _nearest(name: str, names: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, names, 1)
    return sentence("did_you_mean", name=near[0]) if near else sentence("see_facts")
