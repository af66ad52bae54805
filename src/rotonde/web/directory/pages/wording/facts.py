"""What is said of a service wherever it stands: when, where, at what price, in which language, how fresh."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "temporarily_closed": ("Tijdelijk gesloten", "Fermé temporairement", "Temporarily closed"),
    "closed_this_week": ("Deze week gesloten", "Fermé cette semaine", "Closed this week"),
    "no_longer": ("Deze dienst bestaat niet meer", "Ce service n’existe plus", "This service is no longer there"),
    "by": ("Wie", "Qui", "Who"),
    "where": ("Waar", "Où", "Where"),
    "when": ("Wanneer", "Quand", "When"),
    "price": ("Prijs", "Prix", "Price"),
    "languages": ("Talen", "Langues", "Languages"),
    "where_none": (
        "Er is geen adres: bel, mail of kijk op de website.",
        "Il n’y a pas d’adresse : appelle, écris ou va sur le site.",
        "There is no address: call, mail or look at the website.",
    ),
    "where_unknown": (
        "Adres niet bekend: bel eerst",
        "Adresse pas connue : appelle d’abord",
        "Address not known: call first",
    ),
    "other_places_one": ("en nog {n} plaats", "et {n} autre lieu", "and {n} more place"),
    "other_places_more": ("en nog {n} plaatsen", "et {n} autres lieux", "and {n} more places"),
    "free": ("Gratis", "Gratuit", "Free"),
    "price_unknown": (
        "Prijs niet bekend: vraag het vooraf",
        "Prix pas connu : demande avant",
        "Price not known: ask first",
    ),
    "price_reduced": ("{amount} met kansentarief", "{amount} au tarif réduit", "{amount} at the reduced price"),
    "free_reduced": ("gratis met kansentarief", "gratuit au tarif réduit", "free at the reduced price"),
    "languages_unknown": ("Talen niet bekend", "Langues pas connues", "Languages not known"),
    "with_interpreter": (
        "met een tolk: andere talen",
        "avec interprète : d’autres langues",
        "with an interpreter: other languages",
    ),
    "checked": ("Nagekeken op {day}", "Vérifié le {day}", "Checked on {day}"),
    "not_checked_long": (
        "Lang niet nagekeken: bel eerst",
        "Pas vérifié depuis longtemps : appelle d’abord",
        "Not checked for a long time: call first",
    ),
    "not_checked_since": (
        "Lang niet nagekeken (laatst op {day}): bel eerst",
        "Pas vérifié depuis longtemps (le {day}) : appelle d’abord",
        "Not checked for a long time (last on {day}): call first",
    ),
    "may_be_wrong": (
        "Mogelijk niet meer juist: vraag het na",
        "Peut-être plus exact : renseigne-toi",
        "May no longer be right: ask",
    ),
    "band_0": ("Op dit moment vol", "Complet en ce moment", "Full at the moment"),
    "band_1": ("Weinig plaats", "Peu de places", "Little room"),
    "band_2": ("Er is plaats", "Il y a de la place", "There is room"),
    "band_on": ("{band} (gezegd op {day})", "{band} (dit le {day})", "{band} (said on {day})"),
}
