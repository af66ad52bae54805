"""What the log says of the reception, in three languages."""

NAMES: dict[str, tuple[str, str, str]] = {
    "reception.contact_made": ("schreef een contact in", "a inscrit un contact", "registered a contact"),
    "reception.contact_changed": ("wijzigde een contact", "a modifié un contact", "changed a contact"),
    "reception.contact_read": ("bekeek een contact", "a consulté un contact", "looked at a contact"),
    "reception.contacts_read": (
        "bekeek de contacten van vandaag",
        "a consulté les contacts du jour",
        "looked at today’s contacts",
    ),
    "reception.called_in": ("riep iemand binnen", "a fait entrer quelqu’un", "called somebody in"),
    "reception.said_gone": (
        "schreef op dat iemand weg was",
        "a noté qu’une personne était partie",
        "wrote down that somebody was gone",
    ),
    "reception.let_wait": (
        "liet iemand wachten",
        "a fait attendre quelqu’un",
        "let somebody wait",
    ),
    "reception.applied": ("legde een aanvraag vast", "a enregistré une demande", "kept an application"),
    "reception.handed_over": ("gaf een aanvraag door", "a transmis une demande", "handed an application over"),
    "reception.application_read": ("bekeek een aanvraag", "a consulté une demande", "looked at an application"),
    "reception.receipt_made": (
        "maakte een ontvangstbewijs",
        "a créé un accusé de réception",
        "made a receipt",
    ),
    "reception.signalled": ("gaf een signaal door", "a transmis un signal", "passed a signal on"),
    "reception.signal_taken_up": ("nam een signaal op", "a pris un signal en charge", "took a signal up"),
    "reception.signals_read": ("bekeek de signalen", "a consulté les signaux", "looked at the signals"),
    "reception.complained": ("schreef een klacht op", "a noté une plainte", "wrote a complaint down"),
    "reception.complaint_read": ("bekeek een klacht", "a consulté une plainte", "looked at a complaint"),
    "reception.complaint_path_changed": (
        "vulde in wie klachten behandelt",
        "a indiqué qui traite les plaintes",
        "filled in who handles complaints",
    ),
    "signal": ("signaal", "signal", "signal"),
    "complaint": ("klacht", "plainte", "complaint"),
    "complaintpath": ("weg van klachten", "chemin des plaintes", "path of complaints"),
    "receptionapplication": ("aanvraag aan het onthaal", "demande à l’accueil", "application at the reception"),
    "contact": ("contact", "contact", "contact"),
}
