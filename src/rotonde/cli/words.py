"""The words of the command line itself, in the three languages."""

from collections.abc import Mapping

from rotonde.cli.words_of_installation import WORDS_OF_INSTALLATION

WORDS: Mapping[str, Mapping[str, str]] = {
    "entitled": {"nl": "Lijkt te voldoen", "fr": "Semble remplir les conditions", "en": "Seems to qualify"},
    "not_entitled": {
        "nl": "Lijkt nu niet te voldoen",
        "fr": "Ne semble pas remplir les conditions pour l’instant",
        "en": "Doesn’t seem to qualify now",
    },
    "to_assess": {"nl": "Beoordeling nodig", "fr": "Appréciation nécessaire", "en": "Assessment needed"},
    "unknown": {"nl": "Nog vragen", "fr": "Encore des questions", "en": "Questions left"},
    "month": {"nl": "per maand", "fr": "par mois", "en": "a month"},
    "year": {"nl": "per jaar", "fr": "par an", "en": "a year"},
    "once": {"nl": "eenmalig", "fr": "une fois", "en": "once"},
    "log_sealed": {
        "nl": "{n} regels verzegeld: {checkpoint}",
        "fr": "{n} lignes scellées : {checkpoint}",
        "en": "{n} lines sealed: {checkpoint}",
    },
    "log_archived": {
        "nl": "Reeksen {first} tot {until} liggen nu in {file}. Bewaar dat bestand tien jaar.",
        "fr": "Les séries {first} à {until} se trouvent dans {file}. Gardez ce fichier dix ans.",
        "en": "Batches {first} to {until} now lie in {file}. Keep that file for ten years.",
    },
    "log_archive_erased": {
        "nl": "{file} is gewist: ouder dan tien jaar.",
        "fr": "{file} est effacé : plus de dix ans.",
        "en": "{file} is erased: over ten years old.",
    },
    "log_whole": {
        "nl": "in orde: {lines} regels in {batches} reeksen, niets veranderd of weg. Nog niet verzegeld: {unsealed}.",
        "fr": "en ordre : {lines} lignes en {batches} séries, rien n’a changé ni ne manque. À sceller : {unsealed}.",
        "en": "whole: {lines} lines in {batches} batches, nothing altered or gone. Not sealed yet: {unsealed}.",
    },
    "log_wrong": {
        "nl": "niet in orde: op {n} plaatsen klopt er iets niet ({lines} regels in {batches} reeksen).",
        "fr": "pas en ordre : quelque chose ne va pas à {n} endroits ({lines} lignes en {batches} séries).",
        "en": "not whole: something is wrong in {n} places ({lines} lines in {batches} batches).",
    },
    "right": {"nl": "Recht", "fr": "Droit", "en": "Right"},
    "basket": {"nl": "Korf", "fr": "Panier", "en": "Basket"},
    "for_whom": {"nl": "Voor wie", "fr": "Pour qui", "en": "For whom"},
    "rights": {"nl": "Rechten", "fr": "Droits", "en": "Rights"},
    "outside": {"nl": "Nog niet in Rotonde", "fr": "Pas encore dans Rotonde", "en": "Not in Rotonde yet"},
    "not_in_catalogue": {
        "nl": "Niet nagekeken, want niet in de catalogus: {which}.",
        "fr": "Pas examiné, car absent du catalogue : {which}.",
        "en": "Not looked at, for the catalogue doesn’t have it: {which}.",
    },
    "for": {"nl": "Voor", "fr": "Pour", "en": "For"},
    "outcome": {"nl": "Inschatting", "fr": "Estimation", "en": "Estimate"},
    "amount": {"nl": "Bedrag", "fr": "Montant", "en": "Amount"},
    "why": {"nl": "Waarom", "fr": "Pourquoi", "en": "Why"},
    "receives": {"nl": "krijgt dit al", "fr": "le reçoit déjà", "en": "receives it already"},
    "stale": {"nl": "bedrag kan verouderd zijn", "fr": "montant peut-être dépassé", "en": "amount may be out of date"},
    "gap": {"nl": "na te vragen: {what}", "fr": "à demander : {what}", "en": "to be asked: {what}"},
    "question": {"nl": "Vraag nu", "fr": "À demander maintenant", "en": "Ask now"},
    "contradiction": {"nl": "Tegenspraak", "fr": "Contradiction", "en": "Contradiction"},
    "warning": {"nl": "Let op", "fr": "Attention", "en": "Mind"},
    "up_to": {"nl": "tot", "fr": "jusqu’à", "en": "up to"},
    "open": {"nl": "nog open", "fr": "encore ouvert", "en": "still open"},
    "on": {"nl": "Op", "fr": "Au", "en": "On"},
    "level": {"nl": "Niveau", "fr": "Niveau", "en": "Level"},
    "decided_by": {"nl": "Wie beslist", "fr": "Qui décide", "en": "Decided by"},
    "conditions": {"nl": "Voorwaarden", "fr": "Conditions", "en": "Conditions"},
    "cases": {"nl": "Proefgevallen", "fr": "Cas", "en": "Cases"},
    "review": {
        "nl": "Bedragen die verouderd kunnen zijn",
        "fr": "Montants peut-être dépassés",
        "en": "Amounts that may be out of date",
    },
    "gaps": {"nl": "Bedragen na te vragen", "fr": "Montants à demander", "en": "Amounts to be asked"},
    "fact": {"nl": "Feit", "fr": "Fait", "en": "Fact"},
    "of": {"nl": "Van", "fr": "De", "en": "Of"},
    "type": {"nl": "Soort", "fr": "Type", "en": "Type"},
    "dated": {"nl": "Geldt per", "fr": "Par", "en": "Known by"},
    "meaning": {"nl": "Betekenis", "fr": "Signification", "en": "Meaning"},
    "quantity": {"nl": "Grootheid", "fr": "Grandeur", "en": "Quantity"},
    "unit": {"nl": "Eenheid", "fr": "Unité", "en": "Unit"},
    "always_apply": {
        "nl": "Dit is een inschatting, geen beslissing: je mag altijd aanvragen.",
        "fr": "Ceci est une estimation, pas une décision : tu peux toujours introduire une demande.",
        "en": "This is an estimate, not a decision: you may always apply.",
    },
    "same_answer": {
        "nl": "Hetzelfde antwoord, tot op de letter.",
        "fr": "La même réponse, à la lettre près.",
        "en": "The same answer, to the letter.",
    },
    "passed": {"nl": "geslaagd", "fr": "réussis", "en": "passed"},
    "failed": {"nl": "niet geslaagd", "fr": "échoués", "en": "failed"},
    "skipped": {"nl": "overgeslagen", "fr": "omis", "en": "skipped"},
    "households": {"nl": "gezinnen", "fr": "ménages", "en": "households"},
    "persons": {"nl": "personen", "fr": "personnes", "en": "persons"},
    "households_left_out": {"nl": "gezinnen weggelaten", "fr": "ménages omis", "en": "households left out"},
    "person": {"nl": "persoon", "fr": "personne", "en": "person"},
    "household": {"nl": "gezin", "fr": "ménage", "en": "household"},
    "federal": {"nl": "federaal", "fr": "fédéral", "en": "federal"},
    "flanders": {"nl": "Vlaanderen", "fr": "Flandre", "en": "Flanders"},
    "provincial": {"nl": "provincie", "fr": "province", "en": "province"},
    "local": {"nl": "gemeente", "fr": "commune", "en": "municipality"},
    "one_question": {"nl": "Nog 1 vraag", "fr": "Encore 1 question", "en": "1 question left"},
    "questions": {"nl": "Nog {count} vragen", "fr": "Encore {count} questions", "en": "{count} questions left"},
    "elsewhere": {"nl": "Na te vragen bij {who}", "fr": "À demander : {who}", "en": "To be asked at: {who}"},
    "social_inquiry": {"nl": "OCMW: sociaal onderzoek", "fr": "CPAS : enquête sociale", "en": "OCMW: social inquiry"},
    "first": {"nl": "eerst na te gaan: {what}", "fr": "à vérifier d’abord : {what}", "en": "to find out first: {what}"},
    "once_together": {"nl": "samen één keer", "fr": "une seule fois ensemble", "en": "once for all together"},
    "since": {"nl": "sinds {day}", "fr": "depuis le {day}", "en": "since {day}"},
    "told": {"nl": "opgegeven {value}", "fr": "indiqué {value}", "en": "told {value}"},
    "computed": {
        "nl": "volgens de gegevens {value}",
        "fr": "d’après les données {value}",
        "en": "by the facts {value}",
    },
    "between": {"nl": "{low} tot {high}", "fr": "{low} à {high}", "en": "{low} to {high}"},
    "delivery": {"nl": "levering", "fr": "livraison", "en": "delivery"},
    "cases_worked": {"nl": "{count} proefgevallen", "fr": "{count} cas", "en": "{count} cases"},
    "before_2023": {"nl": "van vóór 2023", "fr": "d’avant 2023", "en": "from before 2023"},
    "needs_other_right": {
        "nl": "heeft een ander recht nodig",
        "fr": "a besoin d’un autre droit",
        "en": "needs another right",
    },
    "step_not_modelled": {
        "nl": "de regel rekent deze stap niet uit",
        "fr": "la règle ne calcule pas cette étape",
        "en": "the rule doesn’t work out this step",
    },
    "source_doubtful": {"nl": "de bron is onzeker", "fr": "la source est douteuse", "en": "the source is doubtful"},
    "more_left_out": {
        "nl": "… nog {count}, in {out}",
        "fr": "… encore {count}, dans {out}",
        "en": "… {count} more in {out}",
    },
    "sourced": {"nl": "met bron", "fr": "avec source", "en": "sourced"},
    "derived": {"nl": "afgeleid", "fr": "déduit", "en": "derived"},
    "memory": {"nl": "uit het hoofd", "fr": "de mémoire", "en": "from memory"},
    "missing": {"nl": "ontbreekt", "fr": "manque", "en": "missing"},
    "and_more": {"nl": "(en nog {count})", "fr": "(et encore {count})", "en": "(and {count} more)"},
    "to_review": {"nl": "Verouderd?", "fr": "À revoir", "en": "To review"},
    "not_known": {"nl": "Onbekend", "fr": "Inconnu", "en": "Unknown"},
    "swept": {
        "nl": "{households} gezinnen, {answers} antwoorden: {out}",
        "fr": "{households} ménages, {answers} réponses : {out}",
        "en": "{households} households, {answers} answers: {out}",
    },
    "net_year": {
        "nl": "Wat dit gezin lijkt te missen, is samen minstens {amount} per jaar waard",
        "fr": "Ce dont ce ménage semble ne pas bénéficier vaut au moins {amount} par an",
        "en": "What this household seems to miss is worth at least {amount} a year",
    },
    "net_estimated": {
        "nl": ", waarvan {amount} geschat",
        "fr": ", dont {amount} estimés",
        "en": ", of which {amount} is estimated",
    },
    "net_once": {
        "nl": "Eenmalig komt er minstens {amount} bij.",
        "fr": "Il s’y ajoute au moins {amount} une seule fois.",
        "en": "At least {amount} comes on top of it once.",
    },
    "net_maybe": {
        "nl": "Mogelijk krijgt dit gezin daarvan al {amount}: vraag het na.",
        "fr": "Ce ménage en reçoit peut-être déjà {amount} : à vérifier.",
        "en": "This household may receive {amount} of it already: ask.",
    },
    "net_stale": {
        "nl": "Een bedrag daarin kan verouderd zijn.",
        "fr": "Un de ces montants est peut-être dépassé.",
        "en": "One of these amounts may be out of date.",
    },
    "net_falls_away": {
        "nl": "Afgetrokken is wat dan kan wegvallen: {what}.",
        "fr": "Ce qui peut alors disparaître est déduit : {what}.",
        "en": "What may then fall away is taken off: {what}.",
    },
    "net_loss": {
        "nl": "Let op: als alles toegekend wordt, kan er meer wegvallen dan erbij komt, tot {amount} per jaar.",
        "fr": "Attention : si tout est accordé, la perte peut dépasser le gain, jusqu’à {amount} par an.",
        "en": "Mind: if everything is granted, more may fall away than comes in, up to {amount} a year.",
    },
    "cascade_opens": {
        "nl": "Wat een recht opent",
        "fr": "Ce qu’un droit ouvre",
        "en": "What a right opens",
    },
    "cascade_lapses": {
        "nl": "Wat verandert als een recht stopt",
        "fr": "Ce qui change si un droit s’arrête",
        "en": "What changes when a right stops",
    },
    "cascade_nothing": {
        "nl": "Geen enkel recht verandert hier iets aan een ander recht.",
        "fr": "Ici, aucun droit ne change un autre droit.",
        "en": "No right changes another right here.",
    },
    "if_received": {"nl": "Wie dit krijgt", "fr": "Si ceci est reçu", "en": "If this is received"},
    "if_stopped": {"nl": "Als dit stopt", "fr": "Si ceci s’arrête", "en": "If this stops"},
    "then": {"nl": "Dan", "fr": "Alors", "en": "Then"},
    "from_to": {"nl": "Van → naar", "fr": "De → à", "en": "From → to"},
    "gain": {"nl": "Verschil", "fr": "Différence", "en": "Difference"},
    "read_when_received": {
        "nl": "Kijkt of het gekregen wordt",
        "fr": "Regarde s’il est reçu",
        "en": "Asks whether it is received",
    },
    "read_when_entitled": {
        "nl": "Kijkt of eraan voldaan is",
        "fr": "Regarde si les conditions sont remplies",
        "en": "Asks whether its conditions are met",
    },
    "fact_settles_most": {
        "nl": "Eén feit dat overal gekend is, beslist het meest: {what} ({count} antwoorden, {households} gezinnen).",
        "fr": "Le fait qui, connu partout, tranche le plus : {what} ({count} réponses, {households} ménages).",
        "en": "Known everywhere, one fact would settle most: {what} ({count} answers, {households} households).",
    },
    "source_settles_most": {
        "nl": "Eén bron beslist alleen al het meest: {what} ({count} antwoorden, {households} gezinnen).",
        "fr": "La source qui, à elle seule, tranche le plus : {what} ({count} réponses, {households} ménages).",
        "en": "The one source that would settle most by itself: {what} ({count} answers, {households} households).",
    },
    "contradictions": {
        "nl": "{count} keer zegt een register iets anders dan de feiten: zie summary.json. Er is niet mee gerekend.",
        "fr": "{count} fois, un registre dit autre chose que les faits : voir summary.json. On n’en a pas tenu compte.",
        "en": "{count} times a register says otherwise than the facts: see summary.json. It was not reckoned with.",
    },
    "true": {"nl": "ja", "fr": "oui", "en": "yes"},
    "false": {"nl": "nee", "fr": "non", "en": "no"},
}


def word(name: str, language: str, **fills: object) -> str:
    """A word of the command line itself, filled in; a name without one stays as it is.

    >>> word("questions", "nl", count=3), word("elsewhere", "en", who="the OCMW")
    ('Nog 3 vragen', 'To be asked at: the OCMW')
    """
    told = WORDS.get(name) or WORDS_OF_INSTALLATION.get(name)
    return told[language].format(**fills) if told else name


def heading(name: str, language: str) -> str:
    """A word that something follows.

    >>> heading("warning", "nl"), heading("warning", "fr")
    ('Let op:', 'Attention :')
    """
    return f"{word(name, language)} :" if language == "fr" else f"{word(name, language)}:"
