"""What the log says of steps, applications, papers and doubts."""

NAMES: dict[str, tuple[str, str, str]] = {
    "entitlements.stepped": ("zette een stap met een recht", "a fait une étape", "took a step with a right"),
    "entitlements.stepped_back": ("zette een stap terug", "est revenu d’une étape", "went back a step"),
    "entitlements.applied": ("bewaarde een aanvraag", "a enregistré une demande", "kept an application"),
    "entitlements.paper_made": ("maakte een papier", "a établi un document", "made a paper"),
    "entitlements.doubted": ("meldde dat iets niet klopt", "a signalé une erreur", "told that something is wrong"),
    "entitlements.answered_doubt": ("antwoordde op een melding", "a répondu à un signalement", "answered a doubt"),
    "application": ("aanvraag", "demande", "application"),
    "doubt": ("melding", "signalement", "doubt"),
}
