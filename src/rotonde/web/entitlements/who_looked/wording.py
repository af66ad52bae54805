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
    "somebody": ("persoon {n} van het gezin", "la personne {n} du ménage", "person {n} of the household"),
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
    "lines_one": (
        "De lijst telt 1 regel van het logboek.",
        "La liste reprend 1 ligne du journal.",
        "The list tells of 1 line of the log.",
    ),
    "lines_more": (
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
