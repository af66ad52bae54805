"""Which tables there are and how their fixed columns are called, in English and in Dutch."""

from rotonde.engine.facts import Vocabulary
from rotonde.engine.situations.situation import plural

RELATIONS, SPELLS, TOLD = "relations", "spells", "told"
DUTCH_TABLES = {
    "personen": "persons",
    "gezinnen": "households",
    "huishoudens": "households",
    "relaties": RELATIONS,
    "leveringen": "deliveries",
    "periodes": SPELLS,
    "perioden": SPELLS,
    "registers": TOLD,
}
DUTCH_COLUMNS = {
    "persoon_id": "person_id",
    "gezin_id": "household_id",
    "levering_id": "delivery_id",
    "eigenaar_id": "owner_id",
    "ander_id": "other_id",
    "relatie": "relation",
    "van": "from",
    "tot_en_met": "until",
    "soort": "kind",
    "aandeel": "share",
    "feit": "fact",
    "waarde": "value",
    "record": "record_id",
    "grootheid": "quantity",
    "bron": "source",
}
DUTCH_RELATIONS = {
    "lid": "member",
    "ouder": "parent",
    "ten_laste": "dependant",
    "familie": "kinship",
    "verblijft_bij": "stays_with",
}
NEEDED = {
    RELATIONS: ("person_id", "other_id", "relation"),
    SPELLS: ("record_id", "fact", "from"),
    TOLD: ("record_id", "quantity", "value"),
}


def table_kinds(vocabulary: Vocabulary) -> dict[str, str]:
    """The table of each kind of record.

    >>> from rotonde.rights import load_catalogue
    >>> table_kinds(load_catalogue().vocabulary)["deliveries"]
    'delivery'
    """
    return {plural(kind): kind for kind in vocabulary.kinds}


def table_named(name: str, vocabulary: Vocabulary) -> str | None:
    """The table that a file or sheet name stands for.

    >>> from rotonde.rights import load_catalogue
    >>> table_named("Gezinnen", load_catalogue().vocabulary)
    'households'
    """
    name = name.strip().casefold()
    name = DUTCH_TABLES.get(name, name)
    return name if name in table_kinds(vocabulary) or name in NEEDED else None


def column_named(name: str) -> str:
    """A fixed column under its English name; every other column as it is.

    >>> column_named("gezin_id"), column_named("litres")
    ('household_id', 'litres')
    """
    name = name.strip()
    return DUTCH_COLUMNS.get(name.casefold(), name)
