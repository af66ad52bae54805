"""The sentences of home visits, in three languages."""

from rotonde.web.look import wording as frame

SENTENCES: dict[str, tuple[str, str, str]] = {
    **frame.SENTENCES,
    "visits": ("Op huisbezoek", "En visite à domicile", "On a home visit"),
    "visits_lead": (
        (
            "Neem de vragen van je dossiers mee op deze gsm. Je kunt ze invullen waar geen bereik is. "
            "Wat je invult, blijft versleuteld tot je het terugstuurt."
        ),
        (
            "Emportez les questions de vos dossiers sur ce téléphone. On peut y répondre sans réseau. "
            "Vos réponses restent chiffrées jusqu’à ce que vous les renvoyiez."
        ),
        (
            "Take the questions of your files along on this phone. You can answer them where there is no signal. "
            "What you fill in stays encrypted until you send it back."
        ),
    ),
    "with_you": ("Wat je bij je hebt", "Ce que vous avez avec vous", "What you have with you"),
    "pack_said_more": (
        "{n} dossiers, tot {until}",
        "{n} dossiers, jusqu’au {until}",
        "{n} files, until {until}",
    ),
    "pack_said_one": ("1 dossier, tot {until}", "1 dossier, jusqu’au {until}", "1 file, until {until}"),
    "open_pack": ("Openen", "Ouvrir", "Open"),
    "end_pack": ("Weggooien", "Jeter", "Throw away"),
    "end_pack_lead": (
        "Wat je nog niet terugstuurde, kan dan niemand meer lezen.",
        "Ce que vous n’avez pas encore renvoyé ne pourra plus être lu par personne.",
        "Then nobody can read any more what you have not sent back yet.",
    ),
    "pack_files": ("Dossiers meenemen", "Emporter des dossiers", "Take files along"),
    "numbers": ("Dossiernummers", "Numéros de dossier", "File numbers"),
    "numbers_hint": (
        "Eén per regel, hoogstens 25.",
        "Un par ligne, 25 au plus.",
        "One a line, 25 at most.",
    ),
    "hours": ("Hoelang heb je ze nodig?", "Combien de temps en avez-vous besoin ?", "How long do you need them?"),
    "hours_said": ("{n} uur", "{n} heures", "{n} hours"),
    "pack": ("Meenemen", "Emporter", "Take along"),
    "no_numbers": (
        "Vul minstens één dossiernummer in.",
        "Indiquez au moins un numéro de dossier.",
        "Fill in at least one file number.",
    ),
    "no_hours": ("Kies hoelang.", "Choisissez la durée.", "Choose how long."),
    "too_many_files": (
        "Neem hoogstens 25 dossiers tegelijk mee. Haal er enkele uit de lijst.",
        "Emportez 25 dossiers au plus à la fois. Retirez-en quelques-uns de la liste.",
        "Take at most 25 files along at once. Take some out of the list.",
    ),
    "no_such_file": (
        "Dossier {number} vinden we niet in je kantoor. Kijk het nummer na, of haal het uit de lijst.",
        "Nous ne trouvons pas le dossier {number} dans votre bureau. Vérifiez le numéro ou retirez-le de la liste.",
        "We find no file {number} in your office. Check the number, or take it out of the list.",
    ),
    "file_restricted": (
        "Dossier {number} mag nu niet gebruikt worden: iemand erin vroeg dat. Haal het uit de lijst.",
        "Le dossier {number} ne peut pas être utilisé pour le moment : une personne l’a demandé. Retirez-le.",
        "File {number} may not be used for now: somebody in it asked so. Take it out of the list.",
    ),
    "cannot_be": (
        "Dossier {number} spreekt zichzelf tegen. Kijk het eerst na, of haal het uit de lijst.",
        "Le dossier {number} se contredit. Vérifiez-le d’abord ou retirez-le de la liste.",
        "File {number} contradicts itself. Look at it first, or take it out of the list.",
    ),
    "visit": ("Huisbezoek", "Visite à domicile", "Home visit"),
    "visit_until": ("Leesbaar tot {until}.", "Lisible jusqu’au {until}.", "Readable until {until}."),
    "no_script": (
        (
            "Voor dit pak is JavaScript nodig: zonder kan je gsm niets versleutelen. "
            "Neem de vragenlijst op papier mee; je vindt ze bij de papieren van elk dossier."
        ),
        (
            "Ce paquet a besoin de JavaScript : sans lui, votre téléphone ne peut rien chiffrer. "
            "Prenez la liste sur papier ; elle est parmi les documents de chaque dossier."
        ),
        (
            "This pack needs JavaScript: without it your phone can’t encrypt anything. "
            "Take the question list along on paper; it is with the papers of each file."
        ),
    ),
    "pin": ("Je code", "Votre code", "Your code"),
    "pin_first": (
        "Kies een code van minstens 6 tekens. Je hebt ze nodig om dit pak weer te openen. Niemand anders kent ze.",
        "Choisissez un code d’au moins 6 signes. Il vous le faudra pour rouvrir ce paquet. Vous seul le savez.",
        "Choose a code of at least 6 characters. You need it to open this pack again. Nobody else knows it.",
    ),
    "pin_again": (
        "Tik de code die je voor dit pak koos.",
        "Tapez le code que vous avez choisi pour ce paquet.",
        "Type the code that you chose for this pack.",
    ),
    "pin_short": (
        "Deze code is te kort: kies minstens 6 tekens.",
        "Ce code est trop court : au moins 6 signes.",
        "This code is too short: at least 6 characters.",
    ),
    "pin_wrong": (
        "Dit is niet de code van dit pak.",
        "Ce n’est pas le code de ce paquet.",
        "This isn’t its code.",
    ),
    "pin_often": (
        "Te vaak een verkeerde code. Laad deze pagina opnieuw, met bereik.",
        "Trop de codes erronés. Rechargez cette page, avec du réseau.",
        "Too many wrong codes. Load this page again, with a signal.",
    ),
    "no_signal": (
        "Geen bereik. Wat je invulde, staat versleuteld op deze gsm. Probeer straks opnieuw.",
        "Pas de réseau. Vos réponses sont chiffrées sur ce téléphone. Réessayez plus tard.",
        "No signal. What you filled in is on this phone, encrypted. Try again later.",
    ),
    "gone": (
        "Dit pak kan niet meer gelezen worden: de tijd is om, of het is weggegooid.",
        "Ce paquet ne peut plus être lu : le délai est passé, ou il a été jeté.",
        "This pack can’t be read any more: its time is over, or it was thrown away.",
    ),
    "lock": ("Vergrendelen", "Verrouiller", "Lock"),
    "locked": (
        "Vergrendeld. Met je code gaat het weer open, ook zonder bereik.",
        "Verrouillé. Votre code le rouvre, même sans réseau.",
        "Locked. Your code opens it again, also without a signal.",
    ),
    "kept": (
        "Versleuteld bewaard op deze gsm.",
        "Chiffré et gardé sur ce téléphone.",
        "Kept here, encrypted.",
    ),
    "reach": ("Bereiken", "Joindre", "How to reach"),
    "who": ("Wie is wie", "Qui est qui", "Who is who"),
    "ask": ("Vragen", "Questions", "Questions"),
    "ask_lead": (
        "Niets is verplicht. Laat leeg wat niet ter sprake komt.",
        "Rien n’est obligatoire. Laissez vide ce dont on ne parle pas.",
        "Nothing is obligatory. Leave empty what isn’t talked about.",
    ),
    "nothing_to_ask": (
        "Er zijn geen vragen meer die nog iets veranderen.",
        "Il n’y a plus de question qui puisse changer quelque chose.",
        "There are no questions left that can change something.",
    ),
    "judged": ("Hierover oordeelt een mens:", "Une personne en juge :", "A person judges of this:"),
    "not_asked": ("niet gevraagd", "pas demandé", "not asked"),
    "dont_know": ("weet niet", "ne sait pas", "doesn’t know"),
    "delicate": (
        "Gevoelig: leg eerst uit waarom.",
        "Délicat : dites d’abord pourquoi.",
        "Delicate: say why first.",
    ),
    "send_back": ("Terugsturen", "Renvoyer", "Send back"),
    "send_back_lead": (
        "Terug op kantoor, of met bereik: kijk na wat je invulde, en bewaar het in de dossiers.",
        "De retour au bureau, ou avec du réseau : vérifiez vos réponses et gardez-les dans les dossiers.",
        "Back at the office, or with a signal: look at what you filled in, and keep it in the files.",
    ),
    "back": ("Wat je meebracht", "Ce que vous rapportez", "What you brought back"),
    "back_lead": (
        "Kijk na wat begrepen is. Pas als je bewaart, komt het in de dossiers.",
        "Vérifiez ce qui a été compris. Cela n’entre dans les dossiers que si vous enregistrez.",
        "Check what was understood. It only goes into the files when you save.",
    ),
    "nothing_back": (
        "Er is niets ingevuld. Er is dus niets om te bewaren.",
        "Rien n’est rempli. Il n’y a donc rien à enregistrer.",
        "Nothing was filled in, so there is nothing to save.",
    ),
    "choose": (
        "Hier veranderde intussen iemand iets. Kies wat juist is.",
        "Quelqu’un a modifié ceci entre-temps. Choisissez ce qui est juste.",
        "Somebody changed this meanwhile. Choose what is right.",
    ),
    "of_visit": ("Van het bezoek: {value}", "De la visite : {value}", "From the visit: {value}"),
    "as_now": ("In het dossier: {value}", "Dans le dossier : {value}", "In the file: {value}"),
    "choose_first": (
        "Kies bij elke vraag die iemand intussen veranderde.",
        "Choisissez pour chaque question modifiée entre-temps.",
        "Choose at each question that somebody changed meanwhile.",
    ),
    "changed_again": (
        "Iemand bewaarde dit dossier net. Kijk nog eens.",
        "Quelqu’un vient d’enregistrer ce dossier. Vérifiez encore.",
        "Somebody has just saved this file. Look once more.",
    ),
    "too_long": ("Dit is te lang om te lezen.", "C’est trop long à lire.", "This is too long to read."),
    "correct": ("Verbeter wat je meebracht", "Corrigez ce que vous rapportez", "Correct what you brought back"),
    "nothing_said": ("niets", "rien", "nothing"),
    "save": ("Bewaren in de dossiers", "Enregistrer dans les dossiers", "Save in the files"),
    "kept_files": ("Bewaard: {names}.", "Enregistré : {names}.", "Saved: {names}."),
    "all_back": (
        "Alles is terug. Op je gsm staat niets meer dat iemand kan lezen.",
        "Tout est revenu. Il ne reste rien de lisible sur votre téléphone.",
        "Everything is back. Nothing that anybody can read is left on your phone.",
    ),
    "still_out_more": (
        "{n} dossiers van dit pak zijn nog niet terug.",
        "{n} dossiers de ce paquet ne sont pas encore revenus.",
        "{n} files of this pack aren’t back yet.",
    ),
    "still_out_one": (
        "1 dossier van dit pak is nog niet terug.",
        "1 dossier de ce paquet n’est pas encore revenu.",
        "1 file of this pack isn’t back yet.",
    ),
    "to_visits": ("Naar Op huisbezoek", "Vers En visite à domicile", "To On a home visit"),
    "key_yes": ("ja", "oui", "yes"),
    "key_no": ("nee", "non", "no"),
    "yes": ("ja", "oui", "yes"),
    "no": ("nee", "non", "no"),
    "hint_day": ("dag/maand/jaar", "jour/mois/année", "day/month/year"),
}

IN_THE_LOG: dict[str, tuple[str, str, str]] = {
    "entitlements.visits_packed": ("nam mee op huisbezoek", "a emporté en visite", "took along on a home visit"),
    "entitlements.visits_opened": ("opende op huisbezoek", "a ouvert en visite", "opened on a home visit"),
    "entitlements.visit_returned": (
        "bracht antwoorden terug",
        "a rapporté des réponses",
        "brought answers back",
    ),
    "entitlements.visits_ended": (
        "beëindigde een huisbezoekpak",
        "a clos un paquet de visite",
        "ended a visit pack",
    ),
    "visitpack": ("pak voor huisbezoek", "paquet de visite", "pack for visits"),
}
HELD = ("Mee op huisbezoek", "Emporté en visite", "Taken along on a visit")
