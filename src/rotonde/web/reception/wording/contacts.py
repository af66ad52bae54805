"""The sentences about contacts, in three languages."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "page_reception": ("Onthaal", "Accueil", "Reception"),
    "reception_lead": (
        "Wie vandaag kwam, belde of ontmoet werd.",
        "Les personnes venues, au téléphone ou rencontrées aujourd’hui.",
        "Who came in, called or was met today.",
    ),
}
