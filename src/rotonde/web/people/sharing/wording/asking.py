"""The sentences of the page of a person, and of asking consent and sharing."""

ASKING: dict[str, tuple[str, str, str]] = {
    "sharing": ("Delen en toestemming", "Partage et accord", "Sharing and consent"),
    "somebody": ("Iemand zonder naam", "Quelqu’un sans nom", "Somebody without a name"),
    "sharing_lead": (
        "Toestemming gaat alleen over delen met een andere dienst. Voor hulp is ze nooit nodig.",
        "L’accord concerne seulement le partage avec un autre service. Il n’est jamais nécessaire pour être aidé.",
        "Consent is only about sharing with another service. It is never needed for getting help.",
    ),
    "to_file": ("Naar het dossier", "Vers le dossier", "To the file"),
    "to_person": ("Terug naar delen en toestemming", "Retour au partage et à l’accord", "Back to sharing and consent"),
    # help
    "help": ("Instemming met hulp", "Accepte d’être aidé", "Agrees to be helped"),
    "help_unasked": ("Nog niet gevraagd.", "Pas encore demandé.", "Not asked yet."),
    "help_yes": ("Ja, gezegd op {day}.", "Oui, dit le {day}.", "Yes, said on {day}."),
    "help_no": ("Nee, gezegd op {day}.", "Non, dit le {day}.", "No, said on {day}."),
    "help_say_yes": ("Wil hulp", "Veut de l’aide", "Wants help"),
    "help_say_no": ("Wil geen hulp", "Ne veut pas d’aide", "Wants no help"),
    # consents
    "consents": ("Toestemmingen", "Accords", "Consents"),
    "no_consents": ("Er is nog geen toestemming.", "Il n’y a pas encore d’accord.", "There is no consent yet."),
    "no_partners": (
        "Je organisatie werkt met geen andere samen. Een beheerder kan dat instellen.",
        "Votre organisation ne collabore avec aucune autre. Un administrateur peut régler cela.",
        "Your organisation works with no other one. An administrator can set that up.",
    ),
    "ask_consent": ("Toestemming vragen", "Demander un accord", "Ask for consent"),
    "state_stands": ("geldt", "valable", "counts"),
    "state_withdrawn": ("ingetrokken", "retiré", "withdrawn"),
    "state_expired": ("voorbij", "échu", "over"),
    "state_not_yet": ("geldt nog niet", "pas encore valable", "doesn’t count yet"),
    "state_unconfirmed": (
        "voorbij: niet op tijd getekend",
        "échu : pas signé à temps",
        "over: not signed in time",
    ),
    "purpose": ("Waarom", "Pourquoi", "Why"),
    "categories": ("Welke gegevens", "Quelles données", "Which data"),
    "recipients": ("Met wie", "Avec qui", "With whom"),
    "until": ("Tot en met", "Jusqu’au", "Until"),
    "given": ("Gegeven", "Donné", "Given"),
    "given_line": ("{day}, {channel}, aan {who}", "le {day}, {channel}, à {who}", "{day}, {channel}, to {who}"),
    "in_place_of": (
        "in de plaats van de persoon: {who} ({basis})",
        "à la place de la personne : {who} ({basis})",
        "in the person’s place: {who} ({basis})",
    ),
    "channel_paper": ("op papier", "sur papier", "on paper"),
    "channel_signature": ("getekend op het scherm", "signé à l’écran", "signed on the screen"),
    "channel_oral": ("mondeling", "oralement", "aloud"),
    "waits": (
        "Mondeling: telt tot en met {day}. Laat voordien tekenen.",
        "Oral : compte jusqu’au {day} inclus. Faites signer avant.",
        "Aloud: counts until {day}. Have it signed before.",
    ),
    "print": ("Druk de tekst af", "Imprimer le texte", "Print the text"),
    "share": ("Delen", "Partager", "Share"),
    "withdraw": ("Intrekken", "Retirer", "Withdraw"),
    "confirm_paper": ("Nu getekend", "Signé maintenant", "Signed now"),
    "withdrawn": (
        "Ingetrokken. De andere dienst ziet vanaf nu niets meer.",
        "Retiré. L’autre service ne voit plus rien à partir de maintenant.",
        "Withdrawn. From now on the other service sees nothing any more.",
    ),
    "confirmed": ("Bevestigd.", "Confirmé.", "Confirmed."),
    "kept": ("De toestemming is bewaard.", "L’accord est conservé.", "The consent is kept."),
    "shared_now": ("Gedeeld.", "Partagé.", "Shared."),
    "stopped_now": ("Het delen is gestopt.", "Le partage est arrêté.", "Sharing has stopped."),
    "shares": ("Gedeeld", "Partagé", "Shared"),
    "share_line": (
        "{receiver}, {function}: {categories}, tot en met {day}",
        "{receiver}, {function} : {categories}, jusqu’au {day} inclus",
        "{receiver}, {function}: {categories}, until {day}",
    ),
    "share_over": ("niet meer gedeeld", "plus partagé", "no longer shared"),
    "stop": ("Stop met delen", "Arrêter le partage", "Stop sharing"),
    # asking
    "ask_lead": (
        "Kies samen met {who} wat gedeeld mag worden. Minder is beter.",
        "Choisissez avec {who} ce qui peut être partagé. Moins, c’est mieux.",
        "Choose together with {who} what may be shared. Less is better.",
    ),
    "until_hint": (
        "Ten hoogste een jaar, geschreven als 31/03/2027.",
        "Un an au plus, écrit comme 31/03/2027.",
        "A year at most, written as 31/03/2027.",
    ),
    "language_of_text": ("Taal van de tekst", "Langue du texte", "Language of the text"),
    "channel": ("Hoe zegt de persoon ja?", "Comment la personne dit-elle oui ?", "How does the person say yes?"),
    "oral_hint": (
        "Mondeling telt 14 dagen.",
        "Un accord oral compte 14 jours.",
        "What is said aloud counts for 14 days.",
    ),
    "representative": (
        "Beslist iemand anders in de plaats van de persoon? Wie?",
        "Quelqu’un d’autre décide à la place de la personne ? Qui ?",
        "Does somebody else decide in the person’s place? Who?",
    ),
    "representative_basis": (
        "Waarom mag die dat? (zoals: ouder, bewindvoerder met vonnis)",
        "Pourquoi peut-il le faire ? (comme : parent, administrateur par jugement)",
        "Why may they? (such as: parent, administrator by judgment)",
    ),
    "optional": ("mag leeg blijven", "peut rester vide", "may stay empty"),
    "show_text": ("Toon de tekst", "Montrer le texte", "Show the text"),
    "read_aloud": (
        "Lees dit samen. Begrijpt {who} het en is het ja?",
        "Lisez ceci ensemble. {who} comprend et dit oui ?",
        "Read this together. Does {who} understand it, and is it yes?",
    ),
    "to_sign": ("Druk af om te tekenen", "Imprimer pour signer", "Print to sign"),
    "says_yes": ("Ja, toestemming gegeven", "Oui, accord donné", "Yes, consent given"),
    "change": ("Verander", "Modifier", "Change"),
    "says_no": ("Nee", "Non", "No"),
    "signature": ("Handtekening", "Signature", "Signature"),
    "name_on_paper": ("Naam", "Nom", "Name"),
    "day_on_paper": ("Datum", "Date", "Date"),
    "text_version": (
        "Tekst {version}, kenmerk {digest}",
        "Texte {version}, empreinte {digest}",
        "Text {version}, fingerprint {digest}",
    ),
    # sharing
    "share_lead": (
        "Toestemming: {purpose}. Deel alleen wat nu nodig is.",
        "Accord : {purpose}. Partagez seulement ce qui est nécessaire maintenant.",
        "Consent: {purpose}. Share only what is needed now.",
    ),
    "secrecy": ("Gedeeld beroepsgeheim", "Secret professionnel partagé", "Shared professional secrecy"),
    "tick_informed": (
        "De persoon weet wat ik deel, met wie en waarom.",
        "La personne sait ce que je partage, avec qui et pourquoi.",
        "The person knows what I share, with whom and why.",
    ),
    "tick_agrees": ("De persoon stemt in.", "La personne est d’accord.", "The person agrees."),
    "tick_same_purpose": (
        "Wij helpen dezelfde persoon, met hetzelfde doel.",
        "Nous aidons la même personne, dans le même but.",
        "We help the same person, for the same purpose.",
    ),
    "tick_only_needed": (
        "Ik deel alleen wat nodig is, in het belang van de persoon.",
        "Je partage seulement le nécessaire, dans l’intérêt de la personne.",
        "I share only what is needed, in the person’s interest.",
    ),
    "bound": (
        "{receiver} is gebonden door het beroepsgeheim.",
        "{receiver} est tenu au secret professionnel.",
        "{receiver} is bound by professional secrecy.",
    ),
    "unbound": (
        (
            "{receiver} is niet gebonden door het beroepsgeheim: alleen naam en hoe men de persoon bereikt "
            "kan gedeeld worden."
        ),
        (
            "{receiver} n’est pas tenu au secret professionnel : seuls le nom et comment joindre la personne "
            "peuvent être partagés."
        ),
        "{receiver} isn’t bound by professional secrecy: only the name and how to reach the person can be shared.",
    ),
    "refused_fields": (
        "{sentence} Laat “{category}” weg, of vraag het aan de persoon zelf.",
        "{sentence} Laissez « {category} » de côté, ou demandez-le à la personne.",
        "{sentence} Leave “{category}” out, or ask the person.",
    ),
}
