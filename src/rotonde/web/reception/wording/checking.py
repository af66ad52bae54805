"""The sentences about checking rights at the desk, in three languages."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "check_title": ("Rechten nakijken met {who}", "Vérifier les droits avec {who}", "Checking rights with {who}"),
    "check_lead": (
        "Vraag dit eerst. Wat je niet weet, laat je leeg. Er wordt niets bewaard.",
        "Demandez ceci d’abord. Laissez vide ce que vous ne savez pas. Rien n’est conservé.",
        "Ask this first. Leave empty what you don’t know. Nothing is kept.",
    ),
    "check_age": ("Hoe oud?", "Quel âge ?", "How old?"),
    "check_partner": ("Partner?", "Partenaire ?", "Partner?"),
    "check_children": (
        "Kinderen thuis: hoe oud?",
        "Enfants à la maison : quel âge ?",
        "Children at home: how old?",
    ),
    "check_children_hint": (
        "Onder 18 jaar, bijvoorbeeld: 8, 5. Leeg is geen kinderen.",
        "Moins de 18 ans, par exemple : 8, 5. Vide : pas d’enfants.",
        "Under 18, for example: 8, 5. Empty is no children.",
    ),
    "check_adults": ("Andere volwassenen thuis", "Autres adultes à la maison", "Other adults at home"),
    "check_where": ("Gemeente of postcode", "Commune ou code postal", "Municipality or postcode"),
    "check_lives_of": (
        "Waarvan leef je? Duid alles aan wat past.",
        "De quoi vis-tu ? Coche tout ce qui convient.",
        "What do you live on? Tick all that fits.",
    ),
    "check_none": ("Geen van deze", "Aucun de ceux-ci", "None of these"),
    "check_begin": ("Kijk na", "Vérifier", "Check"),
    "check_skip": ("Weet ik niet", "Je ne sais pas", "Don’t know"),
    "error_ages": (
        "Typ alleen leeftijden, met een komma ertussen. Bijvoorbeeld: 8, 5.",
        "Tapez seulement des âges, séparés par une virgule. Par exemple : 8, 5.",
        "Type ages only, with a comma between them. For example: 8, 5.",
    ),
    "check_broken": (
        "Deze antwoorden kunnen we niet lezen. Vul de eerste vragen opnieuw in.",
        "Nous ne pouvons pas lire ces réponses. Répondez à nouveau aux premières questions.",
        "We can’t read these answers. Fill in the first questions again.",
    ),
    "check_ask": ("Vraag nu", "Demandez maintenant", "Ask now"),
    "check_all_asked": (
        "Alles wat nog iets kan veranderen, is gevraagd.",
        "Tout ce qui peut encore changer quelque chose a été demandé.",
        "Everything that can still change something was asked.",
    ),
    "check_first": ("Wat komt eerst voor {who}?", "Que vient en premier pour {who} ?", "What comes first for {who}?"),
    "check_estimate": (
        "Een inschatting, geen beslissing. Aanvragen mag altijd.",
        "Une estimation, pas une décision. On peut toujours demander.",
        "An estimate, no decision. One may always apply.",
    ),
    "check_ask_this": ("Vraag hiernaar", "Poser les questions", "Ask about this"),
    "check_came_for": ("Past misschien bij de vraag", "Correspond peut-être à la demande", "May fit the question"),
    "check_also": ("Ook mogelijk", "Aussi possible", "Also possible"),
    "check_not_now": (
        "Lijkt nu niet te voldoen",
        "Ne semble pas remplir les conditions",
        "Seems not to qualify now",
    ),
    "check_has": ("Krijgt dit al", "Reçoit déjà", "Has this already"),
    "check_on": ("Genoeg gevraagd?", "Assez demandé ?", "Asked enough?"),
    "check_back": ("Terug naar {who}", "Retour à {who}", "Back to {who}"),
    "check_scratch": ("Alles zien op klad", "Tout voir au brouillon", "See everything on scratch"),
    "check_bring": ("Meebrengen", "À apporter", "To bring"),
}
