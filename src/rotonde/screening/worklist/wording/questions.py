"""The question list, and what is wrong with what was keyed."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "questions_title": ("Vragenlijst {code}", "Questionnaire {code}", "Question list {code}"),
    "questions_lead": (
        "Alles mag openblijven: weet niet is een antwoord. Dit is geen aanvraag.",
        "Tout peut rester ouvert : ne sait pas est une réponse. Ceci n’est pas une demande.",
        "Anything may stay open: don’t know is an answer. This is not a claim.",
    ),
    "questions_none": (
        "Er is niets meer te vragen.",
        "Il n’y a plus rien à demander.",
        "There is nothing left to ask.",
    ),
    "questions_sensitive": (
        "Gevoelig: vraag dit alleen als het nodig is, en zeg waarom ({rights}).",
        "Délicat : ne demandez ceci que si nécessaire, et dites pourquoi ({rights}).",
        "Sensitive: ask this only where it is needed, and say why ({rights}).",
    ),
    "questions_about": ("Over {who}: {label}?", "À propos de {who} : {label} ?", "About {who}: {label}?"),
    "questions_for": ("Voor {who}: {question}", "Pour {who} : {question}", "For {who}: {question}"),
    "questions_list": (
        "Over {who}: klopt dit? {label}",
        "À propos de {who} : est-ce exact ? {label}",
        "About {who}: is this right? {label}",
    ),
    "questions_settles": ("Voor: {rights}", "Pour : {rights}", "For: {rights}"),
    "questions_judged": (
        "Niet te vragen, te beoordelen door wie beslist: {what}.",
        "À ne pas demander, à apprécier par qui décide : {what}.",
        "Not to be asked, to be assessed by who decides: {what}.",
    ),
    "questions_key_back": (
        "Zo tik je het in: {example}",
        "Pour encoder : {example}",
        "Key it in like this: {example}",
    ),
    "box_day": ("__ / __ / ____  [ ] ?", "__ / __ / ____  [ ] ?", "__ / __ / ____  [ ] ?"),
    "box_amount": ("€ __________ {per}  [ ] ?", "€ __________ {per}  [ ] ?", "€ __________ {per}  [ ] ?"),
    "box_number": ("__________ {unit}  [ ] ?", "__________ {unit}  [ ] ?", "__________ {unit}  [ ] ?"),
    "box_text": ("______________________  [ ] ?", "______________________  [ ] ?", "______________________  [ ] ?"),
    "unit_litre": ("liter", "litres", "litres"),
    "unit_month": ("maanden", "mois", "months"),
    "unit_year": ("jaar", "ans", "years"),
    "unit_day/year": ("dagen per jaar", "jours par an", "days a year"),
    "unit_kWh/year": ("kWh per jaar", "kWh par an", "kWh a year"),
    "unit_m3/year": ("m³ per jaar", "m³ par an", "m³ a year"),
    "unit_EUR/litre": ("€ per liter", "€ par litre", "€ a litre"),
    "unit_EUR/m3": ("€ per m³", "€ par m³", "€ a m³"),
    "wrong_list": (
        (
            "‘{text}’ is de code van een andere vragenlijst: op deze staat {code}. Neem de juiste lijst, of kijk de "
            "code na."
        ),
        "‘{text}’ est le code d’un autre questionnaire : celui-ci porte {code}. Prenez le bon, ou vérifiez le code.",
        "‘{text}’ is the code of another question list: this one has {code}. Take the right list, or check the code.",
    ),
    "wrong_code": (
        "‘{text}’ is geen nummer op deze lijst. Begin met een nummer van 1 tot {last}, dan het antwoord.",
        "‘{text}’ n’est pas un numéro de cette liste. Commencez par un numéro de 1 à {last}, puis la réponse.",
        "‘{text}’ is no number on this list. Start with a number from 1 to {last}, then the answer.",
    ),
    "wrong_nothing": (
        "Na nummer {n} staat geen antwoord. Tik een antwoord, of ? voor weet niet.",
        "Après le numéro {n} il n’y a pas de réponse. Tapez une réponse, ou ? pour ne sait pas.",
        "There is no answer after number {n}. Type an answer, or ? for don’t know.",
    ),
    "wrong_twice": (
        "Nummer {n} staat er twee keer. Laat er één staan.",
        "Le numéro {n} figure deux fois. N’en gardez qu’un.",
        "Number {n} is there twice. Keep one.",
    ),
    "wrong_truth": (
        "Vraag {n}: ‘{text}’ is geen ja of nee. Tik ja, nee of ?.",
        "Question {n} : ‘{text}’ n’est ni oui ni non. Tapez oui, non ou ?.",
        "Question {n}: ‘{text}’ is not yes or no. Type yes, no or ?.",
    ),
    "wrong_day": (
        "Vraag {n}: ‘{text}’ is geen datum. Tik een dag als 12/03/2016, of ?.",
        "Question {n} : ‘{text}’ n’est pas une date. Tapez un jour comme 12/03/2016, ou ?.",
        "Question {n}: ‘{text}’ is not a date. Type a day as 12/03/2016, or ?.",
    ),
    "wrong_number": (
        (
            "Vraag {n}: ‘{text}’ is geen getal dat op één manier te lezen is. Tik het zonder punten, zoals 1250 of "
            "1250,50, of ?."
        ),
        (
            "Question {n} : ‘{text}’ n’est pas un nombre lisible d’une seule façon. Tapez-le sans points, comme "
            "1250 ou "
            "1250,50, ou ?."
        ),
        (
            "Question {n}: ‘{text}’ is no number that reads one way only. Type it without thousands marks, as 1250 or "
            "1250,50, or ?."
        ),
    ),
    "wrong_range": (
        "Vraag {n}: ‘{text}’ kan niet. Het ligt tussen {low} en {high}. Verbeter het, of tik ?.",
        "Question {n} : ‘{text}’ n’est pas possible. Cela se situe entre {low} et {high}. Corrigez, ou tapez ?.",
        "Question {n}: ‘{text}’ can’t be. It lies between {low} and {high}. Correct it, or type ?.",
    ),
    "wrong_choice": (
        "Vraag {n}: ‘{text}’ is geen van de antwoorden. Tik {letters} of ?.",
        "Question {n} : ‘{text}’ n’est pas une des réponses. Tapez {letters} ou ?.",
        "Question {n}: ‘{text}’ is none of the answers. Type {letters} or ?.",
    ),
    "wrong_name": (
        "Vraag {n}: ‘{text}’ is geen naam die hier bekend is. Tik de volledige naam, of ?.",
        "Question {n} : ‘{text}’ n’est pas un nom connu ici. Tapez le nom complet, ou ?.",
        "Question {n}: ‘{text}’ is no name that is known here. Type the whole name, or ?.",
    ),
    "remark_list": (
        "Vraag {n}: er is nog iemand of iets. Voeg het toe op het scherm van het gezin.",
        "Question {n} : il y a encore quelqu’un ou quelque chose. Ajoutez-le à l’écran du ménage.",
        "Question {n}: there is somebody or something more. Add it on the household’s screen.",
    ),
}
