"""The papers of who protects the data, filled in with what this installation knows of one organisation.

What Rotonde can't know stands between square brackets: a draft never guesses.
"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import nh3
import yaml
from django.template import engines
from markdown_it import MarkdownIt

from rotonde.web.accounts.domain.grounds import functions_on, live_grounds
from rotonde.web.accounts.domain.partnering import memberships_on
from rotonde.web.accounts.functions import functions, papers
from rotonde.web.accounts.models import Membership, Organisation
from rotonde.web.look.paper import pdf_of
from rotonde.web.look.words import LANGUAGES

FOLDER = Path(__file__).with_name("documents")
DOCUMENTS = ("dpia", "register", "notice", "arrangement", "processor", "protocol")
STYLES = ("rotonde/tokens.css", "rotonde/grounds-paper.css")


def document(organisation: Organisation, name: str, lang: str, today: date) -> tuple[str, str]:
    """Give a paper as Markdown, and the language it is in: the one asked where it exists, else Dutch."""
    spoken = lang if (FOLDER / f"{name}.{lang}.md").exists() else "nl"
    template = engines["django"].from_string((FOLDER / f"{name}.{spoken}.md").read_text())
    return template.render(_known(organisation, list(LANGUAGES).index(spoken), today)).strip() + "\n", spoken


def document_pdf(text: str, lang: str) -> bytes:
    """Print a paper. Raises NoPaper where nothing can be printed."""
    body = nh3.clean(MarkdownIt().enable("table").render(text))
    title = text.splitlines()[0].lstrip("# ")
    page = f'<!doctype html><html lang="{lang}"><head><title>{nh3.clean_text(title)}</title></head><body>{body}</body>'
    return pdf_of(page + "</html>", STYLES, accessible=True)


@cache
def measures() -> list[dict[str, Any]]:
    """Give the risks with the measures against them, and the test that keeps each measure true."""
    told: list[dict[str, Any]] = yaml.safe_load((FOLDER / "measures.yaml").read_text())
    return told


def _known(organisation: Organisation, position: int, today: date) -> dict[str, Any]:
    on, live = functions_on(organisation, today), {ground.of: ground for ground in live_grounds(organisation, today)}
    return {
        "organisation": organisation,
        "today": f"{today:%d/%m/%Y}",
        "functions": [
            {
                "name": one.name[position],
                "what": one.what[position],
                "is_on": one.id in on,
                "basis": live.get(f"basis:{one.id}"),
                "papers": [(papers()[paper].name[position], live.get(f"paper:{paper}")) for paper in one.needs],
            }
            for one in functions().values()
        ],
        "memberships": _memberships(organisation, today),
        "measures": measures(),
    }


def _memberships(organisation: Organisation, today: date) -> list[Membership]:
    """Everybody in the partnerships of an organisation, itself left out."""
    ours = memberships_on(today).filter(organisation=organisation).values("partnership")
    return list(
        memberships_on(today)
        .filter(partnership__in=ours)
        .exclude(organisation=organisation)
        .select_related("organisation", "partnership", "mandated_by")
        .order_by("partnership__name", "organisation__name")
    )
