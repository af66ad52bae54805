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
    "contact": ("contact", "contact", "contact"),
}
