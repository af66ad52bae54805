"""What was done at the reception with what a person said, in plain words for that person."""

DONE_AT_RECEPTION: dict[str, tuple[str, str, str]] = {
    "people.person_made": (
        "schreef je naam op omdat je langskwam of belde",
        "a noté votre nom parce que vous êtes venu ou avez appelé",
        "wrote down your name because you came in or called",
    ),
    "people.person_joined": (
        "bracht je bij een dossier",
        "vous a rattaché à un dossier",
        "joined you to a file",
    ),
    "people.person_left_file": (
        "maakte je weer los van een dossier",
        "vous a détaché d’un dossier",
        "took you out of a file again",
    ),
    "reception.contact_made": (
        "schreef op dat je er was en wat je vroeg",
        "a noté votre venue et votre demande",
        "wrote down that you were there and what you asked",
    ),
    "reception.contact_changed": (
        "vulde aan wat je vroeg",
        "a complété votre demande",
        "added to what you asked",
    ),
    "reception.contact_read": ("las wat je vroeg", "a lu votre demande", "read what you asked"),
    "reception.contacts_read": (
        "zag je naam in de lijst van het onthaal",
        "a vu votre nom dans la liste de l’accueil",
        "saw your name on the list of the reception",
    ),
    "reception.called_in": ("riep je binnen", "vous a fait entrer", "called you in"),
    "reception.said_gone": ("noteerde dat je weg was", "a noté votre départ", "wrote down that you were gone"),
    "reception.let_wait": ("liet je wachten", "vous a fait attendre", "let you wait"),
    "reception.applied": ("bewaarde een aanvraag", "a enregistré une demande", "kept an application"),
    "reception.application_read": ("bekeek je aanvraag", "a consulté votre demande", "looked at your application"),
    "reception.receipt_made": (
        "maakte een ontvangstbewijs voor je",
        "a établi un accusé de réception pour vous",
        "made a receipt for you",
    ),
    "reception.handed_over": (
        "gaf je aanvraag door aan wie beslist",
        "a transmis votre demande à qui décide",
        "handed your application over to who decides",
    ),
    "reception.complained": ("schreef je klacht op", "a noté votre plainte", "wrote your complaint down"),
    "reception.complaint_read": ("las je klacht", "a lu votre plainte", "read your complaint"),
}
