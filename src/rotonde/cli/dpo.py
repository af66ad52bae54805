"""`rotonde dpo`: what is on, on which basis, and what isn't signed yet, for whoever protects the data."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rotonde.cli.options import InLanguage, Language
from rotonde.cli.words import word

if TYPE_CHECKING:
    from rotonde.web.accounts.models import Organisation

Papers = Annotated[
    Path | None,
    typer.Option("--papers", metavar="FOLDER", help="Write the papers there too, filled in for each organisation."),
]


def dpo(*, papers: Papers = None, language: InLanguage = Language.nl) -> None:
    """List for each organisation which functions are on, on which basis, and what is still to be signed.

    What was signed is recorded by the data protection officer or the administrator, on the page Rechtsgronden.
    """
    from rotonde.web.first_start import prepare

    prepare()
    from rotonde.web.accounts.models import Organisation
    from rotonde.web.accounts.walls import inside

    organisations = list(Organisation.objects.order_by("name"))
    if not organisations:
        typer.echo(word("dpo_nobody", language))
    for organisation in organisations:
        with inside(organisation):
            typer.echo(_said(organisation, language))
            if papers is not None:
                _write(organisation, papers, language)


def _said(organisation: "Organisation", language: str) -> str:
    from rotonde.web.accounts.domain.grounds import functions_on, live_grounds
    from rotonde.web.accounts.functions import functions, missing
    from rotonde.web.grounds.named import named
    from rotonde.web.grounds.words import Wording

    w = Wording(language)
    live = {ground.of: ground for ground in live_grounds(organisation)}
    on = functions_on(organisation)
    lines = [organisation.name + (f" ({word('dpo_made_up', language)})" if organisation.is_made_up else "")]
    for one in functions().values():
        basis = live.get(f"basis:{one.id}")
        lines.append(f"  {one.name[w.position]}: {(w['is_on'] if one.id in on else w['is_off']).lower()}")
        if basis:
            lines.append(f"    {w['legal_basis']}: {basis.says} ({basis.signed_by}, {basis.signed_on:%d/%m/%Y})")
        lines += [f"    {w['still_to_sign'].lower()}: {named(ground, w)}" for ground in missing(one, live)]
    return "\n".join(lines)


def _write(organisation: "Organisation", folder: Path, language: str) -> None:
    from rotonde.web.grounds.documents_of import DOCUMENTS, document

    place = folder / str(organisation.id)
    place.mkdir(parents=True, exist_ok=True)
    for name in DOCUMENTS:
        text, spoken = document(organisation, name, language, date.today())
        (place / f"{name}.{spoken}.md").write_text(text, encoding="utf-8")
    typer.echo(word("dpo_written", language, n=len(DOCUMENTS), folder=place))
