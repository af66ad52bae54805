"""A right in a list: its name, what it is in one sentence, who decides, and whether an amount asks for a look."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

from django.utils.html import strip_tags

from rotonde.web.catalogue.freshness import freshness_of
from rotonde.web.catalogue.infofiche_parts import infofiche_parts
from rotonde.web.catalogue.once_per_catalogue import once_per_catalogue
from rotonde.web.catalogue.words import Wording, in_language
from rotonde.web.entitlements import engine_port

END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s")


@dataclass(frozen=True)
class ShownRight:
    """One line of a list; `why` says why it stands in a list about an event."""

    id: str
    name: str
    what: str
    decided_by: str
    is_stale: bool
    has_gap: bool
    why: str = ""


def shown(ids: Iterable[str], lang: str, today: datetime.date) -> list[ShownRight]:
    """Give rights as lines of a list, in the order asked for."""
    return [_shown(id, lang, today) for id in ids]


def all_shown(lang: str, today: datetime.date) -> list[ShownRight]:
    """Give every right, by name."""
    lines = shown((right["id"] for right in engine_port.rights()), lang, today)
    return sorted(lines, key=lambda one: one.name.casefold())


def name_of(id: str, lang: str) -> str:
    """Give the name of a right."""
    right = engine_port.right(id)
    return in_language(right["names"], lang) if right else id


@once_per_catalogue
def _shown(catalogue: object, id: str, lang: str, today: datetime.date) -> ShownRight:
    w = Wording(lang)
    right = engine_port.right(id) or {}
    fresh = freshness_of(id, lang, today)
    parts = infofiche_parts(id, lang, today, w["amount_to_ask"])
    return ShownRight(
        id,
        in_language(right["names"], lang),
        first_sentence(parts["what"].html) if parts else "",
        in_language(right["decided_by"], lang),
        is_stale=bool(fresh.standing("stale")),
        has_gap=bool(fresh.standing("gap")),
    )


def first_sentence(html: str) -> str:
    """Give the first sentence of a text without its marks.

    >>> first_sentence("<p>Het leefloon is een <em>inkomen</em>. Het is er voor iedereen.</p>")
    'Het leefloon is een inkomen.'
    """
    return END_OF_SENTENCE.split(unescape(strip_tags(html)).strip())[0]
