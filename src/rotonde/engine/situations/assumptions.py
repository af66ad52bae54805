"""What the situation format fills in where nothing is said; every filling is named in the receipt."""

from collections.abc import Collection
from functools import cache, lru_cache

from rotonde.engine.calendar import Dates, shift
from rotonde.engine.facts import Fact, Vocabulary
from rotonde.engine.situations.possible import FOREVER, Possible, Spell, constant, domain, truth
from rotonde.engine.situations.situation import Pair, Situation, close_full_lists, plural

Said = Collection[tuple[str, str]]


def fill_in(situation: Situation, dates: Dates, said_unknown: Said) -> None:
    """Fill in, in this order: complete households, where children stay, request days, ages, full lists.

    What somebody expressly called unknown stays unknown.
    """
    _whole_households(situation, said_unknown)
    _stays(situation)
    _requests(situation, dates, said_unknown)
    _ages(situation, dates, said_unknown)
    close_full_lists(situation)


def _whole_households(situation: Situation, said_unknown: Said) -> None:
    homes = {to for _, to in situation.pairs.get("member", {})}
    for home in situation.records.get("household", []):
        key = ("complete.member", home)
        if home in homes and key not in situation.facts and key not in said_unknown:
            situation.facts[key] = constant(truth(True))
            situation.assumed.append(f"households.{home}: complete.member")


def _stays(situation: Situation) -> None:
    """Who isn't said to stay elsewhere stays where the domicile is, all the time."""
    if "stays_with" not in situation.vocabulary.links:
        return
    stays = situation.pairs.setdefault("stays_with", {})
    staying = {of for of, _ in stays}
    share = situation.vocabulary.facts["stays_with.share"]
    for (of, to), pair in situation.pairs.get("member", {}).items():
        if of not in staying:
            stays[of, to] = Pair(pair.days, {share.id: constant(Possible(share.scale, share.scale))})
            situation.facts.setdefault(("complete.stays_with", of), constant(truth(True)))
    for home in situation.records.get("household", []):
        if situation.is_complete("complete.member", home):
            situation.facts.setdefault(("complete.residents", home), constant(truth(True)))
    for of in staying:
        shares = [pair.facts.get(share.id) for (who, _), pair in stays.items() if who == of]
        if all(shares) and sum(one[0].value.low for one in shares if one) >= share.scale:
            situation.facts.setdefault(("complete.stays_with", of), constant(truth(True)))


def _requests(situation: Situation, dates: Dates, said_unknown: Said) -> None:
    """A delivery whose request isn't mentioned is taken to be claimed on the day of the question."""
    requested = situation.vocabulary.fact("requested")
    if requested is None:
        return
    day = dates.claimed.toordinal()
    for name in situation.records.get(requested.record, []):
        key = (requested.id, name)
        if key not in situation.facts and key not in said_unknown:
            situation.facts[key] = constant(Possible(day, day))
            situation.assumed.append(f"{plural(requested.record)}.{name}: requested {dates.claimed}")


def _ages(situation: Situation, dates: Dates, said_unknown: Said) -> None:
    """What nobody has at an age isn't asked: no wage of a child of nine, no child benefit for a man of forty."""
    on = dates.on.toordinal()
    bound = _bound_to_age(situation.vocabulary, on)
    for name in situation.records.get("person", []):
        born = situation.known("birth_date", name)
        if not born:
            continue
        youngest, oldest = born[0].value.high, born[0].value.low
        filled = []
        for fact, of_age_since, old_since in bound:
            key = (fact.id, name)
            too_young = of_age_since is not None and oldest > of_age_since
            too_old = old_since is not None and youngest <= old_since
            if (too_young or too_old) and key not in situation.facts and key not in said_unknown:
                situation.facts[key] = (Spell(*_days_without(fact, too_young, oldest, youngest), _nothing(fact)),)
                filled.append(fact.id)
        if filled:
            situation.assumed.append(f"persons.{name}: nothing, by age, of {', '.join(filled)}")


def _days_without(fact: Fact, too_young: bool, oldest: int, youngest: int) -> tuple[int, int]:
    """The days on which somebody born between two days surely doesn't have it: before an age, or from an age on."""
    if too_young:
        return -FOREVER, _years_on(oldest, fact.nothing_under or 0) - 1
    return _years_on(youngest, fact.nothing_from or 0), FOREVER


@lru_cache(maxsize=1 << 16)
def _years_on(day: int, years: int) -> int:
    """The same day some years on: of a caseload the same few birthdays and ages, asked a hundred times a person."""
    return shift(day, "year", years, "same")


def _bound_to_age(vocabulary: Vocabulary, on: int) -> list[tuple[Fact, int | None, int | None]]:
    """Facts that nobody has at some age, with the latest days of birth of who is old enough and of who is too old."""
    found = []
    for fact in vocabulary.facts.values():
        ages = fact.nothing_under, fact.nothing_from
        if ages != (None, None):
            since, too_old_since = (None if age is None else _years_on(on, -age) for age in ages)
            found.append((fact, since, too_old_since))
    return found


@cache
def _nothing(fact: Fact) -> Possible:
    """No, nought or none; a list is complete."""
    if fact.id.startswith("complete."):
        return truth(True)
    if fact.is_choice:
        return domain(fact)._replace(options=frozenset({"none"}))
    least = max(0, fact.low)
    return Possible(least, least)
