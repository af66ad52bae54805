"""What waits on the day list: what to do with a right now, by where it stands; `{right}` is its name."""

TITLE = ("Rechten opvolgen", "Suivre les droits", "Rights to follow up")
BUTTON = ("Ga verder", "Continuer", "Go on")

LOOK_AGAIN: dict[str, tuple[str, str, str]] = {
    "found": ("Bespreek {right}", "Parler de : {right}", "Talk about {right}"),
    "discussed": (
        "Kijk samen wat de volgende stap is voor {right}",
        "Voir ensemble l’étape suivante pour : {right}",
        "See together what comes next for {right}",
    ),
    "papers_asked": (
        "Zijn de papieren er al voor {right}?",
        "Les documents sont-ils là pour : {right} ?",
        "Are the papers there for {right}?",
    ),
    "together": (
        "Breng {right} samen in orde",
        "Régler ensemble : {right}",
        "Sort out {right} together",
    ),
    "applied": (
        "Is er al een beslissing over {right}?",
        "Y a-t-il une décision pour : {right} ?",
        "Is there a decision about {right}?",
    ),
    "passed_on": (
        "Vraag na wat er met de aanvraag gebeurt: {right}",
        "Demander où en est la demande : {right}",
        "Ask what happens to the application: {right}",
    ),
    "granted": ("Is {right} echt ontvangen?", "Vraiment reçu : {right} ?", "Was {right} really received?"),
    "refused": (
        "Bekijk samen de weigering: {right}",
        "Voir ensemble le refus : {right}",
        "Look at the refusal together: {right}",
    ),
    "received": ("Loopt {right} nog?", "Toujours reçu : {right} ?", "Does {right} still run?"),
    "stuck": (
        "Vastgelopen: kan het nu wel? {right}",
        "Bloqué : est-ce possible maintenant ? {right}",
        "Stuck: can it be done now? {right}",
    ),
}
CLOCK_RUNS = (
    "De beslissing moet er bijna zijn: {right}",
    "La décision doit bientôt arriver : {right}",
    "The decision is nearly due: {right}",
)
CLOCK_OVER = (
    "De termijn is voorbij en er is geen beslissing genoteerd: {right}",
    "Le délai est passé et aucune décision n’est notée : {right}",
    "The term is over and no decision is written down: {right}",
)
HOLD_OVER = (
    "‘Wil niet (nu)’ is voorbij: vraag of het nu wel past. {right}",
    "« Ne veut pas (maintenant) » est passé : demander si cela convient maintenant. {right}",
    "‘Not (now)’ is over: ask whether it suits now. {right}",
)
