"""The papers of a right: receipt of an application, letter, and the list to take along. They speak for the person."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "receipt_title": (
        "Ontvangstbewijs van een aanvraag",
        "Accusé de réception d’une demande",
        "Receipt of an application",
    ),
    "receipt_number": ("Nummer", "Numéro", "Number"),
    "receipt_right": ("Gevraagd recht", "Droit demandé", "Right applied for"),
    "receipt_who": ("Gevraagd door", "Demandé par", "Applied for by"),
    "receipt_at": ("Ontvangen op", "Reçu le", "Received on"),
    "receipt_where": ("Ontvangen door", "Reçu par", "Received by"),
    "receipt_handled": ("Behandeld door", "Traité par", "Handled by"),
    "day_and_time": ("{day} om {time}", "{day} à {time}", "{day} at {time}"),
    "receipt_own": (
        "{organisation} behandelt deze aanvraag zelf.",
        "{organisation} traite cette demande.",
        "{organisation} handles this application itself.",
    ),
    "receipt_passed_on": (
        "{organisation} geeft deze aanvraag door. Beslist: {who}.",
        "{organisation} transmet cette demande. Décide : {who}.",
        "{organisation} hands this application over. Decided by: {who}.",
    ),
    "receipt_clock": (
        "De beslissing moet er zijn binnen {days}. Geteld vanaf de dag van deze aanvraag is dat {day}.",
        "La décision doit venir dans les {days}. À compter du jour de cette demande, c’est le {day}.",
        "The decision must come within {days}. Counted from the day of this application that is {day}.",
    ),
    "receipt_clock_unknown": (
        "Binnen welke termijn beslist wordt, is na te vragen. Wij weten het niet.",
        "Le délai de décision est à demander. Nous ne le connaissons pas.",
        "Within which term there is a decision, is to be asked. We don’t know it.",
    ),
    "receipt_means": (
        (
            "Dit bewijs zegt dat de aanvraag gedaan is, en wanneer. Het zegt niet dat het recht toegekend is. "
            "Bewaar het goed."
        ),
        (
            "Ce document prouve que la demande est faite, et quand. Il ne dit pas que le droit est accordé. "
            "Gardez-le bien."
        ),
        "This shows that the application was made, and when. It does not say that the right is granted. Keep it safe.",
    ),
    "receipt_decision": (
        (
            "Je krijgt een schriftelijke beslissing. Ben je het er niet mee eens, kijk dan in de beslissing hoe "
            "en tegen wanneer "
            "je in beroep kunt gaan."
        ),
        (
            "Vous recevez une décision écrite. Si vous n’êtes pas d’accord, la décision dit comment et jusque "
            "quand introduire "
            "un recours."
        ),
        "You get a decision in writing. If you don’t agree, the decision says how and until when you can appeal.",
    ),
    "receipt_appeal": ("Beroep: {how}", "Recours : {how}", "Appeal: {how}"),
    "receipt_print": ("Ontvangstbewijs (PDF)", "Accusé de réception (PDF)", "Receipt (PDF)"),
    "receipt_back": ("Terug naar dit recht", "Retour à ce droit", "Back to this right"),
    "letter_title": ("Aanvraag: {right}", "Demande : {right}", "Application: {right}"),
    "letter_from": ("Van", "De", "From"),
    "letter_to": ("Aan", "À", "To"),
    "letter_day": ("Datum", "Date", "Date"),
    "letter_name": ("Naam", "Nom", "Name"),
    "letter_street": ("Straat en nummer", "Rue et numéro", "Street and number"),
    "letter_town": ("Postcode en gemeente", "Code postal et commune", "Postcode and municipality"),
    "letter_number": ("Rijksregisternummer", "Numéro de registre national", "National number"),
    "letter_phone": ("Telefoon", "Téléphone", "Telephone"),
    "letter_greeting": ("Geachte mevrouw, geachte heer", "Madame, Monsieur,", "Dear Sir or Madam"),
    "letter_asks": (
        "Ik vraag het volgende recht aan: {right}.",
        "Je demande le droit suivant : {right}.",
        "I apply for the following right: {right}.",
    ),
    "letter_from_now": (
        "Deze brief is een aanvraag. Ik vraag dat de dag waarop u hem krijgt, telt als de dag van mijn aanvraag.",
        "Cette lettre est une demande. Je demande que le jour où vous la recevez compte comme le jour de ma demande.",
        "This letter is an application. I ask that the day on which you get it counts as the day of my application.",
    ),
    "letter_passes_on": (
        "Bent u niet bevoegd? Stuur mijn aanvraag dan door naar wie dat wel is, en laat het mij weten.",
        "Vous n’êtes pas compétent ? Transmettez ma demande à qui l’est, et dites-le-moi.",
        "If this isn’t yours to decide, please pass my application on to who decides, and let me know.",
    ),
    "letter_receipt": (
        "Ik vraag ook een ontvangstbewijs en een beslissing op papier.",
        "Je demande aussi un accusé de réception et une décision écrite.",
        "I also ask for a receipt and for a decision in writing.",
    ),
    "letter_papers": ("Deze papieren voeg ik toe", "Je joins ces documents", "I add these papers"),
    "letter_know": ("Dit weet ik, en ik las het voor ik tekende", "Je sais ceci, lu avant de signer", "I know this"),
    "letter_close": ("Met vriendelijke groeten", "Avec mes salutations distinguées", "Yours faithfully"),
    "letter_sign": ("Handtekening", "Signature", "Signature"),
    "letter_helped": (
        (
            "Voorbereid samen met {organisation}. De bedragen en voorwaarden zijn een inschatting; wie beslist, "
            "kijkt ze na."
        ),
        "Préparé avec {organisation}. Montants et conditions sont une estimation ; qui décide les vérifie.",
        "Prepared together with {organisation}. Amounts and conditions are an estimate; who decides checks them.",
    ),
    "checklist_title": (
        "Om mee te nemen: {right}",
        "À emporter : {right}",
        "To take along: {right}",
    ),
    "checklist_lead": (
        "Neem dit blad mee. Je mag altijd aanvragen, ook als er nog iets ontbreekt.",
        "Emportez cette feuille. Vous pouvez toujours demander, même s’il manque encore quelque chose.",
        "Take this sheet along. You may always apply, even if something is still missing.",
    ),
    "checklist_where": ("Waar ga je naartoe?", "Où aller ?", "Where do you go?"),
    "checklist_say": ("Wat zeg je?", "Que dire ?", "What do you say?"),
    "checklist_say_this": (
        "“Ik wil dit aanvragen: {right}. Noteer mijn aanvraag vandaag, en geef mij een ontvangstbewijs.”",
        "« Je veux demander : {right}. Notez ma demande aujourd’hui et donnez-moi un accusé de réception. »",
        "“I want to apply for this: {right}. Please note my application today and give me a receipt.”",
    ),
    "checklist_bring": ("Wat breng je mee?", "Qu’apporter ?", "What do you bring?"),
    "checklist_no_papers": (
        "We weten niet welke papieren nodig zijn. Vraag het vooraf.",
        "Nous ne savons pas quels documents il faut. Demandez avant.",
        "We don’t know which papers are needed. Ask beforehand.",
    ),
    "checklist_appointment": ("Afspraak", "Rendez-vous", "Appointment"),
    "checklist_when": ("Wanneer aanvragen?", "Quand demander ?", "When to apply?"),
    "made_on": ("Gemaakt op {day} met Rotonde.", "Établi le {day} avec Rotonde.", "Made on {day} with Rotonde."),
}
