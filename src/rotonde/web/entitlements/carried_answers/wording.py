"""The sentences about answers taken along: of the pages for citizens, and of those at the desk."""

from rotonde.web.entitlements import wording as entitlements

OF_CITIZENS: dict[str, tuple[str, str, str]] = {
    "take_along": ("Antwoorden meenemen", "Emporter tes réponses", "Take answers along"),
    "take_lead": (
        "Kies wat meegaat. Je krijgt een code. Met die code opent een medewerker je antwoorden, één keer.",
        "Choisis ce que tu emportes. Tu reçois un code. Avec lui, l’accueil ouvre tes réponses, une seule fois.",
        "Choose what goes along. You get a code. With that code a worker opens your answers, once.",
    ),
    "take_how": (
        "Wat je niet aanvinkt, gaat niet mee. Gevoelige antwoorden zijn niet aangevinkt; jij kiest.",
        "Ce que tu ne coches pas n’est pas emporté. Les réponses sensibles ne sont pas cochées ; tu choisis.",
        "What you don’t tick doesn’t go along. Sensitive answers aren’t ticked; you choose.",
    ),
    "delicate_answer": ("gevoelig", "sensible", "sensitive"),
    "who_is_there": ("Wie bij je hoort", "Qui fait partie de ta famille", "Who belongs with you"),
    "belongs": ("Hoort bij je", "Fait partie de ta famille", "Belongs with you"),
    "leave_out": (
        "Laat je iemand weg? Dan gaat ook niets over die persoon mee.",
        "Tu laisses quelqu’un de côté ? Alors rien sur cette personne n’est emporté.",
        "Leaving somebody out? Then nothing about that person goes along.",
    ),
    "nobody_else": ("Is dat iedereen?", "C’est tout le monde ?", "Is that everybody?"),
    "you": ("jou", "toi", "you"),
    "your_partner": ("je partner", "ton partenaire", "your partner"),
    "your_child": ("je kind", "ton enfant", "your child"),
    "your_minor": ("een kind", "un enfant", "a child"),
    "your_other": ("persoon {n}", "personne {n}", "person {n}"),
    "your_home": ("je gezin", "ton ménage", "your household"),
    "about": ("Over {who}", "Sur {who}", "About {who}"),
    "about_home": ("Over je gezin en je woning", "Sur ton ménage et ton logement", "About your household and home"),
    "at_least_years": ("{n} jaar of ouder", "{n} ans ou plus", "{n} or older"),
    "how_old": ("Hoe oud?", "Quel âge ?", "How old?"),
    "make_code": ("Maak mijn code", "Faire mon code", "Make my code"),
    "back_to_result": ("Terug naar je resultaat", "Retour à ton résultat", "Back to your result"),
    "to_the_check": ("Naar de vragen", "Vers les questions", "To the questions"),
    "nothing_chosen": (
        "Er is niets aangevinkt. Vink minstens één antwoord aan.",
        "Rien n’est coché. Coche au moins une réponse.",
        "Nothing is ticked. Tick at least one answer.",
    ),
    "too_much": (
        "Dit is te veel om mee te nemen. Vink minder aan.",
        "C’est trop à emporter. Coche moins de réponses.",
        "This is too much to take along. Tick less.",
    ),
    "no_answers": (
        "We vonden hier geen antwoorden. Beantwoord eerst de vragen; daarna kun je ze meenemen.",
        "Nous n’avons pas trouvé de réponses. Réponds d’abord aux questions ; ensuite tu peux les emporter.",
        "We found no answers here. Answer the questions first; then you can take them along.",
    ),
    "made_often": (
        "Er zijn hier veel codes gemaakt. Wacht een uur en probeer opnieuw. Je antwoorden staan hieronder nog.",
        "Beaucoup de codes ont été faits ici à la suite. Attends une heure et réessaie. Tes réponses sont encore ici.",
        "Many codes were made here in a row. Wait an hour and try again. Your answers are still below.",
    ),
    "your_code": ("Je code", "Ton code", "Your code"),
    "show_code": (
        "Toon of zeg deze code aan de balie. Maak een foto, schrijf ze over of druk deze bladzijde af.",
        "Montre ou dis ce code à l’accueil. Prends une photo, recopie-le ou imprime cette page.",
        "Show or say this code at the counter. Take a photo, copy it, or print this page.",
    ),
    "works_until": ("Werkt tot en met {day}.", "Valable jusqu’au {day} inclus.", "Works up to and including {day}."),
    "works_once": ("De code werkt één keer.", "Le code sert une seule fois.", "The code works once."),
    "goes_along_one": ("{n} antwoord gaat mee.", "{n} réponse est emportée.", "{n} answer goes along."),
    "goes_along_more": ("{n} antwoorden gaan mee.", "{n} réponses sont emportées.", "{n} answers go along."),
    "no_claim": (
        "Dit is geen aanvraag. Wil je iets aanvragen? Zeg dat aan de balie.",
        "Ceci n’est pas une demande. Tu veux demander quelque chose ? Dis-le à l’accueil.",
        "This is not an application. Do you want to apply for something? Say so at the counter.",
    ),
    "no_name": (
        "Je naam staat er niet bij. Zonder de code kan niemand je antwoorden lezen, ook wij niet.",
        "Ton nom n’y est pas. Sans le code, personne ne peut lire tes réponses, même pas nous.",
        "Your name isn’t with it. Without the code nobody can read your answers, not even we.",
    ),
    "lost_code": (
        "Code kwijt? Dan zijn de antwoorden weg. Begin gewoon opnieuw.",
        "Code perdu ? Alors les réponses sont perdues aussi. Recommence simplement.",
        "Lost the code? Then the answers are gone. Just start again.",
    ),
    "throw_away": ("Code weggooien", "Jeter le code", "Throw the code away"),
    "throw_away_lead": (
        "Toch niet? Gooi de code weg. Dan zijn de antwoorden meteen gewist.",
        "Finalement non ? Jette le code. Les réponses sont alors effacées tout de suite.",
        "Changed your mind? Throw the code away. The answers are then erased at once.",
    ),
    "thrown_away": (
        "Met deze code gaat niets meer open. Als er antwoorden bij hoorden, zijn die gewist.",
        "Ce code n’ouvre plus rien. Les réponses qui y étaient liées, s’il y en avait, sont effacées.",
        "Nothing opens with this code any more. If there were answers with it, they are erased.",
    ),
    "qr": ("De code als QR-code", "Le code en code QR", "The code as a QR code"),
    "a_code": ("Code", "Code", "Code"),
    "code_hint": (
        "16 letters en cijfers, zoals op de kaart. Streepjes en hoofdletters maken niet uit.",
        "16 lettres et chiffres, comme sur la carte. Tirets et majuscules n’ont pas d’importance.",
        "16 letters and figures, as on the card. Dashes and capitals don’t matter.",
    ),
    "not_a_code": (
        "Dit is geen code. Een code heeft 16 letters en cijfers; kijk wat er op je kaart staat.",
        "Ceci n’est pas un code. Un code a 16 lettres et chiffres ; regarde ce qui est sur ta carte.",
        "This is not a code. A code has 16 letters and figures; look at what your card says.",
    ),
    "opening_kept": (
        "Alleen wat je aanvinkt wordt bewaard, versleuteld, hoogstens veertien dagen.",
        "Seul ce que tu coches est conservé, chiffré, quatorze jours au plus.",
        "Only what you tick is kept, encrypted, for at most fourteen days.",
    ),
}

