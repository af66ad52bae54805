"""The sentences of the page of one person, in three languages."""

from rotonde.web.look import wording as frame
from rotonde.web.people.linking.wording import SENTENCES as LINKING

NAMES: dict[str, tuple[str, str, str]] = {
    "people.person_read": ("bekeek een persoon", "a consulté une personne", "looked at a person"),
    "people.person_changed": ("wijzigde een persoon", "a modifié une personne", "changed a person"),
    "people.person_made": (
        "schreef iemand in die geen dossier heeft",
        "a inscrit une personne sans dossier",
        "registered somebody who has no file",
    ),
    "people.person_joined": (
        "bracht iemand bij een dossier",
        "a rattaché une personne à un dossier",
        "joined somebody to a file",
    ),
    "people.person_left_file": (
        "maakte iemand weer los van een dossier",
        "a détaché une personne d’un dossier",
        "took somebody out of a file again",
    ),
    "people.paper_lifted": (
        "maakte een papier dat was tegengehouden",
        "a créé un document qui était retenu",
        "made a paper that was held back",
    ),
    "person": ("persoon", "personne", "person"),
}
"""What the log says of these pages."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    **frame.SENTENCES,
    **LINKING,
    "person": ("Persoon", "Personne", "Person"),
    "person_lead": (
        "Hoe je deze persoon bereikt, en hoe liever niet.",
        "Comment joindre cette personne, et comment ne pas le faire.",
        "How to reach this person, and how not to.",
    ),
    "person_alone": (
        "Deze persoon heeft nog geen dossier.",
        "Cette personne n’a pas encore de dossier.",
        "This person has no file yet.",
    ),
    "person_number": (
        "Nummer zonder betekenis:",
        "Numéro sans signification :",
        "Number without a meaning:",
    ),
    "called": ("Naam", "Nom", "Name"),
    "given": ("Voornaam", "Prénom", "First name"),
    "surname": ("Familienaam", "Nom de famille", "Surname"),
    "person_needs_name": (
        "Vul minstens een voornaam in: zonder naam vindt niemand deze persoon terug.",
        "Indiquez au moins un prénom : sans nom, personne ne retrouvera cette personne.",
        "Fill in at least a first name: without a name nobody finds this person again.",
    ),
    "to_sharing": ("Toestemming en delen", "Accord et partage", "Consent and sharing"),
    "to_data": (
        "Vragen over de eigen gegevens",
        "Demandes sur ses propres données",
        "Questions about their own data",
    ),
    "join_title": ("Staat deze persoon in een dossier?", "Cette personne a-t-elle un dossier ?", "Is there a file?"),
    "join_lead": (
        "Typ het dossiernummer. Alles wat hier al staat, blijft bij deze persoon.",
        "Tapez le numéro de dossier. Tout ce qui figure déjà ici reste lié à cette personne.",
        "Type the file number. Everything that stands here already stays with this person.",
    ),
    "join_number": ("Dossiernummer", "Numéro de dossier", "File number"),
    "join_find": ("Zoek het dossier", "Chercher le dossier", "Find the file"),
    "join_who": ("Wie in dit dossier is het?", "Qui est-ce dans ce dossier ?", "Who in this file is it?"),
    "join_missing": (
        "Niemand van hen? Voeg de persoon eerst toe op de bladzijde van het dossier.",
        "Aucune d’entre elles ? Ajoutez d’abord la personne sur la page du dossier.",
        "None of them? First add the person on the page of the file.",
    ),
    "join_do": ("Breng bij dit dossier", "Rattacher à ce dossier", "Join to this file"),
    "join_undo": ("Maak weer los van dit dossier", "Détacher de ce dossier", "Take out of this file again"),
    "join_undo_lead": (
        "Deze persoon kwam eerst zonder dossier, en is erbij gebracht. Klopt dat niet, maak het dan los.",
        "Cette personne est d’abord venue sans dossier, puis y a été rattachée. Si c’est faux, détachez-la.",
        "This person first came without a file, and was joined to it. If that is wrong, take it apart.",
    ),
    "join_no_file": (
        "In je diensten is geen dossier met dit nummer. Kijk het nummer na.",
        "Aucun dossier de vos services ne porte ce numéro. Vérifiez le numéro.",
        "No file of your offices has this number. Check the number.",
    ),
    "join_has_file": (
        "Deze persoon heeft al een dossier.",
        "Cette personne a déjà un dossier.",
        "This person has a file already.",
    ),
    "join_no_member": (
        "Die persoon staat niet (meer) in dit dossier. Kies opnieuw.",
        "Cette personne ne figure pas (ou plus) dans ce dossier. Choisissez à nouveau.",
        "That person isn’t in this file (any more). Choose again.",
    ),
    "join_holds_something": (
        (
            "Van die persoon in het dossier is al iets apart bewaard. Meld op de bladzijde Dubbels dat het één mens "
            "is; een collega bevestigt het."
        ),
        (
            "Des données de cette personne du dossier sont déjà conservées à part. Signalez à la page Doublons qu’il "
            "s’agit d’un seul être humain ; un collègue le confirme."
        ),
        (
            "Something of that person in the file is kept apart already. Say on the page Doubles that they are one "
            "human; a colleague confirms it."
        ),
    ),
    "join_changed_meanwhile": (
        "Iemand anders heeft dit intussen gewijzigd. Kijk na wat er nu staat, en doe het opnieuw.",
        "Quelqu’un d’autre a modifié ceci entre-temps. Voyez ce qui figure maintenant, puis recommencez.",
        "Somebody else changed this meanwhile. Look at what stands here now, and do it again.",
    ),
    "leave_never_joined": (
        "Deze persoon is hier niet bij een dossier gebracht.",
        "Cette personne n’a pas été rattachée à un dossier ici.",
        "This person wasn’t joined to a file here.",
    ),
    "back_to_file": ("Naar het dossier", "Vers le dossier", "To the file"),
    "reach": ("Bereiken", "Contact", "Reaching"),
    "phone": ("Telefoon", "Téléphone", "Phone"),
    "email": ("E-mail", "E-mail", "E-mail"),
    "address": ("Adres voor brieven", "Adresse pour les lettres", "Address for letters"),
    "take_care": ("Let op bij contact", "Attention lors d’un contact", "Take care with contact"),
    "safety": ("Veilig contact", "Contact sûr", "Safe contact"),
    "safety_lead": (
        "Vraag het altijd: kan iemand meelezen of meeluisteren? Wat je aanduidt, houdt ook brieven tegen.",
        "Demandez toujours : quelqu’un peut-il lire ou écouter ? Ce que vous cochez retient aussi les lettres.",
        "Always ask: can somebody read or listen along? What you tick also holds back letters.",
    ),
    "no_home_calls": ("Niet naar huis bellen", "Ne pas appeler à la maison", "Don’t call at home"),
    "no_voicemail": ("Geen bericht inspreken", "Ne pas laisser de message vocal", "Don’t leave a voicemail"),
    "no_messages": ("Geen sms of e-mail", "Pas de SMS ni d’e-mail", "No text messages or e-mail"),
    "no_letters": ("Geen brieven", "Pas de lettres", "No letters"),
    "no_visits": ("Niet langsgaan", "Ne pas passer à domicile", "No visits"),
    "only_via": ("Enkel via", "Uniquement par", "Only via"),
    "only_via_hint": (
        "Bijvoorbeeld: de zus, of op de afspraak zelf.",
        "Par exemple : la sœur, ou au rendez-vous même.",
        "For instance: the sister, or at the appointment itself.",
    ),
    "language_title": ("Taal", "Langue", "Language"),
    "spoken": ("Spreekt liefst", "Préfère parler", "Prefers to speak"),
    "not_asked": ("Niet gevraagd", "Pas demandé", "Not asked"),
    "interpreter": ("Er is een tolk nodig", "Un interprète est nécessaire", "An interpreter is needed"),
    "insz": ("Rijksregisternummer of bisnummer", "Numéro national ou numéro bis", "National or bis number"),
    "insz_lead": (
        "We bewaren dit nummer alleen op grond van: {norm}. Het bewijst niet wie iemand is.",
        "Nous ne conservons ce numéro que sur la base de : {norm}. Il ne prouve pas l’identité.",
        "We keep this number only under: {norm}. It doesn’t prove who somebody is.",
    ),
    "insz_kept": (
        "Bewaard: {ending}. Vul hieronder niets in om het te houden.",
        "Conservé : {ending}. Ne remplissez rien ci-dessous pour le garder.",
        "Kept: {ending}. Leave the field below empty to keep it.",
    ),
    "insz_bis": ("Dit is een bisnummer.", "C’est un numéro bis.", "This is a bis number."),
    "insz_erase": ("Wis dit nummer", "Effacer ce numéro", "Erase this number"),
    "insz_seen": (
        "Ik heb het nummer op het document zelf nagekeken",
        "J’ai vérifié le numéro sur le document même",
        "I checked the number on the document itself",
    ),
    "insz_eleven_digits": (
        "Een rijksregisternummer heeft elf cijfers, zoals op de achterkant van de identiteitskaart.",
        "Un numéro national a onze chiffres, comme au verso de la carte d’identité.",
        "A national number has eleven digits, as on the back of the identity card.",
    ),
    "insz_wrong_check": (
        "Er zit een tikfout in dit nummer: de laatste twee cijfers passen niet bij de rest. Kijk het na op de kaart.",
        "Ce numéro contient une faute de frappe : les deux derniers chiffres ne correspondent pas. Vérifiez la carte.",
        "There is a typing error in this number: its last two digits don’t fit the rest. Check the card.",
    ),
    "insz_no_such_month": (
        "Het derde en vierde cijfer zijn geen maand. Kijk het nummer na op de kaart.",
        "Les troisième et quatrième chiffres ne sont pas un mois. Vérifiez le numéro sur la carte.",
        "The third and fourth digits are no month. Check the number on the card.",
    ),
    "insz_other_birth": (
        "Dit nummer past niet bij de geboortedatum in het dossier. Kijk allebei na.",
        "Ce numéro ne correspond pas à la date de naissance du dossier. Vérifiez les deux.",
        "This number doesn’t fit the day of birth in the file. Check both.",
    ),
    "insz_cannot_say": (
        "De geboortedatum kan dit nummer niet bevestigen. Kijk het na op het document, en duid dat hieronder aan.",
        "La date de naissance ne peut pas confirmer ce numéro. Vérifiez-le sur le document et cochez ci-dessous.",
        "The day of birth can’t confirm this number. Check it on the document, and tick that below.",
    ),
    "insz_taken": (
        "Iemand anders van je organisatie heeft dit nummer al. Kijk het na, of meld dat het één persoon is.",
        (
            "Une autre personne de votre organisation a déjà ce numéro. Vérifiez, ou signalez qu’il s’agit d’une "
            "seule personne."
        ),
        "Somebody else of your organisation has this number already. Check it, or say that they are one person.",
    ),
    "save": ("Bewaren", "Enregistrer", "Save"),
    "saved": ("Bewaard.", "Enregistré.", "Saved."),
    "person_version_missing": (
        "De bladzijde zei niet welke versie je las. Open de persoon opnieuw; er is niets bewaard.",
        "La page n’a pas dit quelle version vous avez lue. Rouvrez la personne ; rien n’a été enregistré.",
        "The page didn’t say which version you read. Open the person again; nothing was kept.",
    ),
    "person_changed_meanwhile": (
        (
            "Iemand anders heeft dit intussen gewijzigd. Wat jij typte staat hieronder; kijk na wat er nu bewaard is "
            "({now}) en bewaar opnieuw."
        ),
        (
            "Quelqu’un d’autre a modifié ceci entre-temps. Votre saisie est ci-dessous ; voyez ce qui est conservé "
            "maintenant ({now}) et enregistrez à nouveau."
        ),
        (
            "Somebody else changed this meanwhile. What you typed stands below; look at what is kept now ({now}) "
            "and save again."
        ),
    ),
    "nothing_kept": ("niets", "rien", "nothing"),
    "too_long": (
        "Houd dit korter dan 200 tekens.",
        "Limitez ceci à 200 caractères.",
        "Keep this under 200 characters.",
    ),
    "people_of_file": ("Personen", "Personnes", "People"),
    "somebody_without_name": ("Iemand zonder naam", "Quelqu’un sans nom", "Somebody without a name"),
    "paper_held": ("Dit papier is tegengehouden", "Ce document est retenu", "This paper is held back"),
    "paper_held_letters": (
        "Bij {name} staat: geen brieven. Papier met die naam kan gevonden worden door wie het niet mag zien.",
        (
            "Pour {name}, il est indiqué : pas de lettres. Un papier à ce nom peut être trouvé par qui ne doit "
            "pas le voir."
        ),
        "With {name} it says: no letters. Paper with that name can be found by who shouldn’t see it.",
    ),
    "paper_held_via": (
        "Bij {name} staat: enkel via {via}. Papier met die naam kan gevonden worden door wie het niet mag zien.",
        (
            "Pour {name}, il est indiqué : uniquement par {via}. Un papier à ce nom peut être trouvé par qui ne "
            "doit pas le voir."
        ),
        "With {name} it says: only via {via}. Paper with that name can be found by who shouldn’t see it.",
    ),
    "paper_lift_lead": (
        "Mag het toch? Vraag het eerst aan de persoon zelf. Dat je het papier maakte, staat in het logboek.",
        "Est-ce permis quand même ? Demandez d’abord à la personne. La création du papier figure dans le journal.",
        "Is it all right even so? Ask the person first. That you made the paper stands in the log.",
    ),
    "paper_lift_tick": (
        "Ik vroeg het aan {name}, en ik geef het papier zelf in handen",
        "J’ai demandé à {name}, et je remets le papier en mains propres",
        "I asked {name}, and I hand over the paper myself",
    ),
    "paper_lift": ("Maak het papier", "Créer le papier", "Make the paper"),
    "paper_lift_needed": (
        "Duid eerst aan dat je het vroeg.",
        "Cochez d’abord que vous avez demandé.",
        "First tick that you asked.",
    ),
}
