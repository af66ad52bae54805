"""The sentences of *wie keek in mijn gegevens*, in plain words for the person whom it is about, in three languages."""

from rotonde.web.look import wording as frame

SENTENCES: dict[str, tuple[str, str, str]] = {
    **frame.SENTENCES,
    "who_looked": ("Wie keek in mijn gegevens?", "Qui a consulté mes données ?", "Who looked at my data?"),
    "lead": (
        "Dit is de lijst voor {name}. Ze zegt wie je gegevens bekeek of veranderde, wanneer en waarvoor.",
        "Voici la liste pour {name}. Elle dit qui a consulté ou modifié vos données, quand et pourquoi.",
        "This is the list for {name}. It says who looked at your data or changed them, when, and what for.",
    ),
    "nobody": ("deze persoon", "cette personne", "this person"),
    "housemates": (
        "Staat er „het dossier”? Dan is dat het dossier van je hele gezin.",
        "« Le dossier » est le dossier de tout votre ménage.",
        "“The file” is the file of your whole household.",
    ),
    "by_organisation": ("Door {name}", "Par {name}", "By {name}"),
    "purpose": ("Waarvoor: {purpose}", "Pourquoi : {purpose}", "What for: {purpose}"),
    "sentence": ("{who} {did}.", "{who} {did}.", "{who} {did}."),
    "when_once": ("{day} om {first}", "{day} à {first}", "{day} at {first}"),
    "when_same": ("{day} om {first}, {n} keer", "{day} à {first}, {n} fois", "{day} at {first}, {n} times"),
    "when_more": (
        "{day} tussen {first} en {last}, {n} keer",
        "{day} entre {first} et {last}, {n} fois",
        "{day} between {first} and {last}, {n} times",
    ),
    "what_sort": ("Wat: {what}.", "Quoi : {what}.", "What: {what}."),
    "number": ("Nummer {number}", "Numéro {number}", "Number {number}"),
    "nothing": (
        "Niemand bekeek of veranderde je gegevens.",
        "Personne n’a consulté ni modifié vos données.",
        "Nobody looked at your data or changed them.",
    ),
    "no_names": (
        "De naam van de medewerker staat er niet bij.",
        "Le nom du collaborateur n’est pas indiqué.",
        "The worker’s name isn’t shown.",
    ),
    "ask": (
        "Wil je weten wie het was? Of klopt er iets niet? Vraag het bij {organisation} en noem het nummer.",
        "Vous voulez savoir qui c’était ? Quelque chose ne va pas ? Demandez à {organisation} en citant le numéro.",
        "Do you want to know who it was? Is something wrong? Ask {organisation} and give the number.",
    ),
    "since": (
        "Deze lijst begint op {day}. Wat ouder is, ligt in het archief van {organisation}: je kan het daar vragen.",
        "Cette liste commence le {day}. Le reste est dans les archives de {organisation} : vous pouvez le demander.",
        "This list begins on {day}. What is older lies in the archive of {organisation}: you can ask for it.",
    ),
    "choose": ("Voor wie is de lijst?", "Pour qui est la liste ?", "Whom is the list for?"),
    "on_paper": ("Op papier", "Sur papier", "On paper"),
    "to_file": ("Terug naar het dossier", "Retour au dossier", "Back to the file"),
    "lines": (
        "De lijst telt {n} regels van het logboek.",
        "La liste reprend {n} lignes du journal.",
        "The list tells of {n} lines of the log.",
    ),
    "made_on": ("Gemaakt op {day} met Rotonde.", "Établi le {day} avec Rotonde.", "Made on {day} with Rotonde."),
    "no_paper": (
        "Hier kan geen PDF gemaakt worden: er ontbreekt iets op deze computer. Druk de pagina af.",
        "Impossible de créer un PDF ici : il manque quelque chose sur cet ordinateur. Imprimez la page.",
        "No PDF can be made here: something is missing on this machine. Print the page.",
    ),
}

