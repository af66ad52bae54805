"""The sentences about links, doubles and partners, in three languages."""

NAMES: dict[str, tuple[str, str, str]] = {
    "people.doubles_looked_for": ("zocht dubbels", "a cherché des doublons", "looked for doubles"),
    "people.merge_proposed": (
        "zei dat twee personen één zijn",
        "a dit que deux personnes n’en font qu’une",
        "said that two persons are one",
    ),
    "people.merge_confirmed": (
        "bevestigde dat twee personen één zijn",
        "a confirmé que deux personnes n’en font qu’une",
        "confirmed that two persons are one",
    ),
    "people.merge_rejected": (
        "zei dat twee personen verschillend zijn",
        "a dit que deux personnes sont différentes",
        "said that two persons are different",
    ),
    "people.merge_undone": ("maakte een samenvoeging los", "a défait une fusion", "undid a merge"),
    "people.partners_asked": (
        "vroeg of een partner iemand kent",
        "a demandé si un partenaire connaît quelqu’un",
        "asked whether a partner knows somebody",
    ),
    "people.link_put_forward": (
        "stelde een koppeling met een partner voor",
        "a proposé un lien avec un partenaire",
        "put forward a link with a partner",
    ),
    "people.link_confirmed": (
        "bevestigde een koppeling met een partner",
        "a confirmé un lien avec un partenaire",
        "confirmed a link with a partner",
    ),
    "people.link_undone": (
        "maakte een koppeling met een partner los",
        "a défait un lien avec un partenaire",
        "undid a link with a partner",
    ),
}

