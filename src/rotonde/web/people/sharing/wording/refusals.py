"""What is said when something can’t be agreed to or shared: what is wrong, and what to do."""

REFUSALS: dict[str, tuple[str, str, str]] = {
    "wrong_choose_purpose": ("Kies waarom.", "Choisissez pourquoi.", "Choose why."),
    "wrong_choose_categories": (
        "Kies minstens één soort gegevens.",
        "Choisissez au moins une sorte de données.",
        "Choose at least one kind of data.",
    ),
    "wrong_choose_recipients": (
        "Kies met wie gedeeld mag worden.",
        "Choisissez avec qui on peut partager.",
        "Choose with whom may be shared.",
    ),
    "wrong_no_partnership": (
        "Die dienst en de jouwe werken vandaag niet samen. Vraag je beheerder om de samenwerking na te kijken.",
        "Ce service et le vôtre ne collaborent pas aujourd’hui. Demandez à votre administrateur de vérifier.",
        "That service and yours don’t work together today. Ask your administrator to check the partnership.",
    ),
    "wrong_purpose_off": (
        "Een van beide diensten heeft hiervoor nog geen rechtsgrond. Vraag de functionaris voor gegevensbescherming.",
        (
            "Un des deux services n’a pas encore de base légale pour cela. Demandez au délégué à la "
            "protection des données."
        ),
        "One of the two services has no legal basis for this yet. Ask the data protection officer.",
    ),
    "wrong_not_bound": (
        "Wie dit krijgt, is niet gebonden door het beroepsgeheim: kies alleen naam en hoe men de persoon bereikt.",
        (
            "Le destinataire n’est pas tenu au secret professionnel : choisissez seulement le nom et comment "
            "joindre la personne."
        ),
        "The receiver isn’t bound by professional secrecy: choose only the name and how to reach the person.",
    ),
    "wrong_until_a_year": (
        "Kies een laatste dag van vandaag tot over een jaar, geschreven als 31/03/2027.",
        "Choisissez un dernier jour d’aujourd’hui à dans un an, écrit comme 31/03/2027.",
        "Choose a last day from today to a year from now, written as 31/03/2027.",
    ),
    "wrong_another_text": (
        "De tekst is intussen veranderd. Lees hem opnieuw samen.",
        "Le texte a changé entre-temps. Relisez-le ensemble.",
        "The text has changed meanwhile. Read it together again.",
    ),
    "wrong_representative": (
        "Vul in wie beslist én waarom die dat mag, of laat allebei leeg.",
        "Indiquez qui décide et pourquoi, ou laissez les deux vides.",
        "Fill in who decides and why they may, or leave both empty.",
    ),
    "wrong_channel": (
        "Kies hoe de persoon ja zegt.",
        "Choisissez comment la personne dit oui.",
        "Choose how the person says yes.",
    ),
    "wrong_ask_again": (
        "Deze toestemming kan niet meer bevestigd worden. Vraag ze opnieuw.",
        "Cet accord ne peut plus être confirmé. Redemandez-le.",
        "This consent can’t be confirmed any more. Ask for it again.",
    ),
    "wrong_confirm_how": (
        "Bevestigen kan alleen met een handtekening.",
        "On confirme seulement avec une signature.",
        "It is confirmed with a signature only.",
    ),
    "wrong_consent_gone": (
        "Deze toestemming geldt niet meer. Vraag ze opnieuw.",
        "Cet accord n’est plus valable. Redemandez-le.",
        "This consent doesn’t count any more. Ask for it again.",
    ),
    "wrong_not_this_receiver": (
        "De persoon gaf voor deze dienst geen toestemming.",
        "La personne n’a pas donné son accord pour ce service.",
        "The person gave no consent for this service.",
    ),
    "wrong_more_than_agreed": (
        "Kies minstens één soort gegevens, en alleen waarvoor de persoon toestemming gaf.",
        "Choisissez au moins une sorte de données, et seulement celles pour lesquelles la personne est d’accord.",
        "Choose at least one kind of data, and only those that the person agreed to.",
    ),
    "wrong_longer_than_agreed": (
        "Kies een laatste dag van vandaag tot het einde van de toestemming ({day}).",
        "Choisissez un dernier jour d’aujourd’hui à la fin de l’accord ({day}).",
        "Choose a last day from today to the end of the consent ({day}).",
    ),
    "wrong_restricted": (
        "Het gebruik van deze gegevens is beperkt, omdat iemand van het dossier dat vroeg. Deel nu niets.",
        "L’usage de ces données est limité, à la demande d’une personne du dossier. Ne partagez rien pour l’instant.",
        "The use of these data is restricted, as somebody of the file asked. Share nothing now.",
    ),
    "wrong_ticks": (
        "Duid de vier voorwaarden aan. Klopt er een niet, deel dan niet.",
        "Cochez les quatre conditions. Si l’une n’est pas remplie, ne partagez pas.",
        "Tick the four conditions. If one isn’t met, don’t share.",
    ),
}
