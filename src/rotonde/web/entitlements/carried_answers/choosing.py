"""What goes along: the ticked answers alone, about people who are called by what says nothing."""

from rotonde.web.entitlements import engine_port, situations
from rotonde.web.entitlements.carried_answers.answers import COMPLETE, NOBODY_ELSE, first_person
from rotonde.web.entitlements.fact_fields import fact_at
from rotonde.web.entitlements.situations import KINDS, Json, NotASituation, Place, periods_of
from rotonde.web.people.domain.neutral_ids import with_ids


def read_answers(text: str) -> Json:
    """Read the household that a form brings; raises NotASituation where it can't be one.

    It comes from somebody unknown: whatever the vocabulary doesn't know is refused.
    """
    given = situations.from_post(text)
    kept = {root: given[root] for root in KINDS.values()} | {"links": given["links"]}
    if given["households"]:
        kept["focus"] = situations.focus_of(given)
    ids = _neutral(kept)
    try:
        situation = with_ids(kept, ids)
        engine_port.must_be_possible(situations.without_empty_parts(situation))
    except (engine_port.SituationError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError):
        raise NotASituation from None
    if not first_person(situation):
        raise NotASituation
    return situation


def only_chosen(situation: Json, taken: set[str]) -> Json:
    """Leave out what wasn't ticked, and everything about a person who wasn't; who is there is then not told whole."""
    persons = {
        person
        for person in situation["persons"]
        if person == first_person(situation) or str(Place("persons", person, "")) in taken
    }
    is_whole = len(persons) == len(situation["persons"]) and str(NOBODY_ELSE) in taken
    chosen: Json = {"links": {}} | ({"focus": situation["focus"]} if "focus" in situation else {})
    for root in KINDS.values():
        chosen[root] = {}
        for record, facts in situation[root].items():
            told = _chosen_facts(root, record, facts, taken)
            told |= {k: v for k, v in facts.items() if k.startswith(COMPLETE) and is_whole}
            if record in persons or root == "households" or (told and root != "persons"):
                owner = {"owner": facts["owner"]} if "owner" in facts else {}
                chosen[root][record] = owner | told
    there = {record for root in KINDS.values() for record in chosen[root]}
    for link, pairs in situation["links"].items():
        chosen["links"][link] = [
            {end: pair[end] for end in ("of", "to", "from", "until") if end in pair}
            | _chosen_facts(link, str(n), pair, taken)
            for n, pair in enumerate(pairs)
            if {pair["of"], pair["to"]} <= there
        ]
    return chosen


def _chosen_facts(root: str, record: str, facts: Json, taken: set[str]) -> Json:
    found: Json = {}
    for key, value in facts.items():
        if fact_at(Place(root, record, key)) is None:
            continue
        periods = [p for p in periods_of(value) if str(Place(root, record, key, p)) in taken]
        if periods == [""]:
            found[key] = value
        elif periods:
            found[key] = {period: value[period] for period in periods}
    return found


def _neutral(kept: Json) -> dict[str, str]:
    ids: dict[str, str] = {}
    for root in KINDS.values():
        for n, record in enumerate(kept[root], 1):
            if record in ids:
                raise NotASituation
            ids[record] = f"{root[:2]}{n}"
    return ids
