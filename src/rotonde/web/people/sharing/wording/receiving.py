"""The sentences of what partners share with us, and of why it can’t be read any more."""

RECEIVING: dict[str, tuple[str, str, str]] = {
    "shared_with_us": ("Met ons gedeeld", "Partagé avec nous", "Shared with us"),
    "shared_with_us_lead": (
        (
            "Wat een partner met jouw dienst deelt, met toestemming van de persoon. Elke keer dat je kijkt, "
            "staat in het logboek van beide diensten."
        ),
        (
            "Ce qu’un partenaire partage avec votre service, avec l’accord de la personne. Chaque "
            "consultation figure dans le journal des deux services."
        ),
        (
            "What a partner shares with your service, with the person’s consent. Each time you look is in the "
            "log of both services."
        ),
    ),
    "nothing_shared": (
        "Er wordt nu niets met jou gedeeld.",
        "Rien n’est partagé avec vous pour l’instant.",
        "Nothing is shared with you now.",
    ),
    "until_day": ("tot en met {day}", "jusqu’au {day} inclus", "until {day}"),
    "why_you_see": ("Waarom je dit mag zien", "Pourquoi vous pouvez voir ceci", "Why you may see this"),
    "from_whom": ("Van", "De", "From"),
    "no_name_shared": ("Naam niet gedeeld", "Nom non partagé", "Name not shared"),
    "person_of": ("Persoon van {giver}", "Personne de {giver}", "Person of {giver}"),
    "ended_shares": ("Niet meer gedeeld", "Plus partagé", "No longer shared"),
    "ended_lead": (
        "Wat je hier zelf opschreef, blijft van jouw dienst.",
        "Ce que vous avez écrit ici reste à votre service.",
        "What you wrote here yourself stays with your service.",
    ),
    "your_notes_of": (
        "Je nota’s, {giver}, gedeeld op {day}",
        "Vos notes, {giver}, partagé le {day}",
        "Your notes, {giver}, shared on {day}",
    ),
    "basis": ("Rechtsgrond", "Base légale", "Legal basis"),
    "basis_line": ("AVG art. {gdpr}: {norm}", "RGPD art. {gdpr} : {norm}", "GDPR art. {gdpr}: {norm}"),
    "with_consent": (
        "met toestemming van de persoon",
        "avec l’accord de la personne",
        "with the person’s consent",
    ),
    "under_secrecy": (
        "onder gedeeld beroepsgeheim",
        "sous secret professionnel partagé",
        "under shared professional secrecy",
    ),
    "shared_on": ("Gedeeld", "Partagé", "Shared"),
    "shared_on_line": ("op {day}, tot en met {until}", "le {day}, jusqu’au {until} inclus", "on {day}, until {until}"),
    "nothing_known": (
        "{giver} weet hierover nu niets.",
        "{giver} ne sait rien à ce sujet pour l’instant.",
        "{giver} knows nothing of this now.",
    ),
    "gone_stopped": (
        "Dit wordt niet meer gedeeld: de persoon of {giver} stopte ermee op {day}.",
        "Ceci n’est plus partagé : la personne ou {giver} l’a arrêté le {day}.",
        "This isn’t shared any more: the person or {giver} stopped it on {day}.",
    ),
    "gone_expired": (
        "Dit wordt niet meer gedeeld: het liep tot en met {until}.",
        "Ceci n’est plus partagé : c’était jusqu’au {until} inclus.",
        "This isn’t shared any more: it ran until {until}.",
    ),
    "gone_not_yet": (
        "Dit wordt nog niet gedeeld.",
        "Ceci n’est pas encore partagé.",
        "This isn’t shared yet.",
    ),
    "gone_unconfirmed": (
        "Dit wordt niet meer gedeeld: de mondelinge toestemming werd niet op tijd getekend.",
        "Ceci n’est plus partagé : l’accord oral n’a pas été signé à temps.",
        "This isn’t shared any more: the spoken consent wasn’t signed in time.",
    ),
    "gone_no_partnership": (
        "Dit kan nu niet gelezen worden: {giver} en jouw dienst werken niet meer samen.",
        "Ceci n’est pas lisible pour l’instant : {giver} et votre service ne collaborent plus.",
        "This can’t be read now: {giver} and your service don’t work together any more.",
    ),
    "gone_purpose_off": (
        "Dit kan nu niet gelezen worden: voor dit doel is er geen rechtsgrond.",
        "Ceci n’est pas lisible pour l’instant : il n’y a pas de base légale pour ce but.",
        "This can’t be read now: there is no legal basis for this purpose.",
    ),
    "gone_restricted": (
        "Dit kan nu niet gelezen worden: het gebruik van deze gegevens is beperkt.",
        "Ceci n’est pas lisible pour l’instant : l’usage de ces données est limité.",
        "This can’t be read now: the use of these data is restricted.",
    ),
    "ask_again": (
        "Is het nog nodig? Vraag het aan {giver} of aan de persoon.",
        "Encore nécessaire ? Demandez à {giver} ou à la personne.",
        "Still needed? Ask {giver} or the person.",
    ),
    "your_notes": ("Je eigen nota’s", "Vos propres notes", "Your own notes"),
    "your_notes_lead": (
        "Deze nota’s zijn van jouw dienst. {giver} ziet ze niet, en ze blijven als het delen stopt.",
        "Ces notes sont à votre service. {giver} ne les voit pas, et elles restent quand le partage s’arrête.",
        "These notes are your service’s. {giver} doesn’t see them, and they stay when sharing stops.",
    ),
    "new_note": ("Nieuwe nota", "Nouvelle note", "New note"),
    "keep_note": ("Bewaar de nota", "Conserver la note", "Keep the note"),
    "note_needs_words": (
        "Schrijf iets op, van ten hoogste 4000 tekens.",
        "Écrivez quelque chose, de 4000 signes au plus.",
        "Write something, of 4000 characters at most.",
    ),
    "note_line": ("{who}, {day}", "{who}, le {day}", "{who}, {day}"),
    "back_to_list": ("Terug naar de lijst", "Retour à la liste", "Back to the list"),
    "paper_is_missing": (
        "Een PDF maken lukt hier niet. Vraag het aan wie Rotonde beheert.",
        "Impossible de faire un PDF ici. Demandez à qui gère Rotonde.",
        "A PDF can’t be made here. Ask who runs Rotonde.",
    ),
    # what parts of an address are called
    "part_name": ("naam", "nom", "name"),
    "part_street": ("straat", "rue", "street"),
    "part_house_number": ("nummer", "numéro", "number"),
    "part_box": ("bus", "boîte", "box"),
    "part_postcode": ("postcode", "code postal", "postcode"),
    "part_address": ("adres", "adresse", "address"),
    "part_phone": ("telefoon", "téléphone", "phone"),
    "part_language": ("spreekt liefst", "préfère parler", "prefers to speak"),
    "part_mobile": ("gsm", "gsm", "mobile"),
    "part_email": ("e-mail", "e-mail", "e-mail"),
}