AT_THE_DESK: dict[str, tuple[str, str, str]] = {
    "open_code": ("Code openen", "Ouvrir un code", "Open a code"),
    "open_lead": (
        "Iemand bracht een code mee uit de check. Ze gaat één keer open; daarna is ze gewist.",
        "Quelqu’un a apporté un code du test. Il s’ouvre une seule fois ; ensuite il est effacé.",
        "Somebody brought a code from the check. It opens once; then it is erased.",
    ),
    "open": ("Openen", "Ouvrir", "Open"),
    "nothing_opens": (
        "Hiermee gaat niets open. Kijk of je de code juist typte. Ze werkt één keer, en hoogstens veertien dagen.",
        "Ceci n’ouvre rien. Vérifiez si le code est bien tapé. Il sert une fois, et quatorze jours au plus.",
        "Nothing opens with this. Check that the code is typed right. It works once, for at most fourteen days.",
    ),
    "opened_often": (
        "Er werden veel codes na elkaar geprobeerd. Wacht tien minuten en probeer opnieuw.",
        "Beaucoup de codes ont été essayés à la suite. Attendez dix minutes et réessayez.",
        "Many codes were tried in a row. Wait ten minutes and try again.",
    ),
    "brought_along": ("Meegebrachte antwoorden", "Réponses apportées", "Answers brought along"),
    "told_on": (
        "Verteld op {day}, door de persoon zelf, in de check.",
        "Dit le {day}, par la personne elle-même, dans le test.",
        "Told on {day}, by the person, in the check.",
    ),
    "only_here": (
        "De code is gewist. Deze antwoorden staan alleen nog op deze bladzijde: sluit je ze, dan zijn ze weg.",
        "Le code est effacé. Ces réponses ne sont plus que sur cette page : si vous la fermez, elles sont perdues.",
        "The code is erased. These answers are on this page alone: close it, and they are gone.",
    ),
    "in_scratch": ("In een klad openen", "Ouvrir dans un brouillon", "Open in a scratch page"),
    "in_scratch_lead": (
        "Met het Rechtenoverzicht, zonder iets te bewaren. Opent een nieuw tabblad; deze bladzijde blijft staan.",
        "Avec l’aperçu des droits, sans rien conserver. S’ouvre dans un nouvel onglet ; cette page reste ouverte.",
        "With the overview of rights, keeping nothing. Opens a new tab; this page stays.",
    ),
    "beside_file": ("Naast een dossier leggen", "Mettre à côté d’un dossier", "Put beside a file"),
    "beside_lead": (
        "Je ziet eerst wat erbij komt en wat botst. Er wordt niets bewaard voor je kiest.",
        "Vous voyez d’abord ce qui s’ajoute et ce qui se contredit. Rien n’est conservé avant votre choix.",
        "You first see what is added and what clashes. Nothing is kept before you choose.",
    ),
    "file_number": ("Dossiernummer", "Numéro de dossier", "File number"),
    "no_such_file": (
        "Je hebt geen dossier met dit nummer waarin je mag schrijven. Kijk het nummer na.",
        "Vous n’avez pas de dossier avec ce numéro dans lequel vous pouvez écrire. Vérifiez le numéro.",
        "You have no file with this number that you may write in. Check the number.",
    ),
    "discard": ("Weggooien", "Jeter", "Throw away"),
    "discard_lead": (
        "Er blijft niets van over dan dat iemand een code opende.",
        "Il n’en reste rien, sinon que quelqu’un a ouvert un code.",
        "Nothing is left of it but that somebody opened a code.",
    ),
    "discarded": (
        "Weggegooid. Van de antwoorden is niets bewaard.",
        "Jeté. Rien des réponses n’a été conservé.",
        "Thrown away. Nothing of the answers was kept.",
    ),
    "beside_title": ("Naast dossier {number}", "À côté du dossier {number}", "Beside file {number}"),
    "who_is_who": ("Wie is wie?", "Qui est qui ?", "Who is who?"),
    "in_file": ("In het dossier", "Dans le dossier", "In the file"),
    "leave_person": ("niet overnemen", "ne pas reprendre", "don’t take over"),
    "new_person": ("nieuw in dit dossier", "nouveau dans ce dossier", "new in this file"),
    "compare": ("Vergelijk opnieuw", "Comparer à nouveau", "Compare again"),
    "twice": (
        "Twee personen wijzen naar dezelfde persoon in het dossier. Kies voor elk iemand anders.",
        "Deux personnes désignent la même personne du dossier. Choisissez quelqu’un d’autre pour chacune.",
        "Two persons point to the same person in the file. Choose somebody else for each.",
    ),
    "look_again": (
        "Wie is wie is veranderd. Kijk de antwoorden hieronder na en bewaar dan.",
        "Qui est qui a changé. Vérifiez les réponses ci-dessous, puis enregistrez.",
        "Who is who has changed. Look at the answers below, then keep them.",
    ),
    "file_changed": (
        "Iemand anders wijzigde het dossier net. Hieronder staat hoe het nu is; bewaar opnieuw.",
        "Quelqu’un vient de modifier le dossier. Voici où il en est ; enregistrez à nouveau.",
        "Somebody else just changed the file. Below is how it is now; keep again.",
    ),
    "what_comes_in": ("Wat komt erbij?", "Qu’est-ce qui s’ajoute ?", "What is added?"),
    "told": ("Verteld", "Dit", "Told"),
    "state_new": ("Staat nog niet in het dossier.", "Pas encore dans le dossier.", "Not in the file yet."),
    "state_narrower": (
        "Het dossier zegt het minder precies: {there}.",
        "Le dossier le dit moins précisément : {there}.",
        "The file says it less precisely: {there}.",
    ),
    "state_against_source": (
        "De bron zegt iets anders: {there}. De bron telt; wat verteld is, komt ernaast.",
        "La source dit autre chose : {there}. La source compte ; ce qui est dit est mis à côté.",
        "The source says something else: {there}. The source counts; what was told is put beside it.",
    ),
    "state_against_told": (
        "Hier eerder verteld: {there}. Aanvinken vervangt dat.",
        "Dit ici auparavant : {there}. Cocher remplace cela.",
        "Told here before: {there}. Ticking replaces that.",
    ),
    "nothing_new": (
        "Alles staat al in het dossier.",
        "Tout est déjà dans le dossier.",
        "Everything is in the file already.",
    ),
    "same_already_one": (
        "{n} antwoord staat er al zo.",
        "{n} réponse y est déjà ainsi.",
        "{n} answer is there already.",
    ),
    "same_already_more": (
        "{n} antwoorden staan er al zo.",
        "{n} réponses y sont déjà ainsi.",
        "{n} answers are there already.",
    ),
    "keep_in_file": ("Bewaar in het dossier", "Enregistrer dans le dossier", "Keep in the file"),
    "back_to_answers": ("Terug naar de antwoorden", "Retour aux réponses", "Back to the answers"),
}

SENTENCES = entitlements.SENTENCES | OF_CITIZENS | AT_THE_DESK

# At the desk the same answers are about somebody else.
SAID_AT_THE_DESK: dict[str, tuple[str, str, str]] = SENTENCES | {
    "who_is_there": ("Wie erbij hoort", "Qui en fait partie", "Who belongs"),
    "belongs": ("Hoort erbij", "En fait partie", "Belongs"),
    "you": ("de persoon zelf", "la personne elle-même", "the person"),
    "your_partner": ("de partner", "le partenaire", "the partner"),
    "your_child": ("het kind", "l’enfant", "the child"),
    "your_home": ("het gezin", "le ménage", "the household"),
    "about": ("Over {who}", "Au sujet de : {who}", "About {who}"),
    "about_home": ("Over het gezin en de woning", "Sur le ménage et le logement", "About the household and the home"),
}
