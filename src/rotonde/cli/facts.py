"""`rotonde facts`: what can be told of a person, a household or something that they have."""

from rotonde.cli.opening import open_catalogue
from rotonde.cli.options import AsJson, CataloguePath, InLanguage, Language
from rotonde.cli.shown import show_json, show_table, text
from rotonde.cli.words import word


def facts(*, catalogue: CataloguePath = None, as_json: AsJson = False, language: InLanguage = Language.nl) -> None:
    """List the facts that can be told."""
    found = open_catalogue(catalogue).vocabulary.facts.values()
    if as_json:
        show_json([fact.as_json() for fact in found])
        return
    show_table(
        "",
        [word(name, language) for name in ("fact", "of", "type", "dated", "meaning")],
        [
            [
                fact.id,
                fact.link or word(fact.record, language),
                " | ".join(fact.values) or (fact.type if fact.unit in ("1", "date") else fact.unit),
                fact.dated,
                text(fact.labels, language),
            ]
            for fact in found
        ],
        whole=(0,),
    )
