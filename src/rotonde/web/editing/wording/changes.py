"""The public page of what was published."""

CHANGES: dict[str, tuple[str, str, str]] = {
    "changes": ("Wat er veranderde aan bedragen", "Les montants qui ont changé", "What changed in amounts"),
    "changes_lead": (
        "Elk bedrag en elke grens die hier gepubliceerd is: wat, sinds wanneer en volgens welke bron.",
        "Chaque montant et plafond publié ici : quoi, depuis quand et selon quelle source.",
        "Every amount and ceiling published here: what, since when and by which source.",
    ),
    "changes_empty": (
        "Hier is nog niets gepubliceerd. Rotonde rekent met de waarden die erbij horen.",
        "Rien n’a encore été publié ici. Rotonde calcule avec les valeurs fournies.",
        "Nothing has been published here yet. Rotonde uses the values that come with it.",
    ),
    "changes_none_of_right": (
        "Aan dit recht veranderde hier niets.",
        "Rien n’a changé ici pour ce droit.",
        "Nothing changed here for this right.",
    ),
    "published_on": ("gepubliceerd op {day}", "publié le {day}", "published on {day}"),
    "taken_back": ("later teruggedraaid", "annulé par la suite", "taken back later"),
    "is_taking_back": ("teruggedraaid", "annulé", "taken back"),
    "as_json": ("Als gegevens (JSON)", "En données (JSON)", "As data (JSON)"),
    "as_values": ("De waarden zelf (YAML)", "Les valeurs mêmes (YAML)", "The values themselves (YAML)"),
    "opens_elsewhere": ("(andere website)", "(autre site)", "(another website)"),
}
