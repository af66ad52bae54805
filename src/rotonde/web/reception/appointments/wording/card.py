"""The sentences of the card that somebody takes home, and of the reminder: nothing says what it is about."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "card_title": ("Je afspraak", "Votre rendez-vous", "Your appointment"),
    "card_move": (
        "Kan je niet? Bel {phone}. Een nieuw moment is geen probleem.",
        "Un empêchement ? Appelez le {phone}. Un autre moment ne pose pas de problème.",
        "Can’t you come? Call {phone}. Another moment is no problem.",
    ),
    "card_move_come": (
        "Kan je niet? Laat het weten. Een nieuw moment is geen probleem.",
        "Un empêchement ? Faites-le savoir. Un autre moment ne pose pas de problème.",
        "Can’t you come? Let us know. Another moment is no problem.",
    ),
    "card_reference": (
        "Toon dit kenmerk: {reference}",
        "Montrez cette référence : {reference}",
        "Show this reference: {reference}",
    ),
    "card_held": (
        "Deze persoon vroeg om geen papier, of om enkel één weg te gebruiken. Vraag eerst of de kaart veilig is.",
        "Cette personne ne veut pas de papier, ou une seule voie. Demandez d’abord si la carte est sûre.",
        "This person asked for no paper, or to use one way only. Ask first whether the card is safe.",
    ),
    "card_asked": (
        "Ik vroeg het: de kaart mag",
        "J’ai demandé : la carte peut être donnée",
        "I asked: the card may be given",
    ),
    "no_paper": (
        "Op deze computer kan geen pdf gemaakt worden. Druk deze bladzijde af.",
        "Cet ordinateur ne peut pas créer de PDF. Imprimez cette page.",
        "No PDF can be made on this computer. Print this page.",
    ),
    "reminder_subject": ("Een bericht voor jou", "Un message pour vous", "A message for you"),
    "reminder_text": (
        (
            "Dag,\n\ner staat iets voor je klaar. Bel het nummer op je kaart als je wil weten wat.\n\n"
            "Wil je deze berichten niet meer? Zeg het als je belt.\n"
        ),
        (
            "Bonjour,\n\nquelque chose vous attend. Appelez le numéro de votre carte pour savoir quoi.\n\n"
            "Vous ne voulez plus ces messages ? Dites-le en appelant.\n"
        ),
        (
            "Hello,\n\nsomething is waiting for you. Call the number on your card to know what.\n\n"
            "Don’t you want these messages any more? Say so when you call.\n"
        ),
    ),
}
