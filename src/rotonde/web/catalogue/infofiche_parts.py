"""The infofiche of a right in its eight parts, so that a page can put each where a reader looks for it."""

import datetime
import re
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from rotonde.web.entitlements.infofiche import infofiche_html

NAMES = ("what", "for_whom", "how_much", "how", "papers", "where", "cost", "disagree")
HEADING = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)


@dataclass(frozen=True)
class Part:
    """One part of an infofiche: its heading as written, and its text as HTML that is safe to show."""

    title: str
    html: SafeString


def infofiche_parts(right: str, lang: str, on: datetime.date, not_known: str) -> dict[str, Part]:
    """Give the parts by name, in the order in which every infofiche has them; nothing where there is no infofiche."""
    html = infofiche_html(right, lang, on, not_known)
    if html is None:
        return {}
    _, *pieces = HEADING.split(html)
    parts = [Part(title, mark_safe(text)) for title, text in zip(pieces[::2], pieces[1::2], strict=True)]  # noqa: S308 - made safe by nh3
    return dict(zip(NAMES, parts, strict=True))
