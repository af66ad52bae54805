"""Everything that is held of one person, for that person: as data, and on paper.

Nothing of a housemate stands in it: each app collects what is about this person alone or about the household as a
whole. Of a worker it tells the function, never the name.
"""

import json
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from rotonde.screening.worklist.saying import Saying
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_read
from rotonde.web.audit.naming import NAMES
from rotonde.web.entitlements import engine_port, notation
from rotonde.web.look.paper import pdf_of
from rotonde.web.people.holdings import Holding, holdings
from rotonde.web.people.models import Person
from rotonde.web.people.persons.called import name_of_person
from rotonde.web.protection.access_log import events_about
from rotonde.web.protection.domain.periods import periods_of
from rotonde.web.protection.rules_as_data import articles
from rotonde.web.protection.said_pieces import label_of, value_of
from rotonde.web.protection.words import Wording

Json = dict[str, Any]
STYLES = ("rotonde/tokens.css", "rotonde/right-paper.css")


class IdentityNotChecked(ValueError):
    """Nobody said that they checked who asks."""


@dataclass
class Pack:
    """The two files that somebody takes along."""

    as_json: bytes
    as_pdf: bytes

    def zipped(self) -> bytes:
        """Both in one file, under names that say nothing of anybody."""
        whole = BytesIO()
        with ZipFile(whole, "w", ZIP_DEFLATED) as both:
            both.writestr("gegevens.json", self.as_json)
            both.writestr("gegevens.pdf", self.as_pdf)
        return whole.getvalue()


@transaction.atomic
def make_pack(user: User, person: Person, lang: str, *, identity_checked: bool) -> Pack:
    """Make the pack for somebody whose identity was checked, and log it. Raises IdentityNotChecked, NoPaper."""
    require(user, "protection.serve_person", person)
    if not identity_checked:
        raise IdentityNotChecked
    told = contents_of_pack(person, lang, timezone.localdate())
    pdf = pdf_of(
        render_to_string("protection/pack_paper.html", {"w": Wording(lang), "lang": lang, "pack": told}),
        STYLES,
        accessible=True,
    )
    record_read(user, "protection.pack_made", person)
    return Pack(json.dumps(told, ensure_ascii=False, indent=1).encode(), pdf)


def contents_of_pack(person: Person, lang: str, today: date) -> Json:
    """What stands in the pack, as JSON with its labels in one language."""
    w = Wording(lang)
    saying = Saying(engine_port.catalogue(), lang)
    periods = {category: period for category, (period, _) in periods_of(person.organisation).items()}
    source = articles()["source"]
    return {
        "organisation": person.organisation.name,
        "made_on": today.isoformat(),
        "made_on_said": notation.day(today.isoformat(), lang),
        "name": name_of_person(person),
        "purposes": [w["purpose"]],
        "held": [_held(one, person, periods, saying, w) for one in holdings()],
        "recipients": _recipients(person, w),
        "access_log": _log(person, w),
        "rights": [w.say(f"right_{kind}", article=one["article"]) for kind, one in articles()["kinds"].items()],
        "source_of_rights": source,
    }


def _held(one: Holding, person: Person, periods: Json, saying: Saying, w: Wording) -> Json:
    period = periods.get(one.category)
    kept = w.say("kept_for", n=period.months, start=w["from_" + period.counted_from]) if period else w["kept_not_set"]
    items = [
        {
            "group": piece.group[w.position] if piece.group else "",
            "label": label_of(piece, saying, w),
            "said": value_of(piece, saying, w),
            "fact": piece.fact,
            "period": piece.period,
            "value": piece.value,
            "source": piece.source,
            "since": piece.since,
            "since_said": notation.day(piece.since, w.lang) if piece.since else "",
        }
        for piece in one.collect(person)
    ]
    return {"name": one.name, "title": one.words[w.position], "kept": kept, "items": items}


def _recipients(person: Person, w: Wording) -> list[str]:
    told = [words[w.position] for one in holdings() if one.recipients for words in one.recipients(person)]
    return told or [w["no_recipients"]]


def _log(person: Person, w: Wording) -> list[Json]:
    return [
        {
            "at": timezone.localtime(event.at).isoformat(timespec="minutes"),
            "at_said": f"{timezone.localtime(event.at):%d/%m/%Y %H:%M}",
            "what": NAMES[event.action][w.position] if event.action in NAMES else event.action,
            "by": w["role_" + event.actor.role] if event.actor else w["by_machine"],
        }
        for event in events_about(person)
    ]
