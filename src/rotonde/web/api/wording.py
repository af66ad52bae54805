"""The sentences of the API: what goes wrong, and the page that describes it."""

from rotonde.web.look import wording as frame

SENTENCES: dict[str, tuple[str, str, str]] = {
    **frame.SENTENCES,
    # what goes wrong: a title, then what to do
    "too_often": (
        "Te veel vragen na elkaar",
        "Trop de questions à la suite",
        "Too many questions in a row",
    ),
    "not_there": ("Hier is niets", "Il n’y a rien ici", "There is nothing here"),
    "not_there_do": (
        "Kijk het adres na. {described} noemt ze alle",
        "Vérifiez l’adresse. {described} les nomme toutes",
        "Check the address. {described} names them all",
    ),
    "no_such_right": ("Zo’n recht is er niet", "Ce droit n’existe pas", "There is no such right"),
    "no_such_right_do": (
        "Neem een id uit /api/v1/rights",
        "Prenez un id de /api/v1/rights",
        "Use an id from /api/v1/rights",
    ),
    "no_such_parameter": ("Zo’n bedrag is er niet", "Ce montant n’existe pas", "There is no such amount"),
    "no_such_parameter_do": (
        "Neem een id uit /api/v1/parameters",
        "Prenez un id de /api/v1/parameters",
        "Use an id from /api/v1/parameters",
    ),
    "no_such_basket": ("Zo’n korf is er niet", "Ce panier n’existe pas", "There is no such basket"),
    "no_such_basket_do": (
        "Neem een id uit /api/v1/baskets",
        "Prenez un id de /api/v1/baskets",
        "Use an id from /api/v1/baskets",
    ),
    "not_this_way": ("Dit adres kan dat niet", "Cette adresse ne permet pas cela", "This address cannot do that"),
    "not_this_way_do": (
        "Gebruik een van: {allowed}",
        "Utilisez : {allowed}",
        "Use one of: {allowed}",
    ),
    "too_large": ("Dit is te groot", "C’est trop grand", "This is too large"),
    "too_large_do": (
        "Stuur hoogstens {most} bytes",
        "Envoyez au plus {most} octets",
        "Send at most {most} bytes",
    ),
    "too_many_persons": ("Dit zijn te veel personen", "Il y a trop de personnes", "There are too many people"),
    "too_many_persons_do": (
        "Stuur hoogstens {most} personen. Voor meer: `rotonde check` op een eigen machine",
        "Envoyez au plus {most} personnes. Pour plus : `rotonde check` sur votre propre machine",
        "Send at most {most} people. For more: `rotonde check` on a machine of your own",
    ),
    "too_many_households": (
        "Dit zijn te veel gezinnen",
        "Il y a trop de ménages",
        "There are too many households",
    ),
    "too_many_households_do": (
        "Stuur hoogstens {most} gezinnen: dat van de persoon en die waarvan iemand deel uitmaakt",
        "Envoyez au plus {most} ménages : celui de la personne et ceux dont quelqu’un fait partie",
        "Send at most {most} households: the person’s own and those that somebody belongs to",
    ),
    "too_many_deliveries": (
        "Dit zijn te veel leveringen",
        "Il y a trop de fournitures",
        "There are too many deliveries",
    ),
    "too_many_deliveries_do": (
        "Stuur hoogstens {most} leveringen",
        "Envoyez au plus {most} fournitures",
        "Send at most {most} deliveries",
    ),
    "too_many_pairs": ("Dit zijn te veel banden", "Il y a trop de liens", "There are too many links"),
    "too_many_pairs_do": (
        "Stuur er hoogstens {most} van elke soort, elk paar één keer",
        "Envoyez-en au plus {most} de chaque sorte, chaque paire une fois",
        "Send at most {most} of each kind, each pair once",
    ),
    "not_json": ("Dit is geen JSON", "Ce n’est pas du JSON", "This is not JSON"),
    "not_json_do": (
        "Stuur één voorwerp in JSON, in UTF-8, zonder NaN, Infinity of dubbele sleutels",
        "Envoyez un objet JSON, en UTF-8, sans NaN, Infinity ni clés doubles",
        "Send one object in JSON, in UTF-8, without NaN, Infinity or repeated keys",
    ),
    "not_understood": ("Dit begrijpen we niet", "Nous ne comprenons pas cela", "We do not understand this"),
    "not_understood_do": (
        "Kijk na wat /api/v1/openapi.json hier vraagt",
        "Vérifiez ce que /api/v1/openapi.json demande ici",
        "Check what /api/v1/openapi.json asks for here",
    ),
    "impossible": (
        "Deze situatie kan niet",
        "Cette situation est impossible",
        "This situation cannot be",
    ),
    "impossible_do": (
        "Verbeter elk punt onder `errors`",
        "Corrigez chaque point sous `errors`",
        "Correct each point under `errors`",
    ),
    "is_missing": ("dit ontbreekt", "ceci manque", "this is missing"),
    "is_strange": ("dit kennen we hier niet", "ceci n’est pas connu ici", "this is not known here"),
    "is_other_kind": (
        "dit is van een andere soort dan gevraagd",
        "ceci est d’un autre type que demandé",
        "this is of another kind than asked for",
    ),
    "too_often_do": (
        "Wacht {seconds} seconden en probeer opnieuw",
        "Attendez {seconds} secondes et réessayez",
        "Wait {seconds} seconds and try again",
    ),
    "our_fault": ("Er ging iets mis bij ons", "Un problème est survenu chez nous", "Something went wrong on our side"),
    "our_fault_do": (
        "Niets is bewaard. Probeer opnieuw; lukt het niet, meld het adres van deze vraag",
        "Rien n’est conservé. Réessayez ; sinon, signalez l’adresse de cette demande",
        "Nothing was kept. Try again; if it fails, tell us the address of this question",
    ),
    # the page
    "api_title": ("Open data en API", "Données ouvertes et API", "Open data and API"),
    "api_lead": (
        "Wat op de openbare bladzijden staat, als gegevens: elk recht, elk bedrag met zijn bron en hoe zeker het is.",
        "Ce qui figure sur les pages publiques, comme données : chaque droit, chaque montant avec sa source.",
        "All that stands on the public pages, as data: every right, every amount with its source and how sure it is.",
    ),
    "api_promise": (
        "Wie een situatie stuurt, krijgt een inschatting terug. Niets daarvan wordt bewaard, ook niet in een logboek.",
        "Qui envoie une situation reçoit une estimation. Rien n’en est conservé, pas même dans un journal.",
        "Whoever sends a situation gets an estimate back. Nothing of it is kept, not even in a log.",
    ),
    "api_described": ("De hele beschrijving", "La description complète", "The whole description"),
    "api_addresses": ("De adressen", "Les adresses", "The addresses"),
    "api_limits": ("Grenzen", "Limites", "Limits"),
    "api_limits_text": (
        "Lezen mag van op elke site. Vragen stellen gaat van server tot server.",
        "La lecture est ouverte à tout site. Les questions vont de serveur à serveur.",
        "Reading is open to every site. Questions go from server to server.",
    ),
    "api_limits_numbers": (
        "Hoogstens {each} vragen per minuut per adres, {all} samen; {bytes} bytes en {people} personen per vraag.",
        "Au plus {each} questions par minute par adresse, {all} en tout ; {bytes} octets, {people} personnes chacune.",
        "At most {each} questions a minute for an address, {all} in all; {bytes} bytes and {people} people a question.",
    ),
    "api_limits_ready": (
        "Vragen over een andere dag, andere rechten of een gezin van een andere grootte: {ready} per minuut.",
        "Questions sur un autre jour, d’autres droits ou un ménage d’une autre taille : {ready} par minute.",
        "Questions about another day, other rights or a household of another size: {ready} a minute.",
    ),
    "api_try": ("Een voorbeeld", "Un exemple", "An example"),
    "get_index": (
        "Wat er is, en de vingerafdruk van de catalogus.",
        "Ce qu’il y a, et l’empreinte du catalogue.",
        "What there is, and the fingerprint of the catalogue.",
    ),
    "get_rights": ("Alle rechten, in het kort.", "Tous les droits, en bref.", "All rights, in short."),
    "get_right": ("Eén recht, met alles.", "Un droit, avec tout.", "One right, with everything."),
    "get_themes": ("De thema’s en hun rechten.", "Les thèmes et leurs droits.", "The themes and their rights."),
    "get_life_events": (
        "De gebeurtenissen, hun rechten en waarom.",
        "Les événements, leurs droits et pourquoi.",
        "The life events, their rights and why.",
    ),
    "get_parameters": (
        "Elk bedrag van de wet, met elke waarde sinds wanneer, de bron en hoe zeker.",
        "Chaque montant de la loi, avec chaque valeur, depuis quand, la source et la fiabilité.",
        "Every amount of the law, with each value, since when, its source and how sure it is.",
    ),
    "get_parameter": ("Eén bedrag.", "Un montant.", "One amount."),
    "get_facts": (
        "De woordenschat: wat een situatie kan zeggen.",
        "Le vocabulaire : ce qu’une situation peut dire.",
        "The vocabulary: what a situation can say.",
    ),
    "get_baskets": (
        "De korven: rechten die samen bekeken worden.",
        "Les paniers : droits examinés ensemble.",
        "The baskets: rights that are looked at together.",
    ),
    "ask_answers": (
        "Een situatie erin, de inschatting van elk recht eruit, met ontvangstbewijs.",
        "Une situation en entrée, l’estimation de chaque droit en sortie, avec accusé.",
        "A situation in, the estimate of every right out, with a receipt.",
    ),
    "ask_next_question": (
        "Een situatie erin, de volgende vraag eruit, met waarom ze telt.",
        "Une situation en entrée, la question suivante en sortie, avec pourquoi elle compte.",
        "A situation in, the next question out, with why it matters.",
    ),
}
