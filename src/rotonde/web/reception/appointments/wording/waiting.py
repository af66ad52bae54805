"""What the day list says of appointments, without a name, in three languages."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "wait_try": ("Opnieuw opzoeken", "À recontacter", "To look for again"),
    "wait_say": ("Ging het door?", "A-t-il eu lieu ?", "Did it take place?"),
    "try_again": (
        "Een afspraak ging niet door: poging {number} van ten minste {tries}",
        "Un rendez-vous n’a pas eu lieu : essai {number} sur au moins {tries}",
        "An appointment did not take place: try {number} of at least {tries}",
    ),
    "say_how_it_went_on": (
        "Zeg hoe het verder ging na de pogingen",
        "Dites comment cela s’est poursuivi après les essais",
        "Say how it went on after the tries",
    ),
    "say_outcome": (
        "Zeg of de afspraak doorging",
        "Dites si le rendez-vous a eu lieu",
        "Say whether the appointment took place",
    ),
    "say_attendance": (
        "Zeg wie er was op het onthaalmoment",
        "Dites qui était présent au moment d’accueil",
        "Say who was at the reception session",
    ),
    "wait_along": ("Meegaan", "Accompagner", "Going along"),
    "go_along": (
        "Een afspraak waar je mee naartoe kan: {when}, {place}",
        "Un rendez-vous où vous pouvez accompagner : {when}, {place}",
        "An appointment that you can go along to: {when}, {place}",
    ),
    "button_along": ("Open het dossier", "Ouvrir le dossier", "Open the file"),
    "button_try": ("Zoek opnieuw op", "Recontacter", "Look again"),
    "button_say": ("Zeg het", "Dire", "Say it"),
}
