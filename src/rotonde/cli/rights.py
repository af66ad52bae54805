"""`rotonde rights`: which rights there are, on what conditions, and which of their amounts ask for a look."""

from typing import Any

from rotonde.cli.opening import open_catalogue
from rotonde.cli.options import AsJson, CataloguePath, Claimed, InLanguage, Language, Law, On, Today, dates_asked
from rotonde.cli.shown import show_json, show_table, text
from rotonde.cli.words import word


def rights(
    *,
    on: On = None,
    claimed: Claimed = None,
    law: Law = None,
    today: Today = None,
    catalogue: CataloguePath = None,
    as_json: AsJson = False,
    language: InLanguage = Language.nl,
) -> None:
    """List the rights, their conditions, and what to review."""
    from rotonde.engine.right_descriptions import describe_rights

    dates = dates_asked(on=on, claimed=claimed, law=law, today=today)
    found = describe_rights(open_catalogue(catalogue), dates)
    if as_json:
        show_json(found)
        return
    show_table(
        "",
        [word(name, language) for name in ("right", "decided_by", "conditions", "cases", "to_review", "not_known")],
        [_row(one, language) for one in found],
        numbers=(2, 3, 4, 5),
        whole=(2, 3, 4, 5),
    )


def _row(one: dict[str, Any], language: Language) -> list[str]:
    return [
        f"{text(one['names'], language, one['id'])}\n{one['id']}",
        text(one["decided_by"], language),
        *(str(len(one[name])) for name in ("conditions", "cases", "stale", "gaps")),
    ]
