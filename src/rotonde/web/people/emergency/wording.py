"""The sentences of emergency access, in three languages."""

from rotonde.web.look import wording as frame

SENTENCES: dict[str, tuple[str, str, str]] = {
    **frame.SENTENCES,
    "emergency": ("Noodtoegang", "Accès d’urgence", "Emergency access"),
    "emergency_lead": (
        (
            "Kan het niet wachten? Dan kan je een dossier van een ander kantoor van je organisatie lezen, "
            "enkele uren lang."
        ),
        (
            "Cela ne peut pas attendre ? Vous pouvez lire un dossier d’un autre bureau de votre organisation, "
            "quelques heures."
        ),
        "Can’t it wait? Then you can read a file of another office of your organisation, for a few hours.",
    ),
    "emergency_seen": (
        (
            "De functionaris voor gegevensbescherming krijgt het te zien en kijkt binnen vijf werkdagen na "
            "waarom het nodig was."
        ),
        (
            "Le délégué à la protection des données le voit et examine dans les cinq jours ouvrables pourquoi "
            "c’était nécessaire."
        ),
        "The data protection officer sees it, and looks within five working days at why it was needed.",
    ),
    "field_number": ("Dossiernummer", "Numéro de dossier", "File number"),
    "reason": ("Waarom kan het niet wachten?", "Pourquoi cela ne peut-il pas attendre ?", "Why can’t it wait?"),
    "reason_danger": ("iemand is in gevaar", "quelqu’un est en danger", "somebody is in danger"),
    "reason_nobody_there": (
        "wie het dossier volgt, is er niet",
        "la personne qui suit le dossier n’est pas là",
        "who follows the file isn’t there",
    ),
    "reason_deadline": (
        "een recht gaat vandaag verloren",
        "un droit se perd aujourd’hui",
        "a right is lost today",
    ),
    "field_sentence": ("Zeg in een zin waarom", "Dites pourquoi en une phrase", "Say why in a sentence"),
    "hours": ("Hoe lang?", "Combien de temps ?", "How long?"),
    "hours_one": ("{n} uur", "{n} heure", "{n} hour"),
    "hours_more": ("{n} uur", "{n} heures", "{n} hours"),
    "open": ("Open het dossier", "Ouvrir le dossier", "Open the file"),
    "running": ("Nu open", "Ouvert maintenant", "Open now"),
    "open_until": ("open tot {time}", "ouvert jusqu’à {time}", "open until {time}"),
    "to_file": ("Lees het dossier", "Lire le dossier", "Read the file"),
    "close": ("Ik ben klaar", "J’ai terminé", "I’m done"),
    "wrong_choose_reason": (
        "Kies waarom het niet kan wachten.",
        "Choisissez pourquoi cela ne peut pas attendre.",
        "Choose why it can’t wait.",
    ),
    "wrong_say_why": (
        "Zeg in een zin waarom het nodig is (10 tot 1000 tekens).",
        "Dites en une phrase pourquoi c’est nécessaire (10 à 1000 signes).",
        "Say in a sentence why it is needed (10 to 1000 characters).",
    ),
    "wrong_choose_hours": (
        "Kies hoe lang, ten hoogste vier uur.",
        "Choisissez la durée, quatre heures au plus.",
        "Choose how long, four hours at most.",
    ),
    "wrong_no_such_file": (
        "Een dossier met dit nummer is er niet in je organisatie. Kijk het nummer na.",
        "Il n’y a pas de dossier avec ce numéro dans votre organisation. Vérifiez le numéro.",
        "There is no file with this number in your organisation. Check the number.",
    ),
    "wrong_yours_already": (
        "Dit dossier is van je eigen kantoor: je kan het gewoon openen.",
        "Ce dossier est de votre propre bureau : vous pouvez simplement l’ouvrir.",
        "This file is of your own office: you can simply open it.",
    ),
    # reviewing
    "review": ("Noodtoegang nakijken", "Examiner les accès d’urgence", "Review emergency access"),
    "review_lead": (
        "Wie een dossier van een ander kantoor opende, en waarom. Kijk elk binnen vijf werkdagen na.",
        "Qui a ouvert un dossier d’un autre bureau, et pourquoi. Examinez chacun dans les cinq jours ouvrables.",
        "Who opened a file of another office, and why. Look at each within five working days.",
    ),
    "nothing_to_review": ("Er is niets na te kijken.", "Rien à examiner.", "There is nothing to review."),
    "opened_line": (
        "{who} opende op {at} een dossier van {office}, tot {until}",
        "{who} a ouvert le {at} un dossier de {office}, jusqu’à {until}",
        "{who} opened a file of {office} on {at}, until {until}",
    ),
    "ended_line": ("zelf gesloten om {at}", "fermé à {at}", "closed at {at}"),
    "due": ("Na te kijken tot en met {day}", "À examiner jusqu’au {day} inclus", "To be reviewed until {day}"),
    "late": (
        "Te laat: dit moest tot en met {day}",
        "En retard : c’était jusqu’au {day} inclus",
        "Late: this was due on {day}",
    ),
    "was_needed": ("Was het nodig?", "Était-ce nécessaire ?", "Was it needed?"),
    "needed_yes": ("Ja", "Oui", "Yes"),
    "needed_no": ("Nee", "Non", "No"),
    "remark": ("Opmerking (nodig bij nee)", "Remarque (nécessaire si non)", "Remark (needed with no)"),
    "keep_review": ("Bewaar", "Conserver", "Keep"),
    "wrong_review": (
        "Kies ja of nee, en zeg bij nee in een zin waarom.",
        "Choisissez oui ou non, et si c’est non, dites pourquoi en une phrase.",
        "Choose yes or no, and with no say why in a sentence.",
    ),
    "reviewed": ("Nagekeken", "Examiné", "Reviewed"),
    "found_needed": ("het was nodig", "c’était nécessaire", "it was needed"),
    "found_unneeded": ("het was niet nodig", "ce n’était pas nécessaire", "it wasn’t needed"),
}

NAMES: dict[str, tuple[str, str, str]] = {
    "people.emergency_opened": (
        "opende een dossier in nood",
        "a ouvert un dossier en urgence",
        "opened a file in an emergency",
    ),
    "people.emergency_ended": (
        "sloot een dossier dat in nood open was",
        "a fermé un dossier ouvert en urgence",
        "closed a file that was open in an emergency",
    ),
    "people.emergency_not_found": (
        "zocht in nood een dossier dat er niet is",
        "a cherché en urgence un dossier absent",
        "looked in an emergency for a file that isn’t there",
    ),
    "people.emergency_reviewed": (
        "keek een noodtoegang na",
        "a examiné un accès d’urgence",
        "reviewed an emergency access",
    ),
    "people.emergencies_read": (
        "las de lijst van noodtoegangen",
        "a lu la liste des accès d’urgence",
        "read the list of emergencies",
    ),
    "people.dossier_read_in_emergency": (
        "las een dossier in nood",
        "a lu un dossier en urgence",
        "read a file in an emergency",
    ),
    "emergency": ("noodtoegang", "accès d’urgence", "emergency access"),
    "emergencyreview": ("nazicht van een noodtoegang", "examen d’un accès d’urgence", "review of an emergency access"),
}
