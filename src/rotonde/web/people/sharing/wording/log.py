"""What lines of the log about consent and sharing say."""

NAMES: dict[str, tuple[str, str, str]] = {
    "people.consents_read": ("las toestemmingen", "a lu des accords", "read consents"),
    "people.consent_given": ("schreef een toestemming op", "a noté un accord", "wrote down a consent"),
    "people.consent_withdrawn": ("trok een toestemming in", "a retiré un accord", "withdrew a consent"),
    "people.consent_confirmed": ("bevestigde een toestemming", "a confirmé un accord", "confirmed a consent"),
    "people.help_agreed": (
        "schreef instemming met hulp op",
        "a noté l’accord pour l’aide",
        "wrote down that help is wanted",
    ),
    "people.help_refused": (
        "schreef op dat hulp niet gewenst is",
        "a noté que l’aide n’est pas voulue",
        "wrote down that help isn’t wanted",
    ),
    "people.shared": ("deelde met een partner", "a partagé avec un partenaire", "shared with a partner"),
    "people.share_ended": ("stopte het delen", "a arrêté le partage", "stopped sharing"),
    "people.shared_read": (
        "las wat met een partner gedeeld is",
        "a lu ce qui est partagé avec un partenaire",
        "read what is shared with a partner",
    ),
    "people.shared_names_read": (
        "las namen die met een partner gedeeld zijn",
        "a lu des noms partagés avec un partenaire",
        "read names that are shared with a partner",
    ),
    "people.shared_refused": (
        "wilde lezen wat niet meer gedeeld is",
        "a voulu lire ce qui n’est plus partagé",
        "wanted to read what isn’t shared any more",
    ),
    "people.shared_note_written": (
        "schreef een eigen nota bij wat gedeeld is",
        "a écrit une note propre",
        "wrote an own note",
    ),
    "people.shared_notes_read": ("las eigen nota’s bij wat gedeeld was", "a lu des notes propres", "read own notes"),
    "consent": ("toestemming", "accord", "consent"),
    "helpagreement": ("instemming met hulp", "accord pour l’aide", "agreement to help"),
    "share": ("gedeelde gegevens", "données partagées", "shared data"),
    "sharednote": ("nota", "note", "note"),
    "person": ("persoon", "personne", "person"),
}
