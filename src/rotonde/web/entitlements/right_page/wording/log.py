"""What the log says of lists, runs, steps, applications, papers and doubts."""

NAMES: dict[str, tuple[str, str, str]] = {
    "entitlements.list_read": ("bekeek de werklijst", "a consulté la liste de travail", "looked at the work list"),
    "entitlements.overview_read": ("bekeek het overzicht", "a consulté l’aperçu", "looked at the overview"),
    "entitlements.list_taken": ("nam de werklijst mee", "a exporté la liste de travail", "took the work list along"),
    "people.access_read": ("bekeek wie keek", "a regardé qui a consulté", "looked at who looked"),
    "entitlements.run_asked": ("vroeg een rekenbeurt", "a demandé un calcul", "asked for a run"),
    "entitlements.run_read": ("bekeek een rekenbeurt", "a consulté un calcul", "looked at a run"),
    "entitlements.run_stored": ("een rekenbeurt werd bewaard", "un calcul a été enregistré", "a run was stored"),
    "entitlements.questions_printed": (
        "maakte een vragenlijst",
        "a établi un questionnaire",
        "made a list of questions",
    ),
    "entitlements.held": ("noteerde ‘wil niet (nu)’", "a noté « ne veut pas (maintenant) »", "noted ‘not (now)’"),
    "entitlements.taken_back": ("nam ‘wil niet (nu)’ terug", "a retiré « ne veut pas »", "took ‘not (now)’ back"),
    "entitlements.stepped": ("zette een stap met een recht", "a fait une étape", "took a step with a right"),
    "entitlements.stepped_back": ("zette een stap terug", "est revenu d’une étape", "went back a step"),
    "entitlements.applied": ("bewaarde een aanvraag", "a enregistré une demande", "kept an application"),
    "entitlements.paper_made": ("maakte een papier", "a établi un document", "made a paper"),
    "entitlements.doubted": ("meldde dat iets niet klopt", "a signalé une erreur", "told that something is wrong"),
    "entitlements.answered_doubt": ("antwoordde op een melding", "a répondu à un signalement", "answered a doubt"),
    "application": ("aanvraag", "demande", "application"),
    "run": ("rekenbeurt", "calcul", "run"),
    "hold": ("wil niet (nu)", "ne veut pas (maintenant)", "not (now)"),
    "printedquestions": ("vragenlijst", "questionnaire", "list of questions"),
    "doubt": ("melding", "signalement", "doubt"),
}
