"""What stands around every page, and what is said when a page is not there."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "brand_line": (
        "Alle wegen leiden naar je rechten",
        "Tous les chemins mènent aux droits",
        "All roads lead to your rights",
    ),
    "page_household": ("Rechtenoverzicht", "Aperçu des droits", "Overview of rights"),
    "page_caseload": ("Lopende dossiers", "Dossiers en cours", "Open files"),
    "pages": ("Bladzijden", "Pages", "Pages"),
    "more_pages": ("Meer", "Plus", "More"),
    "previous_page": ("Vorige", "Précédent", "Previous"),
    "next_page": ("Volgende", "Suivant", "Next"),
    "page_n": ("Blad {n} van {of}", "Page {n} sur {of}", "Page {n} of {of}"),
    "language": ("Taal", "Langue", "Language"),
    "skip_content": ("Naar de inhoud", "Aller au contenu", "Skip to the content"),
    "skip_facts": ("Naar de gegevens", "Aller aux données", "Skip to the facts"),
    "skip_rights": (
        "Naar de volgende vraag en de rechten",
        "Aller à la prochaine question et aux droits",
        "Skip to the next question and the rights",
    ),
    "skip_save": ("Naar bewaren", "Aller à l’enregistrement", "Skip to saving"),
    "skip_list": ("Naar de lijst", "Aller à la liste", "Skip to the list"),
    "skip_take_along": ("Naar meenemen", "Aller à l’exportation", "Skip to taking it along"),
    "skip_course": ("Naar waar we staan", "Aller à l’état d’avancement", "Skip to where we are"),
    "footer_promise": (
        "Niets van wat je invult wordt bewaard. Het antwoord is een inschatting, geen beslissing.",
        "Rien de ce que vous remplissez n’est conservé. La réponse est une estimation, pas une décision.",
        "Nothing you fill in is kept. The answer is an estimate, not a decision.",
    ),
    "footer_licence": ("Vrije software (EUPL-1.2)", "Logiciel libre (EUPL-1.2)", "Free software (EUPL-1.2)"),
    "trouble": ("Dit ging niet", "Cela n’a pas marché", "That did not work"),
    "no_such_page": ("Deze bladzijde bestaat niet.", "Cette page n’existe pas.", "There is no such page."),
    "went_wrong": (
        "Er ging iets mis bij ons. Wat je typte is niet bewaard; ga terug en probeer opnieuw.",
        "Un problème est survenu chez nous. Rien n’a été conservé ; revenez en arrière et réessayez.",
        "Something went wrong on our side. Nothing was kept; go back and try again.",
    ),
    "not_from_this_page": (
        "Dit formulier kwam niet van deze bladzijde. Open de bladzijde opnieuw en probeer nog eens.",
        "Ce formulaire ne venait pas de cette page. Rouvrez la page et réessayez.",
        "This form did not come from this page. Open the page again and try once more.",
    ),
    "go_further": ("Bekijk waarom", "Voir pourquoi", "See why"),
    "file_is_restricted": (
        "Dit dossier is beperkt: iemand vroeg om de gegevens niet te gebruiken. Ze blijven bewaard.",
        "Ce dossier est limité : une personne a demandé de ne pas utiliser les données. Elles restent conservées.",
        "This file is restricted: somebody asked not to use the data. They are still kept.",
    ),
    "function_is_off": (
        (
            "Dit deel van Rotonde staat nog uit bij jouw organisatie: er is nog niet getekend waarop het steunt. "
            "Vraag het aan wie bij jullie de gegevens beschermt."
        ),
        (
            "Cette partie de Rotonde est encore désactivée dans votre organisation : sa base n’est pas encore signée. "
            "Demandez-le à la personne qui protège les données chez vous."
        ),
        (
            "This part of Rotonde is still off in your organisation: what it rests on hasn’t been signed yet. "
            "Ask whoever protects the data in your organisation."
        ),
    ),
    "not_for_you": (
        "Dit is niet voor jouw account. Moet je erbij kunnen, vraag het aan de beheerder van je organisatie.",
        "Ceci n’est pas pour votre compte. Demandez l’accès à l’administrateur de votre organisation.",
        "This is not for your account. If you need it, ask the administrator of your organisation.",
    ),
    "too_often": (
        "Dit werd te vaak na elkaar geprobeerd. Wacht enkele minuten en probeer opnieuw.",
        "Trop d’essais à la suite. Attendez quelques minutes et réessayez.",
        "This was tried too often in a row. Wait a few minutes and try again.",
    ),
    "all_rights": ("Alle voordelen op een rij", "Tous les avantages", "All benefits in a list"),
    "who_can_help": ("Wie kan helpen?", "Qui peut aider ?", "Who can help?"),
    "to_start": ("Naar het begin", "Vers le début", "To the start"),
    "your_account": ("Je account", "Votre compte", "Your account"),
    "sign_out": ("Afmelden", "Se déconnecter", "Sign out"),
}
