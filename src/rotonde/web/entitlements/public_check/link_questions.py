"""Who belongs to whom: questions of which the answer is a list of people at home, somebody elsewhere, or nobody."""

from rotonde.engine.facts import Direction
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.public_check.home import HOME, is_child, pair
from rotonde.web.entitlements.situations import Json

NOBODY, ELSEWHERE, SEVERAL = "none", "elsewhere", "+"
YES, NO = "yes", "no"
DELIVERY = "delivery1"
YES_OR_NO = ("complete.deliveries", "complete.stays_with")
OF_PEOPLE = ("partner", "parent", "dependant")
FOR_CHILDREN_TOO = ("children", "dependants")


def direction_of(fact: str) -> Direction | None:
    """Find the list that a fact calls complete."""
    for link in engine_port.catalogue().vocabulary.links.values():
        for way in link.directions():
            if way.complete == fact:
                return way
    return None


def is_list(fact: str) -> bool:
    """Say whether a fact tells that a list is complete."""
    return fact.startswith("complete.")


def may_be_listed(fact: str) -> bool:
    """Say whether we can ask for a list: of people at home, or by yes or no."""
    way = direction_of(fact)
    return fact in YES_OR_NO or (way is not None and way.link.id in OF_PEOPLE)


def listed(situation: Json, fact: str, of: str) -> list[str]:
    """List who is on the list of a record already."""
    way = direction_of(fact)
    if way is None:
        return []
    pairs = situation["links"].get(way.link.id, [])
    if way.link.symmetric:
        return [one["to"] if one["of"] == of else one["of"] for one in pairs if of in (one["of"], one["to"])]
    start, end = ("of", "to") if way.is_forward else ("to", "of")
    return [one[end] for one in pairs if one[start] == of]


def candidates(situation: Json, fact: str, of: str) -> list[str]:
    """List who at home can stand on the list of somebody: nobody is the parent of a parent, nor a child a partner."""
    way = direction_of(fact)
    if way is None:
        return []
    pairs = situation["links"].get(way.link.id, [])
    bound = {end for one in pairs for end in (one["of"], one["to"]) if of in (one["of"], one["to"])}
    other_way = bound - set(listed(situation, fact, of))
    people = [one for one in situation["persons"] if one not in {of, *other_way}]
    return people if way.name in FOR_CHILDREN_TOO else [one for one in people if not is_child(one)]


def tell_list(situation: Json, fact: str, of: str, text: str) -> bool:
    """Put who is on a list into the household; say whether the text could be read.

    Somebody elsewhere, or not knowing, leaves the list open.
    """
    if not text:
        return True
    if fact in YES_OR_NO:
        if text == NO:
            _close(situation, fact, of)
        elif text == YES and fact == YES_OR_NO[0]:
            situation.setdefault("deliveries", {})[DELIVERY] = {"owner": HOME}
            _close(situation, fact, of)
        return text in (YES, NO)
    way, named = direction_of(fact), text.split(SEVERAL)
    people = [one for one in named if one not in (NOBODY, ELSEWHERE)]
    if of not in situation["persons"]:
        return True
    if way is None or len(people) > way.most or not set(people) <= set(candidates(situation, fact, of)):
        return False
    for person in people:
        pair(situation, way.link.id, *((of, person) if way.is_forward else (person, of)))
    if ELSEWHERE not in named:
        _close(situation, fact, of)
    return True


def _close(situation: Json, fact: str, of: str) -> None:
    for root in ("persons", "households"):
        if of in situation[root]:
            situation[root][of][fact] = True