SENTENCES: dict[str, tuple[str, str, str]] = {
    "doubles": ("Misschien dubbel", "Peut-être en double", "Maybe twice"),
    "doubles_lead": (
        "Personen die misschien twee keer in je dossiers staan. Rotonde voegt nooit zelf iets samen.",
        "Des personnes qui figurent peut-être deux fois dans vos dossiers. Rotonde ne fusionne jamais de lui-même.",
        "People who may stand in your files twice. Rotonde never joins anything by itself.",
    ),
    "look_for_doubles": ("Zoek dubbels", "Chercher des doublons", "Look for doubles"),
    "no_doubles": ("Geen dubbels gevonden.", "Aucun doublon trouvé.", "No doubles found."),
    "found_doubles": ("Gevonden", "Trouvés", "Found"),
    "found_housemates": (
        "Misschien iemand anders: een naam of de geboortedatum verschilt. Denk aan een tweeling of een gezinslid.",
        "Peut-être quelqu’un d’autre : un nom ou la date de naissance diffère. Pensez à des jumeaux ou à un proche.",
        "Maybe somebody else: a name or the day of birth differs. Think of twins or of a housemate.",
    ),
    "waits_for_second": ("Wacht op een tweede persoon", "Attend une deuxième personne", "Waits for a second person"),
    "is_one": ("Samen één persoon", "Une seule personne", "One person together"),
    "say_one": ("Dit is dezelfde persoon", "C’est la même personne", "This is the same person"),
    "say_two": ("Dit zijn twee personen", "Ce sont deux personnes", "These are two people"),
    "confirm_one": ("Bevestig: dezelfde persoon", "Confirmer : la même personne", "Confirm: the same person"),
    "undo_one": ("Maak los", "Défaire", "Undo"),
    "second_confirms": (
        "Iemand anders van je organisatie bevestigt dit. Niets wordt verplaatst; het kan altijd weer los.",
        "Quelqu’un d’autre de votre organisation le confirme. Rien n’est déplacé ; cela peut toujours être défait.",
        "Somebody else of your organisation confirms this. Nothing is moved; it can always be undone.",
    ),
    "pair_said": (
        "{one} (dossier {number}) en {other} (dossier {other_number})",
        "{one} (dossier {number}) et {other} (dossier {other_number})",
        "{one} (file {number}) and {other} (file {other_number})",
    ),
    "why_said": ("Waarom: {reasons}.", "Pourquoi : {reasons}.", "Why: {reasons}."),
    "merge_not_these": (
        "Deze twee kunnen niet samen: kies twee personen van je organisatie.",
        "Ces deux-là ne vont pas ensemble : choisissez deux personnes de votre organisation.",
        "These two can’t be put together: choose two persons of your organisation.",
    ),
    "merge_already": (
        "Dit werd al voorgesteld of bevestigd.",
        "Cela a déjà été proposé ou confirmé.",
        "This was proposed or confirmed already.",
    ),
    "merge_same_human": (
        "Iemand anders bevestigt dit: je stelde het zelf voor.",
        "Quelqu’un d’autre doit confirmer : vous l’avez proposé vous-même.",
        "Somebody else confirms this: you proposed it yourself.",
    ),
    "merge_gone": (
        "Iemand anders heeft hier intussen over beslist. Kijk wat er nu staat.",
        "Quelqu’un d’autre en a décidé entre-temps. Voyez ce qui s’y trouve maintenant.",
        "Somebody else decided about this meanwhile. Look at what is there now.",
    ),
    "also_known": ("Ook in een ander dossier", "Aussi dans un autre dossier", "Also in another file"),
    "partners": ("Bij partners", "Chez les partenaires", "With partners"),
    "partners_lead": (
        "Een partner ziet hier niets van, en jij niets van hen. Vraag de persoon altijd eerst of het mag.",
        "Un partenaire n’en voit rien, et vous ne voyez rien d’eux. Demandez toujours d’abord à la personne.",
        "A partner sees nothing of this, and you nothing of theirs. Always ask the person first.",
    ),
    "ask_partners": (
        "Vraag of een partner iemand kent",
        "Demander si un partenaire connaît quelqu’un",
        "Ask whether a partner knows somebody",
    ),
    "partners_yes": (
        (
            "Er is misschien een match bij een partner: vraag het na met de persoon. De naam en de geboortedatum "
            "zijn gelijk."
        ),
        (
            "Il y a peut-être une correspondance chez un partenaire : vérifiez avec la personne. Le nom et la date de "
            "naissance sont identiques."
        ),
        "There may be a match at a partner: ask the person. The name and the day of birth are the same.",
    ),
    "partners_maybe": (
        (
            "Er is misschien een match bij een partner: vraag het na met de persoon. De naam of de geboortedatum "
            "lijkt erop."
        ),
        (
            "Il y a peut-être une correspondance chez un partenaire : vérifiez avec la personne. Le nom ou la date de "
            "naissance y ressemble."
        ),
        "There may be a match at a partner: ask the person. The name or the day of birth is alike.",
    ),
    "partners_no": (
        "Geen partner lijkt deze persoon te kennen. Zeker is dat niet: vraag het ook aan de persoon.",
        "Aucun partenaire ne semble connaître cette personne. Ce n’est pas certain : demandez aussi à la personne.",
        "No partner seems to know this person. That isn’t certain: ask the person too.",
    ),
    "partners_too_often": (
        "Je vroeg dit twintig keer in een uur. Wacht een uur; de persoon zelf vragen kan altijd.",
        (
            "Vous l’avez demandé vingt fois en une heure. Attendez une heure ; vous pouvez toujours demander à "
            "la personne."
        ),
        "You asked this twenty times in an hour. Wait an hour; you can always ask the person.",
    ),
    "link_partner": (
        "Partner die deze persoon ook kent",
        "Partenaire qui connaît aussi cette personne",
        "Partner who knows this person too",
    ),
    "link_agreed": (
        "De persoon vindt goed dat we dit aan de partner zeggen",
        "La personne est d’accord pour que nous le disions au partenaire",
        "The person agrees that we tell the partner",
    ),
    "link_agreed_needed": (
        "Vraag het eerst aan de persoon, en duid dat aan.",
        "Demandez d’abord à la personne, et cochez-le.",
        "Ask the person first, and tick that.",
    ),
    "link_put_forward": ("Stel een koppeling voor", "Proposer un lien", "Put forward a link"),
    "link_code_lead": (
        (
            "Geef deze code aan de partner, aan de telefoon of met de persoon mee. Hij werkt dertig dagen en "
            "staat hier één keer."
        ),
        (
            "Donnez ce code au partenaire, par téléphone ou avec la personne. Il est valable trente jours et "
            "n’apparaît qu’une fois."
        ),
        "Give this code to the partner, by phone or with the person. It works for thirty days and stands here once.",
    ),
    "link_code": ("Code van een partner", "Code d’un partenaire", "Code of a partner"),
    "link_confirm": ("Bevestig de koppeling", "Confirmer le lien", "Confirm the link"),
    "link_confirmed": ("De koppeling is bevestigd.", "Le lien est confirmé.", "The link is confirmed."),
    "link_undone": ("De koppeling is los.", "Le lien est défait.", "The link is undone."),
    "link_undo": ("Maak de koppeling los", "Défaire le lien", "Undo the link"),
    "link_waits": (
        "{partner}: wacht op bevestiging daar",
        "{partner} : attend une confirmation là-bas",
        "{partner}: waits to be confirmed there",
    ),
    "link_stands": (
        "{partner}: kent deze persoon ook",
        "{partner} : connaît aussi cette personne",
        "{partner}: knows this person too",
    ),
    "link_no_partner": (
        "Kies een partner met wie je organisatie nu samenwerkt.",
        "Choisissez un partenaire avec qui votre organisation collabore actuellement.",
        "Choose a partner with whom your organisation works together now.",
    ),
    "link_already": (
        "Er is al een koppeling met deze partner.",
        "Il y a déjà un lien avec ce partenaire.",
        "There is a link with this partner already.",
    ),
    "link_no_such_code": (
        "Deze code werkt niet (meer). Kijk hem na, of vraag de partner een nieuwe.",
        "Ce code ne fonctionne pas (ou plus). Vérifiez-le, ou demandez-en un nouveau au partenaire.",
        "This code doesn’t work (any more). Check it, or ask the partner for a new one.",
    ),
    "link_same_human": (
        "Iemand anders bevestigt dit: je stelde het zelf voor bij de partner.",
        "Quelqu’un d’autre doit confirmer : vous l’avez proposé vous-même chez le partenaire.",
        "Somebody else confirms this: you put it forward yourself at the partner.",
    ),
    "link_too_often": (
        "Dit werd te vaak geprobeerd. Wacht tien minuten.",
        "Trop d’essais. Attendez dix minutes.",
        "This was tried too often. Wait ten minutes.",
    ),
    # why two records may be one human: a thing, and how well it agrees
    "aspect_given": ("voornaam", "prénom", "given name"),
    "aspect_surname": ("familienaam", "nom de famille", "surname"),
    "aspect_birth": ("geboortedatum", "date de naissance", "day of birth"),
    "aspect_id": ("rijksregisternummer", "numéro national", "national number"),
    "aspect_street": ("straat", "rue", "street"),
    "aspect_number": ("huisnummer", "numéro", "house number"),
    "aspect_extra": ("bus", "boîte", "box"),
    "aspect_postcode": ("postcode", "code postal", "postcode"),
    "aspect_place": ("gemeente", "commune", "municipality"),
    "level_same": ("gelijk", "identique", "the same"),
    "level_different": ("anders", "différent", "different"),
    "level_sounds": ("klinkt gelijk", "même prononciation", "sounds the same"),
    "level_one_letter": ("één letter anders", "une lettre de différence", "one letter different"),
    "level_close": ("lijkt erop", "ressemblant", "alike"),
    "level_part": ("de ene begint zoals de andere", "l’un commence comme l’autre", "one begins like the other"),
    "level_swapped": (
        "staat in de plaats van de andere naam",
        "inversé avec l’autre nom",
        "stands in the other name’s place",
    ),
    "level_first_of_january": (
        "zelfde jaar, en 1 januari",
        "même année, et le 1er janvier",
        "same year, and 1 January",
    ),
    "level_day_and_month": ("dag en maand verwisseld", "jour et mois inversés", "day and month swapped"),
    "level_one_digit": ("één cijfer anders", "un chiffre de différence", "one digit different"),
    "level_two_digits": ("twee cijfers anders", "deux chiffres de différence", "two digits different"),
    "level_two_parts": (
        "twee van dag, maand en jaar gelijk",
        "deux éléments sur trois identiques",
        "two of day, month and year the same",
    ),
    "level_new_number": (
        "bisnummer werd rijksregisternummer",
        "numéro bis devenu numéro national",
        "a bis number became a national number",
    ),
    "level_other_number": ("anders", "différent", "different"),
}
