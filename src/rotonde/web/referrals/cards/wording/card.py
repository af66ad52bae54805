"""What stands on a card and on its page. In Arabic, Turkish and Ukrainian it stands in `rights/languages`."""

from rotonde.web.entitlements.public_check import wording as check

CARD: dict[str, tuple[str, str, str]] = {
    "title": ("Hier kan je terecht", "Vous pouvez aller ici", "You can go here"),
    "where": ("Waar?", "Où ?", "Where?"),
    "phone": ("Telefoon", "Téléphone", "Telephone"),
    "open": ("Wanneer open?", "Ouvert quand ?", "When is it open?"),
    "by_appointment": (
        "Bel eerst of vraag een afspraak.",
        "Téléphonez d’abord ou demandez un rendez-vous.",
        "Call first, or ask for an appointment.",
    ),
    "to_say": ("Wat kan je zeggen?", "Que pouvez-vous dire ?", "What can you say?"),
    "to_bring": ("Wat neem je mee?", "Qu’apportez-vous ?", "What do you bring?"),
    "nothing_to_bring": (
        "Heb je iets niet? Ga toch.",
        "Il vous manque quelque chose ? Allez-y quand même.",
        "Is something missing? Go anyway.",
    ),
    "show_card": ("Toon deze kaart daar.", "Montrez cette carte sur place.", "Show this card there."),
    "scan": (
        "Scan voor meer uitleg, in 6 talen",
        "Scannez pour plus d’explications, en 6 langues",
        "Scan for more, in 6 languages",
    ),
    "picture": (
        "Code om te scannen: de bladzijde van deze kaart",
        "Code à scanner : la page de cette carte",
        "Code to scan: the page of this card",
    ),
    "code": ("Code", "Code", "Code"),
    "works_until": ("Goed tot en met {day}.", "Valable jusqu’au {day} inclus.", "Good until {day}."),
    "no_name": (
        "Op deze kaart staat geen naam. Wie ze scant, wordt niet gevolgd.",
        "Aucun nom ne figure sur cette carte. Qui la scanne n’est pas suivi.",
        "There is no name on this card. Nobody who scans it is followed.",
    ),
    "gone": ("Deze kaart werkt niet meer", "Cette carte ne fonctionne plus", "This card no longer works"),
    "gone_do": (
        "Kijk of de code juist is, of vraag een nieuwe kaart aan wie je deze gaf.",
        "Vérifiez le code, ou demandez une nouvelle carte à la personne qui vous l’a donnée.",
        "See if the code is right, or ask a new card from who gave you this one.",
    ),
    "say_know_help": (
        "Ik wil weten welke hulp ik kan krijgen.",
        "Je veux savoir quelle aide je peux recevoir.",
        "I want to know which help I can get.",
    ),
    "say_letter": (
        "Ik kreeg een brief die ik niet begrijp.",
        "J’ai reçu une lettre que je ne comprends pas.",
        "I got a letter that I don’t understand.",
    ),
    "say_bills": (
        "Ik kan mijn rekeningen niet betalen.",
        "Je ne peux pas payer mes factures.",
        "I can’t pay my bills.",
    ),
    "say_housing": ("Ik zoek een woning.", "Je cherche un logement.", "I am looking for a home."),
    "say_health_fund": (
        "Ik heb een vraag over het ziekenfonds.",
        "J’ai une question sur la mutualité.",
        "I have a question about the health fund.",
    ),
    "say_children": (
        "Ik heb een vraag over mijn kinderen.",
        "J’ai une question sur mes enfants.",
        "I have a question about my children.",
    ),
    "say_food": ("Ik heb eten nodig.", "J’ai besoin de nourriture.", "I need food."),
    "say_talk": ("Ik wil met iemand praten.", "Je veux parler à quelqu’un.", "I want to talk to somebody."),
    "say_interpreter": (
        "Ik spreek weinig Nederlands. Is er een tolk?",
        "Je parle peu le néerlandais. Y a-t-il un interprète ?",
        "I speak little Dutch. Is there an interpreter?",
    ),
    "bring_identity": ("je identiteitskaart", "votre carte d’identité", "your identity card"),
    "bring_health_sticker": (
        "een klever van het ziekenfonds",
        "une vignette de la mutualité",
        "a sticker of the health fund",
    ),
    "bring_letters": ("brieven en rekeningen", "des lettres et des factures", "letters and bills"),
    "bring_income": (
        "een bewijs van je inkomen",
        "une preuve de vos revenus",
        "a proof of your income",
    ),
    "bring_account": ("het nummer van je bankrekening", "votre numéro de compte", "the number of your bank account"),
    "bring_rent": ("je huurcontract", "votre contrat de bail", "your rental contract"),
}

SENTENCES: dict[str, tuple[str, str, str]] = {**check.SENTENCES, **CARD}
