"""`rotonde quantities`: what is computed on the way, and can be told by a register or expected in a case."""

from rotonde.cli.opening import open_catalogue
from rotonde.cli.options import AsJson, CataloguePath, InLanguage, Language
from rotonde.cli.shown import show_json, show_table, text
from rotonde.cli.words import word


def quantities(*, catalogue: CataloguePath = None, as_json: AsJson = False, language: InLanguage = Language.nl) -> None:
    """List the quantities computed on the way to an answer."""
    found = open_catalogue(catalogue).quantities.values()
    if as_json:
        show_json([one.as_json() for one in found])
        return
    show_table(
        "",
        [word(name, language) for name in ("quantity", "of", "unit", "meaning")],
        [
            [one.id, word(one.kind, language), one.as_json()["unit"] or "bool", text(one.labels, language)]
            for one in found
        ],
        whole=(0,),
    )
