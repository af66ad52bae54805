"""The sentences of a remark on a service, for anybody and for who answers it: key, then Dutch, French and English."""

REMARKS: dict[str, tuple[str, str, str]] = {
    "page_remark": ("Klopt er iets niet?", "Quelque chose n’est pas exact ?", "Is something wrong?"),
    "remark_lead": (
        "Zeg het hier. Wie dit bijhoudt, kijkt het na. Je hoeft niet te zeggen wie je bent.",
        "Dis-le ici. La personne qui tient ceci à jour vérifie. Pas besoin de dire qui tu es.",
        "Say it here. Whoever looks after this will check. You don’t have to say who you are.",
    ),
    "remark_about": ("Wat klopt er niet?", "Qu’est-ce qui n’est pas exact ?", "What is wrong?"),
    "about_hours": ("De uren", "Les heures", "The hours"),
    "about_phone": ("Het telefoonnummer", "Le numéro de téléphone", "The phone number"),
    "about_address": ("Het adres", "L’adresse", "The address"),
    "about_price": ("De prijs", "Le prix", "The price"),
    "about_gone": ("Dit bestaat niet meer", "Cela n’existe plus", "It doesn’t exist any more"),
    "about_full": ("Er is geen plaats meer", "Il n’y a plus de place", "It is full"),
    "about_other": ("Iets anders", "Autre chose", "Something else"),
    "remark_text": ("Wat is het dan wel?", "Qu’est-ce qui est exact ?", "What is right?"),
    "remark_text_hint": (
        "Hoogstens 300 tekens. Schrijf geen namen en niets over jezelf.",
        "300 signes au plus. N’écris ni noms, ni rien sur toi-même.",
        "At most 300 signs. Write no names and nothing about yourself.",
    ),
    "remark_optional": ("mag leeg blijven", "facultatif", "may stay empty"),
    "remark_send": ("Verstuur", "Envoyer", "Send"),
    "remark_leave_empty": ("Laat dit leeg", "Laisse ceci vide", "Leave this empty"),
    "remark_thanks": (
        "Dank je. We kijken het na. Je melding staat nergens publiek.",
        "Merci. Nous vérifions. Ta remarque n’est publiée nulle part.",
        "Thank you. We will check. Your remark is published nowhere.",
    ),
    "remark_back": ("Terug naar de dienst", "Retour au service", "Back to the service"),
    "remark_back_start": ("Naar het begin", "Vers le début", "To the start"),
    "wrong_nothing_chosen": (
        "Kies wat er niet klopt. Bij ‘iets anders’ schrijf je enkele woorden.",
        "Choisis ce qui n’est pas exact. Pour « autre chose », écris quelques mots.",
        "Choose what is wrong. For ‘something else’ write a few words.",
    ),
    "wrong_too_long": (
        "Dit is te lang: hoogstens {n} tekens. Maak het korter.",
        "C’est trop long : {n} signes au plus. Raccourcis.",
        "This is too long: at most {n} signs. Make it shorter.",
    ),
    "wrong_names_somebody": (
        "Hier staat een nummer van 11 cijfers, zoals een rijksregisternummer. Haal het weg.",
        "Il y a un numéro de 11 chiffres, comme un numéro national. Enlève-le.",
        "There is a number of 11 digits here, such as a national number. Take it out.",
    ),
    "wrong_too_quick": (
        "Dat ging heel snel, of het formulier is te oud. Kijk even na en verstuur opnieuw.",
        "C’était très rapide, ou le formulaire est trop ancien. Relis et envoie à nouveau.",
        "That went very fast, or the form is too old. Have a look and send it again.",
    ),
    # for who answers
    "remarks_wait": ("Meldingen die wachten", "Remarques en attente", "Remarks that wait"),
    "remarks_lead": (
        "Wie dit meldde, weten we niet. Je antwoord wordt nergens getoond; na 90 dagen is de melding weg.",
        "Nous ne savons pas qui l’a dit. Votre réponse n’est montrée nulle part ; après 90 jours tout disparaît.",
        "We don’t know who said so. Your answer is shown nowhere; after 90 days the remark is gone.",
    ),
    "told_on": ("gemeld op {day}", "signalé le {day}", "told on {day}"),
    "mend": ("Ik pas het aan", "Je corrige", "I mend it"),
    "is_right": ("Het klopt zoals het er staat", "C’est exact comme c’est", "It is right as it stands"),
    "answered_meanwhile": (
        "Deze melding wacht niet meer: iemand antwoordde intussen.",
        "Cette remarque n’attend plus : quelqu’un a répondu entre-temps.",
        "This remark doesn’t wait any more: somebody answered meanwhile.",
    ),
}
