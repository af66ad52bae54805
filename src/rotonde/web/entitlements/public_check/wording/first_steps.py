"""The first four questions: where, with whom, how old, and which card or status."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "ask_place": ("Waar woon je?", "Où habites-tu ?", "Where do you live?"),
    "place_label": ("Gemeente of postcode", "Commune ou code postal", "Municipality or postcode"),
    "place_hint": (
        "Dit hoeft niet. Sommige voordelen zijn er alleen in jouw gemeente.",
        "Ce n’est pas obligatoire. Certains avantages n’existent que dans ta commune.",
        "You don’t have to. Some benefits exist only in your municipality.",
    ),
    "ask_home": ("Wie woont er bij jou?", "Qui habite avec toi ?", "Who lives with you?"),
    "home_partner": ("Heb je een partner?", "As-tu un partenaire ?", "Do you have a partner?"),
    "home_partner_none": ("Nee", "Non", "No"),
    "home_partner_here": ("Ja, we wonen samen", "Oui, nous vivons ensemble", "Yes, we live together"),
    "home_partner_away": ("Ja, maar niet hier", "Oui, mais pas ici", "Yes, but not here"),
    "home_children": (
        "Hoeveel kinderen onder 18 jaar?",
        "Combien d’enfants de moins de 18 ans ?",
        "How many children under 18?",
    ),
    "home_adults": (
        "Hoeveel andere volwassenen?",
        "Combien d’autres adultes ?",
        "How many other adults?",
    ),
    "ask_ages": ("Hoe oud is iedereen?", "Quel âge a chacun ?", "How old is everybody?"),
    "ask_age": ("Hoe oud ben je?", "Quel âge as-tu ?", "How old are you?"),
    "ages_hint": (
        "In jaren. Laat leeg wat je niet weet.",
        "En années. Laisse vide si tu ne sais pas.",
        "In years. Leave empty what you don’t know.",
    ),
    "years": ("jaar", "ans", "years"),
    "ask_status": ("Wat past bij jou?", "Qu’est-ce qui te concerne ?", "What fits you?"),
    "status_vt": (
        "Klevertje van het ziekenfonds: de code eindigt op 1",
        "Vignette de la mutualité : le code finit par 1",
        "Health-fund sticker: the code ends in 1",
    ),
    "status_work": ("Ik werk", "Je travaille", "I work"),
    "status_unemployed": ("Werkloosheidsuitkering", "Allocation de chômage", "Unemployment benefit"),
    "status_sick": (
        "Ziekte-uitkering, minder dan een jaar",
        "Indemnité de maladie, moins d’un an",
        "Sickness benefit, less than a year",
    ),
    "status_invalid": (
        "Ziekte-uitkering, langer dan een jaar",
        "Indemnité de maladie, plus d’un an",
        "Sickness benefit, over a year",
    ),
    "status_leefloon": ("Leefloon van het OCMW", "Revenu d’intégration du CPAS", "Living wage from the OCMW"),
    "status_ivt": (
        "Handicap: inkomensvervangende tegemoetkoming (IVT)",
        "Handicap : allocation de remplacement de revenus (ARR)",
        "Disability: income replacement allowance (IVT)",
    ),
    "status_it": (
        "Handicap: integratietegemoetkoming (IT)",
        "Handicap : allocation d’intégration (AI)",
        "Disability: integration allowance (IT)",
    ),
    "status_pension": ("Pensioen", "Pension", "Pension"),
    "status_igo": (
        "Inkomensgarantie voor ouderen (IGO)",
        "Garantie de revenus aux personnes âgées (GRAPA)",
        "Income guarantee for the elderly (IGO)",
    ),
}
