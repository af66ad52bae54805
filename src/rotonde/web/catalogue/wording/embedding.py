"""Showing the catalogue on another site."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "embed_title": (
        "Toon de voordelen op je eigen site",
        "Montre les avantages sur ton propre site",
        "Show the benefits on your own site",
    ),
    "embed_lead": (
        "Voor gemeenten, scholen, verenigingen en diensten. Gratis, zonder afspraak.",
        "Pour communes, écoles, associations et services. Gratuit, sans rendez-vous.",
        "For municipalities, schools, associations and services. Free, no need to ask.",
    ),
    "embed_how": (
        "Plak een van deze stukjes in je bladzijde. Je bezoeker ziet altijd de tekst van vandaag.",
        "Colle un de ces morceaux dans ta page. Ton visiteur voit toujours le texte d’aujourd’hui.",
        "Paste one of these pieces into your page. Your visitor always sees today’s text.",
    ),
    "embed_promise": (
        "Wat je toont, zet geen cookies, heeft geen JavaScript nodig en volgt niemand.",
        "Ce que tu montres ne pose pas de cookies, n’a pas besoin de JavaScript et ne suit personne.",
        "What you show sets no cookies, needs no JavaScript and follows nobody.",
    ),
    "embed_list": ("De lijst van alle voordelen", "La liste de tous les avantages", "The list of all benefits"),
    "embed_one": (
        "Eén voordeel. Vervang in het adres ‘{right}’ door een ander.",
        "Un avantage. Remplace dans l’adresse « {right} » par un autre.",
        "One benefit. Replace ‘{right}’ in the address by another.",
    ),
    "embed_names": (
        "Hoe elk voordeel in het adres heet",
        "Le nom de chaque avantage dans l’adresse",
        "What each benefit is called in the address",
    ),
    "embed_look": ("Zo ziet het eruit", "Voilà à quoi cela ressemble", "This is what it looks like"),
    "embed_data": (
        "Wil je de gegevens zelf? Ze zijn open, met een beschrijving:",
        "Tu veux les données ? Elles sont ouvertes, avec une description :",
        "Do you want the data themselves? They are open, with a description:",
    ),
    "embed_more": ("Lees alles over dit voordeel", "Lis tout sur cet avantage", "Read all about this benefit"),
    "embed_from": (
        "Uit Rotonde, bedragen van {day}.",
        "De Rotonde, montants au {day}.",
        "From Rotonde, amounts of {day}.",
    ),
    "api_title": ("Open data en API", "Données ouvertes et API", "Open data and API"),
}
