"""The sentences of what an organisation rests on, in three languages."""

from rotonde.web.accounts import wording as accounts

SENTENCES: dict[str, tuple[str, str, str]] = {
    **accounts.SENTENCES,
    "grounds": ("Rechtsgronden", "Bases juridiques", "Legal bases"),
    "grounds_title": ("Waarop steunt dit?", "Sur quoi cela repose-t-il ?", "What does this rest on?"),
    "grounds_lead": (
        (
            "Een onderdeel van Rotonde dat met persoonsgegevens werkt, staat uit tot de rechtsgrond en de papieren "
            "getekend zijn."
        ),
        (
            "Une partie de Rotonde qui traite des données personnelles reste désactivée tant que la base juridique et "
            "les documents ne sont pas signés."
        ),
        "A part of Rotonde that works with personal data is off until its legal basis and its papers are signed.",
    ),
    "made_up_all_on": (
        "Dit is een verzonnen organisatie: hier staat alles aan, ook zonder handtekening.",
        "Ceci est une organisation fictive : tout y est activé, même sans signature.",
        "This is a made-up organisation: everything is on here, even without a signature.",
    ),
    "is_on": ("Staat aan", "Activé", "On"),
    "is_off": ("Staat uit", "Désactivé", "Off"),
    "still_to_sign": ("Nog te tekenen", "Encore à signer", "Still to sign"),
    "nothing_to_sign": ("Alles is getekend.", "Tout est signé.", "Everything is signed."),
    "legal_basis_of": ("Rechtsgrond: {what}", "Base juridique : {what}", "Legal basis: {what}"),
    "legal_basis": ("Rechtsgrond", "Base juridique", "Legal basis"),
    "signed_ones": ("Wat getekend is", "Ce qui est signé", "What is signed"),
    "nothing_signed": ("Er is nog niets getekend.", "Rien n’est encore signé.", "Nothing is signed yet."),
    "what_is_signed": ("Wat", "Quoi", "What"),
    "rests_on": ("Norm of vindplaats", "Norme ou emplacement", "Norm, or where it is kept"),
    "rests_on_help": (
        "Bij een rechtsgrond: de norm met het artikel. Bij een papier: waar het bewaard wordt.",
        "Pour une base juridique : la norme et l’article. Pour un document : où il est conservé.",
        "For a legal basis: the norm with its article. For a paper: where it is kept.",
    ),
    "signed_by": ("Wie tekende (functie)", "Qui a signé (fonction)", "Who signed (function)"),
    "signed_on": ("Getekend op", "Signé le", "Signed on"),
    "ends_on": ("Geldt tot en met (mag leeg)", "Valable jusqu’au (facultatif)", "Counts until (may be empty)"),
    "record_signature": ("Een handtekening noteren", "Noter une signature", "Record a signature"),
    "record": ("Noteren", "Noter", "Record"),
    "withdraw": ("Intrekken", "Retirer", "Withdraw"),
    "withdraw_help": (
        "Wat hierop steunt, staat meteen uit. Er gaat niets verloren.",
        "Ce qui repose là-dessus est aussitôt désactivé. Rien n’est perdu.",
        "What rests on it is off at once. Nothing is lost.",
    ),
    "documents": (
        "De papieren, ingevuld voor jullie",
        "Les documents, remplis pour vous",
        "The papers, filled in for you",
    ),
    "documents_lead": (
        (
            "Een ontwerp met wat Rotonde zelf weet. Wat tussen rechte haken staat, vul je nog aan. Lees alles na: een "
            "ontwerp is geen advies."
        ),
        (
            "Un projet avec ce que Rotonde sait elle-même. Complétez ce qui est entre crochets. Relisez tout : un "
            "projet n’est pas un avis."
        ),
        (
            "A draft with what Rotonde itself knows. Fill in what stands between square brackets. Read it all: a draft "
            "is no advice."
        ),
    ),
    "documents_in_dutch": (
        "De privacyverklaring bestaat ook in het Frans en het Engels.",
        "Ces documents sont en néerlandais, sauf la déclaration de confidentialité.",
        "These papers are in Dutch, but for the privacy notice.",
    ),
    "as_pdf": ("pdf", "pdf", "pdf"),
    "as_text": ("om te bewerken", "à modifier", "to edit"),
    "no_pdf": (
        "Op deze computer kan geen pdf gemaakt worden. Neem de versie om te bewerken.",
        "Cet ordinateur ne peut pas produire de pdf. Prenez la version à modifier.",
        "No pdf can be made on this computer. Take the version to edit.",
    ),
    "no_such_ground": (
        "Kies wat getekend is uit de lijst.",
        "Choisissez dans la liste ce qui est signé.",
        "Choose from the list what was signed.",
    ),
    "ground_says_nothing": (
        "Vul de norm of vindplaats in, en wie tekende.",
        "Indiquez la norme ou l’emplacement, et qui a signé.",
        "Fill in the norm or where it is kept, and who signed.",
    ),
    "signed_in_future": (
        "De dag van de handtekening ligt in de toekomst. Kies vandaag of eerder.",
        "Le jour de la signature est dans le futur. Choisissez aujourd’hui ou avant.",
        "The day of signing lies in the future. Choose today or earlier.",
    ),
    "ends_before_signed": (
        "De einddatum ligt voor de handtekening. Kijk beide datums na.",
        "La date de fin précède la signature. Vérifiez les deux dates.",
        "The end lies before the signing. Look at both dates.",
    ),
    "no_such_day": (
        "Schrijf de datums als dag/maand/jaar, bijvoorbeeld 15/03/2026.",
        "Écrivez les dates en jour/mois/année, par exemple 15/03/2026.",
        "Write the dates as day/month/year, for example 15/03/2026.",
    ),
}

NAMES: dict[str, tuple[str, str, str]] = {
    "grounds.signed": ("handtekening genoteerd", "signature notée", "signature recorded"),
    "grounds.withdrawn": ("handtekening ingetrokken", "signature retirée", "signature withdrawn"),
    "ground": ("rechtsgrond of papier", "base juridique ou document", "legal basis or paper"),
}
