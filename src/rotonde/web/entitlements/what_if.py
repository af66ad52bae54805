"""What if one fact were something else: which answers of the household change."""

from dataclasses import dataclass, field

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.desk import Desk
from rotonde.web.entitlements.fact_fields import Field, fact_at, field_at, label_of
from rotonde.web.entitlements.fact_values import in_words, read_one, sentence
from rotonde.web.entitlements.people import name_of
from rotonde.web.entitlements.situations import Json, Place, put, value_at
from rotonde.web.entitlements.verdicts import Verdict, amount_of, verdict_of
from rotonde.web.entitlements.words import in_language


@dataclass
class Change:
    """One right before and after another value."""

    title: str
    who: str
    before: tuple[Verdict, str]
    after: tuple[Verdict, str]

    @property
    def differs(self) -> bool:
        return self.before != self.after


@dataclass
class WhatIf:
    """One fact tried with another value."""

    choices: list[tuple[str, str, bool]]
    asked: Field | None = None
    now: str = ""
    changes: list[Change] = field(default_factory=list)
    error: str = ""
    tried: bool = False

    @property
    def different(self) -> list[Change]:
        return [change for change in self.changes if change.differs]


def what_if_of(desk: Desk, places: list[Place], posted: dict[str, str]) -> WhatIf:
    chosen = Place.of(posted.get("whatif_fact", ""))
    tried = WhatIf([(str(p), about(desk, p), p == chosen) for p in places])
    fact = fact_at(chosen) if chosen in places and chosen else None
    if not (chosen and fact):
        return tried
    tried.asked = field_at(desk.situation, chosen, fact, desk.w)
    tried.now = in_words(fact, value_at(desk.situation, chosen), desk.w)
    text = posted.get("whatif_value", "") if posted.get("whatif_for") == str(chosen) else ""
    tried.asked.value = text
    if not text.strip() or "whatif" not in posted:
        return tried
    try:
        value = read_one(fact, text.strip())
        after = engine_port.what_if(desk.asked, desk.dates, lambda home: put(home, chosen, value), desk.rights)
    except notation.NotRead as trouble:
        tried.error = sentence(trouble, fact, desk.w)
    except engine_port.SituationError as refused:
        tried.error = " ".join(problem["sentence"] for problem in refused.said(desk.w.lang))
    else:
        tried.tried, tried.changes = True, _changes(desk, after)
    return tried


def _changes(desk: Desk, after: Json) -> list[Change]:
    then = {(row["id"], row["of"]): row for row in after["rights"]}
    changes = []
    for right in engine_port.rights():
        for row in desk.answer["rights"]:
            if row["id"] == right["id"] and (row["id"], row["of"]) in then:
                pair = [
                    (verdict_of(r, right, desk.w), " ".join(amount_of(r, desk.w)))
                    for r in (row, then[row["id"], row["of"]])
                ]
                changes.append(
                    Change(
                        in_language(right["names"], desk.w.lang),
                        desk.names.get(row["of"], ""),
                        pair[0],
                        pair[1],
                    )
                )
    return changes


def about(desk: Desk, place: Place) -> str:
    """Name a fact with whom it is about."""
    fact = fact_at(place)
    label = label_of(place, fact, desk.w) if fact else place.fact
    return f"{name_of(desk.situation, place, desk.names, desk.w)}: {label[:1].lower()}{label[1:]}"
