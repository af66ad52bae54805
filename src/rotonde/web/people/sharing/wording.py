"""The sentences of consent and sharing, in three languages."""

from rotonde.web.look import wording as frame

SENTENCES: dict[str, tuple[str, str, str]] = {
    **frame.SENTENCES,
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
    # what is wrong
    "wrong_choose_purpose": ("Kies waarom.", "Choisissez pourquoi.", "Choose why."),
    "wrong_choose_categories": (
        "Kies minstens één soort gegevens.",
        "Choisissez au moins une sorte de données.",
        "Choose at least one kind of data.",
    ),
    "wrong_choose_recipients": (
        "Kies met wie gedeeld mag worden.",
        "Choisissez avec qui on peut partager.",
        "Choose with whom may be shared.",
    ),
    "wrong_no_partnership": (
        "Die dienst en de jouwe werken vandaag niet samen. Vraag je beheerder om de samenwerking na te kijken.",
        "Ce service et le vôtre ne collaborent pas aujourd’hui. Demandez à votre administrateur de vérifier.",
        "That service and yours don’t work together today. Ask your administrator to check the partnership.",
    ),
    "wrong_purpose_off": (
        "Een van beide diensten heeft hiervoor nog geen rechtsgrond. Vraag de functionaris voor gegevensbescherming.",
        (
            "Un des deux services n’a pas encore de base légale pour cela. Demandez au délégué à la "
            "protection des données."
        ),
        "One of the two services has no legal basis for this yet. Ask the data protection officer.",
    ),
    "wrong_not_bound": (
        "Wie dit krijgt, is niet gebonden door het beroepsgeheim: kies alleen naam en hoe men de persoon bereikt.",
        (
            "Le destinataire n’est pas tenu au secret professionnel : choisissez seulement le nom et comment "
            "joindre la personne."
        ),
        "The receiver isn’t bound by professional secrecy: choose only the name and how to reach the person.",
    ),
    "wrong_until_a_year": (
        "Kies een laatste dag van vandaag tot over een jaar, geschreven als 31/03/2027.",
        "Choisissez un dernier jour d’aujourd’hui à dans un an, écrit comme 31/03/2027.",
        "Choose a last day from today to a year from now, written as 31/03/2027.",
    ),
    "wrong_another_text": (
        "De tekst is intussen veranderd. Lees hem opnieuw samen.",
        "Le texte a changé entre-temps. Relisez-le ensemble.",
        "The text has changed meanwhile. Read it together again.",
    ),
    "wrong_representative": (
        "Vul in wie beslist én waarom die dat mag, of laat allebei leeg.",
        "Indiquez qui décide et pourquoi, ou laissez les deux vides.",
        "Fill in who decides and why they may, or leave both empty.",
    ),
    "wrong_channel": (
        "Kies hoe de persoon ja zegt.",
        "Choisissez comment la personne dit oui.",
        "Choose how the person says yes.",
    ),
    "wrong_ask_again": (
        "Deze toestemming kan niet meer bevestigd worden. Vraag ze opnieuw.",
        "Cet accord ne peut plus être confirmé. Redemandez-le.",
        "This consent can’t be confirmed any more. Ask for it again.",
    ),
    "wrong_confirm_how": (
        "Bevestigen kan alleen met een handtekening.",
        "On confirme seulement avec une signature.",
        "It is confirmed with a signature only.",
    ),
    "wrong_consent_gone": (
        "Deze toestemming geldt niet meer. Vraag ze opnieuw.",
        "Cet accord n’est plus valable. Redemandez-le.",
        "This consent doesn’t count any more. Ask for it again.",
    ),
    "wrong_not_this_receiver": (
        "De persoon gaf voor deze dienst geen toestemming.",
        "La personne n’a pas donné son accord pour ce service.",
        "The person gave no consent for this service.",
    ),
    "wrong_more_than_agreed": (
        "Kies minstens één soort gegevens, en alleen waarvoor de persoon toestemming gaf.",
        "Choisissez au moins une sorte de données, et seulement celles pour lesquelles la personne est d’accord.",
        "Choose at least one kind of data, and only those that the person agreed to.",
    ),
    "wrong_longer_than_agreed": (
        "Kies een laatste dag van vandaag tot het einde van de toestemming ({day}).",
        "Choisissez un dernier jour d’aujourd’hui à la fin de l’accord ({day}).",
        "Choose a last day from today to the end of the consent ({day}).",
    ),
    "wrong_ticks": (
        "Duid de vier voorwaarden aan. Klopt er een niet, deel dan niet.",
        "Cochez les quatre conditions. Si l’une n’est pas remplie, ne partagez pas.",
        "Tick the four conditions. If one isn’t met, don’t share.",
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
    # receiving
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
    "who": ("Wie", "Qui", "Who"),
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
    "part_mobile": ("gsm", "gsm", "mobile"),
    "part_email": ("e-mail", "e-mail", "e-mail"),
}

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
