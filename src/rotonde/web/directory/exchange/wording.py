"""The sentences of the exchange: what is wrong with a question, then what to do."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "twice": ("Dit staat er twee keer", "Ceci est indiqué deux fois", "This stands there twice"),
    "twice_do": ("Zeg het één keer", "Indiquez-le une seule fois", "Say it once"),
    "unknown_parameter": (
        "Dit kan hier niet gevraagd worden",
        "Ceci ne peut pas être demandé ici",
        "This can’t be asked here",
    ),
    "unknown_parameter_do": ("Gebruik een van: {known}", "Utilisez : {known}", "Use one of: {known}"),
    "bad_value": ("Deze waarde past niet", "Cette valeur ne convient pas", "This value doesn’t fit"),
    "bad_value_do": ("Geef: {accepted}", "Donnez : {accepted}", "Give: {accepted}"),
    "not_json": ("Dit is geen JSON-object", "Ce n’est pas un objet JSON", "This isn’t a JSON object"),
    "not_json_do": (
        "Stuur één JSON-object met elke vraag één keer",
        "Envoyez un seul objet JSON, chaque demande une fois",
        "Send one JSON object with each question once",
    ),
    "no_such_record": ("Dit is hier niet", "Ceci n’existe pas ici", "This isn’t here"),
    "no_such_record_do": (
        "Neem een id uit {list}",
        "Prenez un id de {list}",
        "Take an id from {list}",
    ),
    "no_such_page": ("Zo’n bladzijde is er niet", "Cette page n’existe pas", "There is no such page"),
    "no_such_page_do": (
        "Vraag een bladzijde van 1 tot en met {last}",
        "Demandez une page de 1 à {last}",
        "Ask for a page from 1 to {last}",
    ),
    "no_such_postcode": (
        "Deze postcode kennen we niet",
        "Nous ne connaissons pas ce code postal",
        "We don’t know this postcode",
    ),
    "no_such_postcode_do": (
        "Geef een Belgische postcode van vier cijfers",
        "Donnez un code postal belge de quatre chiffres",
        "Give a Belgian postcode of four digits",
    ),
    "too_often": ("Dit is te vaak gevraagd", "Ceci est demandé trop souvent", "This is asked too often"),
    "too_often_do": (
        "Wacht {seconds} seconden. Wat je al hebt, geldt zolang de ETag dezelfde is",
        "Attendez {seconds} secondes. Ce que vous avez reste valable tant que l’ETag est le même",
        "Wait {seconds} seconds. What you have holds as long as the ETag is the same",
    ),
    "proximity_of_what": (
        "Een afstand zonder postcode zegt niets",
        "Une distance sans code postal ne dit rien",
        "A distance without a postcode says nothing",
    ),
    "proximity_of_what_do": (
        "Geef ook postcode",
        "Donnez aussi postcode",
        "Give postcode too",
    ),
    "no_point": (
        "Van deze postcode kennen we het midden niet",
        "Nous ne connaissons pas le centre de ce code postal",
        "We don’t know the middle of this postcode",
    ),
    "no_point_do": (
        "Laat proximity weg",
        "Omettez proximity",
        "Leave proximity out",
    ),
}
