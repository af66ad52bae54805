"""The sentences about going along with an expert by experience, in three languages."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "pairing": ("Ervaringsdeskundige", "Expert du vécu", "Expert by experience"),
    "pairing_lead": (
        (
            "Een ervaringsdeskundige leest dit dossier enkel als de cliënt dat goed vindt, en wijzigt er niets in. "
            "Stoppen kan altijd, en werkt meteen."
        ),
        (
            "Un expert du vécu lit ce dossier seulement si le client est d’accord, et n’y change rien. "
            "On peut arrêter à tout moment, avec effet immédiat."
        ),
        (
            "An expert by experience reads this file only when the client agrees, and changes nothing in it. "
            "Stopping is always possible, and works at once."
        ),
    ),
    "pairing_agreed": (
        "{name} leest mee tot en met {until}. De cliënt ging akkoord op {day}; genoteerd door {by}.",
        "{name} lit jusqu’au {until}. Le client a donné son accord le {day} ; noté par {by}.",
        "{name} reads along until {until}. The client agreed on {day}; recorded by {by}.",
    ),
    "pairing_planned": (
        "{name} leest nog niet mee: de cliënt moet eerst akkoord gaan.",
        "{name} ne lit pas encore : le client doit d’abord donner son accord.",
        "{name} does not read along yet: the client must agree first.",
    ),
    "pairing_expert": ("Wie", "Qui", "Who"),
    "pairing_day": ("De cliënt ging akkoord op", "Le client a donné son accord le", "The client agreed on"),
    "pairing_day_hint": (
        "Nog niet gevraagd? Laat leeg; dan leest nog niemand mee.",
        "Pas encore demandé ? Laissez vide ; personne ne lit alors.",
        "Not asked yet? Leave it empty; then nobody reads along.",
    ),
    "pairing_make": ("Koppel", "Jumeler", "Pair"),
    "pairing_record": ("Noteer het akkoord", "Noter l’accord", "Record the agreement"),
    "pairing_end": ("Stop de koppeling", "Mettre fin au jumelage", "End the pairing"),
    "pairing_nobody": (
        "Er is nog geen ervaringsdeskundige met een account. Vraag het aan je beheerder.",
        "Aucun expert du vécu n’a encore de compte. Adressez-vous à votre administrateur.",
        "No expert by experience has an account yet. Ask your administrator.",
    ),
    "pairing_bad_day": (
        "Die dag kan niet. Een akkoord is van vandaag of vroeger; de laatste dag komt ten laatste over een jaar.",
        "Ce jour est impossible. Un accord date d’aujourd’hui ou d’avant ; le dernier jour vient dans l’année.",
        "That day can’t be. An agreement is of today or before; the last day comes within a year from now.",
    ),
    "pairing_twice": (
        "Deze ervaringsdeskundige is al gekoppeld aan dit dossier.",
        "Cet expert du vécu est déjà jumelé à ce dossier.",
        "This expert by experience is paired with this file already.",
    ),
    "back_to_file": ("Terug naar het dossier", "Retour au dossier", "Back to the file"),
    "page_paired": ("Gezinnen waarmee je meegaat", "Ménages que vous accompagnez", "Households you go along with"),
    "paired_lead": (
        "Je leest mee zolang de cliënt dat goed vindt. Je wijzigt niets in het dossier.",
        "Vous lisez tant que le client est d’accord. Vous ne changez rien au dossier.",
        "You read along as long as the client agrees. You change nothing in the file.",
    ),
    "paired_none": (
        "Er is nu geen gezin waarmee je meegaat. Een medewerker koppelt je, als de cliënt dat wil.",
        "Vous n’accompagnez aucun ménage pour l’instant. Un collaborateur vous jumelle, si le client le veut.",
        "There is no household that you go along with now. A worker pairs you, if the client wants it.",
    ),
    "back_to_paired": ("Terug naar je gezinnen", "Retour à vos ménages", "Back to your households"),
}
