"""Everything that the page of one right shows, in the words of a language."""

import datetime
from dataclasses import dataclass
from typing import Any

from rotonde.web.catalogue.freshness import Freshness, Source, freshness_of, sources_named
from rotonde.web.catalogue.infofiche_parts import Part, infofiche_parts
from rotonde.web.catalogue.opening_further import further_rights
from rotonde.web.catalogue.shown_rights import ShownRight, name_of, shown
from rotonde.web.catalogue.words import Wording, in_language, raised
from rotonde.web.entitlements import engine_port, notation

Link = tuple[str, str]
GAPS_ONE_BY_ONE = 2


@dataclass(frozen=True)
class Cost:
    """Something that claiming may cost, and where that was read."""

    text: str
    source: Source


@dataclass(frozen=True)
class OneRight:
    """A right as its page shows it."""

    line: ShownRight
    parts: dict[str, Part]
    in_short: list[tuple[str, str]]
    costs: list[Cost]
    documents: list[str]
    opens: list[Link]
    counts: list[Link]
    keeps_away: list[Link]
    freshness: Freshness
    fresh: list[str]
    not_fresh: list[str]
    not_known: list[str]
    law: list[str]
    conditions: list[tuple[str, str]]
    not_modelled: list[str]
    owner: str
    amounts_said: str
    conditions_said: str


def one_right(id: str, w: Wording, today: datetime.date) -> OneRight | None:
    """Lay a right out for its page; nothing where there is none, or no infofiche in this language."""
    right = engine_port.right(id)
    parts = infofiche_parts(id, w.lang, today, w["amount_to_ask"])
    if right is None or not parts:
        return None
    freshness, further = freshness_of(id, w.lang, today), further_rights(id)
    about = engine_port.catalogue().rights[id].about
    opens, counts, keeps_away = (
        [(other, name_of(other, w.lang)) for other in ids]
        for ids in (further.opens, further.counts, further.keeps_away)
    )
    return OneRight(
        line=shown([id], w.lang, today)[0],
        parts=parts,
        in_short=_in_short(right, w),
        costs=[
            Cost(
                in_language(one, w.lang),
                next(iter(sources_named(engine_port.catalogue(), one["source"] or "")), Source("", "")),
            )
            for one in about.get("consequences") or []
        ],
        documents=[in_language(one, w.lang) for one in right["documents"]],
        opens=opens,
        counts=counts,
        keeps_away=keeps_away,
        freshness=freshness,
        fresh=_fresh(freshness, right, w, today),
        not_fresh=_not_fresh(freshness, right, w, today),
        not_known=[raised(one.label) for one in freshness.standing("gap")] if _many_gaps(freshness) else [],
        law=[in_language(one, w.lang) for one in right["law"]],
        conditions=[(raised(in_language(one["label"], w.lang)), one["law"]) for one in right["conditions"]],
        not_modelled=[in_language(one, w.lang) for one in about.get("not_modelled") or []],
        owner=_owner(about.get("owner"), w),
        amounts_said=w.count("amounts_all", len(freshness.amounts)),
        conditions_said=w.count("conditions", len(right["conditions"])),
    )


def _in_short(right: dict[str, Any], w: Wording) -> list[tuple[str, str]]:
    claim = right["claim"]
    lines = [
        (w["who_decides"], raised(in_language(right["decided_by"], w.lang))),
        (w["must_i_ask"], w["asking_" + right["automation"]]),
        (w["where_short"], in_language(right["where"], w.lang)),
        (w["when_short"], in_language(claim.get("window") or "", w.lang)),
        (w["back_short"], in_language(claim.get("back_payment") or "", w.lang)),
    ]
    return [line for line in lines if line[1]]


def _fresh(freshness: Freshness, right: dict[str, Any], w: Wording, today: datetime.date) -> list[str]:
    """Say what was looked at, and when it is looked at again."""
    first, last = (
        notation.day(day, w.lang) if day else "" for day in (freshness.first_checked, freshness.last_checked)
    )
    checked = w.say("fresh_checked" if first != last else "fresh_checked_once", first=first, last=last)
    lines = [checked if last else w["fresh_never"]]
    if not freshness.standing("stale") and not freshness.standing("gap"):
        lines.append(w["fresh_all_well"])
    review = str(right["review_by"] or "")
    if review and review >= today.isoformat():
        lines.append(w.say("fresh_review", day=notation.day(review, w.lang)))
    return lines


def _not_fresh(freshness: Freshness, right: dict[str, Any], w: Wording, today: datetime.date) -> list[str]:
    """Say what may have changed, and what nobody knows yet."""
    who = in_language(right["decided_by"], w.lang)
    lines = [
        w.say("fresh_stale", label=raised(one.label), day=notation.day(one.review_by, w.lang))
        for one in freshness.standing("stale")
    ]
    gaps = freshness.standing("gap")
    if _many_gaps(freshness):  # which they are unfolds: who reads on the phone comes for the right
        lines.append(w.say("fresh_gaps", n=len(gaps), who=who))
    else:
        lines += [w.say("fresh_gap", label=raised(one.label), who=who) for one in gaps]
    review = str(right["review_by"] or "")
    if review and review < today.isoformat():
        lines.append(w.say("fresh_review_late", day=notation.day(review, w.lang)))
    return lines


def _many_gaps(freshness: Freshness) -> bool:
    return len(freshness.standing("gap")) > GAPS_ONE_BY_ONE


def _owner(owner: object, w: Wording) -> str:
    if not owner:
        return w["owner_none"]
    return w.say("owner", who=w["owner_editors"] if owner == "editors" else owner)
