"""Answers beside a kept file: what is new, what is more precise, what is there already, and what contradicts it.

What contradicts the source is put beside it and never computed on; the source counts until somebody settles it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from rotonde.screening.worklist.saying import Saying
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.carried_answers.answers import COMPLETE
from rotonde.web.entitlements.carried_answers.cutting import Contradiction, cut
from rotonde.web.entitlements.carried_answers.matching import Matching, ids_in_file
from rotonde.web.entitlements.carried_answers.words import DeskWording
from rotonde.web.entitlements.household_file.changes_said import place_said, place_value_said
from rotonde.web.entitlements.household_file.opened_file import OpenedFile
from rotonde.web.entitlements.household_file.words import Wording as FileWording
from rotonde.web.entitlements.words import in_language, raised
from rotonde.web.people.carried.keeping import Carried
from rotonde.web.people.domain.neutral_ids import with_ids
from rotonde.web.people.domain.told_here import LINKS, Change, changes_between

Json = dict[str, Any]
Spot = tuple[str, str, str]
NEW_ONE, NARROWER, SAME, AGAINST_SOURCE, AGAINST_TOLD = "new", "narrower", "same", "against_source", "against_told"
BOTH_WAYS = {"partner", "kinship"}


@dataclass(frozen=True)
class Beside:
    """One answer beside what stands in the file at its place."""

    spot: Spot
    told: Any
    there: Any
    change: Change | None
    state: str

    @property
    def key(self) -> str:
        """The name of its box in the form."""
        return "|".join(self.spot)

    @property
    def comes_in(self) -> bool:
        """Whether it is proposed: all but what would replace something that was told here."""
        return self.state != AGAINST_TOLD


@dataclass(frozen=True)
class Row:
    """One answer beside the file, in words."""

    key: str
    what: str
    told: str
    state: str
    ticked: bool


def laid_beside(carried: Carried, file: OpenedFile, matching: Matching) -> list[Beside]:
    """Lay answers beside a file, one by one, with the change that keeping each of them would be."""
    contents = file.contents
    ids = ids_in_file(carried.situation, contents.whole(), file.household, matching)
    told = dict(_spots(with_ids(_of(carried.situation, ids), ids)))
    source, standing = dict(_spots(contents.form)), dict(_spots(contents.whole()))
    day = carried.told_on
    return [
        _beside(spot, value, _standing_at(spot, standing), source.get(spot), day)
        for spot, value in sorted(told.items())
        if spot[2] or _standing_at(spot, standing) is None
    ]


def _beside(spot: Spot, told: Any, there: Any, source: Any, day: date) -> Beside:
    on = day.isoformat()
    if there is None:
        return Beside(spot, told, there, Change(spot, told, source, on), NEW_ONE)
    if spot[0] == LINKS:
        return Beside(spot, told, there, None, SAME)
    try:
        both = cut(there, told, day)
    except Contradiction:
        if source == there:
            return Beside(spot, told, there, Change(spot, told, None, on), AGAINST_SOURCE)
        return Beside(spot, told, there, Change(spot, told, source, on), AGAINST_TOLD)
    if both == there:
        return Beside(spot, told, there, None, SAME)
    return Beside(spot, told, there, Change(spot, both, source, on), NARROWER)


def kept_changes(before: list[Change], rows: list[Beside], ticked: set[str]) -> list[Change]:
    """What a file tells here once the ticked answers are in it; a record that nothing needs isn't made."""
    new = [row.change for row in rows if row.change and row.spot[2] and row.key in ticked]
    needed = {end for one in new for end in _records_of(one.place)}
    new += [row.change for row in rows if row.change and not row.spot[2] and row.spot[1] in needed]
    places = {one.place for one in new}
    return sorted([*(one for one in before if one.place not in places), *new], key=lambda one: one.place)


def rows_said(rows: list[Beside], called: dict[str, str], w: DeskWording, ticked: set[str] | None = None) -> list[Row]:
    """Say what comes in or clashes, in the order of the file; what is there already is only counted."""
    saying, of_file = Saying(engine_port.catalogue(), w.lang), FileWording(w.lang)
    return [
        Row(
            row.key,
            *_said(row, called, saying, of_file),
            w.say("state_" + row.state, there=place_value_said(row.spot, row.there, saying, of_file)),
            row.comes_in if ticked is None else row.key in ticked,
        )
        for row in rows
        if row.spot[2] and row.change
    ]


def _said(row: Beside, called: dict[str, str], saying: Saying, w: FileWording) -> tuple[str, str]:
    """What an answer is about, and what was told; of a bond what it is, and between whom."""
    if row.spot[0] == LINKS:
        bond = in_language(saying.catalogue.vocabulary.links[row.spot[1]].labels, w.lang)
        return raised(bond), " – ".join(called.get(end, w["somebody"]) for end in row.spot[2].split(">"))
    return raised(place_said(row.spot, called, saying, w)), place_value_said(row.spot, row.told, saying, w)


def _spots(form: Json) -> list[tuple[Spot, Any]]:
    """Every place of a household with its value, as changes name them."""
    return [(one.place, one.value) for one in changes_between({LINKS: {}}, form, "")]


def _of(answers: Json, ids: dict[str, str]) -> Json:
    """Only the records that have a name in the file, and only what is said of one of them at a time."""
    kept: Json = {
        kind: {
            record: {fact: value for fact, value in facts.items() if not fact.startswith(COMPLETE)}
            for record, facts in records.items()
            if record in ids
        }
        for kind, records in answers.items()
        if isinstance(records, dict) and kind != LINKS
    }
    pairs = answers.get(LINKS, {})
    kept[LINKS] = {
        link: [pair for pair in listed if pair["of"] in ids and pair["to"] in ids] for link, listed in pairs.items()
    }
    return kept


def _standing_at(spot: Spot, standing: dict[Spot, Any]) -> Any:
    """What stands at a place; a bond that has no direction stands there either way round."""
    found = standing.get(spot)
    if found is None and spot[0] == LINKS and spot[1] in BOTH_WAYS:
        one, _, other = spot[2].partition(">")
        found = standing.get((LINKS, spot[1], f"{other}>{one}"))
    return found


def _records_of(place: Spot) -> list[str]:
    return place[2].split(">") if place[0] == LINKS else [place[1]]
