"""What cannot be, which is refused, and what is only unlikely, which is kept with a warning."""

from datetime import date

from rotonde.engine.calendar import Dates, shift
from rotonde.engine.possible import over_days
from rotonde.engine.situations import UNSURE, Pair, Problem, Situation

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
            problems.append(Problem(f"persons.{name}.birth_date", f"that makes {age} years of age", "Check the year"))
        if born is not None and born > max(on, dates.today.toordinal()):
            problems.append(
                Problem(
                    f"persons.{name}.birth_date",
                    f"{date.fromordinal(born)} is in the future",
                    "Check the year",
                )
            )
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
                        what = f"'{owner}' has two at once: '{seen[owner][0]}' and '{other}'"
                        problems.append(Problem(f"links.{link.id}", what, "Give each its own days, or leave one out"))
                    seen[owner] = (other, pair)
    return problems


def unlikely(situation: Situation, dates: Dates) -> list[Problem]:
    """What can be, but is more often a slip of the pen."""
    warnings = []
    on = dates.on.toordinal()
    for of, to in situation.pairs.get("parent", {}):
        older, younger = _birth(situation, of), _birth(situation, to)
        if older is not None and younger is not None and older >= younger:
            what = f"'{of}' is younger than '{to}', whose parent it is"
            warnings.append(Problem("links.parent", what, "Check it; a step-parent can be younger"))
    homes: dict[str, list[str]] = {}
    for (of, to), pair in situation.pairs.get("member", {}).items():
        if over_days(pair.days, UNSURE, on, on, "most", "high", ()):
            homes.setdefault(to, []).append(of)
    for home, members in homes.items():
        if len(members) > CROWD:
            what = f"{len(members)} people have their domicile there"
            warnings.append(Problem(f"households.{home}", what, "Check it; a shelter can be that large"))
    stays: dict[str, int] = {}
    for of, _ in situation.pairs.get("stays_with", {}):
        stays[of] = stays.get(of, 0) + 1
    for child, count in stays.items():
        if count > 1:
            what = f"'{child}' stays with {count} households"
            warnings.append(Problem("links.stays_with", what, "Check it; a child can live in two homes"))
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
