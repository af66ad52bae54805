"""What cannot be, which is refused, and what is only unlikely, which is kept with a warning."""

from datetime import date

from rotonde.engine.calendar import Dates, shift
from rotonde.engine.explaining.wording.sentences import sentence
from rotonde.engine.situations.possible import over_days
from rotonde.engine.situations.situation import UNSURE, Pair, Problem, Situation

OLDEST = 130
CROWD = 15


def impossible(situation: Situation, dates: Dates) -> list[Problem]:
    """Contradictions that no life can hold: two domiciles on a day, an age over 130, a birth in the future."""
    problems = []
    on = dates.on.toordinal()
    for name in situation.records.get("person", []):
        born = _birth(situation, name)
        if born is not None and born < shift(on, "year", -OLDEST, "same"):
            age = dates.on.year - date.fromordinal(born).year
            why = sentence("too_old", age=age)
            problems.append(Problem(f"persons.{name}.birth_date", why, sentence("check_year")))
        if born is not None and born > max(on, dates.today.toordinal()):
            why = sentence("in_future", day=date.fromordinal(born))
            problems.append(Problem(f"persons.{name}.birth_date", why, sentence("check_year")))
    for link in situation.vocabulary.links.values():
        pairs = situation.pairs.get(link.id, {})
        for direction in link.directions():
            if direction.most != 1:
                continue
            seen: dict[str, tuple[str, Pair]] = {}
            for (of, to), pair in pairs.items():
                owners = (of, to) if link.symmetric else (of if direction.is_forward else to,)
                for owner in owners:
                    other = to if owner == of else of
                    if owner in seen and _share_a_day(seen[owner][1], pair):
                        what = sentence("two_at_once", name=owner, one=seen[owner][0], other=other)
                        problems.append(Problem(f"links.{link.id}", what, sentence("give_own_days")))
                    seen[owner] = (other, pair)
    return problems


def unlikely(situation: Situation, dates: Dates) -> list[Problem]:
    """What can be, but is more often a slip of the pen."""
    warnings = []
    on = dates.on.toordinal()
    for of, to in situation.pairs.get("parent", {}):
        older, younger = _birth(situation, of), _birth(situation, to)
        if older is not None and younger is not None and older >= younger:
            what = sentence("parent_younger", of=of, to=to)
            warnings.append(Problem("links.parent", what, sentence("step_parent")))
    homes: dict[str, list[str]] = {}
    for (of, to), pair in situation.pairs.get("member", {}).items():
        if over_days(pair.days, UNSURE, on, on, "most", "high", ()):
            homes.setdefault(to, []).append(of)
    for home, members in homes.items():
        if len(members) > CROWD:
            what = sentence("crowd", count=len(members))
            warnings.append(Problem(f"households.{home}", what, sentence("shelter")))
    stays: dict[str, int] = {}
    for of, _ in situation.pairs.get("stays_with", {}):
        stays[of] = stays.get(of, 0) + 1
    for child, count in stays.items():
        if count > 1:
            what = sentence("more_homes", name=child, count=count)
            warnings.append(Problem("links.stays_with", what, sentence("two_homes")))
    return warnings


def _birth(situation: Situation, name: str) -> int | None:
    history = situation.known("birth_date", name)
    if not history or not history[0].value.is_known:
        return None
    return history[0].value.low


def _share_a_day(one: Pair, other: Pair) -> bool:
    return any(
        a.start <= b.until and b.start <= a.until
        for a in one.days
        for b in other.days
        if a.value.low == 1 and b.value.low == 1
    )
