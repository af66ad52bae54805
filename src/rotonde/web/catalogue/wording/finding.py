"""Finding a benefit: the list, search, themes and life events."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "all_rights": ("Alle voordelen", "Tous les avantages", "All benefits"),
    "do_check": ("Doe de check", "Fais le test", "Do the check"),
    "rights_title": ("Welke voordelen bestaan er?", "Quels avantages existent ?", "Which benefits are there?"),
    "rights_lead": (
        "{n} voordelen en rechten, uitgelegd in gewone taal.",
        "{n} avantages et droits, expliqués simplement.",
        "{n} benefits and rights, explained in plain language.",
    ),
    "catalogue_promise": (
        "Je naam is niet nodig. Wat je zoekt of leest, bewaren we niet.",
        "Ton nom n’est pas nécessaire. Ce que tu cherches ou lis n’est pas conservé.",
        "Your name is not needed. What you search for or read is not kept.",
    ),
    "search_label": ("Zoek in gewone woorden", "Cherche avec tes mots", "Search in your own words"),
    "search_hint": (
        "Bijvoorbeeld: stempelgeld, huur, kindergeld of mutualiteit. Je woorden komen niet in het adres.",
        "Par exemple : chômage, loyer, allocations familiales ou mutuelle. Tes mots ne vont pas dans l’adresse.",
        "For example: dole, rent, child benefit or health fund. Your words do not go into the address.",
    ),
    "search_button": ("Zoeken", "Chercher", "Search"),
    "found_one": ("{n} voordeel gevonden", "{n} avantage trouvé", "{n} benefit found"),
    "found_more": ("{n} voordelen gevonden", "{n} avantages trouvés", "{n} benefits found"),
    "found_for": ("voor ‘{asked}’", "pour « {asked} »", "for ‘{asked}’"),
    "found_none": (
        "We vonden niets voor ‘{asked}’. Dat betekent niet dat er niets is. Probeer een ander woord of kies hieronder.",
        "Rien trouvé pour « {asked} ». Il y a peut-être quelque chose. Essaie un autre mot ou choisis ci-dessous.",
        "We found nothing for ‘{asked}’. That does not mean there is nothing. Try another word, or choose below.",
    ),
    "search_nothing_typed": (
        "Typ eerst een woord, bijvoorbeeld ‘huur’.",
        "Tape d’abord un mot, par exemple « loyer ».",
        "Type a word first, for example ‘rent’.",
    ),
    "read_as": (
        "‘{word}’ kennen we niet. We zochten naar ‘{other}’.",
        "Nous ne connaissons pas « {word} ». Nous avons cherché « {other} ».",
        "We don’t know ‘{word}’. We looked for ‘{other}’.",
    ),
    "found_events": ("Past dit bij jou?", "Est-ce ton cas ?", "Is this you?"),
    "found_through": ("Telt mee als: {event}.", "Compte si : {event}.", "Counts if: {event}."),
    "what_happens": (
        "Wat verandert er in je leven?",
        "Qu’est-ce qui change dans ta vie ?",
        "What changes in your life?",
    ),
    "by_theme": ("Kies een thema", "Choisis un thème", "Choose a theme"),
    "by_name": ("Alle voordelen van A tot Z", "Tous les avantages de A à Z", "All benefits from A to Z"),
    "theme_lead_one": ("{n} voordeel in dit thema.", "{n} avantage dans ce thème.", "{n} benefit in this theme."),
    "theme_lead_more": ("{n} voordelen in dit thema.", "{n} avantages dans ce thème.", "{n} benefits in this theme."),
    "other_themes": ("Andere thema’s", "Autres thèmes", "Other themes"),
    "other_events": ("Andere gebeurtenissen", "Autres événements", "Other events"),
    "event_lead": (
        "Deze voordelen kunnen dan beginnen, veranderen of groter worden. Kijk ze na, en wacht niet.",
        "Ces avantages peuvent alors commencer, changer ou augmenter. Vérifie-les, et n’attends pas.",
        "These benefits can then begin, change or grow. Check them, and don’t wait.",
    ),
    "event_why": ("De regel kijkt naar: {facts}.", "La règle regarde : {facts}.", "The rule looks at: {facts}."),
    "event_added": (
        "Keuze van de redactie. {reason}",
        "Choix de la rédaction. {reason}",
        "Chosen by the editors. {reason}",
    ),
    "event_further": ("Wat daarna nog kan volgen", "Ce qui peut encore suivre", "What may follow after that"),
    "event_further_lead": (
        "Wie een van de voordelen hierboven krijgt, komt soms ook hiervoor in aanmerking.",
        "Qui reçoit un des avantages ci-dessus peut parfois aussi obtenir ceci.",
        "Whoever gets one of the benefits above can sometimes get these too.",
    ),
    "event_left_out": ("Wat hier niet bij staat", "Ce qui n’est pas dans cette liste", "What is not in this list"),
    "event_how_made": (
        "Een voordeel staat hier als zijn regel kijkt naar wat dan verandert. Een keuze van de redactie staat erbij.",
        "Un avantage est ici si sa règle regarde ce qui change alors. Si la rédaction a choisi autrement, c’est écrit.",
        "A benefit stands here if its rule looks at what then changes. Where the editors chose otherwise, it says so.",
    ),
    "decided_by_short": ("Beslist: {who}", "Décide : {who}", "Decided by: {who}"),
    "always_ask": (
        "Je mag altijd aanvragen, ook als je twijfelt.",
        "Tu peux toujours demander, même si tu doutes.",
        "You may always ask, also when in doubt.",
    ),
}
