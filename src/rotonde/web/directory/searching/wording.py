"""The reasons of the search in words: why a service stands where it stands, in Dutch, French and English."""

from rotonde.web.directory.kinds.kinds import kind
from rotonde.web.look.words import LANGUAGES, Wording

SENTENCES: dict[str, tuple[str, str, str]] = {
    "kind": ("Past bij je vraag: {what}", "Correspond à ta question : {what}", "Fits your question: {what}"),
    "also": ("Helpt vaak ook: {what}", "Aide souvent aussi : {what}", "Often helps too: {what}"),
    "word": (
        "‘{what}’ staat in de tekst van deze dienst",
        "« {what} » figure dans le texte de ce service",
        "‘{what}’ is in the text of this service",
    ),
    "like": ("We lazen: ‘{what}’", "Nous avons lu : « {what} »", "We read: ‘{what}’"),
    "nearby": ("Voor wie in deze gemeente woont", "Pour les habitants de cette commune", "For people who live here"),
    "part_of_place": (
        "Voor een deel van deze gemeente: vraag of je er terechtkunt",
        "Pour une partie de cette commune : demande si c’est pour toi",
        "For part of this municipality: ask whether you can go there",
    ),
    "everywhere": ("Voor heel Vlaanderen", "Pour toute la Flandre", "For all of Flanders"),
    "area_unknown": (
        "Vraag of je hier terechtkunt: we weten niet voor welke gemeenten dit is",
        "Demande si c’est pour toi : nous ne savons pas pour quelles communes",
        "Ask whether you can go there: we don’t know for which municipalities this is",
    ),
    "in_your_language": ("Spreekt je taal", "Parle ta langue", "Speaks your language"),
    "by_interpreter": (
        "Met een tolk: vraag ernaar",
        "Avec interprète : demande-le",
        "With an interpreter: ask for one",
    ),
    "language_unknown": (
        "We weten niet welke talen ze hier spreken",
        "Nous ne savons pas quelles langues on y parle",
        "We don’t know which languages they speak",
    ),
    "open_now": ("Dan open", "Ouvert à ce moment", "Open then"),
    "by_appointment": ("Op afspraak: bel eerst", "Sur rendez-vous : appelle d’abord", "By appointment: call first"),
    "hours_unknown": (
        "We weten niet of het dan open is: bel eerst",
        "Nous ne savons pas si c’est ouvert : appelle d’abord",
        "We don’t know whether it is open then: call first",
    ),
    "free": ("Gratis", "Gratuit", "Free"),
    "reduced_price": ("Met kansentarief", "Avec tarif réduit", "With a reduced price"),
    "price_unknown": ("We kennen de prijs niet", "Nous ne connaissons pas le prix", "We don’t know the price"),
    "accessible": ("Toegankelijk met een rolstoel", "Accessible en fauteuil roulant", "Accessible by wheelchair"),
    "accessibility_told": (
        "Lees hoe je er binnen geraakt",
        "Lis comment y entrer",
        "Read how you get in",
    ),
    "accessibility_unknown": (
        "We weten niet of je er met een rolstoel binnen geraakt",
        "Nous ne savons pas si on y entre en fauteuil roulant",
        "We don’t know whether you get in by wheelchair",
    ),
    "stale": (
        "Al meer dan een half jaar niet nagekeken",
        "Pas vérifié depuis plus de six mois",
        "Not checked for more than half a year",
    ),
    "never_assured": ("Nog nooit nagekeken", "Jamais vérifié", "Never checked"),
}


def sentence(code: str, lang: str) -> str:
    """Give the sentence for a reason of a hit; raises KeyError for a code that no search gives.

    >>> sentence("kind:food_aid", "nl"), sentence("free", "fr")
    ('Past bij je vraag: Voedselhulp', 'Gratuit')
    """
    key, _, what = code.partition(":")
    if key in ("kind", "also"):
        what = kind(what).name[list(LANGUAGES).index(lang)]
    return Wording(lang, SENTENCES).say(key, what=what)
