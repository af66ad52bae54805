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
    "contact": ("contact", "contact", "contact"),
}
