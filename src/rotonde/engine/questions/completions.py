"""A completion: one way in which a situation can be in truth, everything known and every list closed."""

from collections.abc import Sequence
from dataclasses import replace

from rotonde.engine.questions.openings import Opening, Openings
from rotonde.engine.questions.settled import settled
from rotonde.engine.situations.possible import History, Possible, constant, truth
from rotonde.engine.situations.situation import Pair, Situation

Pairs = dict[str, dict[tuple[str, str], Pair]]


def completion(openings: Openings, choices: Sequence[int], keep_strangers: bool = False) -> Situation:
    """The situation in which every opening has turned out as chosen; a stranger on no list isn't there.

    With `keep_strangers` they are, so that completions are of one size.
    """
    situation = openings.situation
    facts = dict(situation.facts)
    pairs: Pairs = {
        link: {both: replace(pair, facts=dict(pair.facts)) for both, pair in listed.items()}
        for link, listed in situation.pairs.items()
    }
    chosen = [(row, row.values[choice]) for row, choice in zip(openings.rows, choices, strict=True)]
    listed = _list_strangers(openings, chosen, pairs)
    for row, value in chosen:
        if row.kind == "pair" or (row.kind == "fact" and len(row.of) == 2):
            _settle_pair(openings, row, value, pairs)
        elif row.kind == "fact":
            key = (row.id, row.of[0])
            facts[key] = settled(facts.get(key, ()), value, row.period)
    _fill_the_rest(openings, facts, pairs)
    for link in situation.vocabulary.links.values():
        for way in link.directions():
            facts.update({(way.complete, owner): constant(truth(True)) for owner in situation.records[way.start]})
    absent = set() if keep_strangers else openings.names - listed
    records = {kind: [name for name in names if name not in absent] for kind, names in situation.records.items()}
    facts = {key: history for key, history in facts.items() if key[1] not in absent}
    return replace(situation, records=records, facts=facts, pairs=pairs)


def _fill_the_rest(openings: Openings, facts: dict[tuple[str, str], History], pairs: Pairs) -> None:
    """What can't matter once all is known, but can as long as it isn't: a number less itself."""
    for fact in openings.rules.readable:
        value = openings.rules.values(fact)[0]
        if fact.link:
            for pair in pairs.get(fact.link, {}).values():
                pair.facts[fact.id] = settled(pair.facts.get(fact.id, ()), value)
        else:
            for record in openings.situation.records.get(fact.record, ()):
                facts[fact.id, record] = settled(facts.get((fact.id, record), ()), value)


def _list_strangers(openings: Openings, chosen: Sequence[tuple[Opening, Possible]], pairs: Pairs) -> set[str]:
    """Put strangers on the lists that were chosen to hold one; returns their names."""
    links = openings.situation.vocabulary.links.values()
    ways = {way.complete: way for link in links for way in link.directions()}
    listed = set()
    for row, value in chosen:
        if row.kind == "list" and value.low:
            way = ways[row.id]
            stranger = openings.strangers[way.end]
            both = (row.of[0], stranger) if way.is_forward else (stranger, row.of[0])
            pairs.setdefault(way.link.id, {})[both] = Pair(constant(truth(True)))
            listed.add(stranger)
    return listed


def _settle_pair(openings: Openings, row: Opening, value: Possible, pairs: Pairs) -> None:
    vocabulary = openings.situation.vocabulary
    of, to = row.of
    link = vocabulary.links[row.id if row.kind == "pair" else vocabulary.facts[row.id].link or ""]
    listed = pairs.get(link.id, {})
    both = (of, to) if (of, to) in listed else (to, of)
    if both not in listed or (both != (of, to) and not link.symmetric):
        return
    pair = listed[both]
    if row.kind == "pair":
        listed[both] = replace(pair, days=settled(pair.days, value))
    else:
        known = pair.facts.get(row.id, ())
        listed[both] = replace(pair, facts={**pair.facts, row.id: settled(known, value, row.period)})