FUNCTIONS: dict[str, tuple[str, str, str]] = {
    "rights_worker": ("Een rechtenverkenner", "Un explorateur de droits", "A rights worker"),
    "worker": ("Een medewerker", "Un collaborateur", "A worker"),
    "coordinator": ("Een coördinator", "Un coordinateur", "A coordinator"),
    "administrator": ("Een beheerder", "Un administrateur", "An administrator"),
    "protection_officer": (
        "Wie over gegevens waakt",
        "Le délégué à la protection des données",
        "Whoever watches over data",
    ),
    "expert_by_experience": ("Een ervaringsdeskundige", "Un expert du vécu", "An expert by experience"),
    "volunteer": ("Een vrijwilliger", "Un bénévole", "A volunteer"),
    "machine": (
        "Rotonde zelf, zonder dat iemand meekeek,",
        "Rotonde même, sans que personne ne regarde,",
        "Rotonde itself, with nobody looking,",
    ),
    "other": ("Een medewerker", "Un collaborateur", "A worker"),
}

DONE: dict[str, tuple[str, str, str]] = {
    "people.dossier_read": ("bekeek het dossier", "a consulté le dossier", "looked at the file"),
    "people.dossier_changed": (
        "vulde iets in het dossier in",
        "a complété le dossier",
        "filled something in in the file",
    ),
    "people.access_read": (
        "bekeek deze lijst, samen met jou of voor jou",
        "a consulté cette liste, avec vous ou pour vous",
        "looked at this list, with you or for you",
    ),
    "people.upload_kept": ("bracht een lijst binnen", "a introduit une liste", "brought in a list"),
    "people.upload_read": (
        "bekeek een lijst waar je in staat",
        "a consulté une liste où vous figurez",
        "looked at a list that you are in",
    ),
    "people.upload_erased": (
        "wiste een lijst waar je in stond",
        "a effacé une liste où vous figuriez",
        "erased a list that you were in",
    ),
    "entitlements.list_read": (
        "zag je naam in de lijst van dossiers",
        "a vu votre nom dans la liste des dossiers",
        "saw your name in the list of files",
    ),
    "entitlements.list_taken": (
        "nam een lijst mee waar je in staat",
        "a emporté une liste où vous figurez",
        "took along a list that you are in",
    ),
    "entitlements.overview_read": (
        "bekeek tellingen over alle dossiers samen, zonder namen",
        "a consulté des chiffres sur tous les dossiers, sans noms",
        "looked at counts over all files, without names",
    ),
    "entitlements.run_asked": (
        "liet voor alle dossiers de rechten nakijken",
        "a fait examiner les droits de tous les dossiers",
        "had the rights of all files looked at",
    ),
    "entitlements.run_stored": (
        "keek na op welke rechten je gezin recht kan hebben",
        "a examiné à quels droits votre ménage peut prétendre",
        "looked at which rights your household may have",
    ),
    "entitlements.run_read": (
        "bekeek wat er in een lijst niet klopte",
        "a consulté ce qui n’allait pas dans une liste",
        "looked at what was wrong in a list",
    ),
    "entitlements.paper_made": ("maakte een papier voor je", "a établi un document pour vous", "made a paper for you"),
    "entitlements.applied": ("bewaarde een aanvraag", "a enregistré une demande", "kept an application"),
    "entitlements.held": (
        "noteerde dat je iets nu niet wil",
        "a noté que vous ne voulez pas quelque chose pour l’instant",
        "noted that you don’t want something now",
    ),
    "entitlements.taken_back": (
        "nam terug dat je iets niet wil",
        "a retiré que vous ne vouliez pas quelque chose",
        "took back that you don’t want something",
    ),
    "entitlements.stepped": (
        "zette een stap met een recht",
        "a fait une étape pour un droit",
        "took a step with a right",
    ),
    "entitlements.stepped_back": ("zette een stap terug", "est revenu d’une étape", "went back a step"),
    "entitlements.questions_printed": (
        "maakte een vragenlijst voor je",
        "a établi une liste de questions pour vous",
        "made a question list for you",
    ),
    "other": ("gebruikte je gegevens", "a utilisé vos données", "used your data"),
}

PURPOSES: dict[str, tuple[str, str, str]] = {
    "rights": (
        "nagaan op welke rechten je recht hebt, en ze met jou aanvragen",
        "voir à quels droits vous pouvez prétendre, et les demander avec vous",
        "finding out which rights you have, and applying for them with you",
    ),
    "your_questions": (
        "jou tonen wie in je gegevens keek",
        "vous montrer qui a consulté vos données",
        "showing you who looked at your data",
    ),
    "other": ("ander werk met je dossier", "autre travail sur votre dossier", "other work on your file"),
}
PURPOSE_OF = {"people.access_read": "your_questions"}
