"""`rotonde replay`: an old answer made again from its receipt, to the letter or not at all."""

from pathlib import Path
from typing import Annotated

import typer

from rotonde.cli.answer_tables import show_answer
from rotonde.cli.opening import open_catalogue, open_mapping
from rotonde.cli.options import AsJson, CataloguePath, InLanguage, Language, ValuesPath
from rotonde.cli.shown import show_json
from rotonde.cli.words import word


def replay(
    receipt: Annotated[Path, typer.Argument(help="A receipt, or the answer of `rotonde check --json` that holds one.")],
    *,
    catalogue: CataloguePath = None,
    values: ValuesPath = None,
    as_json: AsJson = False,
    language: InLanguage = Language.nl,
) -> None:
    """Make an old answer again from its receipt, to the letter."""
    from rotonde.engine.receipts import CannotReplay, fingerprint
    from rotonde.engine.receipts import replay as answer_again

    written = open_mapping(receipt, "receipt")
    held = written.get("receipt", written)
    opened = open_catalogue(catalogue, values)
    try:
        found = answer_again(held, opened)
    except CannotReplay as refusal:
        raise CannotReplay(f"{receipt}: {refusal}") from None
    if "receipt" in written and fingerprint(written) != fingerprint(found):
        raise CannotReplay(f"{receipt}: the answer beside the receipt isn't the one it was made with.")
    if as_json:
        show_json(found)
        return
    show_answer(found, opened, language)
    typer.echo(word("same_answer", language))
