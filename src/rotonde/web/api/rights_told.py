"""A right as data: what stands in its folder, with how fresh it is and what it leads to."""

import datetime
from typing import Any

from django.urls import reverse

from rotonde.web.api.amounts_told import standing_today
from rotonde.web.api.sources_told import source_told
from rotonde.web.catalogue.infofiche_parts import infofiche_parts
from rotonde.web.catalogue.opening_further import further_rights
from rotonde.web.catalogue.words import Wording
from rotonde.web.entitlements import engine_port
from rotonde.web.look.words import LANGUAGES

Json = dict[str, Any]


def right_in_short(right: Json) -> Json:
    """Give what a list needs."""
    id = right["id"]
    about = engine_port.catalogue().rights[id].about
    return {
        "id": id,
        "names": right["names"],
        "level": right["level"],
        "claimant": right["claimant"],
        "decided_by": right["decided_by"],
        "automation": right["automation"],
        "themes": list(about.get("themes", ())),
        "owner": about.get("owner"),
        "review_by": _day(right["review_by"]),
        "stale": standing_today(id, "stale"),
        "gaps": standing_today(id, "gap"),
        "pages": {lang: reverse("infofiche", args=[lang, id]) for lang in LANGUAGES},
    }


def right_told(right: Json) -> Json:
    """Give everything."""
    id = right["id"]
    rule = engine_port.catalogue().rights[id]
    further, claim = further_rights(id), right["claim"]
    return right_in_short(right) | {
        "search_words": dict(rule.about.get("search_words", {})),
        "texts": {lang: _infofiche(id, lang) for lang in LANGUAGES},
        "conditions": right["conditions"],
        "law": [str(one) if not isinstance(one, dict) else one["nl"] for one in right["law"]],
        "amount": {
            "unit": rule.amount.node.unit if rule.amount is not None else None,
            "per": rule.per,
            "in_kind": rule.in_kind,
            "counted_once_per": rule.counted_once_per,
            "exclusion_group": rule.exclusion_group,
        },
        "claim": {
            "where": right["where"] or None,
            "window": claim.get("window"),
            "back_payment": claim.get("back_payment"),
            "appeal": claim.get("appeal"),
            "term_days": claim.get("term_days"),
            "documents": right["documents"],
            "sources": list(claim.get("sources") or ()),
        },
        "consequences": [
            {
                "id": one["id"],
                "text": {lang: one[lang] for lang in LANGUAGES},
                "source": source_told(one["source"]) if one["source"] else None,
                "confidence": one["confidence"],
            }
            for one in rule.about.get("consequences") or ()
        ],
        "not_modelled": list(rule.about.get("not_modelled") or ()),
        "parameters": right["parameters"],
        "opens": further.opens,
        "counts_for": further.counts,
        "keeps_away": further.keeps_away,
    }


def _infofiche(id: str, lang: str) -> dict[str, Json]:
    parts = infofiche_parts(id, lang, datetime.date.today(), Wording(lang)["amount_to_ask"])
    return {name: {"title": part.title, "html": str(part.html).strip()} for name, part in parts.items()}


def _day(value: object) -> str | None:
    return str(value) if value else None
